// "No one disputes it", "neither Velmar nor Ostra said so", "few in Velmar believe it", "Have you promised support?" -> nobody in particular speaks
// not: "a few residents said so", "It said that P" (a body).
import {
  AUDIENCES,
  CONTENT_JOINTS,
  INVERTED,
  NEVER_DID,
  NONE_WORDS,
  NOTED,
  RELATIVE_OF_NONE,
  TELLING_MODALS,
} from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { Candidate } from "./candidate.ts";

/** How far a negation may stand before the verb that it denies, in tokens. */
const FAR = 24;

/** Whether an attribution has nobody in particular as its speaker. */
export function isNobody(analysis: Analysis, { source, main, act }: Candidate): boolean {
  const [speaker] = source;
  if (isAsked(analysis, speaker, main) || isNeverDone(analysis, main)) return true;
  if (speaker === undefined) return false;
  const [from, to] = speaker;
  // "This would suggest that P": what was told before, and not its speaker
  if (to - from === 1 && analysis.has(from, "that", "this")) return true;
  if (isAudience(analysis, speaker, main)) return true;
  // "those who refuse to leave": whoever does so
  if (to - from === 1 && analysis.has(from, "those") && (act === "reject" || act === "promise")) return true;
  // "1945.1": figures
  if (to - from === 1 && /^[\d.,:%-]+$/.test(analysis.word(from))) return true;
  if (to - from === 1 && analysis.has(from, "it")) return isImpersonal(analysis, main);
  return isNone(analysis, speaker) || isOfNone(analysis, from) || isAfterNone(analysis, speaker, main);
}

/** "Have you promised support?", "Does Velmar believe that P?", "Can you say whether Velmar believes P?": the content is asked, not claimed. */
function isAsked(analysis: Analysis, speaker: Range | undefined, main: number): boolean {
  if (!analysis.has(analysis.sentenceTo(analysis.sentenceOf(main)) - 1, "?")) return false;
  if (speaker === undefined) return analysis.has(main - 1, "you");
  if (speaker[1] - speaker[0] === 1 && analysis.has(speaker[0], "you")) return true;
  return analysis.has(speaker[0] - 1, "whether", "if", "does", "did", "do", "has", "have", "will", "would");
}

/** "At no time did the ministry | claim | that P", "Nor did she | demand | P": a negation that opens the clause, and its auxiliary before the subject. */
function isNeverDone(analysis: Analysis, main: number): boolean {
  const start = Math.max(analysis.sentenceFrom(analysis.sentenceOf(main)), main - FAR);
  let k = main - 1;
  while (k >= start && !INVERTED.test(analysis.lower(k))) {
    if (CONTENT_JOINTS.test(analysis.lower(k)) && !analysis.has(k, "and", "or")) return false;
    k--;
  }
  return k >= start && k < main - 1 && NEVER_DID.test(analysis.tokens.lower.slice(start, k + 1).join(" "));
}

/** "The Assembly will note that P", "Members may recall that P": who is addressed is told P by the speaker. */
const isAudience = (analysis: Analysis, [from, to]: Range, main: number): boolean =>
  to - from <= (analysis.has(from, "the") ? 2 : 1) &&
  AUDIENCES.has(analysis.lower(to - 1)) &&
  TELLING_MODALS.has(analysis.groupAt(main)?.modal ?? "") &&
  NOTED.has(analysis.lower(main));

/** "It might have been expected that P": it is not said who expects it. */
function isImpersonal(analysis: Analysis, main: number): boolean {
  const group = analysis.groupAt(main);
  return group?.passive === true && group.modal !== null && analysis.has(group.to, "that");
}

/** "no resident", "nobody", "few in Velmar"; "few residents" are some. */
const isNone = (analysis: Analysis, [from, to]: Range): boolean =>
  NONE_WORDS.test(analysis.lower(from)) &&
  !(analysis.has(from, "few") && to - from > 1 && !analysis.has(from + 1, "in", "of", "among"));

/** "no | one", "hardly | the ministry", "none of | the residents". */
function isOfNone(analysis: Analysis, from: number): boolean {
  const before = analysis.has(from - 1, "the", "a", "an") ? from - 2 : from - 1;
  if (analysis.has(from, "one") && analysis.has(before, "no")) return true;
  // "not one minister", "not a single | minister"
  if (analysis.has(before, "not") && (before < from - 1 || analysis.has(from, "one", "all", "every", "a", "single")))
    return true;
  if (analysis.has(before, "nor", "hardly", "scarcely", "barely")) return true;
  return analysis.has(before, "in", "of", "among") && NONE_WORDS.test(analysis.lower(before - 1));
}

/**
 * "None of those whom | the monitor | interviewed said so": a speaker in a relative clause of nobody; "at no point did | the envoy | say so": a
 * negation that stands before the speaker.
 */
function isAfterNone(analysis: Analysis, [from, to]: Range, main: number): boolean {
  const start = analysis.sentenceFrom(analysis.sentenceOf(from));
  const before = analysis.tokens.lower.slice(start, from).join(" ");
  if (NEVER_DID.test(before)) return true;
  return RELATIVE_OF_NONE.test(before) && main > to && analysis.groupIndex(to) !== analysis.groupIndex(main);
}
