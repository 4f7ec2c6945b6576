import type { Claim } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { PlacedText } from "./placedText.ts";

/** The faults of one claim; without the text only those that the record itself shows. */
export function* problemsOf(
  claim: Claim<QuotedSpan>,
  record: DocumentRecord,
  text: PlacedText | null,
): Generator<string> {
  if (text !== null) {
    for (const [what, { start, end, quote }] of spansOf(claim)) {
      const words = text.slice(start, end);
      if (words !== quote)
        yield `${what} ${start},${end} is ${quoted(words)} in the text, and ${quoted(quote)} in the graph`;
    }
    if (!hasRightId(claim, record, text)) yield "the claim’s id does not follow from where it stands";
  }
  for (const { id, event } of claim.descriptions)
    if (id !== makeId("description", claim.id, event))
      yield `the id of description ${id} does not follow from its claim and event`;
  if (text === null) return;
  for (const { id, span } of claim.namings)
    if (id !== makeId("naming", claim.id, text.utf16(span.start), text.utf16(span.end)))
      yield `the id of naming ${id} does not follow from its claim and place`;
}

/** Ids are made of offsets in UTF-16 units: of the cue, or of the content's start if there is no cue. */
function hasRightId(claim: Claim<QuotedSpan>, { id, textId, claims }: DocumentRecord, text: PlacedText): boolean {
  const [first] = claim.cue;
  const last = claim.cue.at(-1);
  if (first === undefined || last === undefined) return true;
  const [start, end] = [text.utf16(first.start), text.utf16(last.end)];
  // one cue may carry several claims
  for (let n = 0; n < claims.length; n++) if (makeId("claim", id, textId, start, end, n) === claim.id) return true;
  return false;
}

/** Every span of a claim, with its role. */
export const spansOf = (claim: Claim<QuotedSpan>): readonly (readonly [what: string, span: QuotedSpan])[] => [
  ...claim.source.map((span) => ["the claimant’s span", span] as const),
  ...claim.cue.map((span) => ["the cue’s span", span] as const),
  ...claim.content.map((span) => ["the content’s span", span] as const),
  ...claim.descriptions.flatMap(({ span, quantities }) => [
    ["the event’s span", span] as const,
    ...quantities.map((one) => ["the quantity’s span", one.span] as const),
  ]),
  ...claim.namings.map(({ span }) => ["the naming’s span", span] as const),
];

/** Spans whose length differs from that of their words. */
export function* overlongSpans(claim: Claim<QuotedSpan>): Generator<string> {
  for (const [what, { start, end, quote }] of spansOf(claim))
    if (end - start !== [...quote].length)
      yield `${what} ${start},${end} is not as long as its words: ${quoted(quote)}`;
}

/** Words in quotation marks, cut where long. */
export const quoted = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
