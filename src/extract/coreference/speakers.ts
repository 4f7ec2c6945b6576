import type { Attribution } from "../attribution/select.ts";
import {
  BEFORE_PLACES,
  CAUSES,
  HOME_PLACES,
  MONITOR_DEVICES,
  NEWSPAPERS,
  ORGAN_NOUNS,
  POSSESSIVES,
  PRONOUNS,
  type Pronoun,
  REFLEXIVE_ENDING,
  SPEAKS_ALSO_FOR,
  SPEAKS_FOR,
} from "../lexicon/language.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import { pronounAt } from "../structure/pronoun.ts";
import { PREPOSITION, WH } from "../structure/tagClasses.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import { introduceAll, isPersonName } from "./introductions.ts";
import { type Antecedent, antecedentOf, isSubject, nearest, possessorOf, withinReach } from "./pronouns.ts";
import { mentioned, phraseOf } from "./speakingPhrase.ts";

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
  introduceAll(analysis, table, attributions);
  const { state } = context.record;
  if (state !== null) for (const speaker of context.record.speakers) table.standFor(speaker, state);
  for (const { speaker, said, inOffice } of context.voices)
    if (inOffice !== true || speaker.roles.size > 0) table.sideWith(speaker, said);
  return new Reading(analysis, table, attributions, context).read();
}

/**
 * Whether a claim stands in the words of another speaker: "the envoy of Keldora said that the envoy of Pallumia had promised help. P, he said" goes
 * on with the first envoy.
 */
const isToldOf = ({ parent }: Attribution): boolean => parent !== null && parent.candidate.rule !== "authorial";

/** One pass over a document, with the entities mentioned so far. */
class Reading {
  readonly #analysis: Analysis;
  readonly #table: EntityTable;
  readonly #attributions: readonly Attribution[];
  readonly #context: SpeakerContext;
  readonly #speakers = new Map<Attribution, Entity | null>();
  readonly #byMain: ReadonlyMap<number, Attribution>;
  readonly #bySource = new Map<number, Attribution[]>();
  readonly #before: Antecedent[] = [];
  /** 1 for tokens in reported words. */
  readonly #told: Uint8Array;
  /** The number of the turn in which a token lies, from 1 on; 0 where it lies in none. */
  readonly #turnAt: Int32Array;

  constructor(analysis: Analysis, table: EntityTable, attributions: readonly Attribution[], context: SpeakerContext) {
    this.#analysis = analysis;
    this.#table = table;
    this.#attributions = attributions;
    this.#context = context;
    this.#byMain = new Map(attributions.map((one) => [one.candidate.main, one]));
    this.#told = new Uint8Array(analysis.tokens.count);
    for (const { content, candidate } of attributions)
      if (candidate.rule !== "narration") for (const [from, to] of content) this.#told.fill(1, from, to);
    this.#turnAt = new Int32Array(analysis.tokens.count);
    context.said.forEach(({ said: [from, to] }, k) => void this.#turnAt.fill(k + 1, from, to));
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
      if (this.#readSources(chunk.head)) continue;
      this.#readPossessor(chunk);
      const entity = mentioned(this.#analysis, this.#table, chunk, (range) => this.#whose(range));
      if (entity !== null && !this.#isWriter(chunk.from, entity))
        this.#before.push({
          token: chunk.head,
          entity,
          role: this.#roleOf(chunk, entity),
          placed: this.#isPlaced(chunk.from),
          quoted: this.#analysis.outerQuotationIndex(chunk.from) >= 0,
          article: this.#hasArticle([chunk.from, chunk.to]),
          presented: this.#isPresented(chunk),
        });
    }
    for (const one of this.#attributions) this.#speakerOf(one);
    return this.#speakers;
  }

  /** "From | Mrs Danica Orlec's | window": a person who owns what a phrase tells of. */
  #readPossessor({ from, head }: Chunk): void {
    for (let i = from + 1; i < head; i++) {
      if (!/^['’]s?$/.test(this.#analysis.word(i))) continue;
      const m = this.#table.mention([from, i], i - 1);
      if (!isPersonName(m) || (m.gender === null && m.role === null)) return;
      const entity = this.#table.resolve([from, i], i - 1);
      const quoted = this.#analysis.outerQuotationIndex(from) >= 0;
      if (entity !== null) this.#before.push({ token: i - 1, entity, role: "other", quoted, owner: true });
      return;
    }
  }

  /** "the Ornites"; "the Keldoran-born Sol" is a person. */
  #hasArticle([from, to]: Range): boolean {
    return to - from === 2 && this.#analysis.has(from, "the");
  }

  /** Whoever the byline names is not "she" in the text; the body that a report's head names is "the mission" in it. */
  #isWriter(token: number, { kind }: Entity): boolean {
    return kind !== "organisation" && this.#context.head.some(([from, to]) => from <= token && token < to);
  }

  /** "the judgement comes from | a retired colonel | who took part": behind a verb that presents somebody. */
  #isPresented({ from, to }: Chunk): boolean {
    const before = this.#analysis.is(from - 1, PREPOSITION) ? from - 2 : from - 1;
    return this.#analysis.has(to, "who") && this.#analysis.groupIndex(before) >= 0;
  }

  /** "in Hestrel", "the University of Hestrel", "the town of Hestrel". */
  #isPlaced(from: number): boolean {
    if (BEFORE_PLACES.has(this.#analysis.lower(from - 1))) return true;
    const noun = this.#analysis.lower(from - 2);
    return this.#analysis.has(from - 1, "of") && (HOME_PLACES.has(noun) || ORGAN_NOUNS.has(noun));
  }

  #roleOf({ from, to, head }: Chunk, { kind }: Entity): Antecedent["role"] {
    // "The President of Keldora arrived": the subject goes on behind the noun
    const end = phraseOf(this.#analysis, [from, to], head)?.[1] ?? to;
    if (!isSubject(this.#analysis, to) && !isSubject(this.#analysis, end) && !this.#goesOnBehindClause(to))
      return "other";
    // "The group, which is armed by Keldora, rejected P": the verb behind the comma has another subject
    const governed = this.#analysis.is(from - 1, PREPOSITION) || this.#analysis.groupIndex(from - 1) >= 0;
    if (governed && [to, end].some((k) => this.#analysis.word(k) === ",")) return "other";
    // "Mary Ellis, a nurse, lives": an apposition, not a second person
    const isBody = kind === "organisation" || kind === "armedGroup";
    const named = kind === "person" || isBody || (kind === "office" && !this.#analysis.has(from, "a", "an"));
    return named && this.#told[head] === 0 && !this.#isApposed(from) ? "topic" : "subject";
  }

  /** "Mr Sol, who is the minister's adviser, | gave an interview": the verb stands behind the relative clause. */
  #goesOnBehindClause(to: number): boolean {
    if (this.#analysis.word(to) !== "," || !this.#analysis.has(to + 1, "who")) return false;
    const end = this.#analysis.sentenceTo(this.#analysis.sentenceOf(to));
    for (let k = to + 2; k + 1 < end; k++)
      if (this.#analysis.word(k) === ",") return this.#analysis.finiteAt(k + 1) !== null;
    return false;
  }

  /** "Mary Ellis, | a nurse", "and | a nurse"; in "Speaking after the vote, | the envoy" the comma ends a clause. */
  #isApposed(from: number): boolean {
    if (this.#analysis.word(from - 1) !== ",") return this.#analysis.has(from - 1, "and", "or");
    const before = this.#analysis.chunkAt(from - 2);
    const last = this.#before.at(-1);
    // "In Keldora, | the daily"
    if (before !== null && BEFORE_PLACES.has(this.#analysis.lower(before.from - 1))) return false;
    return before === null || (last !== undefined && before.from <= last.token && last.token < before.to);
  }

  /** Notes the speaker at a token; returns whether there is one. */
  #readSources(token: number): boolean {
    const here = this.#bySource.get(token);
    for (const one of here ?? []) {
      const entity = this.#speakerOf(one);
      if (entity === null) continue;
      const article = this.#hasArticle(one.candidate.source[0] ?? [token, token + 1]);
      const role = this.#isAside(one) ? "other" : isToldOf(one) ? "subject" : "source";
      this.#before.push({ token, entity, role, article });
      if (one.parent === null) this.#table.heard(entity, token);
    }
    return here !== undefined;
  }

  /** "The group, which Keldora says is armed, rejected P": somebody who speaks in a relative clause before the main verb. */
  #isAside({ candidate: { source, main } }: Attribution): boolean {
    const from = source[0]?.[0];
    if (from === undefined || from > main || !this.#analysis.is(from - 1, WH) || this.#analysis.has(from - 1, "what"))
      return false;
    const to = this.#analysis.sentenceTo(this.#analysis.sentenceOf(main));
    for (let k = main + 1; k + 1 < to; k++)
      if (this.#analysis.word(k) === "," && this.#analysis.finiteAt(k + 1) !== null) return true;
    return false;
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
    const itself = this.#alsoFor(range) ?? this.#paperAt(range, candidate.sourceHead);
    if (itself !== null) return itself;
    const pronoun = range[1] - range[0] === 1 ? pronounAt(this.#analysis, range[0]) : undefined;
    if (pronoun !== undefined) return this.#fromPronoun(one, pronoun, range);
    return (
      this.#operatorOf(range, candidate.sourceHead) ??
      this.#table.resolve(this.#wholeSource(range), candidate.sourceHead, this.#whose(range))
    );
  }

  /** "The envoy of Keldora, also speaking for | Velmar and Ostra, said": the subject before the comma; null where the source is no such list. */
  #alsoFor([from]: Range): Entity | null {
    if (!SPEAKS_ALSO_FOR.test(this.#analysis.tokens.lower.slice(Math.max(0, from - 7), from).join(" "))) return null;
    let comma = from - 1;
    while (comma > from - 8 && this.#analysis.word(comma) !== ",") comma--;
    const start = this.#analysis.sentenceFrom(this.#analysis.sentenceOf(from));
    const chunk = this.#analysis.chunkAt(start);
    if (this.#analysis.word(comma) !== "," || chunk === null || chunk.from !== start) return null;
    return this.#table.resolve([start, comma], chunk.head);
  }

  /** "Al-Nahr says P. According to the paper, Q": the paper that has spoken in the same paragraph, under a name that is no person's or state's. */
  #paperAt([from, to]: Range, head: number): Entity | null {
    if (to - from !== 2 || !this.#analysis.has(from, "the") || !NEWSPAPERS.has(this.#analysis.lower(head))) return null;
    const paragraphAt = (token: number): number | undefined =>
      this.#analysis.sentences.paragraph[this.#analysis.sentenceOf(token)];
    const here = this.#before.filter(
      ({ token, role, quoted, placed }) =>
        paragraphAt(token) === paragraphAt(from) && role !== "other" && quoted !== true && placed !== true,
    );
    const named = new Set(here.map(({ entity }) => entity).filter(mayBePaper));
    const [only, ...others] = named;
    return only === undefined || others.length > 0 ? null : only;
  }

  /** "an SMM camera", "an SMM aerial vehicle": the owner of the device; null if the phrase names no device or no owner. */
  #operatorOf([from]: Range, head: number): Entity | null {
    if (!MONITOR_DEVICES.has(this.#analysis.lower(head))) return null;
    for (let i = from; i < head; i++) {
      if (!/^\p{Lu}{2,8}$/u.test(this.#analysis.word(i))) continue;
      const operator = this.#table.resolve([i, i + 1], i);
      if (operator !== null) return operator;
    }
    return null;
  }

  /**
   * "Miro Jens, Assistant Secretary-General for North, East and the Isles, noted": the phrase from the name on, if a source is only the end
   * of the title.
   */
  #wholeSource(range: Range): Range {
    const from = this.#analysis.sentenceFrom(this.#analysis.sentenceOf(range[0]));
    // "Save Keldora said": the name of a campaign, of which the verb was read as one
    if (from === range[0] - 1 && CAUSES.has(this.#analysis.lower(from))) return [from, range[1]];
    if (from >= range[0] || this.#analysis.tokens.word[range[0] - 1] !== ",") return range;
    for (let i = from; i < range[0]; i++) if (this.#analysis.groupIndex(i) >= 0) return range;
    const c = this.#analysis.chunkIndex(from);
    if (c < 0) return range;
    const chunk = this.#analysis.chunk(c);
    const first = this.#table.mention([chunk.from, chunk.to], chunk.head);
    if (!isPersonName(first) || this.#analysis.tokens.word[chunk.to] !== ",") return range;
    const whole: Range = [from, range[1]];
    return this.#table.mention(whole, chunk.head).role === null ? range : whole;
  }

  /** The referent of "its" in "its foreign minister"; null if the phrase starts otherwise. */
  #whose(range: Range): Entity | null {
    const pronoun = POSSESSIVES.has(this.#analysis.lower(range[0]))
      ? PRONOUNS.get(this.#analysis.lower(range[0]))
      : undefined;
    if (pronoun === undefined || range[1] - range[0] < 2) return null;
    return possessorOf(this.#analysis, pronoun, range[0], this.#before);
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
    const turn = this.#context.said[(this.#turnAt[token] ?? 0) - 1];
    if (turn === undefined) return this.#authorAt(token);
    return this.#analysis.outerQuotationIndex(token) < 0 ? turn.speaker : null;
  }

  /** The author of the text that a token lies in: of the letter, or of an annex. */
  #authorAt(token: number): Entity | null {
    const annex = this.#context.annexes.find(({ said: [from, to] }) => from <= token && token < to);
    return annex === undefined ? this.#context.author : annex.speaker;
  }

  #fromPronoun(one: Attribution, pronoun: Pronoun, range: Range): Entity | null {
    if (pronoun.person === 1) {
      const speaker = one.parent === null ? this.#speakingAt(range[0]) : this.#speakerOf(one.parent);
      return pronoun.plural && speaker !== null && [...speaker.roles].some((role) => SPEAKS_FOR.has(role))
        ? stateOf(speaker)
        : speaker;
    }
    if (pronoun.person === 2) return null;
    if (REFLEXIVE_ENDING.test(this.#analysis.lower(range[0]))) return this.#emphasised(range[0]);
    const lead = this.#analysis.tokens.lower.slice(Math.max(0, range[0] - 2), range[0]).join(" ");
    // "the letter of Velmar, in which it claims": "it" is the letter's author
    if (lead === "in which") return nearest(pronoun, range[0], this.#before);
    // "their denial of P": another side in the same sentence makes "their" ambiguous
    if (POSSESSIVES.has(this.#analysis.lower(range[0])))
      return possessorOf(this.#analysis, pronoun, range[0], this.#before, one.content);
    // a person mentioned in the content is not its speaker
    const topic = this.#spokenOf(range[0]);
    const others = pronoun.animate || pronoun.plural ? this.#lowerOf(one.content) : "";
    const near = withinReach(this.#analysis, range[0], this.#before);
    const before = near.filter(({ entity }) => entity !== topic && !isNamedIn(others, entity));
    return antecedentOf(this.#analysis, pronoun, range[0], before, one.content);
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

/** A name of which nothing shows that it is a person's, or that of a state or an armed group. */
const mayBePaper = ({ kind, sort, canonical, roles }: Entity): boolean =>
  sort === "actor" && (kind === null || kind === "organisation") && roles.size === 0 && /^\p{Lu}/u.test(canonical);

/** Whether lower-case words, parted by spaces, name somebody: "he said that Sol had left" is not said by Sol. */
function isNamedIn(words: string, { kind, canonical }: Entity): boolean {
  const name = canonical.toLowerCase();
  return words.includes(` ${kind === "person" ? name.split(" ").at(-1) : name} `);
}
