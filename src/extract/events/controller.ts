// "(accused) Velmar of shelling", "(urged) Velmar to withdraw", "(demanded that) Velmar withdraw" -> Velmar does it.
import type { Examples } from "../examples.ts";
import { CONTROL_LINKS, INFINITIVE_ADVERBS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { type ParticipantPhrase, participantSort } from "./taker.ts";

/**
 * The agent, if the frame of the claim gives it: "(accused) Velmar of shelling", "(urged) Velmar to withdraw", "(demanded that) Velmar withdraw",
 * in the passive with the phrase before the verb ("Velmar was accused of shelling"). Null where something stands between.
 */
export function controllerOf(
  analysis: Analysis,
  first: number,
  content: readonly Range[],
  lookup: Lookup,
): ParticipantPhrase | null {
  let i = first - 1;
  while (i > 0 && INFINITIVE_ADVERBS.has(analysis.lower(i))) i--;
  const link = CONTROL_LINKS.has(analysis.lower(i));
  const end = link ? i : i + 1;
  const opens = link ? content.findIndex(([from]) => from === i) : -1;
  for (const [k, [from, to]] of content.entries()) {
    // "of" or "to" opens the second stretch of the content: the first is the phrase
    const opensSecond = opens === k + 1;
    const limit = opensSecond && k === 0 ? to : end;
    const whole = from < limit ? nounPhraseAt(analysis, from, limit) : null;
    if (whole === null || whole[1] !== (opensSecond ? to : end)) continue;
    const { head } = analysis.chunk(analysis.chunkIndex(from));
    const sort = participantSort(analysis, { range: whole, head }, "agent", lookup);
    return sort === null ? null : { sort, role: "agent", range: whole, head };
  }
  return null;
}

/** The participants in the events of a text, by role and name. */
export const CONTROLLER_EXAMPLES: Examples = {
  id: "who does what the claim’s verb governs",
  finds: [
    ["Keldora accused Pallumia of shelling the market.", "agent Pallumia"],
    ["Keldora urged Pallumia to withdraw from the valley.", "agent Pallumia"],
    ["Keldora demanded that Pallumia withdraw its troops.", "agent Pallumia"],
  ],
  findsNot: [
    ["Keldora accused Pallumia of shelling the market.", "agent Keldora"],
    ["Keldora told the council to ask Pallumia for a withdrawal.", "agent Keldora"],
  ],
};
