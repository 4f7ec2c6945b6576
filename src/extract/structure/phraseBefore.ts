// "talks with | the army of Keldora and the mission (JM)", looking left from its last token: the whole phrase, with its head.
// not: "signed by A and B", which starts behind "by"; "P in Velmar | and the minister", which is cut at "and".
import { CLAUSE_JOINTS, SUBJECT_FORMS, TIES } from "../lexicon/language.ts";
import { isFreeAdverb } from "./adverbs.ts";
import type { Analysis, Chunk, Range } from "./analysis.ts";
import { closesList, isListed } from "./list.ts";
import { isWork } from "./nounPhrase.ts";
import { PREPOSITION, TO } from "./tagClasses.ts";

/** A noun phrase with the phrases tied to it. */
export interface Phrase {
  readonly range: Range;
  readonly head: number;
}

/** The subject of a verb. */
export interface Subject extends Phrase {
  /** It was reached through "who" or "which". */
  readonly relative: boolean;
}

/** The noun phrase that ends with token `k`, with the phrases tied to it on its left. */
export function phraseEndingAt(analysis: Analysis, k: number, floor: number): Phrase | null {
  if (k < floor) return null;
  const chunk = analysis.chunkAt(k);
  if (chunk === null && closesAcronym(analysis, k, floor)) {
    const inner = phraseEndingAt(analysis, k - 3, floor);
    return inner === null ? null : { range: [inner.range[0], k + 1], head: inner.head };
  }
  const last = chunk ?? chunkOfMark(analysis, k, floor);
  if (last === null || last.from < floor) return null;
  const phrase = withTies(analysis, last, k + 1, floor);
  // "bound by the truce and | we have ordered": another clause begins; in "the President of Keldora and I have ordered" none does
  return isSubjectForm(analysis, last) && !startsClause(analysis, phrase.range[0], floor)
    ? { range: [last.from, k + 1], head: last.head }
    : phrase;
}

/** A bracketed acronym after the name: "the Joint Mission (JM) said". */
const closesAcronym = (analysis: Analysis, k: number, floor: number): boolean =>
  analysis.word(k) === ")" && k - 2 >= floor && analysis.word(k - 2) === "(" && analysis.chunkIndex(k - 3) >= 0;

/** The noun phrase to which the quotation mark at `k` belongs. */
function chunkOfMark(analysis: Analysis, k: number, floor: number): Chunk | null {
  if (!/^[”"'’]$/.test(analysis.word(k)) || k - 1 < floor) return null;
  const before = analysis.chunkAt(k - 1);
  return before !== null && before.to > k ? before : null;
}

/** A phrase that ends at `to`, as far to the left as prepositions, "and" and the commas of a list tie others to it. */
function withTies(analysis: Analysis, last: Chunk, to: number, floor: number): Phrase {
  let { from, head } = last;
  let best: Phrase = { range: [from, to], head };
  let cut: Phrase | null = null;
  let joined = false;
  for (;;) {
    const joint = from - 1;
    const chunk = chunkTiedAt(analysis, joint, floor);
    if (chunk === null) break;
    const word = analysis.lower(joint);
    const coordinates = word === "and" || word === "or";
    if (!tiesTo(analysis, word, chunk)) {
      const isItem = word === "," && (best.range[0] !== from || (joined && isListed(analysis, chunk, from, floor)));
      if (!coordinates && word !== "&" && !isItem) break;
      joined ||= word !== ",";
    }
    ({ from, head } = chunk);
    const opens = startsClause(analysis, from, floor);
    if (opens || analysis.groupIndex(from - 1) < 0) best = { range: [from, to], head };
    // the object of a verb or preposition is no subject: "P in Velmar and the minister said" is cut at "and", "signed by A and B" is not
    if (!opens && coordinates && isGoverned(analysis, from)) {
      if (analysis.lower(from - 1) === "by" && isDone(analysis, from - 2)) {
        best = { range: [from, to], head };
        break;
      }
      cut ??= { range: [last.from, to], head: last.head };
    }
  }
  return cut !== null && !startsClause(analysis, best.range[0], floor) ? cut : best;
}

/** "we", "they": only ever a subject. */
const isSubjectForm = (analysis: Analysis, { from, to }: Chunk): boolean =>
  to - from === 1 && SUBJECT_FORMS.has(analysis.lower(from));

/** Whether a preposition ties what follows it to a noun phrase: "the army | of", "a poll | by". */
const tiesTo = (analysis: Analysis, word: string, chunk: Chunk): boolean =>
  TIES.has(word) || (word === "by" && isWork(analysis, chunk.head));

/** The noun phrase that ends right before a joint, past a bracketed acronym ("the Joint Mission (JM) and") or the last comma of a list. */
function chunkTiedAt(analysis: Analysis, joint: number, floor: number): Chunk | null {
  const behindAcronym = analysis.word(joint - 1) === ")" && analysis.word(joint - 3) === "(";
  const close = behindAcronym ? joint - 3 : closesList(analysis, joint, floor) ? joint - 1 : joint;
  if (close - 1 < floor || analysis.inTime(close - 1)) return null;
  const chunk = analysis.chunkAt(close - 1);
  return chunk !== null && chunk.to === close && chunk.from >= floor ? chunk : null;
}

/** Whether token `i` is the first of its clause: behind a mark or a word that joins clauses, or the first of all. */
export function startsClause(analysis: Analysis, i: number, floor: number): boolean {
  if (i <= floor) return true;
  // "However Keldora and Pallumia said"
  if (i === floor + 1 && isFreeAdverb(analysis, floor)) return true;
  const before = analysis.lower(i - 1);
  return CLAUSE_JOINTS.has(before) || /^(?:[,;:—–”"“'’]|''|``)$/.test(before);
}

/** Whether a verb or preposition stands right before a phrase. */
export const isGoverned = (analysis: Analysis, from: number): boolean =>
  analysis.groupIndex(from - 1) >= 0 || analysis.is(from - 1, PREPOSITION | TO);

/** A verb's form in -ed or -en, before "by". */
function isDone(analysis: Analysis, i: number): boolean {
  const group = analysis.groupAt(i);
  return group !== null && group.main === i && !group.infinitive;
}
