import type { Claim } from "../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { outermostTelling } from "../query/telling.ts";

/** Ids of all that a claim has to do with but its document and those who tell it. */
export function thingsOf(claim: Claim<QuotedSpan>): ReadonlySet<string> {
  const things = new Set<string>(claim.onBehalfOf);
  for (const id of [claim.claimant, claim.principal]) if (id !== null) things.add(id);
  for (const { event, place, participants } of claim.descriptions) {
    things.add(event);
    if (place !== null) things.add(place);
    for (const { entity } of participants) things.add(entity);
  }
  for (const naming of claim.namings) things.add(naming.denotes);
  return things;
}

/**
 * Ids of all under which a claim is listed: its document, what it has to do with, and who tells it.
 *
 * @param teller the claim by which it reaches the reader: see `outermostTelling`
 */
export function listedUnder(
  claim: Claim<QuotedSpan>,
  { id }: Pick<DocumentRecord, "id">,
  teller: Pick<Claim, "claimant" | "principal">,
): Set<string> {
  const things = new Set<string>([id, ...thingsOf(claim)]);
  for (const one of [teller.claimant, teller.principal]) if (one !== null) things.add(one);
  return things;
}

/**
 * How many claims of each document are listed under a thing: what a number beside its name tells is what opens.
 *
 * @param numbers the numbers of the documents, in the same order
 * @param isAsked whether a thing is asked for
 */
export function listedByDocument(
  records: readonly DocumentRecord[],
  numbers: readonly number[],
  isAsked: (id: string) => boolean,
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const found = new Map<string, Map<number, number>>();
  for (const [at, record] of records.entries()) {
    const own = new Map(record.claims.map((claim) => [claim.id, claim]));
    for (const claim of record.claims) {
      const teller = outermostTelling(claim, (id) => own.get(id));
      for (const id of listedUnder(claim, record, teller)) {
        if (!isAsked(id)) continue;
        const counts = found.get(id) ?? new Map<number, number>();
        found.set(id, counts.set(numbers[at]!, (counts.get(numbers[at]!) ?? 0) + 1));
      }
    }
  }
  return found;
}
