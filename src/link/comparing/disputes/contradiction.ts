import { isStopWord } from "../../../text/stems.ts";
import { tokenize } from "../../../text/tokens.ts";
import { classOf } from "../../digest/wordClass.ts";
import { HYPOTHETICAL, NOT_PERCEIVED, OTHERWISE } from "../../lexicon/language.ts";
import { countRelatedWords, isArgument } from "../pair.ts";
import type { Evidence } from "./denialGrounds.ts";

/** A longer sentence with a negation does not as a whole say that something is not so. */
const PLAIN = 16;

/**
 * Whether a plain sentence with a negation contradicts what another says, without denying it: "construction materials are not supplied in
 * aeroplanes" and "the airlifters were carrying building materials", of one event, or right after each other.
 */
export function contradicts(evidence: Evidence): boolean {
  const { no, yes, between, shared, contained, states } = evidence;
  if (unperceived(evidence)) return true;
  if (
    no.length > PLAIN ||
    OTHERWISE.test(no.text) ||
    HYPOTHETICAL.test(yes.text) ||
    (states === 0 && no.states.length > 0)
  )
    return false;
  if (between.sameEvent && shared >= 2 && contained >= 0.6) return true;
  const adjacent = between.sameDocument && between.near && Math.abs(no.order - yes.order) === 1;
  if (!adjacent || isArgument(no, yes, between) || shared < 1) return false;
  const like = shared + countRelatedWords(no, yes);
  return like >= 3 && like / Math.min(no.terms.length, yes.terms.length) >= 0.6;
}

/** The most words between "had not heard" and the end of its object. */
const OBJECT = 3;
/** The most claims between a report and the claim of somebody who did not perceive the event. */
const NEXT = 6;

/** "he had not heard shooting" and "there was gunfire in the city", in one document: what one did not perceive, the other reports. */
function unperceived({ no, yes, between: { sameDocument, near } }: Evidence): boolean {
  if (!sameDocument || !near || Math.abs(no.order - yes.order) > NEXT) return false;
  const found = NOT_PERCEIVED.exec(no.text);
  if (found === null) return false;
  const object = /^[^,.;:]*/.exec(no.text.slice(found.index + found[0].length))?.[0] ?? "";
  const words = tokenize(object)
    .lower.filter((word) => /\p{L}/u.test(word) && !isStopWord(word))
    .map(classOf);
  return words.length > 0 && words.length <= OBJECT && words.every((word) => yes.classes.includes(word));
}
