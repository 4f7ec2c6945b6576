import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";
import { countRelatedWords, isArgument, likeness } from "../pair.ts";

/** Acts whose content is short and says one thing. */
const ONE_THING = /^(?:demand|promise|deny|reject|threaten)$/;

/** What two claims of one act have in common. */
interface Common extends ReturnType<typeof likeness> {
  readonly a: ComparableClaim;
  readonly b: ComparableClaim;
  readonly between: Between;
  /** How many states both name. */
  readonly states: number;
}

/** Whether two claims with one act demand, promise or deny one thing: fewer common words are needed than for statements. */
export function sameAct(a: ComparableClaim, b: ComparableClaim, between: Between): boolean {
  if (a.claim.act !== b.claim.act || !ONE_THING.test(a.claim.act)) return false;
  const like = likeness(a, b);
  const { shared, contained, jaccard } = like;
  if (isArgument(a, b, between)) return shared >= 3 && jaccard >= 0.5;
  if (a.pointer !== null || b.pointer !== null)
    return between.sameEvent && between.sameSpeaker && shared >= 1 && contained === 1;
  const states = a.states.filter((state) => b.states.includes(state)).length;
  const common = { ...like, a, b, between, states };
  return [sameDemand, sameDenial, between.sameEvent ? ofOneEvent : ofOneSide].some((holds) => holds(common));
}

/** Demands of one document, in related words. */
function sameDemand({ a, b, between: { sameDocument, near }, shared }: Common): boolean {
  if (a.claim.act !== "demand" || !sameDocument || !near || shared === 0) return false;
  const like = shared + countRelatedWords(a, b);
  return like >= 2 && like / Math.min(a.terms.length, b.terms.length) >= 0.75;
}

function sameDenial({ a, between: { near, sameSide, sameDocument }, shared, contained, states }: Common): boolean {
  if (a.claim.act !== "deny" || !near) return false;
  // a denial is about the speaker's own side, named or not; a government and its head deny one thing
  return (
    (sameSide === true && shared >= 1 && contained >= 0.5) ||
    (sameDocument && sameSide !== false && states > 0 && contained >= 0.25)
  );
}

const ofOneSide = ({ between: { near, sameSide, sameDocument }, shared, contained, states }: Common): boolean =>
  sameSide === true &&
  ((near && shared >= 2 && contained >= 0.5) || (sameDocument && states > 0 && shared >= 1 && contained >= 0.3));

const ofOneEvent = ({ a, between: { sameSpeaker, sameSide }, shared, contained, states }: Common): boolean =>
  (shared >= 2 && contained >= 0.5) ||
  ((sameSpeaker || sameSide === true) && shared >= 1 && (contained >= 0.5 || (states > 0 && contained >= 0.2))) ||
  (a.claim.act === "deny" && sameSide !== false && states > 0 && shared >= 1);
