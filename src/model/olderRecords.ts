import type { Claim, EventDescription, Naming } from "./claim.ts";
import type { Quantity } from "./quantity.ts";
import type { DocumentRecord, QuotedSpan } from "./record.ts";

/** A naming as JSON of earlier builds has it. */
type OlderNaming = Omit<Naming<QuotedSpan>, "denotes"> & { readonly denotes?: string; readonly names?: string };
/** Quantities were words alone. */
type OlderQuantity = Quantity<QuotedSpan> | QuotedSpan;

/** A record from JSON of this build or an earlier one, as this one has it. */
export const recordOfToday = (record: DocumentRecord): DocumentRecord => ({
  ...record,
  things: record.things ?? [],
  claims: record.claims.map((claim) => ({
    ...claim,
    namings: (claim.namings as readonly OlderNaming[]).map(namingOfToday),
    descriptions: claim.descriptions.map((one) => ({ ...one, quantities: quantitiesOf(one) })),
  })),
});

function namingOfToday({ names, denotes, ...rest }: OlderNaming): Claim<QuotedSpan>["namings"][number] {
  return { ...rest, denotes: denotes ?? names ?? "" };
}

const quantitiesOf = ({ quantities }: EventDescription<QuotedSpan>): Quantity<QuotedSpan>[] =>
  (quantities as readonly OlderQuantity[]).map((one) => ("span" in one ? one : quantityFromWords(one)));

/** A quantity of which an older program has told the words alone. */
export const quantityFromWords = (span: QuotedSpan): Quantity<QuotedSpan> => ({
  value: null,
  bound: "about",
  counted: null,
  span,
});
