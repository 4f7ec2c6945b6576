import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Head } from "../head/head.ts";
import { isMediaName } from "../head/headPatterns.ts";
import type { Asked } from "../parts/asked.ts";
import type { Turn } from "../parts/layout.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import type { SpeakerContext } from "./speakers.ts";
import { turnSpeakers } from "./turnSpeakers.ts";

/** The authors and publishers of a document, and who speaks in it without being named at each turn. */
export interface DocumentSpeakers extends SpeakerContext {
  readonly creators: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** From metadata first, from the head of the text where they say nothing. */
export function speakersOfDocument(
  analysis: Analysis,
  table: EntityTable,
  document: SourceDocument,
  head: Head,
  genre: Genre,
  turns: readonly Turn[],
  asked: Asked,
): DocumentSpeakers {
  const names = document.author === null ? head.authors : [document.author];
  const creators = names.map((name) => table.named(name, "person"));
  const publisherName = document.publisher ?? head.publisher;
  const publishers = publisherName === null ? [] : [table.publisher(publisherName)];
  // what is said in turns is nobody's but theirs who speak
  const author = turns.length > 0 ? null : authorOf(analysis, table, head, genre, { creators, publishers });
  const person = (range: Range | null): Entity | null =>
    range === null ? null : (partyAt(analysis, table, range) ?? table.named(nameOf(analysis.tokens, range), "person"));
  return {
    creators,
    publishers,
    author,
    narrator: creators[0] ?? publishers[0] ?? null,
    turns: turnSpeakers(analysis, table, turns, {
      interviewer: creators[0] ?? person(asked.asks),
      interviewee: person(asked.answers),
    }),
  };
}

/** Whose voice a text is: who signs, speaks or issues it; a publisher only where the text may be its own. */
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
  if (author === null) return null;
  if (head.sender !== null) writesFor(author, partyAt(analysis, table, head.sender));
  // a minister's letter on the page of the ministry: the state is the ministry's
  if (named !== null && issuer !== null && stateOf(issuer).kind === "state") writesFor(author, issuer);
  return author;
}

/** Whether a text of this kind may be its publisher's own: a state's, an armed group's; of a release whoever issues it. */
function mayIssue(publisher: Entity, genre: Genre): boolean {
  if (genre === "transcript" || isMediaName(publisher.canonical)) return false;
  const { kind } = stateOf(publisher);
  return kind === "state" || kind === "armedGroup" || genre === "press-release" || genre === "report";
}

/** The party that a phrase of the head names: several states together answer for none of them alone. */
function partyAt(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
  const joint = analysis.tokens.lower.slice(from, to).includes("and") && table.statesIn(from, to).size > 1;
  if (joint) return table.named(nameOf(analysis.tokens, [from, to]), "organ");
  const chunk = analysis.chunkAt(from);
  const found = table.resolve([from, to], chunk === null ? to - 1 : Math.min(chunk.head, to - 1));
  // "Rapid Relief Forces": a name of its own, of no state that the text tells
  if (found?.kind === "organ" && found.owner === null && OWN_NAME.test(nameOf(analysis.tokens, [from, to])))
    found.kind = "armedGroup";
  return found;
}

const OWN_NAME = /^(?:the\s)?(?:\p{Lu}[\p{L}-]+\s){2,5}(?:Forces|Army|Front|Movement|Brigades?|Coalition|Alliance)$/iu;

/** Who signs a letter holds the office that it comes from. */
function writesFor(author: Entity, office: Entity | null): void {
  if (office === null || office === author || author.owner !== null) return;
  if (author.kind !== "person" && author.kind !== "office") return;
  if (office.kind === "state") author.owner = office;
  else author.owner = office.owner ?? (office.kind === "organ" ? office : null);
  for (const role of office.roles) author.roles.add(role);
}
