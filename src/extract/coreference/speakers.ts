import type { Attribution } from "../attribution/select.ts";
import { PRONOUNS, type Pronoun, SPEAKS_FOR } from "../lexicon/en/words.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import { type Antecedent, antecedentOf, isSubject, nearest } from "./pronouns.ts";
import { mentioned, phraseOf } from "./speakingPhrase.ts";

/** What the document as a whole tells of who speaks in it. */
export interface SpeakerContext {
  /** Who says "I" outside of all quotations: the author of a letter or speech. */
  readonly author: Entity | null;
  /** Whose sentences those of a report are. */
  readonly narrator: Entity | null;
  /** Who speaks in each turn, by the first token of the name in its label. */
  readonly turns: ReadonlyMap<number, Entity | null>;
}

/**
 * Who makes each attribution, null where the text does not tell. Reads the document once, from its first word to its last, so that
 * a pronoun or "the ministry" finds those who were mentioned before it.
 */
export function resolveSpeakers(
  analysis: Analysis,
  table: EntityTable,
  attributions: readonly Attribution[],
  context: SpeakerContext,
): Map<Attribution, Entity | null> {
  introduceAll(analysis, table, attributions);
  return new Reading(analysis, table, attributions, context).read();
}

/** All who are named with an office, or speak under a name, so that "Velmar's president" finds the name that comes later. */
function introduceAll(analysis: Analysis, table: EntityTable, attributions: readonly Attribution[]): void {
  for (const { from, to, head } of analysis.chunks) {
    const phrase = phraseOf(analysis, [from, to], head);
    const mention = phrase === null ? null : table.mention(phrase, head);
    if (phrase !== null && mention !== null && mention.name !== null && mention.role !== null)
      table.resolve(phrase, head);
  }
  for (const { candidate } of attributions) {
    const range = candidate.source[0];
    if (range !== undefined && table.mention(range, candidate.sourceHead).name !== null)
      table.resolve(range, candidate.sourceHead);
  }
  table.startOver();
}

/** One pass over a document, with those mentioned so far. */
class Reading {
  readonly #analysis: Analysis;
  readonly #table: EntityTable;
  readonly #attributions: readonly Attribution[];
  readonly #context: SpeakerContext;
  readonly #speakers = new Map<Attribution, Entity | null>();
  readonly #byMain: ReadonlyMap<number, Attribution>;
  readonly #bySource = new Map<number, Attribution[]>();
  readonly #before: Antecedent[] = [];

  constructor(analysis: Analysis, table: EntityTable, attributions: readonly Attribution[], context: SpeakerContext) {
    this.#analysis = analysis;
    this.#table = table;
    this.#attributions = attributions;
    this.#context = context;
    this.#byMain = new Map(attributions.map((one) => [one.candidate.main, one]));
    for (const one of attributions) {
      const at = one.candidate.sourceHead;
      if (at >= 0) this.#bySource.set(at, [...(this.#bySource.get(at) ?? []), one]);
    }
  }

  read(): Map<Attribution, Entity | null> {
    // "some", "others": those who speak in no noun phrase
    const alone = [...this.#bySource.keys()]
      .filter((token) => this.#analysis.chunkIndex(token) < 0)
      .sort((x, y) => x - y);
    let next = 0;
    for (const chunk of this.#analysis.chunks) {
      for (let token = alone[next]; token !== undefined && token < chunk.from; token = alone[++next])
        this.#readSources(token);
      if (this.#readSources(chunk.head)) continue;
      const entity = mentioned(this.#analysis, this.#table, [chunk.from, chunk.to], chunk.head);
      if (entity !== null)
        this.#before.push({
          token: chunk.head,
          entity,
          role: isSubject(this.#analysis, chunk.to) ? "subject" : "other",
        });
    }
    for (const one of this.#attributions) this.#speakerOf(one);
    return this.#speakers;
  }

  /** Notes who speaks at a token; whether anybody does. */
  #readSources(token: number): boolean {
    const here = this.#bySource.get(token);
    for (const one of here ?? []) {
      const entity = this.#speakerOf(one);
      if (entity !== null) this.#before.push({ token, entity, role: "source" });
    }
    return here !== undefined;
  }

  #speakerOf(one: Attribution): Entity | null {
    const known = this.#speakers.get(one);
    if (known !== undefined) return known;
    // one who leads back to himself is nobody
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
    if (candidate.rule === "authorial") return this.#context.author;
    const range = candidate.source[0];
    if (range === undefined) return null;
    const pronoun = range[1] - range[0] === 1 ? PRONOUNS.get(this.#analysis.lower(range[0])) : undefined;
    return pronoun === undefined
      ? this.#table.resolve(range, candidate.sourceHead)
      : this.#fromPronoun(one, pronoun, range);
  }

  #fromPronoun(one: Attribution, pronoun: Pronoun, range: Range): Entity | null {
    if (pronoun.person === 1) {
      const speaker = one.parent === null ? this.#context.author : this.#speakerOf(one.parent);
      return pronoun.plural && speaker !== null && [...speaker.roles].some((role) => SPEAKS_FOR.has(role))
        ? stateOf(speaker)
        : speaker;
    }
    if (pronoun.person === 2) return null;
    const lead = this.#analysis.tokens.lower.slice(Math.max(0, range[0] - 2), range[0]).join(" ");
    // "the letter of Velmar, in which it claims": whose the letter is
    if (lead === "in which") return nearest(pronoun, range[0], this.#before);
    // who is spoken of in the words is not who says them
    return antecedentOf(this.#analysis, pronoun, range[0], this.#before, one.content);
  }
}
