import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Annex } from "../head/annexes.ts";
import type { Head } from "../head/head.ts";
import { isMediaName } from "../head/headPatterns.ts";
import { NO_MEDIA_NOUNS, POLITIES } from "../lexicon/language.ts";
import type { Asked } from "../parts/asked.ts";
import type { Turn } from "../parts/layout.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { type CoveringLetter, stateOfAnnexed } from "./annexAuthors.ts";
import { brieferOf } from "./briefer.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, isBareStateOrgan, stateOf } from "./entity.ts";
import { recordHome, speakersOfHome, stateAskedAbout } from "./recordHome.ts";
import type { SpeakerContext, Voice } from "./speakers.ts";
import { turnSpeakers } from "./turnSpeakers.ts";

/** The authors and publishers of a document, and the speakers in it who are not named at each turn. */
export interface DocumentSpeakers extends SpeakerContext {
  readonly creators: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** What is known of a document before its speakers are resolved. */
export interface DocumentReading {
  readonly document: SourceDocument;
  readonly head: Head;
  readonly genre: Genre;
  readonly turns: readonly Turn[];
  readonly asked: Asked;
}

/** From the metadata, or from the head of the text if they say nothing. */
export function speakersOfDocument(
  analysis: Analysis,
  table: EntityTable,
  { document, head, genre, turns, asked }: DocumentReading,
): DocumentSpeakers {
  const creators = (document.author === null ? head.authors : [document.author]).map((n) => table.named(n, "person"));
  const publisherName = document.publisher ?? head.publisher;
  const publishers = publisherName === null ? [] : [table.publisher(publisherName)];
  const author = turns.length > 0 ? null : authorIn(analysis, table, head, genre, { creators, publishers });
  if (author?.kind === "organ") table.isBy(author);
  if (turns.length === 0 && REPORTING.has(genre)) table.isReport();
  const interviewee = personAt(analysis, table, asked.answers);
  const interviewer = creators[0] ?? personAt(analysis, table, asked.asks);
  const speakers = turnSpeakers(analysis, table, turns, { interviewer, interviewee });
  const [body] = publishers;
  const briefer = body?.canonical === UNITED_NATIONS ? brieferOf(analysis, turns, speakers) : null;
  if (briefer !== null && body !== undefined) table.standFor(briefer, body);
  const record = recordOf(analysis, table, { turns, speakers, publishers, interviewee });
  const end = head.annexes[0]?.range[0] ?? analysis.tokens.count;
  const own: Voice[] = author === null || head.own >= end ? [] : [{ speaker: author, said: [[head.own, end]] }];
  const said = turns.map((turn) => ({ speaker: speakers.get(turn.name[0]) ?? null, said: turn.said }));
  table.takeTurns(said);
  const annexes = head.annexes.map((annex) => ({
    said: annex.range,
    speaker: annex.author === null ? null : annexAuthor(analysis, table, annex, annex.author, { end, author }),
  }));
  return {
    creators,
    publishers,
    author,
    annexes,
    narrator: creators[0] ?? publishers[0] ?? null,
    head: genre === "news" || genre === "report" ? head.meta : head.salutation === null ? [] : [head.salutation],
    turns: speakers,
    said,
    voices: [...own, ...voicesOf(turns, speakers)],
    record,
  };
}

const UNITED_NATIONS = "United Nations";

/** The state that holds a recorded meeting: the publisher's, else the one that the head or the questions show; and those who speak for it. */
function recordOf(
  analysis: Analysis,
  table: EntityTable,
  {
    turns,
    speakers,
    publishers,
    interviewee,
  }: {
    readonly turns: readonly Turn[];
    readonly speakers: ReadonlyMap<number, Entity | null>;
    readonly publishers: readonly Entity[];
    readonly interviewee: Entity | null;
  },
): SpeakerContext["record"] {
  const state =
    publishers.map(stateOf).find(({ kind }) => kind === "state") ??
    recordHome(analysis, table, turns) ??
    stateAskedAbout(analysis, table, turns);
  const found = state === null ? new Set<Entity>() : speakersOfHome(analysis, turns, speakers);
  if (publishers.some(isOffice) && interviewee !== null && isMinister(interviewee)) found.add(interviewee);
  return { state, speakers: found };
}

/** Genres that tell what others say. */
const REPORTING: ReadonlySet<Genre> = new Set<Genre>(["news", "report", "press-release"]);

/** The entity that a phrase of the head names: one that the text says more about, or a person of that name. */
const personAt = (analysis: Analysis, table: EntityTable, range: Range | null): Entity | null =>
  range === null ? null : (partyAt(analysis, table, range) ?? table.named(nameOf(analysis.tokens, range), "person"));

/** Whether somebody is a minister or spokesperson without a known state. In a ministry's publication this is the ministry's own. */
const isMinister = ({ roles, affiliation }: Entity): boolean =>
  affiliation === null && [...roles].some((role) => /^(?:minister|premier|spokesperson)$/.test(role));

/** For each speaker, everything that he says in his turns; it counts if the text tells his office, before the turns or later. */
function voicesOf(turns: readonly Turn[], speakers: ReadonlyMap<number, Entity | null>): Voice[] {
  const said = new Map<Entity, Range[]>();
  for (const turn of turns) {
    const speaker = turn.role === "question" ? null : (speakers.get(turn.name[0]) ?? null);
    if (speaker === null) continue;
    const all = said.get(speaker);
    if (all === undefined) said.set(speaker, [turn.said]);
    else all.push(turn.said);
  }
  return [...said].map(([speaker, ranges]) => ({ speaker, said: ranges, inOffice: true }));
}

/** The author of a text without turns, whose words belong to their speakers only. */
function authorIn(
  analysis: Analysis,
  table: EntityTable,
  head: Head,
  genre: Genre,
  known: Pick<DocumentSpeakers, "creators" | "publishers">,
): Entity | null {
  if (!head.joint || genre === "news") return authorOf(analysis, table, head, genre, known);
  return head.author === null ? null : jointAuthor(analysis, table, head.author);
}

/** The author of a text: who signs, speaks or issues it; a publisher only if the text may be its own. */
function authorOf(
  analysis: Analysis,
  table: EntityTable,
  head: Head,
  genre: Genre,
  { creators, publishers }: Pick<DocumentSpeakers, "creators" | "publishers">,
): Entity | null {
  if (genre === "news") return null;
  const [publisher] = publishers;
  const issuer = publisher !== undefined && mayIssue(publisher, genre) ? publisher : null;
  const named = head.author === null ? null : partyAt(analysis, table, head.author);
  const author = named ?? creators[0] ?? issuer;
  const own: Range = [head.own, head.annexes[0]?.range[0] ?? analysis.tokens.count];
  if (author === null) return table.sideOf(genre, own);
  if (head.sender !== null) {
    // somebody whom only a signature names
    if (named !== null && named.kind === null && named.entry === null && genre === "letter") named.kind = "person";
    writesForSender(analysis, table, author, head.sender);
  }
  const titled = stateBeforeColon(table, head.title);
  if (titled !== null && isBareStateOrgan(author)) author.affiliation = titled;
  if (named !== null && publisher !== undefined && isOffice(publisher)) writesForPublisher(author, publisher);
  settleSide(table, author, genre, own);
  return author;
}

/** The state that the words of a letter show, for a signer whose state nothing else tells: "Keldora reserves its right to reply". */
function settleSide(table: EntityTable, author: Entity, genre: Genre, own: Range): void {
  if (genre !== "letter" || author.kind !== "person" || stateOf(author).kind !== "person") return;
  const side = table.sideOf(genre, own);
  if (side?.kind === "state") author.affiliation ??= side;
}

/** A minister's letter on the ministry's page, or an office on the page of the president of a state. */
function writesForPublisher(author: Entity, publisher: Entity): void {
  writesFor(author, publisher);
  if (isBareStateOrgan(author)) author.affiliation = stateOf(publisher);
}

/** The author of an annex, with the state that the letter over it shows for him. */
function annexAuthor(
  analysis: Analysis,
  table: EntityTable,
  annex: Annex,
  author: Range,
  letter: CoveringLetter,
): Entity | null {
  const found = partyAt(analysis, table, author);
  if (found === null || stateOf(found).kind === "state") return found;
  const state = stateOfAnnexed(analysis, table, found, { author, end: annex.range[1] }, letter);
  if (state !== null) found.affiliation = state;
  return found;
}

/** The signer of a letter writes for the body in the name of the sender; "Letter from Keldora Ambassador to …" names a state. */
function writesForSender(analysis: Analysis, table: EntityTable, author: Entity, sender: Range): void {
  writesFor(author, partyAt(analysis, table, sender));
  const [state, ...others] = table.statesIn(sender[0], sender[1]);
  if (state !== undefined && others.length === 0) writesFor(author, state);
}

/** The state of "Keldora: False accusations", a title over what "the Ministry of Information" signs; null for another title. */
function stateBeforeColon(table: EntityTable, title: string | null): Entity | null {
  const [before, behind] = title?.split(":", 2) ?? [];
  const state = before === undefined || behind === undefined ? null : table.stateNamed(before);
  return state?.kind === "state" ? state : null;
}

/** Whether an entity is a state or an organ of one; a newspaper is not, even if its name contains a state's. */
const isOffice = (publisher: Entity): boolean =>
  stateOf(publisher).kind === "state" && !isMediaName(publisher.canonical);

/** Whether a text of this kind may be its publisher's own words: for a state and an armed group; for a press release, whoever issues it. */
function mayIssue(publisher: Entity, genre: Genre): boolean {
  if (genre === "transcript" || isMediaName(publisher.canonical)) return false;
  const { kind } = stateOf(publisher);
  return kind === "state" || kind === "armedGroup" || genre === "press-release" || genre === "report";
}

/** Those who issue a text together: all of a list, under all their names. */
const jointAuthor = (analysis: Analysis, table: EntityTable, range: Range): Entity | null =>
  table.statesIn(range[0], range[1]).size < 2 && analysis.tokens.lower.slice(range[0], range[1]).includes("and")
    ? table.named(nameOf(analysis.tokens, range), "collective")
    : partyAt(analysis, table, range);

/** The party that a phrase of the head names. Several states in one phrase answer together, none of them alone. */
function partyAt(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
  const several = analysis.tokens.lower.slice(from, to).includes("and") && table.statesIn(from, to).size > 1;
  if (several) {
    const joint = table.named(nameOf(analysis.tokens, [from, to]), "organ");
    // "the envoy of Keldora to Pallumia and Velmar" speaks for one
    const end = analysis.tokens.lower.indexOf("to", from);
    const states = table.statesIn(from, end < from || end > to ? to : end);
    if (states.size > 1 && !listsAnother(analysis, table, [from, to]))
      joint.affiliation ??= table.together([...states]);
    return joint;
  }
  const chunk = analysis.chunkAt(from);
  const found = table.resolve([from, to], chunk === null ? to - 1 : Math.min(chunk.head, to - 1));
  if (found !== null && found.affiliation === null && found.entry === null && namesOffice(analysis, [from, to])) {
    const [state, ...others] = table.statesIn(from, to);
    if (state !== undefined && others.length === 0) found.affiliation = state;
  }
  // "Rapid Relief Forces": a name of its own, without a state that the text names
  if (found?.kind === "organ" && found.affiliation === null && OWN_NAME.test(nameOf(analysis.tokens, [from, to])))
    found.kind = "armedGroup";
  return found;
}

/** "ROYAL KELDORAN MINISTRY OF DEFENCE": whether a phrase names a body that only states have. */
const namesOffice = ({ tokens }: Analysis, [from, to]: Range): boolean =>
  tokens.lower.slice(from, to).some((word) => NO_MEDIA_NOUNS.has(word));

/**
 * "Keldora, Velmar and Pallumia", "Keldora, Velmar and the Duchy of Ostra": whether a list holds a name that is no known state, so that the known
 * states are not the whole list.
 */
function listsAnother({ tokens }: Analysis, table: EntityTable, [from, to]: Range): boolean {
  const divides = (i: number): boolean => i === to || tokens.word[i] === "," || tokens.lower[i] === "and";
  for (let i = from; i < to; i++) {
    if (i > from && !divides(i - 1)) continue;
    const start = tokens.lower[i] === "the" ? i + 1 : i;
    if (!/^\p{Lu}/u.test(tokens.word[start] ?? "")) continue;
    const end = tokens.lower[start + 1] === "of" && POLITIES.has(tokens.lower[start] ?? "") ? start + 3 : start + 1;
    if (divides(end) && table.statesIn(start, end).size === 0) return true;
  }
  return false;
}

const OWN_NAME = /^(?:the\s)?(?:\p{Lu}[\p{L}-]+\s){2,5}(?:Forces|Army|Front|Movement|Brigades?|Coalition|Alliance)$/iu;

/** The signer of a letter holds the office that it comes from. */
function writesFor(author: Entity, office: Entity | null): void {
  if (office === null || office === author || author.affiliation !== null) return;
  if (author.kind !== "person" && author.kind !== "office") return;
  if (office.kind === "state") author.affiliation = office;
  else author.affiliation = office.affiliation ?? (office.kind === "organ" ? office : null);
  for (const role of office.roles) author.roles.add(role);
}
