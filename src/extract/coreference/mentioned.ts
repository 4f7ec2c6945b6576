// "On Tuesday | the president, Rami Sol, | left" -> the person whom a noun phrase outside of all claims names.   not: "the vote", "she".
import { ANY_BODY, BEFORE_PLACES, POSSESSIVES } from "../lexicon/language.ts";
import { behindTime, withoutTime } from "../structure/adjuncts.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { withApposition } from "./introductions.ts";
import { phraseOf } from "./speakingPhrase.ts";

/** A noun phrase without the time in it, and without "neither" and "both": "Rami Sol | last week", "Neither | Rami Sol". */
export function bareChunk(analysis: Analysis, chunk: Chunk): Chunk {
  const from = analysis.has(chunk.from, "neither", "both") && chunk.to > chunk.from + 1 ? chunk.from + 1 : chunk.from;
  const start = behindTime(analysis, from, chunk.to);
  const [range] = start === from && analysis.inTimex[from] === 1 ? [] : withoutTime(analysis, [start, chunk.to]);
  if (range === undefined) return chunk;
  return { from: range[0], to: range[1], head: chunk.head < range[1] ? chunk.head : range[1] - 1 };
}

/** The entity of a noun phrase that may name a speaker; null for other phrases and for pronouns. `whose` resolves "its" before the noun. */
export function mentioned(
  analysis: Analysis,
  table: EntityTable,
  { from, to, head }: Chunk,
  whose: (range: Range) => Entity | null,
): Entity | null {
  const phrase = phraseOf(analysis, [from, to], head);
  if (phrase === null) return null;
  const m = table.mention(phrase, head);
  if (isBodyPart(analysis, phrase)) return null;
  const isActor =
    m.name !== null ||
    m.role !== null ||
    m.organ !== null ||
    m.known !== null ||
    isCapitalisedBody(analysis, phrase[0], head);
  if (!isActor && !m.collective && m.documentGenre === undefined) return null;
  const whole = withApposition(analysis, table, m) ?? phrase;
  return table.resolve(whole, head, m.role !== null || m.organ !== null ? whose(phrase) : null);
}

/** "lowering | his head", "shot in | the head" */
const isBodyPart = (analysis: Analysis, [from, to]: Range): boolean =>
  to - from === 2 &&
  analysis.has(from + 1, "head") &&
  (POSSESSIVES.has(analysis.lower(from)) || BEFORE_PLACES.has(analysis.lower(from - 1)));

/** "the Front", "the Movement": a word that any body may be called, written as a name. */
const isCapitalisedBody = ({ tokens }: Analysis, from: number, head: number): boolean =>
  head > from && /^\p{Lu}\p{Ll}/u.test(tokens.word[head]!) && ANY_BODY.test(tokens.word[head]!);
