import type { EventType } from "../model/claim.ts";
import { boundsOf } from "../model/edtf.ts";
import {
  type ClaimInRecord,
  type CorpusIndex,
  compare,
  descriptionsOf,
  isSaidBy,
  push,
  type SideName,
  tellerOf,
} from "./corpusIndex.ts";
import { type Dispute, disputes } from "./disputes.ts";
import { type NameUse, names } from "./names.ts";
import { COUNTED, type Saying, sayingsOf } from "./sayings.ts";

/** What one side says on a point; empty if it is silent. */
export interface Cell {
  readonly speaker: SideName | null;
  readonly sayings: readonly Saying[];
}

/**
 * `agreed`: two or more say the same, and nobody says anything else. `disputed`: a dispute is about it. `differing`: values differ, but no
 * dispute is certain.
 */
export type PointState = "agreed" | "disputed" | "differing" | "single";

/** One point of an event: what each side says on it. */
export interface Point {
  readonly key: string;
  readonly title: string;
  /** One for each column of the record, in its order. */
  readonly cells: readonly Cell[];
  readonly state: PointState;
  readonly disputes: readonly Dispute[];
  /** Sides that speak of the event but not of this point. */
  readonly silent: readonly SideName[];
}

/** A document, or copies of one text, with claims in the record. */
export interface Source {
  /** The first one by date. */
  readonly record: ClaimInRecord["record"];
  readonly copies: readonly ClaimInRecord["record"][];
  readonly claims: number;
}

/** Everything that the claims of a graph say of an event, side by side. Nothing in it says who is right. */
export interface EventRecord {
  readonly event: string;
  readonly label: string;
  /** Ids of the events in documents that were joined into this one. */
  readonly members: readonly string[];
  readonly types: readonly EventType[];
  /** Columns: the actors who answer for claims, those with most claims first; null for claims without a named speaker. */
  readonly speakers: readonly (SideName | null)[];
  readonly points: readonly Point[];
  readonly claims: readonly ClaimInRecord[];
  readonly disputes: readonly Dispute[];
  readonly names: readonly NameUse[];
  readonly sources: readonly Source[];
  /** Events that include this one, and its parts. */
  readonly partOf: readonly string[];
  readonly parts: readonly string[];
}

/**
 * The record of an event.
 *
 * @param event any id of it
 * @param only the sides that get a column, by id
 */
export function eventRecord(corpus: CorpusIndex, event: string, only: readonly string[] = []): EventRecord {
  const cluster = corpus.representativeOf(event);
  const all = corpus.aboutEvent.get(cluster) ?? [];
  const beside = [...all, ...answering(corpus, all)];
  const own = firstOfCopies(corpus, beside).filter(
    (told) => only.length === 0 || isSaidBy(corpus.speakerOf(told.claim), only),
  );
  const about = disputes(corpus, { event: cluster }).filter(
    ({ a, b }) => only.length === 0 || (isSaidBy(a.speaker, only) && isSaidBy(b.speaker, only)),
  );
  const speakers = columns(corpus, own);
  const rows = new Map<string, { readonly title: string; readonly sayings: Saying[] }>();
  const say = (key: string, title: string, saying: Saying): void => {
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { title, sayings: [saying] });
    else row.sayings.push(saying);
  };
  for (const told of own)
    for (const { key, title, saying } of sayingsOf(corpus, told, cluster)) say(key, title, saying);
  const points = [...rows]
    .sort(([a], [b]) => rank(a) - rank(b) || compare(a, b))
    .map(([key, { title, sayings }]) => pointOf(corpus, { key, title, sayings }, speakers, about))
    .filter((point) => keeps(point));
  const { inside, outside } = partsOf(corpus, cluster);
  return {
    event: cluster,
    label: corpus.label(cluster),
    members: corpus.members.get(cluster) ?? [cluster],
    types: [...new Set(all.flatMap((told) => descriptionsOf(told, cluster, corpus).map(({ type }) => type)))].sort(),
    speakers,
    points,
    claims: own,
    disputes: about,
    names: names(corpus, cluster).filter(({ speaker }) => only.length === 0 || only.includes(speaker?.id ?? "")),
    sources: sourcesOf(corpus, own.length === 0 ? all : beside),
    partOf: inside,
    parts: outside,
  };
}

/** The events that an event is part of, and its parts. */
interface Parts {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
}

const NO_PARTS: Parts = { inside: [], outside: [] };
const parts = new WeakMap<CorpusIndex["links"], ReadonlyMap<string, Parts>>();

/** The events that include an event, and those that are parts of it: indexed once for a graph. */
function partsOf({ links, representativeOf }: CorpusIndex, cluster: string): Parts {
  const known = parts.get(links);
  if (known !== undefined) return known.get(cluster) ?? NO_PARTS;
  const found = new Map<string, { inside: string[]; outside: string[] }>();
  const at = (id: string): { inside: string[]; outside: string[] } => {
    const own = found.get(representativeOf(id)) ?? { inside: [], outside: [] };
    found.set(representativeOf(id), own);
    return own;
  };
  for (const { relation, from, to } of links.links) {
    if (relation !== "partOfEvent") continue;
    at(from).inside.push(to);
    at(to).outside.push(from);
  }
  parts.set(links, found);
  return found.get(cluster) ?? NO_PARTS;
}

/** Claims that name no event, and contradict or repeat one of these: the claim that they answer shows their topic. */
function answering(corpus: CorpusIndex, all: readonly ClaimInRecord[]): ClaimInRecord[] {
  const known = new Set(all.map(({ claim }) => claim.id));
  const found: ClaimInRecord[] = [];
  for (const { claim } of all)
    for (const { relation, from, to } of corpus.linksOf.get(claim.id) ?? []) {
      if (relation !== "disputes" && relation !== "repeats") continue;
      const other = corpus.told.get(from === claim.id ? to : from);
      if (other === undefined || known.has(other.claim.id) || other.claim.descriptions.length > 0) continue;
      known.add(other.claim.id);
      found.push(other);
    }
  return found.sort(
    (x, y) => compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
  );
}

/** The first of claims in copies of one document. */
export function firstOfCopies(corpus: CorpusIndex, told: readonly ClaimInRecord[]): ClaimInRecord[] {
  const seen = new Set<string>();
  return told.filter(({ claim }) => {
    const cluster = corpus.representativeOf(claim.id);
    if (seen.has(cluster)) return false;
    seen.add(cluster);
    return true;
  });
}

function columns(corpus: CorpusIndex, own: readonly ClaimInRecord[]): (SideName | null)[] {
  const counts = new Map<string, { speaker: SideName | null; count: number }>();
  for (const { claim } of own) {
    const speaker = corpus.speakerOf(claim);
    const known = counts.get(speaker?.id ?? "") ?? { speaker, count: 0 };
    known.count++;
    counts.set(speaker?.id ?? "", known);
  }
  return [...counts.values()]
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.count - a.count ||
        compare(a.speaker?.name ?? "", b.speaker?.name ?? ""),
    )
    .map(({ speaker }) => speaker);
}

const ROWS = ["what", "when", "time", "where", "who", "whom", "number", "name"];
const rank = (key: string): number => ROWS.indexOf(key.split(" ")[0]!);

/** The disputes about each kind of point, by the rule that found them. */
const RULES: ReadonlyMap<string, RegExp> = new Map([
  ["what", /^dispute\.(?:denial|pointer|within|repeated|opposite)$/],
  ["when", /^dispute\.date$/],
  ["time", /^dispute\.time$/],
  ["who", /^dispute\.agent$/],
  ["name", /^dispute\.recognition$/],
]);

/** What all speakers say on one question about an event. */
interface Row {
  readonly key: string;
  readonly title: string;
  readonly sayings: readonly Saying[];
}

function pointOf(
  corpus: CorpusIndex,
  { key, title, sayings }: Row,
  speakers: readonly (SideName | null)[],
  about: readonly Dispute[],
): Point {
  const bySpeaker = new Map<string, Saying[]>();
  for (const saying of sayings) push(bySpeaker, corpus.speakerOf(saying.claim)?.id ?? "", saying);
  const cells = speakers.map((speaker): Cell => ({ speaker, sayings: bySpeaker.get(speaker?.id ?? "") ?? [] }));
  const claims = new Set(sayings.map(({ claim }) => claim.id));
  const kind = key.split(" ")[0]!;
  const rule = RULES.get(kind);
  const own = about.filter(
    ({ link, a, b, because }) =>
      claims.has(a.claim.id) &&
      claims.has(b.claim.id) &&
      (kind === "number"
        ? link.rule === "dispute.number" &&
          sayings.some(({ claim, words }) => claim.id === a.claim.id && words.start === a.words.start && because !== "")
        : rule?.test(link.rule) === true),
  );
  // a claim that one side tells of another counts for one side
  const tellers = new Set(
    cells.flatMap(({ speaker, sayings: all }) => (speaker === null || all.length === 0 ? [] : [tellerOf(speaker)])),
  );
  const values = kind === "when" ? differingDates(sayings) : new Set(sayings.map(({ value }) => value)).size;
  const state: PointState =
    own.length > 0 ? "disputed" : tellers.size < 2 ? "single" : values === 1 ? "agreed" : "differing";
  return {
    key,
    title,
    cells,
    state,
    disputes: own,
    silent: cells.flatMap(({ speaker, sayings: all }) =>
      speaker !== null && !speaker.told && all.length === 0 ? [speaker] : [],
    ),
  };
}

/** The number of dates that exclude each other: a month does not exclude its days. */
function differingDates(sayings: readonly Saying[]): number {
  const bounds = sayings.flatMap(({ value }) => boundsOf(value) ?? []);
  const [from, to] = [bounds.map(({ earliest }) => earliest ?? ""), bounds.map(({ latest }) => latest ?? "9999-12-31")];
  const [last, first] = [from.sort().at(-1) ?? "", to.sort()[0] ?? ""];
  return last <= first ? 1 : new Set(sayings.map(({ value }) => value)).size;
}

/** A count that only one side gives is no point of the event. */
function keeps({ key, cells }: Point): boolean {
  if (!key.startsWith("number ") || COUNTED.has(key.slice("number ".length))) return true;
  return cells.filter(({ sayings }) => sayings.length > 0).length > 1;
}

function sourcesOf(corpus: CorpusIndex, all: readonly ClaimInRecord[]): Source[] {
  const clusters = new Map<string, { records: Map<string, ClaimInRecord["record"]>; claims: Set<string> }>();
  for (const { record, claim } of all) {
    const cluster = corpus.representativeOf(record.id);
    const own = clusters.get(cluster) ?? { records: new Map(), claims: new Set() };
    own.records.set(record.id, record);
    own.claims.add(corpus.representativeOf(claim.id));
    clusters.set(cluster, own);
  }
  return [...clusters.values()]
    .map(({ records, claims }) => {
      const [record, ...copies] = [...records.values()];
      return { record: record!, copies, claims: claims.size };
    })
    .sort(
      (a, b) =>
        compare(a.record.dating?.latest ?? "", b.record.dating?.latest ?? "") || compare(a.record.id, b.record.id),
    );
}
