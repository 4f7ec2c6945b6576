import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { NOTICE_COMES, NOTICE_GIVEN, NOTICE_NOUNS, WITHOUT_NOTICE } from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, mannerOf, say, statesAgree } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** A longer sentence does not as a whole say that something was announced. */
const PLAIN = 16;
const NEAR = 8;

const toldNothing = (one: ComparableClaim): boolean =>
  one.classes.some((word) => NOTICE_NOUNS.has(word)) &&
  mannerOf(one) === "tell" &&
  (WITHOUT_NOTICE.test(one.text) || (one.negative && NOTICE_COMES.test(one.text)));

/** One claim says that no notice was given, the other that it was. */
export const NOTICE: DisputeRule = {
  id: "notice",
  finds: [["Keldora, state: it announced the release on April 25", "Pallumia, deny, denied: receiving any notice"]],
  findsNot: [["Keldora, state: it announced the release on April 25", "Pallumia, state: no letter is of any use here"]],
  find: notice,
};

/** "received no notice", "no letter came", "without warning" against "announced the release", "informed the ministry". */
function notice(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.near || !haveDifferentPrincipals(between)) return null;
  const [none, given] = toldNothing(a) ? [a, b] : [b, a];
  if (given.negative || given.negated || given.open || given.length > PLAIN || !NOTICE_GIVEN.test(given.text))
    return null;
  if (!toldNothing(none) || (!between.sameSubject && Math.abs(a.order - b.order) > NEAR)) return null;
  if (!statesAgree(none, given) && none.states.length > 0) return null;
  return {
    relation: "disputes",
    a: none,
    b: given,
    score: 74,
    rule: "dispute.notice",
    because: `one says that nothing was made known, the other that it was: ${say(none.text)} against ${say(given.text)}`,
    words: contents(none, given),
  };
}
