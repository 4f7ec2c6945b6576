// "Corvath denied firing on the town" against "Pallumian artillery shelled the market"; "We hide nothing" to "accuses you of hiding";
// "received no notice" against "announced the release": one says that it is not so.
// not: "rejected the treaty" (a thing turned down), "denied them entry" (kept back), what somebody merely does not believe
import { isStopWord } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import { sharedCount } from "../blocks/hash.ts";
import type { ComparableClaim } from "../digest/digest.ts";
import { classOf } from "../digest/quantities.ts";
import { ATTACKS, NEGATORS, WITHHELD } from "../lexicon/en.ts";
import {
  argued,
  type Between,
  contents,
  type Finding,
  fromOthers,
  kindred,
  likeness,
  mannerOf,
  say,
  statesAgree,
} from "./pair.ts";

/** A longer sentence with a negation in it does not say as a whole that something is not so. */
const PLAIN = 16;

const VERB = /\b(?:is|are|was|were|had|has|have|did|does|do|would|could|will)\b/i;
/** In hundredths. */
const UNSURE = 40;
/** Claims between an assertion and the denial that takes up its words. */
const NEXT = 2;
const attacks = ({ classes }: ComparableClaim): boolean => classes.some((one) => ATTACKS.has(one));

/** One says that it is not so, the other that it is, in like words or of one event. */
export function denial(x: ComparableClaim, y: ComparableClaim, between: Between): Finding | null {
  if (x.negative === y.negative || x.pointer !== null || y.pointer !== null || !fromOthers(between)) return null;
  const [no, yes] = x.negative ? [x, y] : [y, x];
  if (yes.negated || no.refused !== null) return null;
  // what nobody is named for within another's claim, and what may be no claim at all, stands against nothing
  if (
    (yes.claim.claimant === null && yes.claim.level > 1) ||
    Math.min(no.claim.confidence, yes.claim.confidence) < UNSURE
  )
    return null;
  // "rejected the treaty" turns down a thing, not what another says
  if (mannerOf(no) !== "tell" || mannerOf(yes) !== "tell" || yes.claim.act === "condemn" || yes.claim.act === "praise")
    return null;
  if (!statesAgree(no, yes) || yes.open) return null;
  // "denies them their rights" keeps something back
  const things = no.classes.filter((one) => !one.startsWith("@")).slice(0, 2);
  if (no.claim.act === "deny" && things.some((one) => WITHHELD.has(one))) return null;
  // "denied having served there": of himself, as "he served there" is of another
  if (OF_ITSELF.test(no.text) && OF_SPEAKER.test(yes.text)) return null;
  let { contained } = likeness(no, yes);
  let shared = sharedCount(no.common, yes.common);
  // "firing on the town", "the attack against the market": of one event two words for one deed
  if (shared === 0 && between.sameEvent && attacks(no) && attacks(yes)) {
    shared = 1;
    contained = 1 / Math.max(1, Math.min(no.terms.length, yes.terms.length));
  }
  // "rejected the treaty" turns down a thing; what another says has a verb
  if (no.claim.act === "reject" && (shared < 2 || !VERB.test(no.text))) return null;
  // what somebody does not believe or expect is not denied, nor what "we will never accept"
  const explicit = no.claim.act === "deny" || (no.claim.polarity === "denied" && no.claim.act !== "believe");
  // "mortars were deployed in the town" of "its weapons among houses": two kindred words are a deed in common
  const kin = explicit && between.near ? kindred(no, yes) : 0;
  // "denied firing on the town" speaks of its own side's doing
  const own = between.sides[no === x ? 0 : 1];
  const meant = no.states.length > 0 || own === null ? no.states : [own];
  const states = meant.filter((state) => yes.states.includes(state)).length;
  const told = between.sameEvent;
  const enough = explicit
    ? (told && shared >= 1 && states > 0 && contained >= 0.3) ||
      (told &&
        shared >= 1 &&
        yes.states.length === 0 &&
        (between.sameDocument || between.sides[no === x ? 1 : 0] !== null) &&
        contained >= 0.5 &&
        (no.states.length === 0 || between.sameDocument)) ||
      (between.near && shared >= 1 && states > 0 && contained >= 0.3) ||
      (between.near && states > 0 && kin + shared >= 2) ||
      (between.near && between.sameDocument && between.sameSide === false && shared >= 2 && contained >= 0.5) ||
      (between.near && shared >= 3 && contained >= 0.6 && (no.states.length === 0 || yes.states.length === 0)) ||
      (between.sameDocument && Math.abs(no.order - yes.order) <= NEXT && shared >= 1 && contained >= 0.75) ||
      (between.sameDocument && shared >= 2 && contained >= 0.4 && states > 0) ||
      (shared >= 3 && contained >= 0.6 && states > 0)
    : no.length <= PLAIN &&
      (states > 0 || no.states.length === 0) &&
      !HYPOTHETICAL.test(yes.text) &&
      contradicts(no, yes, between, shared, contained);
  if (!enough) return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: Math.min(95, 60 + shared * 5 + (explicit ? 10 : 0) + (between.sameEvent ? 8 : 0)),
    rule: "dispute.denial",
    because: `one ${explicit ? "denies" : "says the contrary of"} what the other says: ${say(no.text)} against ${say(yes.text)}`,
    words: contents(no, yes),
  };
}

const OF_ITSELF = /^(?:ever |having|being|any\b)/i;
const OF_SPEAKER = /^(?:he|she|I|my)\b/i;
const HYPOTHETICAL = /\b(?:would|could|might|if)\b/i;

/** "construction materials are not supplied in aeroplanes" against "the airlifters were carrying building materials": of one event, or right after each other. */
function contradicts(
  no: ComparableClaim,
  yes: ComparableClaim,
  between: Between,
  shared: number,
  contained: number,
): boolean {
  if (between.sameEvent && shared >= 2 && contained >= 0.6) return true;
  const adjacent = between.sameDocument && between.near && Math.abs(no.order - yes.order) === 1;
  if (!adjacent || argued(no, yes, between) || shared < 1) return false;
  const like = shared + kindred(no, yes);
  return like >= 3 && like / Math.min(no.terms.length, yes.terms.length) >= 0.6;
}

/** "We hide nothing" said to "Keldora accuses you of hiding who fired": all the words of a short first sentence, denied. */
export function answer(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.sameDocument || !fromOthers(between) || Math.abs(a.order - b.order) > NEXT) return null;
  const [no, yes] = a.order > b.order ? [a, b] : [b, a];
  if (
    !no.negative ||
    yes.negative ||
    no.pointer !== null ||
    !(yes.claim.act === "accuse" || yes.claim.act === "allege")
  )
    return null;
  const said = /^[^.!?]*[.!?]/.exec(no.text)?.[0];
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
const FEW_WORDS = 3;

/** "received no notice", "no letter came", "without warning" against "announced the release", "informed the ministry". */
export function notice(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (!between.near || !fromOthers(between)) return null;
  const [none, given] = toldNothing(a) ? [a, b] : [b, a];
  if (given.negative || given.negated || given.open || given.length > PLAIN || !TOLD.test(given.text)) return null;
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
const NEAR = 8;
const TOLD =
  /\b(?:announced|notified|informed|gave (?:\w+ )?(?:notice|warning)|sent (?:\w+ ){0,3}(?:letter|notice|warning)s?)\b/i;
const WITHOUT = /\bwithout (?:\w+ )?(?:warning|notice|announcement|notification)\b/i;
const NOTICES = new Set(["=letter", "=warn", "announcement", "notification"]);
const COMES = /\b(?:receiv\w+|came|arrived|reached|got|there was no)\b/i;

const toldNothing = (one: ComparableClaim): boolean =>
  one.classes.some((word) => NOTICES.has(word)) &&
  mannerOf(one) === "tell" &&
  (WITHOUT.test(one.text) || (one.negative && COMES.test(one.text)));
