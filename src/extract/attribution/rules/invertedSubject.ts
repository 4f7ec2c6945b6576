// “P,” said the guard, an old man. -> the guard, an old man.
// not: “P,” said on Monday (no noun phrase stands behind the verb).
import { EXISTENTIAL } from "../../lexicon/language.ts";
import type { Analysis } from "../../structure/analysis.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { quotationClosing } from "./quotes.ts";
import type { Subject } from "./subject.ts";
import type { VerbSite } from "./verbSite.ts";

/** ", said the minister": the subject behind the verb, with its apposition; null where none stands there. */
export function invertedSubject(site: VerbSite): Subject | null {
  const { analysis, group, cueTo, floor, end } = site;
  const before = group.from - 1;
  if (before < floor && analysis.quotations.every((q) => q.to !== before)) return null;
  const comma = analysis.word(before) === ",";
  const afterQuote =
    quotationClosing(analysis, before) !== null || (comma && quotationClosing(analysis, before - 1) !== null);
  const opensSentence = group.from === floor;
  if (!afterQuote && !comma && !opensSentence) return null;
  // "“P”, denied there had been Q"
  if (EXISTENTIAL.test(analysis.lower(cueTo))) return null;
  const phrase = nounPhraseAt(analysis, cueTo, end);
  const head = analysis.chunkAt(cueTo)?.head ?? -1;
  if (phrase === null || analysis.inTimex[phrase[0]] === 1) return null;
  if (!afterQuote && (verbFollows(analysis, phrase[1], end) || (opensSentence && analysis.word(phrase[1]) !== ":")))
    return null;
  return { source: [phrase[0], withApposition(site, phrase[1], head)], head, rule: "inverted" };
}

/** ", said Rami X, the head of Y": the end of the apposition, or `to` where none stands there. */
function withApposition({ analysis, end }: VerbSite, to: number, head: number): number {
  if (analysis.word(to) !== "," || to + 1 >= end) return to;
  const apposition = nounPhraseAt(analysis, to + 1, end);
  return apposition !== null &&
    /^[,.;]$/.test(analysis.tokens.word[apposition[1]] ?? ".") &&
    isDescription(analysis, to + 1, head)
    ? apposition[1]
    : to;
}

function isDescription(analysis: Analysis, i: number, head: number): boolean {
  return (
    /^\p{Lu}/u.test(analysis.word(head)) &&
    analysis.inTimex[i] !== 1 &&
    /^(?:a|an|the|his|her|its|their|\p{Lu}?\p{Ll}+)$/u.test(analysis.word(i))
  );
}
