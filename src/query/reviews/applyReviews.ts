import type { Actor, CitedDocument, Claim } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { inOrderBeside, mergeActors } from "../../model/recordOrder.ts";
import type { CorrectedField, Correction, Review } from "../../model/review.ts";
import { correctedClaim, type KnownThings } from "./correct.ts";
import { type ClaimDecisions, type Disagreement, decisionsByClaim } from "./decided.ts";
import { type Identities, identitiesOf } from "./identities.ts";
import { type Standing, standingsOf } from "./standing.ts";

/** Records after reviews. */
export interface Reviewed {
  readonly records: readonly DocumentRecord[];
  /** The standing of each review, in order of time. */
  readonly standings: readonly Standing[];
  /** By claim id: what was decided. */
  readonly decided: ReadonlyMap<string, ClaimDecisions>;
  readonly identities: Identities;
  readonly disagreements: readonly Disagreement[];
  /** Ids of the claims that were removed: rejected ones, and those inside a rejected one. */
  readonly gone: ReadonlySet<string>;
  /** Ids of corrected claims, with the corrected fields. */
  readonly changed: ReadonlyMap<string, readonly CorrectedField[]>;
  /** Corrections that could not be applied, because the thing that they name is not in the graph. */
  readonly missed: ReadonlyMap<string, readonly CorrectedField[]>;
}

/**
 * Applies reviews to the records of a graph, as they were read. A pure function: the same for the same reviews in any order; a review that was undone
 * leaves no trace. A stale or orphan review changes nothing. If two people disagree, the claim stays as it was read.
 */
export function applyReviews(records: readonly DocumentRecord[], reviews: readonly Review[]): Reviewed {
  const stood = standingsOf(records, reviews);
  const decided = decisionsByClaim(stood);
  const identities = identitiesOf(stood);
  const disagreements = [...[...decided.values()].flatMap((one) => one.disagreements), ...identities.disagreements];
  const changed = new Map<string, readonly CorrectedField[]>();
  const missed = new Map<string, readonly CorrectedField[]>();
  const gone = new Set<string>();
  const changing = new Map([...decided].filter(([, one]) => one.isRejected || one.corrections.length > 0));
  const known = knownIn(records, [...changing.values()]);
  const touched = documentsOf(records, stood, changing);
  const applied = records.map((record) => {
    if (!touched.has(record)) return record;
    const result = recordWith(record, decided, known);
    for (const id of result.gone) gone.add(id);
    for (const [id, fields] of result.changed) changed.set(id, fields);
    for (const [id, fields] of result.missed) missed.set(id, fields);
    return result.record;
  });
  return { records: applied, standings: stood, decided, identities, disagreements, gone, changed, missed };
}

/** The documents of some claims: mostly those that the reviews name. */
function documentsOf(
  records: readonly DocumentRecord[],
  standings: readonly Standing[],
  claims: ReadonlyMap<string, unknown>,
): ReadonlySet<DocumentRecord> {
  const found = new Set<DocumentRecord>();
  const left = new Set(claims.keys());
  if (left.size === 0) return found;
  const named = new Set(standings.flatMap(({ review }) => review.targets.map(({ document }) => document)));
  const look = (record: DocumentRecord): void => {
    for (const { id } of record.claims) if (left.delete(id)) found.add(record);
  };
  for (const record of records) if (named.has(record.id)) look(record);
  // a review that was carried to another document
  if (left.size > 0) for (const record of records) if (!named.has(record.id)) look(record);
  return found;
}

/** The things that corrections name, as all documents know them. Other things are passed over: a graph has very many. */
function knownIn(records: readonly DocumentRecord[], decided: readonly ClaimDecisions[]): KnownThings {
  const actors = new Map<string, Actor>();
  const cited = new Map<string, CitedDocument>();
  const [events, places] = [new Set<string>(), new Set<string>()];
  const known = { actors, cited, events, places };
  const wanted = new Set(decided.flatMap(({ correction }) => thingsIn(correction)));
  if (wanted.size === 0) return known;
  for (const record of records) {
    for (const one of record.actors) {
      if (!wanted.has(one.id)) continue;
      const before = actors.get(one.id);
      actors.set(one.id, before === undefined ? one : mergeActors(before, one));
    }
    for (const one of record.cited) if (wanted.has(one.id)) cited.set(one.id, one);
    for (const { id } of record.events) if (wanted.has(id)) events.add(id);
    for (const { id } of record.places) if (wanted.has(id)) places.add(id);
  }
  return known;
}

const thingsIn = ({ claimant, principal, event, place }: Correction): readonly string[] =>
  [claimant?.id, principal?.id, event, place].filter((id) => typeof id === "string");

/** The claims that were rejected, and those inside them. */
function goneIn({ claims }: DocumentRecord, decided: ReadonlyMap<string, ClaimDecisions>): Set<string> {
  const gone = new Set(claims.filter(({ id }) => decided.get(id)?.isRejected === true).map(({ id }) => id));
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const { id, parent } of claims) if (parent !== null && gone.has(parent)) gone.add(id);
  }
  return gone;
}

const idOf = ({ id }: { readonly id: string }): string => id;

function recordWith(record: DocumentRecord, decided: ReadonlyMap<string, ClaimDecisions>, things: KnownThings) {
  const gone = goneIn(record, decided);
  const changed = new Map<string, readonly CorrectedField[]>();
  const missed = new Map<string, readonly CorrectedField[]>();
  const [actors, cited] = [new Map<string, Actor>(), new Map<string, CitedDocument>()];
  for (const one of record.actors) actors.set(one.id, one);
  for (const one of record.cited) cited.set(one.id, one);
  const claims: Claim<QuotedSpan>[] = [];
  for (const given of record.claims) {
    const one = decided.get(given.id);
    if (gone.has(given.id)) continue;
    if (one === undefined || one.corrections.length === 0) {
      claims.push(given);
      continue;
    }
    const corrected = correctedClaim(given, one.correction, record, things);
    claims.push(corrected.claim);
    changed.set(given.id, Object.keys(one.correction) as CorrectedField[]);
    if (corrected.missed.length > 0) missed.set(given.id, corrected.missed);
    for (const actor of corrected.actors) if (!actors.has(actor.id)) actors.set(actor.id, actor);
    for (const text of corrected.cited) if (!cited.has(text.id)) cited.set(text.id, text);
  }
  const listed = { events: [...record.events], places: [...record.places] };
  const known = { events: new Set(record.events.map(idOf)), places: new Set(record.places.map(idOf)) };
  const list = (kind: "events" | "places", id: string): void => {
    if (known[kind].has(id)) return;
    known[kind].add(id);
    listed[kind].push({ id });
  };
  for (const { descriptions } of claims)
    for (const { event, place } of descriptions) {
      list("events", event);
      if (place !== null) list("places", place);
    }
  const kept = claims.map((claim) =>
    claim.basis.some((id) => gone.has(id)) ? { ...claim, basis: claim.basis.filter((id) => !gone.has(id)) } : claim,
  );
  const all = { ...record, claims: kept, actors: [...actors.values()], cited: [...cited.values()], ...listed };
  return { record: inOrderBeside(all, new Set(record.claims)), gone, changed, missed };
}
