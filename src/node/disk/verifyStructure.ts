import type { Claim } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { boundsOf } from "../../model/edtf.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { quoted, spansOf } from "./verifyClaims.ts";

/** A contradiction within one record. */
export interface Misfit {
  /** Id of the claim; null where the document is meant. */
  readonly claim: string | null;
  readonly message: string;
}

/**
 * The contradictions of a record: claims inside themselves, wrong levels, a missing basis, words outside
 * of their claim, invalid dates. No text is needed.
 */
export function* misfitsOf(record: DocumentRecord): Generator<Misfit> {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  for (const message of wrongDates("the document", record.dating)) yield { claim: null, message };
  for (const claim of record.claims) {
    const about = (message: string): Misfit => ({ claim: claim.id, message });
    for (const message of nesting(claim, claims)) yield about(message);
    for (const message of standing(claim, claims)) yield about(message);
    for (const message of wrongDates("the claim", claim.dating)) yield about(message);
    if (claim.latest !== null && !isDay(claim.latest)) yield about(`its last day “${claim.latest}” is no day`);
    if (claim.dating !== null && claim.dating.latest !== null && claim.latest !== claim.dating.latest)
      yield about(`it was said by ${claim.latest ?? "no day"}, and its date ends on ${claim.dating.latest}`);
    for (const { dating } of claim.descriptions)
      for (const message of wrongDates("the description", dating)) yield about(message);
    for (const message of outside(claim)) yield about(message);
  }
}

/** Its nesting: one level deeper than its outer claim. */
function* nesting(claim: Claim<QuotedSpan>, claims: ReadonlyMap<string, Claim<QuotedSpan>>): Generator<string> {
  if (claim.parent === null) {
    if (claim.level !== 1) yield `it has level ${claim.level}, and stands inside no other claim`;
    return;
  }
  const parent = claims.get(claim.parent);
  if (parent === undefined) return yield "the claim inside which it stands is not one of its document";
  if (isInsideItself(claim, claims)) return yield "it stands inside itself";
  if (claim.level !== parent.level + 1)
    yield `it has level ${claim.level}, and the claim inside which it stands has level ${parent.level}`;
  if (!claim.content.every((span) => lies(span, parent.content)))
    yield "its words are not among those of the claim inside which it stands";
}

function isInsideItself(claim: Claim<QuotedSpan>, claims: ReadonlyMap<string, Claim<QuotedSpan>>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = claim.id; at !== null; at = claims.get(at)?.parent ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Its chain, and the claims that show it. */
function* standing(
  { id, basis, onBehalfOf, claimant, principal }: Claim<QuotedSpan>,
  claims: ReadonlyMap<string, Claim<QuotedSpan>>,
): Generator<string> {
  if (basis.includes(id)) yield "it is given as what shows for whom it is made itself";
  if (basis.some((one) => !claims.has(one)))
    yield "the claim that shows for whom it is made is not one of its document";
  if (onBehalfOf.some((one) => one === claimant || one === principal))
    yield "its claimant or principal stands between the two";
}

/** Words of descriptions and namings that are outside of the claim. */
function* outside(claim: Claim<QuotedSpan>): Generator<string> {
  for (const { span, quantities } of claim.descriptions)
    for (const one of [span, ...quantities.map((quantity) => quantity.span)])
      if (!lies(one, claim.content)) yield `${quoted(one.quote)} is none of its words`;
  const own = [...claim.content, ...claim.source, ...claim.cue];
  for (const { span, form } of claim.namings) {
    if (!lies(span, own)) yield `the naming ${quoted(span.quote)} is none of its words`;
    if (form !== span.quote) yield `the naming ${quoted(form)} is ${quoted(span.quote)} in the text`;
  }
  for (const [what, { start, end }] of spansOf(claim))
    if (end < start) yield `${what} ${start},${end} ends before it begins`;
}

/** Whether a span begins and ends in these; between the parts of a content its cue may stand: "have | reportedly | seized". */
const lies = (span: QuotedSpan, spans: readonly QuotedSpan[]): boolean =>
  [span.start, span.end].every((at) => spans.some(({ start, end }) => start <= at && at <= end));

function* wrongDates(what: string, dating: Dating | null): Generator<string> {
  if (dating === null) return;
  const { edtf, earliest, latest } = dating;
  const bounds = boundsOf(edtf);
  if (bounds === null) yield `the date “${edtf}” of ${what} is none`;
  else if (bounds.earliest !== earliest || bounds.latest !== latest)
    yield `the date “${edtf}” of ${what} does not have the first and last day ${earliest ?? "–"} and ${latest ?? "–"}`;
}

/** Whether a calendar has such a day. */
const isDay = (day: string): boolean => {
  const bounds = boundsOf(day);
  return bounds !== null && bounds.earliest === day && bounds.latest === day;
};
