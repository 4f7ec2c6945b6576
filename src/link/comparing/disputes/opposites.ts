import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { OPPOSITES } from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, mannerOf, say } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** The most content words of a sentence in which every word matters. */
const SHORT = 9;

/** Whether a claim states plainly, in few words, that something is so. */
const isPlain = (one: ComparableClaim): boolean =>
  !one.negative && !one.open && mannerOf(one) === "tell" && one.terms.length <= SHORT;

/** Words that cannot both be true of one thing. */
export const OPPOSITES_OF_ONE: DisputeRule = {
  id: "opposite",
  finds: [["Keldora, state: the shelling was deliberate", "Pallumia, state: the shelling was accidental"]],
  findsNot: [["Keldora, state: the shelling was deliberate", "Pallumia, state: the shelling was illegal"]],
  find: opposites,
};

/** Words that cannot both be true of one thing. */
function opposites(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameEvent || !haveDifferentPrincipals(between) || !isPlain(a) || !isPlain(b)) return null;
  const has = (one: ComparableClaim, words: ReadonlySet<string>): boolean =>
    one.classes.some((word) => words.has(word));
  // each has a word of one set, and none of the other
  const opposed = OPPOSITES.some(([left, right]) => {
    const [p, q] = [has(a, left), has(b, left)];
    return p !== q && p !== has(a, right) && q !== has(b, right);
  });
  if (!opposed) return null;
  return {
    relation: "disputes",
    a,
    b,
    score: 72,
    rule: "dispute.opposite",
    because: `words that cannot both hold: ${say(a.text)} against ${say(b.text)}`,
    words: contents(a, b),
  };
}
