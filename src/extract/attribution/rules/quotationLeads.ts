// “P,” as the mayor put it.   In the mayor's words, “P.”   From the mayor's letter: “P”   The mayor joked, laughing at the guards, “P.”
// not: The mayor laughed, pointing at the sign, “No Entry for Cars and Carts.” (no verb of speaking)
import type { Quotation } from "../../../text/quotation.ts";
import {
  ANSWER_NOUNS,
  CLAIM_NOUNS,
  DOCUMENT_NOUNS,
  OCCASIONS,
  SENTENCE_JOINTS,
  VIEW_NOUNS,
} from "../../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { cuesOf } from "../cues.ts";

/** Somebody beside a quotation, with the verb for what he or she does. */
export interface Beside {
  readonly source: Range;
  readonly head: number;
  /** Null if the verb stands in the sentence before and is no cue. */
  readonly verb: VerbGroup | null;
  readonly confidence: number;
}

/** Whose words a phrase before or behind a quotation says that they are; null if there is none. */
export const namedBeside = (analysis: Analysis, q: Quotation): Beside | null =>
  putsIt(analysis, q) ?? possessorBehind(analysis, q) ?? possessorBefore(analysis, q) ?? behindAside(analysis, q);

/** “P,” as the mayor put it.   As the mayor puts it, “P.” */
function putsIt(analysis: Analysis, q: Quotation): Beside | null {
  const behind = analysis.word(q.to + 1) === "," ? q.to + 2 : q.to + 1;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(q.from - 1));
  for (const as of [behind, floor]) {
    if (!analysis.has(as, "as")) continue;
    const phrase = nounPhraseAt(analysis, as + 1, analysis.sentenceTo(analysis.sentenceOf(as)));
    const verb = phrase === null ? null : analysis.groupAt(phrase[1]);
    if (phrase === null || verb === null || !analysis.has(verb.main, "put", "puts") || !analysis.has(verb.to, "it"))
      continue;
    return { source: phrase, head: analysis.chunkAt(phrase[1] - 1)?.head ?? -1, verb, confidence: 82 };
  }
  return null;
}

/** “P,” in the mayor's view. */
function possessorBehind(analysis: Analysis, q: Quotation): Beside | null {
  const at = analysis.word(q.to + 1) === "," ? q.to + 2 : q.to + 1;
  if (!analysis.has(at, "in") || at >= analysis.tokens.count) return null;
  return possessorAt(analysis, at + 1, (noun) => VIEW_NOUNS.has(noun));
}

/** From the mayor's letter: “P”   The mayor's answer was: “P” */
function possessorBefore(analysis: Analysis, q: Quotation): Beside | null {
  const colon = q.from - 2;
  if (analysis.word(colon) !== ":") return null;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(colon));
  const opened = analysis.has(floor, "from", "in") ? floor + 1 : floor;
  const found = possessorAt(analysis, opened, tells);
  if (found === null) return null;
  let k = found.source[1] + 1;
  while (k < colon && (analysis.chunkIndex(k) >= 0 || analysis.has(k, "was", "is", "were"))) k++;
  return k === colon ? found : null;
}

const tells = (noun: string): boolean =>
  OCCASIONS.has(noun) || DOCUMENT_NOUNS.has(noun) || CLAIM_NOUNS.has(noun) || ANSWER_NOUNS.has(noun);

/** "the mayor's | letter": who has what a word tells. */
function possessorAt(analysis: Analysis, at: number, isTold: (noun: string) => boolean): Beside | null {
  const chunk = analysis.chunkAt(at);
  if (chunk === null || chunk.from !== at) return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(at));
  let mark = at;
  while (mark < end && (analysis.chunkIndex(mark) >= 0 || /^['’]s?$/.test(analysis.word(mark)))) {
    if (/^['’]s?$/.test(analysis.word(mark))) break;
    mark++;
  }
  const owned = analysis.chunkAt(mark + 1);
  if (mark === at || !/^['’]s?$/.test(analysis.word(mark)) || owned === null || !isTold(analysis.lower(owned.head)))
    return null;
  return { source: [at, mark], head: mark - 1, verb: null, confidence: 78 };
}

/** The mayor joked, laughing at the guards, “P.” */
function behindAside(analysis: Analysis, q: Quotation): Beside | null {
  const comma = q.from - 2;
  if (analysis.word(comma) !== ",") return null;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(comma));
  for (let i = floor; i < comma; i++) {
    const verb = analysis.groupAt(i);
    if (analysis.quotationIndex(i) >= 0) return null;
    if (verb === null || !verb.finite || verb.from !== i) continue;
    const aside = analysis.word(verb.to) === "," && analysis.groupAt(verb.to + 1)?.participle === true;
    const says = cuesOf(analysis, verb).some(({ frames }) => frames.includes("quote"));
    const subject = aside && says && !verb.passive && !verb.negated ? subjectBefore(analysis, verb, floor) : null;
    return subject === null ? null : { source: subject.range, head: subject.head, verb, confidence: 80 };
  }
  return null;
}

/** But “P.”   Instead, “P.”: the first token of the sentence if only a word that joins it to the one before stands between that and a quotation's mark. */
export function jointBefore(analysis: Analysis, q: Quotation): boolean {
  const mark = q.from - 1;
  const last = analysis.word(mark - 1) === "," ? mark - 2 : mark - 1;
  return (
    last >= analysis.body &&
    SENTENCE_JOINTS.has(analysis.lower(last)) &&
    last === analysis.sentenceFrom(analysis.sentenceOf(mark))
  );
}
