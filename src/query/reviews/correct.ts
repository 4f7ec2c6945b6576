import type { Actor, CitedDocument, Claim, EventDescription, Status } from "../../model/claim.ts";
import { parseDate } from "../../model/edtf.ts";
import { makeId } from "../../model/ids.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { CorrectedField, Correction, NamedTarget } from "../../model/review.ts";

/** Things that corrections may name although the document does not. */
export interface KnownThings {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly cited: ReadonlyMap<string, CitedDocument>;
  readonly events: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** A corrected claim, and the entries that must be listed beside it. */
export interface Corrected {
  readonly claim: Claim<QuotedSpan>;
  readonly actors: readonly Actor[];
  readonly cited: readonly CitedDocument[];
  /** Fields that could not be corrected, because the thing that they name is not in the graph. */
  readonly missed: readonly CorrectedField[];
}

/** The id of an actor that no document names, but a person who corrected a claim: one id for each name. */
export const namedActor = (name: string): string => makeId("actor", "named in a review", name);

/** Applies a correction. Whatever depended on the wrong value is removed: if the claimant was wrong, so is on whose behalf it spoke. */
export function correctedClaim(
  given: Claim<QuotedSpan>,
  correction: Correction,
  record: DocumentRecord,
  known: KnownThings,
): Corrected {
  const actors: Actor[] = [];
  const cited: CitedDocument[] = [];
  const missed: CorrectedField[] = [];
  let claim = given;
  const idOf = (meant: NamedTarget | null): string | null => {
    if (meant === null) return null;
    const found = thingMeant(meant, record, known);
    if ("title" in found) cited.push(found);
    else actors.push(found);
    return found.id;
  };
  const { claimant, principal, extent } = correction;
  if (claimant !== undefined)
    claim = { ...claim, claimant: idOf(claimant), onBehalfOf: [], basis: [], principal: null };
  if (principal !== undefined) claim = { ...claim, principal: idOf(principal), onBehalfOf: [], basis: [] };
  claim = saidOtherwise(claim, correction, record);
  if (extent?.textId === record.textId) claim = within(claim, extent.spans);
  else if (extent !== undefined) missed.push("extent");
  claim = describedOtherwise(claim, correction, known, missed);
  return { claim, actors, cited, missed };
}

/** With another act, polarity or date. */
function saidOtherwise(
  claim: Claim<QuotedSpan>,
  { act = claim.act, polarity = claim.polarity, date }: Correction,
  record: DocumentRecord,
): Claim<QuotedSpan> {
  const isTurned = polarity !== claim.polarity;
  const descriptions = isTurned ? claim.descriptions.map(turned) : claim.descriptions;
  const said = { ...claim, act, polarity, descriptions };
  if (date === undefined) return said;
  const dating = date === null ? null : parseDate(date);
  const byDefault = date === null ? (record.dating?.latest ?? null) : claim.latest;
  return { ...said, dating, latest: dating?.latest ?? byDefault };
}

/** With another event or place; notes things that are not in the graph. */
function describedOtherwise(
  given: Claim<QuotedSpan>,
  { event, place }: Correction,
  known: KnownThings,
  missed: CorrectedField[],
): Claim<QuotedSpan> {
  let claim = given;
  const isDescribed = claim.descriptions.length > 0;
  if (event !== undefined && known.events.has(event) && isDescribed) claim = ofEvent(claim, event);
  else if (event !== undefined) missed.push("event");
  if (place !== undefined && (place === null || known.places.has(place)) && isDescribed)
    claim = { ...claim, descriptions: firstOf(claim, (one) => ({ ...one, place })) };
  else if (place !== undefined) missed.push("place");
  return claim;
}

/** The actor that is meant: by id, else by name in this document, else a new one of that name. */
function thingMeant(
  { kind, id, name }: NamedTarget,
  record: DocumentRecord,
  known: KnownThings,
): Actor | CitedDocument {
  const byId = (kind === "actor" ? known.actors : known.cited).get(id);
  if (byId !== undefined) return byId;
  const [only, ...others] = record.actors.filter(({ names }) => names.includes(name));
  if (only !== undefined && others.length === 0) return only;
  return { id: namedActor(name), kind: null, names: [name] };
}

const TURNED: Readonly<Partial<Record<Status, Status>>> = {
  happened: "didNotHappen",
  ongoing: "didNotHappen",
  didNotHappen: "happened",
};

/** Reverses the status of events if a claim denies instead of asserting. */
const turned = <S>(description: EventDescription<S>): EventDescription<S> => ({
  ...description,
  status: TURNED[description.status] ?? description.status,
});

/** A claim with other words, without the parts outside of them. */
function within(claim: Claim<QuotedSpan>, content: readonly QuotedSpan[]): Claim<QuotedSpan> {
  const isWithin = (span: QuotedSpan): boolean =>
    content.some(({ start, end }) => start <= span.start && span.end <= end);
  const spoken = [...claim.cue, ...claim.source];
  const isKept = (span: QuotedSpan): boolean =>
    isWithin(span) || spoken.some(({ start, end }) => start <= span.start && span.end <= end);
  return {
    ...claim,
    content,
    descriptions: claim.descriptions
      .filter(({ span }) => isWithin(span))
      .map((one) => ({ ...one, quantities: one.quantities.filter(({ span }) => isWithin(span)) })),
    namings: claim.namings.filter(({ span }) => isKept(span)),
  };
}

const firstOf = (
  { descriptions }: Claim<QuotedSpan>,
  change: (one: EventDescription<QuotedSpan>) => EventDescription<QuotedSpan>,
): readonly EventDescription<QuotedSpan>[] => descriptions.map((one, n) => (n === 0 ? change(one) : one));

function ofEvent(claim: Claim<QuotedSpan>, event: string): Claim<QuotedSpan> {
  const moved = firstOf(claim, (one) => ({ ...one, event, id: makeId("description", claim.id, event) }));
  return { ...claim, descriptions: moved.filter((one, n) => n === 0 || one.event !== event) };
}
