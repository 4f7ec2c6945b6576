// "Fourteen civilians were killed" against "Nine people lost their lives": different numbers for one quantity, by different sides, about one event.
// not: 31 wounded against 31 violations; sixteen people against ten soldiers; each side's own losses

import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { countTheSame, disagree } from "../../digest/countTheSame.ts";
import type { Quantity } from "../../digest/quantities.ts";
import { HARM } from "../../digest/wordClass.ts";
import { COUNTED_BESIDE, ON_OWN_SIDE, RUNNING_TOTAL } from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import { countRelatedWords, type Finding, haveDifferentPrincipals, likeness, say, wordsAt } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";
import { SHOWN } from "./shown.ts";

/** The most claims between two numbers that are close enough to count one thing. */
const CLOSE = 3;
/** The most tokens of a claim that is about one thing. */
const LONG = 40;
const COUNTED: ReadonlyMap<string, string> = new Map([
  ["died", "killed"],
  ["percent", "per cent"],
]);

/** A number in each of two claims. */
interface Numbers {
  readonly a: ComparableClaim;
  readonly b: ComparableClaim;
  readonly x: Quantity;
  readonly y: Quantity;
  readonly between: Between;
}

/** Different numbers for one quantity; one that its own side changed later is a revision. */
export const NUMBERS: DisputeRule = {
  id: "number",
  finds: [["Keldora, state: Sixteen people were killed", "Pallumia, state: nine people were killed"]],
  findsNot: [
    ["Keldora, state: Sixteen people were killed", "Pallumia, state: 10 people were killed on its side"],
    ["Keldora, state: Sixteen people were killed", "Pallumia, state: 10 soldiers were killed"],
    ["Keldora, state: Sixteen people were killed", "Pallumia, state: ten other people were killed"],
  ],
  find: numbers,
};

/** Different numbers for one quantity, or a number that its own side changed later. */
function numbers(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  // within one document, numbers of two parties that stand close together count one thing; others may count two
  const close = between.near && between.sameDocument && between.partisan && Math.abs(a.order - b.order) <= CLOSE;
  if (!(between.sameSubject || close) || between.speakers < 2 || between.sameSpeaker) return null;
  if (a.quantities.length === 0 || b.quantities.length === 0) return null;
  if (!tellsNumber(a) || !tellsNumber(b) || placesApart(between) || growBetween(a, b)) return null;
  for (const x of a.quantities)
    for (const y of b.quantities) {
      const both = { a, b, x, y, between };
      if (!contradict(both)) continue;
      const found =
        between.sameSide === true ? revision(both) : haveDifferentPrincipals(between) ? different(both) : null;
      if (found !== null) return found;
    }
  return null;
}

/** Whether the two numbers count one thing and cannot both be so. */
function contradict({ a, b, x, y, between }: Numbers): boolean {
  if (!countTheSame(x, y) || !disagree(x, y) || holdsPart(x, y) || holdsPart(y, x)) return false;
  const share = x.measure === "percent";
  if (HARM.has(x.measure)) {
    // each side's own losses
    if (between.sameSide !== true && (ON_OWN_SIDE.test(a.text) || ON_OWN_SIDE.test(b.text))) return false;
  } else if (likeness(a, b).shared < 2)
    // counts of things need a further common word; counts of harm to people do not
    return false;
  // there may be shares of many things
  if (share && Math.max(a.length, b.length) > LONG) return false;
  if (share && !between.sameEvent && likeness(a, b).shared + countRelatedWords(a, b) < 1) return false;
  return between.sameSubject || (HARM.has(x.measure) && !share);
}

const reason = ({ x }: Numbers, p: string, q: string): string =>
  `different numbers for the same quantity (${COUNTED.get(x.measure) ?? x.measure.replace("=", "")}): ${say(p)} against ${say(q)}`;

function different(both: Numbers): Finding {
  const { a, b, x, y } = both;
  const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
  const score = HARM.has(x.measure) ? 88 : 78;
  return {
    relation: "disputes",
    a,
    b,
    score,
    rule: "dispute.number",
    because: reason(both, p.quote, q.quote),
    words: [p, q],
  };
}

/** A number that its own side changed later. */
function revision(both: Numbers): Finding | null {
  const { a, b, x, y } = both;
  const [p, q] = [wordsAt(a, x.start, x.end), wordsAt(b, y.start, y.end)];
  const [old, later] = (a.document.day ?? 0) <= (b.document.day ?? 0) ? [a, b] : [b, a];
  if (old.document.day === later.document.day) return null;
  return {
    relation: "revises",
    a: later,
    b: old,
    score: 70,
    rule: "revision.number",
    because: reason(both, p.quote, q.quote),
    words: later === a ? [p, q] : [q, p],
  };
}

/** A number that is denied, asked about, shown in a picture or counted beside another is not claimed of the whole. */
const tellsNumber = ({ claim, text }: ComparableClaim): boolean =>
  claim.polarity !== "denied" && claim.act !== "ask" && !SHOWN.test(text) && !COUNTED_BESIDE.test(text);

/** Whether a total that still grows is told on two days: "have killed 38,000" in one month, "39,000" in the next. */
function growBetween(a: ComparableClaim, b: ComparableClaim): boolean {
  if (a.document.id === b.document.id || (a.document.day !== null && a.document.day === b.document.day)) return false;
  return RUNNING_TOTAL.test(a.text) && RUNNING_TOTAL.test(b.text);
}

/** Whether the first counts all people and at least as many as the second counts of one sort: then both may be true. */
const holdsPart = (all: Quantity, part: Quantity): boolean =>
  HARM.has(all.measure) &&
  all.measure !== "percent" &&
  all.head === "person" &&
  part.head !== "person" &&
  part.head !== "" &&
  all.high >= part.high;

/** Whether each names places, and none of them is named by both. */
const placesApart = ({ rows: [{ places: x }, { places: y }] }: Between): boolean =>
  x.length > 0 && y.length > 0 && !x.some((place) => y.includes(place));
