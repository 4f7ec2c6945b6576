import { isStopWord } from "../../../text/stems.ts";
import { tokenize } from "../../../text/tokens.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { classOf } from "../../digest/wordClass.ts";
import { ATTACKS, NEGATORS } from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, haveDifferentPrincipals, say } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";

/** Claims between a charge and its answer. */
const NEXT = 2;
/** Words of content in a short answer. */
const FEW_WORDS = 3;

/** A short answer denies the charge whose words it repeats. */
export const ANSWER: DisputeRule = {
  id: "answer",
  finds: [
    [
      "Keldora, accuse, elsewhere: you of hiding who shelled the market",
      "Oona Vesterly, state, elsewhere: We hide nothing. Ask whom you like",
    ],
  ],
  findsNot: [
    [
      "Keldora, accuse, elsewhere: you of hiding who shelled the market",
      "Oona Vesterly, state, elsewhere: We fear nothing. Ask whom you like",
    ],
  ],
  find: answer,
};

/** "We hide nothing" said to "Keldora accuses you of hiding who fired": all the words of a short first sentence, denied. */
function answer(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameDocument || !haveDifferentPrincipals(between) || Math.abs(a.order - b.order) > NEXT) return null;
  const [no, yes] = a.order > b.order ? [a, b] : [b, a];
  if (
    !no.negative ||
    yes.negative ||
    no.pointer !== null ||
    !(yes.claim.act === "accuse" || yes.claim.act === "allege")
  )
    return null;
  // A sentence, or a content that is one and has no mark at its end
  const said = /^[^.!?]+(?:[.!?]|$)/.exec(no.text)?.[0];
  if (said === undefined || said.includes(",")) return null;
  const { lower } = tokenize(said);
  const words = lower.filter((word) => /\p{L}/u.test(word) && !isStopWord(word) && !NEGATORS.has(word)).map(classOf);
  if (!lower.some((word) => NEGATORS.has(word)) || words.length === 0 || words.length > FEW_WORDS) return null;
  if (!words.every((word) => yes.classes.includes(word)) || (yes.open && words.every((word) => ATTACKS.has(word))))
    return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: 80,
    rule: "dispute.answer",
    because: `one answers that it is not so: ${say(said)} to ${say(yes.text)}`,
    words: contents(no, yes),
  };
}
