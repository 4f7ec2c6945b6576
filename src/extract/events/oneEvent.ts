// "rounded up, deported and massacred", "shelled the market, killing 14" -> one deed in several words.

import type { EventType } from "../../model/claim.ts";
import type { Examples } from "../examples.ts";
import { CONSEQUENCE, COORDINATION_BOUNDS, EVENT_BOUNDS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { Described } from "./described.ts";
import type { EventWord } from "./eventWord.ts";

const isViolence = (type: EventType): boolean => type === "assault" || type === "coerce";

/** Whether a verb names the same deed as the words before it. */
export function isOneEvent(analysis: Analysis, previous: Described, one: Described, word: EventWord): boolean {
  if (word.part !== "verb" || analysis.groupIndex(previous.head) < 0 || previous.status !== one.status) return false;
  if (analysis.sentenceOf(previous.head) !== analysis.sentenceOf(one.head)) return false;
  if (previous.type !== one.type && !(isViolence(previous.type) && isViolence(one.type))) return false;
  if (!analysis.has(one.words[0] - 1, ",", "and")) return false;
  if (analysis.lower(one.head).endsWith("ing") && CONSEQUENCE.test(one.lemma)) return true;
  // only adverbs, commas and the first verb's objects between: no subject of its own
  for (let i = previous.words[1]; i < one.words[0]; i++) if (EVENT_BOUNDS.has(analysis.lower(i))) return false;
  return analysis.tag(previous.head) === analysis.tag(one.head);
}

/** The first description, with what the second adds. */
export const joined = (first: Described, second: Described): Described => ({
  ...first,
  dating: first.dating ?? second.dating,
  place: first.place ?? second.place,
  quantities: [...first.quantities, ...second.quantities.filter((q) => !first.quantities.some((p) => p[0] === q[0]))],
  participants: [
    ...first.participants,
    ...second.participants.filter(
      (t) =>
        !first.participants.some(
          (other) =>
            other.range[0] === t.range[0] ||
            // a market that is shelled leaves room for those who are killed in it
            (other.role === t.role && (other.sort === "thing") === (t.sort === "thing")),
        ),
    ),
  ],
});

/** How many tokens before an event its "and" may stand. */
const JOINT_REACH = 8;

/** Whether "and" or a comma joins the event to the one before it, so that both have the same status. */
export function isCoordinated(analysis: Analysis, at: number, previous: Described | null): boolean {
  if (previous === null) return true;
  const floor = previous.words[1];
  for (let i = floor; i < at; i++) if (COORDINATION_BOUNDS.has(analysis.lower(i))) return false;
  for (let i = at - 1; i >= floor && i > at - JOINT_REACH; i--) {
    if (analysis.has(i, "and", "or")) return true;
    if (analysis.groupIndex(i) >= 0) return false;
  }
  return false;
}

/** The number of events that the claims of a text describe. */
export const ONE_EVENT_EXAMPLES: Examples = {
  id: "one deed told by several words",
  finds: [
    ["Keldora said that Pallumia had shelled the market, killing 14.", "1"],
    ["Keldora said that villagers were rounded up, deported and massacred.", "1"],
  ],
  findsNot: [
    ["Keldora said that Pallumia had shelled the market and that talks were held in Hestrel.", "1"],
    ["Keldora said that guards had attacked Hestrel and that guards had attacked Tornwick.", "1"],
  ],
};
