import type { Attribution } from "../attribution/select.ts";
import {
  ADDRESSED,
  ASKS_WHO,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PRONOUNS,
  type Pronoun,
  REFLEXIVE_ENDING,
  REPLYING,
  ROLE_NOUNS,
  SAID_BY_ANYBODY,
  SPEAKERS_BODIES,
  SPEAKS_FOR,
  UNNAMED_SUBJECT,
} from "../lexicon/language.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import { startsClause } from "../structure/phraseBefore.ts";
import { pronounAt } from "../structure/pronoun.ts";
import { subjectBefore } from "../structure/subject.ts";
import { NOUN, PRONOUN } from "../structure/tagClasses.ts";
import { TokenMask } from "../structure/tokenMask.ts";
import { asAntecedent, hasArticle, isAside, isOurs } from "./antecedentRole.ts";
import { isSubject } from "./clauseSubject.ts";
import { Conversation } from "./conversation.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import { introduceAll, isPersonName } from "./introductions.ts";
import { bareChunk, mentioned } from "./mentioned.ts";
import { callMedia, type Media, paperAt } from "./papers.ts";
import {
  type Antecedent,
  antecedentOf,
  LIKELY,
  likeliest,
  mayBeState,
  nearest,
  possessorOf,
  withinReach,
} from "./pronouns.ts";
import { alsoFor, operatorOf, wholeSource } from "./sourcePhrases.ts";

/** The words that somebody says as "I" or "we", in runs of tokens. */
export interface Voice {
  readonly speaker: Entity;
  /** Whether the words show a state only of somebody who holds an office. */
  readonly inOffice?: boolean;
  readonly said: readonly Range[];
}

/** What the document as a whole shows about its speakers. */
export interface SpeakerContext {
  /** The person who says "I" outside of all quotations: the author of a letter or speech. */
  readonly author: Entity | null;
  /** The person who says "I" in each text annexed to a letter; null if unknown. */
  readonly annexes: readonly { readonly speaker: Entity | null; readonly said: Range }[];
  /** The author of a report's own sentences. */
  readonly narrator: Entity | null;
  /** Runs that are only about the document. */
  readonly head: readonly Range[];
  /** Who speaks in each turn, by the first token of the name in its label. */
  readonly turns: ReadonlyMap<number, Entity | null>;
  /** For every turn, everything that its speaker says in his turns. */
  readonly said: readonly { readonly speaker: Entity | null; readonly said: Range }[];
  /** Those who speak as "I" or "we" at length: their words may show for which state. */
  readonly voices: readonly Voice[];
  /** The state that holds the recorded meeting, if the head shows it, and the speakers for that state unless the text says otherwise. */
  readonly record: { readonly state: Entity | null; readonly speakers: ReadonlySet<Entity> };
}

/**
 * The speaker of each attribution; null if the text does not show it. Reads the document once, from its first word to its last, so that
 * a pronoun or "the ministry" finds those who were mentioned before it.
 */
export function resolveSpeakers(
  analysis: Analysis,
  table: EntityTable,
  attributions: readonly Attribution[],
  context: SpeakerContext,
): Map<Attribution, Entity | null> {
  const media = callMedia(analysis, table);
  introduceAll(analysis, table, attributions);
  const { state } = context.record;
  if (state !== null) for (const speaker of context.record.speakers) table.standFor(speaker, state);
  for (const { speaker, said, inOffice } of context.voices)
    if (inOffice !== true || speaker.roles.size > 0) table.sideWith(speaker, said);
  return new Reading(analysis, table, attributions, { ...context, media }).read();
}

/**
 * Whether a claim stands in the words of another speaker: "the envoy of Keldora said that the envoy of Pallumia had promised help. P, he said" goes
 * on with the first envoy.
 */
const isToldOf = ({ parent }: Attribution): boolean => parent !== null && !isOwnVoice(parent);

/** Whether a claim is a sentence of an author or of who speaks in a turn: its subject is one as in a narrator's sentence. */
const isOwnVoice = ({ candidate: { rule } }: Attribution): boolean => rule === "authorial" || rule === "turn";

/** What is known before the text is read, with the media that open paragraphs of a press review. */
interface ReadingContext extends SpeakerContext {
  readonly media: Media;
}

/** One pass over a document, with the entities mentioned so far. */
class Reading {
  readonly #analysis: Analysis;
  readonly #table: EntityTable;
  readonly #attributions: readonly Attribution[];
  readonly #context: ReadingContext;
  readonly #speakers = new Map<Attribution, Entity | null>();
  readonly #byMain: ReadonlyMap<number, Attribution>;
  readonly #bySource = new Map<number, Attribution[]>();
  readonly #before: Antecedent[] = [];
  /** The tokens in reported words. */
  readonly #told: TokenMask;
  readonly #conversation: Conversation;

  constructor(analysis: Analysis, table: EntityTable, attributions: readonly Attribution[], context: ReadingContext) {
    this.#analysis = analysis;
    this.#table = table;
    this.#attributions = attributions;
    this.#context = context;
    this.#byMain = new Map(attributions.map((one) => [one.candidate.main, one]));
    this.#told = new TokenMask(
      attributions.flatMap((one) => (one.candidate.rule === "narration" || isOwnVoice(one) ? [] : one.content)),
    );
    this.#conversation = new Conversation(analysis, context.said);
    for (const one of attributions) {
      const at = one.candidate.sourceHead;
      if (at >= 0) this.#bySource.set(at, [...(this.#bySource.get(at) ?? []), one]);
    }
  }

  read(): Map<Attribution, Entity | null> {
    // "some", "others": sources that are in no noun phrase
    const alone = [...this.#bySource.keys()]
      .filter((token) => this.#analysis.chunkIndex(token) < 0)
      .sort((x, y) => x - y);
    let next = 0;
    for (const chunk of this.#analysis.chunks) {
      for (let token = alone[next]; token !== undefined && token < chunk.from; token = alone[++next])
        this.#readSources(token);
      if (this.#readSources(chunk.head) || this.#isBehindLetter(chunk)) continue;
      this.#readPronoun(chunk);
      this.#readPossessor(chunk);
      const bare = bareChunk(this.#analysis, chunk);
      const paper = paperAt(this.#analysis, [chunk.from, chunk.to], chunk.head, this.#before, this.#context.media);
      const entity = paper ?? mentioned(this.#analysis, this.#table, bare, (range) => this.#whose(range));
      if (entity !== null && !this.#isWriter(chunk.from, entity))
        this.#before.push(asAntecedent(this.#analysis, bare, entity, { told: this.#told, last: this.#before.at(-1) }));
    }
    for (const one of this.#attributions) this.#speakerOf(one);
    return this.#speakers;
  }

  /** "Q    Hi, Jen": the letter of a label is no part of a name. */
  #isBehindLetter({ from, to }: Chunk): boolean {
    return to - from > 1 && this.#context.turns.has(from) && this.#analysis.word(from).length === 1;
  }

  /** "She spoke to Mr Sol. Then | she | left.": who is the subject of the sentence before stays it under a pronoun. */
  #readPronoun({ from, to }: Chunk): void {
    const pronoun = to - from === 1 ? pronounAt(this.#analysis, from) : undefined;
    if (pronoun?.animate !== true || pronoun.person !== 3 || this.#told.has(from)) return;
    if (!isSubject(this.#analysis, to) || this.#analysis.outerQuotationIndex(from) >= 0) return;
    const { best: entity, score } = likeliest(this.#analysis, pronoun, from, this.#before);
    if (entity !== null && score >= LIKELY) this.#before.push({ token: from, entity, role: "topic" });
  }

  /** "From | Mrs Danica Orlec's | window": a person who owns what a phrase tells of. */
  #readPossessor({ from, head }: Chunk): void {
    for (let i = from + 1; i < head; i++) {
      if (!/^['’]s?$/.test(this.#analysis.word(i))) continue;
      const m = this.#table.mention([from, i], i - 1);
      const owns = this.#ownsSubject(from, head);
      if (!isPersonName(m) || (m.gender === null && m.role === null && !owns)) return;
      const entity = this.#table.resolve([from, i], i - 1);
      const quoted = this.#analysis.outerQuotationIndex(from) >= 0;
      if (entity !== null)
        this.#before.push({ token: i - 1, entity, role: owns ? "topic" : "other", quoted, owner: !owns });
      return;
    }
  }

  /** "Mrs Orlec's speech was short": the sentence tells of her, though a thing is its subject. */
  #ownsSubject(from: number, head: number): boolean {
    if (this.#told.has(from) || ROLE_NOUNS.has(this.#analysis.lower(head))) return false;
    return startsClause(this.#analysis, from, 0) && isSubject(this.#analysis, head + 1);
  }

  /** Whoever the byline names is not "she" in the text; the body that a report's head names is "the mission" in it. */
  #isWriter(token: number, { kind }: Entity): boolean {
    return kind !== "organisation" && this.#context.head.some(([from, to]) => from <= token && token < to);
  }

  /** Notes the speaker at a token; returns whether there is one. */
  #readSources(token: number): boolean {
    const here = this.#bySource.get(token);
    for (const one of here ?? []) {
      const entity = this.#speakerOf(one);
      if (entity === null) continue;
      const article = hasArticle(this.#analysis, one.candidate.source[0] ?? [token, token + 1]);
      const role = isAside(this.#analysis, one.candidate) ? "other" : isToldOf(one) ? "subject" : "source";
      const ours = isOurs(this.#analysis, (one.candidate.source[0] ?? [token])[0]);
      this.#before.push({ token, entity, role, article, ours });
      if (one.parent === null) this.#table.heard(entity, token);
    }
    return here !== undefined;
  }

  #speakerOf(one: Attribution): Entity | null {
    const known = this.#speakers.get(one);
    if (known !== undefined) return known;
    // a person who refers back to himself is unresolved
    this.#speakers.set(one, null);
    const found = this.#find(one);
    this.#speakers.set(one, found);
    return found;
  }

  #find(one: Attribution): Entity | null {
    const { candidate } = one;
    if (candidate.continues !== undefined) {
      const earlier = this.#byMain.get(candidate.continues.main);
      return earlier === undefined ? null : this.#speakerOf(earlier);
    }
    if (candidate.label !== undefined) return this.#context.turns.get(candidate.label[0]) ?? null;
    if (candidate.rule === "narration") return this.#context.narrator;
    if (candidate.rule === "authorial") return this.#authorAt(candidate.main);
    const range = candidate.source[0];
    if (range === undefined) return null;
    if (isAskedFor(this.#analysis, range)) return null;
    const itself =
      alsoFor(this.#analysis, this.#table, range) ??
      paperAt(this.#analysis, range, candidate.sourceHead, this.#before, this.#context.media);
    if (itself !== null) return itself;
    // "My party believes": that of whoever says "my"
    if (isOwnBody(this.#analysis, range))
      return one.parent?.candidate.label === undefined
        ? bodyOf(this.#speakingAt(range[0]))
        : bodyOf(this.#speakerOf(one.parent));
    const pronoun = range[1] - range[0] === 1 ? pronounAt(this.#analysis, range[0]) : undefined;
    if (pronoun !== undefined) return this.#fromPronoun(one, pronoun, range);
    return (
      operatorOf(this.#analysis, this.#table, range, candidate.sourceHead) ??
      this.#table.resolve(wholeSource(this.#analysis, this.#table, range), candidate.sourceHead, this.#whose(range))
    );
  }

  /** The referent of "its" in "its foreign minister", or of "whose"; null if the phrase starts otherwise. */
  #whose(range: Range): Entity | null {
    if (this.#analysis.has(range[0], "whose")) return this.#ownerBefore(range[0]);
    const pronoun = POSSESSIVES.has(this.#analysis.lower(range[0]))
      ? PRONOUNS.get(this.#analysis.lower(range[0]))
      : undefined;
    if (pronoun === undefined || range[1] - range[0] < 2) return null;
    return possessorOf(this.#analysis, pronoun, range[0], this.#before);
  }

  /** "Keldora, | whose government denies P": the phrase before the relative clause. */
  #ownerBefore(whose: number): Entity | null {
    const end = this.#analysis.word(whose - 1) === "," ? whose - 2 : whose - 1;
    const chunk = this.#analysis.chunkAt(end);
    return chunk === null || chunk.to !== end + 1 ? null : this.#table.resolve([chunk.from, chunk.to], chunk.head);
  }

  /** "Sol himself": the referent of the phrase before a reflexive; a reflexive alone stays unresolved. */
  #emphasised(at: number): Entity | null {
    const c = at > 0 ? this.#analysis.chunkIndex(at - 1) : -1;
    if (c < 0) return null;
    const { from, head } = this.#analysis.chunk(c);
    const found = head < at ? this.#table.resolve([from, at], head) : null;
    // "himself" refers to persons
    if (found?.kind === null && !this.#analysis.has(at, "itself", "themselves")) found.kind = "person";
    return found;
  }

  /** The person who says "I" at a token outside of all claims: in a turn its speaker, elsewhere the author. */
  #speakingAt(token: number): Entity | null {
    const speaker = this.#conversation.speakerAt(token);
    return speaker === undefined ? this.#authorAt(token) : speaker;
  }

  /** The author of the text that a token lies in: of the letter, or of an annex. */
  #authorAt(token: number): Entity | null {
    const annex = this.#context.annexes.find(({ said: [from, to] }) => from <= token && token < to);
    return annex === undefined ? this.#context.author : annex.speaker;
  }

  #fromFirstPerson(one: Attribution, { plural }: Pronoun, token: number): Entity | null {
    const speaker = one.parent === null ? this.#speakingAt(token) : this.#speakerOf(one.parent);
    return plural && speaker !== null && [...speaker.roles].some((role) => SPEAKS_FOR.has(role))
      ? stateOf(speaker)
      : speaker;
  }

  #fromPronoun(one: Attribution, pronoun: Pronoun, range: Range): Entity | null {
    if (pronoun.person === 1) return this.#fromFirstPerson(one, pronoun, range[0]);
    if (pronoun.person === 2)
      return one.parent === null || one.parent.candidate.rule === "turn"
        ? this.#conversation.spokenToAt(range[0])
        : null;
    if (REFLEXIVE_ENDING.test(this.#analysis.lower(range[0]))) return this.#emphasised(range[0]);
    const lead = this.#analysis.tokens.lower.slice(Math.max(0, range[0] - 2), range[0]).join(" ");
    // "the letter of Velmar, in which it claims": "it" is the letter's author
    if (lead === "in which") return this.#issuerBefore(range[0] - 3) ?? nearest(pronoun, range[0], this.#before);
    const asked = pronoun.animate ? askedBefore(this.#analysis, one.candidate.main, range[0]) : null;
    if (asked !== null) return this.#table.resolve([asked.from, asked.to], asked.head);
    // "their denial of P": another side in the same sentence makes "their" ambiguous
    if (POSSESSIVES.has(this.#analysis.lower(range[0])))
      return possessorOf(this.#analysis, pronoun, range[0], this.#before, one.content);
    if (saysAnybody(this.#analysis, pronoun, one.candidate.main)) return null;
    if (pronoun.plural && meansUnnamed(this.#analysis, range[0])) return null;
    return this.#mentionedBefore(one, pronoun, range[0]);
  }

  /** Who was mentioned before "he", "it" or "they" and is meant. */
  #mentionedBefore(one: Attribution, pronoun: Pronoun, token: number): Entity | null {
    const before = this.#maySpeak(one, pronoun, token);
    if (this.#isAuthorAgain(one, pronoun, before)) return this.#context.author;
    const found = this.#antecedent(pronoun, token, before, one.content);
    if (found === null || this.#talkingTo(one, token).has(found)) return null;
    return actsOnAnother(this.#analysis, pronoun, token, found, before) ? null : found;
  }

  /** Those mentioned before a pronoun who may speak the content: nobody who is named in it, or with whom the speaker of a turn talks. */
  #maySpeak(one: Attribution, pronoun: Pronoun, token: number): readonly Antecedent[] {
    const topic = this.#spokenOf(token);
    const others = pronoun.animate || pronoun.plural ? this.#lowerOf(one.content) : "";
    const talking = this.#talkingTo(one, token);
    const near = withinReach(this.#analysis, token, this.#before);
    // what stands over a heading is of another part
    const heading = near.findLast((m) => m.heading === true && m.token < token)?.token ?? -1;
    return near.filter(
      (m) =>
        m.token >= heading &&
        m.entity !== topic &&
        !isNamedIn(others, m.entity) &&
        !(talking.has(m.entity) && m.role === "source") &&
        this.#mayGoOn(pronoun, m, token),
    );
  }

  #talkingTo({ content }: Attribution, token: number): ReadonlySet<Entity> {
    return this.#conversation.talkingAt(token, ADDRESSED.test(this.#lowerOf(content)));
  }

  /** "She" in a turn is nobody without a name whom another speaker only mentioned; "it" is no heading behind another sentence. */
  #mayGoOn(pronoun: Pronoun, { token, role, entity, heading }: Antecedent, at: number): boolean {
    if (heading === true && this.#analysis.sentenceOf(at) - this.#analysis.sentenceOf(token) > 1) return false;
    return (
      !pronoun.animate ||
      role !== "other" ||
      entity.kind === "person" ||
      this.#conversation.numberAt(token) === this.#conversation.numberAt(at)
    );
  }

  /** "The owner of the ship issued | a statement": who made the document that ends at a token; null if its sentence does not tell. */
  #issuerBefore(end: number): Entity | null {
    const document = this.#analysis.chunkAt(end);
    const verb = document === null ? null : this.#analysis.finiteAt(document.from - 1);
    if (verb === null || verb.passive) return null;
    const subject = subjectBefore(this.#analysis, verb, this.#analysis.sentenceFrom(this.#analysis.sentenceOf(end)));
    return subject === null ? null : this.#table.resolve(subject.range, subject.head);
  }

  /** "The Front has learnt that the army asked for help. It calls on": in what a body issues, "it" goes on with that body. */
  #isAuthorAgain({ parent, candidate }: Attribution, pronoun: Pronoun, before: readonly Antecedent[]): boolean {
    const { author } = this.#context;
    if (author === null || pronoun.plural || pronoun.animate || parent?.candidate.rule !== "authorial") return false;
    const sentence = this.#analysis.sentenceOf(candidate.main) - 1;
    return before.find(({ token }) => this.#analysis.sentenceOf(token) === sentence)?.entity === author;
  }

  #antecedent(
    pronoun: Pronoun,
    token: number,
    before: readonly Antecedent[],
    content: readonly Range[],
  ): Entity | null {
    return pronoun.plural && this.#conversation.numberAt(token) !== 0
      ? this.#severalInTurn(pronoun, token, before, content)
      : antecedentOf(this.#analysis, pronoun, token, before, content);
  }

  /**
   * "Velmar says that your ship entered its waters. They call it a provocation": the state that speaks right before in the same turn, if nobody
   * in the turn is several. Of those that another speaker mentions only one who says something is meant.
   */
  #severalInTurn(
    pronoun: Pronoun,
    token: number,
    before: readonly Antecedent[],
    content: readonly Range[],
  ): Entity | null {
    const turn = this.#conversation.numberAt(token);
    const own = before.filter((m) => this.#conversation.numberAt(m.token) === turn);
    const found = antecedentOf(this.#analysis, pronoun, token, own, content);
    if (found !== null) return found;
    const sentence = this.#analysis.sentenceOf(token) - 1;
    const said = own.filter(({ token: at, role }) => role === "source" && this.#analysis.sentenceOf(at) === sentence);
    const [only, ...others] = new Set(said.map(({ entity }) => entity));
    if (only !== undefined && others.length === 0 && mayBeState(only)) return only;
    const heard = before.filter(({ role }) => role === "source");
    return antecedentOf(this.#analysis, pronoun, token, heard, content);
  }

  #lowerOf(ranges: readonly Range[]): string {
    return ranges.map(([from, to]) => ` ${this.#analysis.tokens.lower.slice(from, to).join(" ")} `).join("");
  }

  /** "of the president he said": the person spoken about, who is not the speaker; null if there is none. */
  #spokenOf(pronoun: number): Entity | null {
    const chunk = this.#analysis.chunkAt(pronoun - 1);
    if (chunk === null || chunk.to !== pronoun || !this.#analysis.has(chunk.from - 1, "of", "about", "on")) return null;
    const opens = chunk.from - 1 === this.#analysis.sentenceFrom(this.#analysis.sentenceOf(pronoun));
    if (!opens && !/^[,;:—–]$/.test(this.#analysis.word(chunk.from - 2))) return null;
    return this.#table.resolve([chunk.from, chunk.to], chunk.head);
  }
}

/** "Who was | it | that admitted P?", "Who said that Q?": whom a question asks for is nobody who is named. */
function isAskedFor(analysis: Analysis, [from, to]: Range): boolean {
  if (to - from > 2) return false;
  const sentence = analysis.sentenceOf(from);
  const end = analysis.sentenceTo(sentence) - 1;
  const start = analysis.sentenceFrom(sentence);
  const opening = analysis.tokens.lower.slice(start, to).join(" ");
  return analysis.tokens.word.slice(end - 1, end + 1).includes("?") && ASKS_WHO.test(opening);
}

/** "my party", "our movement", and no other word. */
const isOwnBody = (analysis: Analysis, [from, to]: Range): boolean =>
  to - from === 2 && PRONOUNS.get(analysis.lower(from))?.person === 1 && SPEAKERS_BODIES.has(analysis.lower(from + 1));

/** The party or group for which somebody speaks; null for one who speaks for a state, or for nobody whom the text shows. */
const bodyOf = (speaker: Entity | null): Entity | null =>
  speaker === null || speaker.affiliation === null || speaker.affiliation.kind === "state" ? null : speaker.affiliation;

/** "I asked | a seller of coal | what she made of it. “P,” she replied": who was asked in the sentence before, or the same; null where nobody was. */
function askedBefore(analysis: Analysis, main: number, pronoun: number): Chunk | null {
  if (!REPLYING.has(analysis.lower(main))) return null;
  const paragraph = analysis.sentences.paragraph[analysis.sentenceOf(main)];
  const last = analysis.sentenceOf(pronoun);
  for (let k = pronoun - 1; k >= 0; k--) {
    const sentence = analysis.sentenceOf(k);
    if (sentence < last - ANSWERED || analysis.sentences.paragraph[sentence] !== paragraph) return null;
    const group = analysis.finiteAt(k);
    if (group === null || group.main !== k || analysis.outerQuotationIndex(k) >= 0) continue;
    const hearer = analysis.has(k, "asked") && !group.passive ? analysis.chunkAt(group.to) : null;
    if (hearer !== null) return isPersonAt(analysis, hearer) ? hearer : null;
  }
  return null;
}

/** How many sentences may stand between a question and its answer. */
const ANSWERED = 2;

/** "a seller of coal", "Rami Sol"; "him" is somebody named before. */
const isPersonAt = (analysis: Analysis, { head }: Chunk): boolean =>
  !analysis.is(head, PRONOUN) && analysis.is(head, NOUN) && !/s$/.test(analysis.lower(head));

/** "Those who fired want you to believe that your army did. | They | say that P": those whom the sentence before only describes. */
function meansUnnamed(analysis: Analysis, token: number): boolean {
  let sentence = analysis.sentenceOf(token) - 1;
  const firstOf = (s: number): number => analysis.sentenceFrom(s);
  while (sentence > 0 && PRONOUNS.get(analysis.lower(firstOf(sentence)))?.plural === true) sentence--;
  if (sentence < 0 || firstOf(sentence) < 0) return false;
  const from = firstOf(sentence);
  return UNNAMED_SUBJECT.test(
    analysis.tokens.lower.slice(from, Math.min(from + 5, analysis.sentenceTo(sentence))).join(" "),
  );
}

/** "They say in Hestrel that P", and "They have said so before" right behind it. */
function saysAnybody(analysis: Analysis, { plural }: Pronoun, main: number): boolean {
  if (!plural) return false;
  const isSaidIn = (i: number): boolean =>
    SAID_BY_ANYBODY.has(analysis.lower(i)) && analysis.has(i + 1, "in") && /^\p{Lu}/u.test(analysis.word(i + 2));
  const sentence = analysis.sentenceOf(main);
  const before = sentence < 1 ? -1 : analysis.sentenceFrom(sentence - 1);
  return isSaidIn(main) || (before >= 0 && analysis.has(before, "they") && isSaidIn(before + 1));
}

/**
 * "The governor promised him a field. He suspects that P": somebody of whom the sentence before only tells what he did to another one, of whom
 * the pronoun may tell as well.
 */
function actsOnAnother(
  analysis: Analysis,
  pronoun: Pronoun,
  token: number,
  found: Entity,
  before: readonly Antecedent[],
): boolean {
  const mention = before.findLast((m) => m.token < token && m.entity === found);
  if (mention === undefined || mention.role === "source" || !pronoun.animate) return false;
  if (analysis.sentenceOf(mention.token) !== analysis.sentenceOf(token) - 1) return false;
  const group = analysis.groupAt(mention.token + 1);
  return (
    group !== null && OBJECT_PRONOUNS.get(analysis.lower(group.to)) === pronoun.gender && !ownsNext(analysis, group.to)
  );
}

/** "her": whether a noun follows that she owns. */
const ownsNext = (analysis: Analysis, at: number): boolean => (analysis.chunkAt(at)?.to ?? at + 1) > at + 1;

/** Whether lower-case words, parted by spaces, name somebody: "he said that Sol had left" is not said by Sol. */
function isNamedIn(words: string, { kind, canonical }: Entity): boolean {
  const name = canonical.toLowerCase();
  return words.includes(` ${kind === "person" ? name.split(" ").at(-1) : name} `);
}
