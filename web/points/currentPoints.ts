import type { KeptPoint, KeptStance } from "../../src/model/point.ts";
import { isPointing } from "../../src/overview/pointingNames.ts";
import { namesAtIssue, nameUsed } from "../../src/query/points/namesAtIssue.ts";
import { currentCorpus } from "../state/across.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { type Holding, type PicturePoint, type PictureSide, settingOf, titleOf } from "./picturePoint.ts";

/** What the picture shows of the graph that is open. */
export interface CurrentPoints {
  /** Heaviest first: those of which a claim passes the filters. */
  readonly points: readonly PicturePoint[];
  /** All that there are without filters. */
  readonly all: readonly PicturePoint[];
  /** Disputed points, or where there are none what sides speak about. */
  readonly kind: "disputed" | "spoken";
}

const disputed = new WeakMap<
  GraphIndex,
  { readonly from: readonly KeptPoint[]; readonly points: readonly PicturePoint[] }
>();
const spoken = new WeakMap<GraphIndex, readonly PicturePoint[]>();

/** The points of what the filters leave, each whole; null while they are not known. */
export function currentPoints(session: Session): CurrentPoints | null {
  const index = session.index.value;
  const results = session.results.value;
  const kept = session.points.value;
  if (index === null || results === null || kept === null) return null;
  const all = joinedSides(disputedIn(index, kept, session), session.pageState.value.joined);
  const kind = all.length > 0 ? "disputed" : "spoken";
  const known = kind === "disputed" ? all : spokenIn(index, session);
  const left = new Set(results.entries.map(({ claim }) => claim.id));
  const points =
    left.size === index.entries.length
      ? known
      : known.filter(({ holdings }) => holdings.some(({ claims }) => claims.some((id) => left.has(id))));
  return { points, all: known, kind };
}

let lastJoined: {
  readonly from: readonly PicturePoint[];
  readonly joined: string;
  readonly points: readonly PicturePoint[];
} | null = null;

/** The points with the sides that somebody put together as one: what they hold alike is one holding. */
export function joinedSides(points: readonly PicturePoint[], joined: readonly string[]): readonly PicturePoint[] {
  if (joined.length === 0) return points;
  if (lastJoined?.from === points && lastJoined.joined === joined.join(" ")) return lastJoined.points;
  const sides = new Map(points.flatMap(({ holdings }) => holdings.map(({ side }) => [side.key, side] as const)));
  const into = new Map(joined.map((one) => one.split(">") as [string, string]));
  const endOf = (key: string): string => {
    let now = key;
    // a ring of sides ends where it began
    for (let step = 0; step <= into.size; step++) now = into.get(now) ?? now;
    return sides.has(now) ? now : key;
  };
  const found = points.map((point) => ({
    ...point,
    holdings: merged(
      point.holdings.map((one) => {
        const side = sides.get(endOf(one.side.key)) ?? one.side;
        return { ...one, side, key: keyOf(side, one) };
      }),
    ),
  }));
  lastJoined = { from: points, joined: joined.join(" "), points: found };
  return found;
}

const keyOf = (side: PictureSide, { stance, variant }: Pick<Holding, "stance" | "variant">): string =>
  `${side.key} ${stance}${variant === null ? "" : ` ${variant}`}`;

/** What is held alike by one side is one holding. */
function merged(holdings: readonly Holding[]): Holding[] {
  const held = new Map<string, Holding>();
  for (const one of holdings) {
    const known = held.get(one.key);
    const claims = [...new Set([...(known?.claims ?? []), ...one.claims])];
    const documents = [...new Set([...(known?.documents ?? []), ...one.documents])];
    held.set(one.key, { ...one, claims, count: claims.length, documents });
  }
  return [...held.values()];
}

function disputedIn(index: GraphIndex, kept: readonly KeptPoint[], session: Session): readonly PicturePoint[] {
  const own = disputed.get(index);
  if (own?.from === kept) return own.points;
  const originOf = originsIn(session);
  const points = kept
    .map((point) => pointOf(index, point, originOf))
    .filter(({ holdings }) => holdings.length > 0)
    .sort(heaviestFirst);
  disputed.set(index, { from: kept, points });
  return points;
}

const heaviestFirst = (a: PicturePoint, b: PicturePoint): number =>
  b.documents - a.documents || b.claims - a.claims || (a.id < b.id ? -1 : 1);

type OriginOf = (entry: ClaimEntry) => string;

/** The id that the copies of a document share. */
function originsIn(session: Session): OriginOf {
  const canonical = session.links.value?.canonical;
  return ({ record }) => canonical?.get(record.id) ?? record.id;
}

function pointOf(
  index: GraphIndex,
  { id, label, aspect, event, stances }: KeptPoint,
  originOf: OriginOf,
): PicturePoint {
  const names = namesAtIssue(aspect, label);
  const holdings = merged(stances.flatMap((stance) => holdingsOf(index, stance, names, originOf))).sort(
    (a, b) => b.documents.length - a.documents.length || b.count - a.count || (a.key < b.key ? -1 : 1),
  );
  const covered = index.cover?.(label) ?? label;
  const [title, setting] = [titleOf(covered), settingOf(covered)];
  return { id, title, setting, otherwise: null, aspect, event, ...weighed(index, holdings, originOf), holdings };
}

/** Days, claims and documents of all that is held. */
function weighed(index: GraphIndex, holdings: readonly Holding[], originOf: OriginOf) {
  const claims = new Set(holdings.flatMap((one) => one.claims));
  const entries = [...claims].flatMap((id) => index.byId.get(id) ?? []);
  const days = entries.flatMap(({ claim }) => claim.latest ?? []).sort();
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    claims: claims.size,
    documents: new Set(entries.map(originOf)).size,
  };
}

/** A stance as it is held; parted by the name that its claims use, where two are at issue. */
function holdingsOf(index: GraphIndex, stance: KeptStance, names: readonly string[], originOf: OriginOf): Holding[] {
  const side = sideOf(index, stance);
  const entries = stance.claims.flatMap((id) => index.byId.get(id) ?? []);
  const parts = new Map<number | null, ClaimEntry[]>();
  for (const entry of entries) {
    const variant = names.length > 1 && stance.kind === "names" ? variantOf(entry, names) : null;
    parts.set(variant, [...(parts.get(variant) ?? []), entry]);
  }
  return [...parts].map(([variant, own]) => ({
    key: keyOf(side, { stance: stance.kind, variant }),
    side,
    stance: stance.kind,
    variant,
    answers: [],
    claims: own.map(({ claim }) => claim.id),
    count: own.length,
    documents: [...new Set(own.map(originOf))],
  }));
}

/** Which of several names the words of a claim use. */
const variantOf = ({ claim }: ClaimEntry, names: readonly string[]): number | null =>
  nameUsed(claim.content.map(({ quote }) => quote).join(" "), names);

function sideOf(index: GraphIndex, { side, toldBy, name }: KeptStance): PictureSide {
  const label = side === null ? (name ?? "") : labelOf(index, side);
  if (name === null || isPointing(label)) return { key: "nobody", name: t.record.nobody, kind: "nobody" };
  if (side !== null) return { key: side, name: label, kind: "named" };
  const covered = index.cover?.(name) ?? name;
  return { key: `told ${toldBy ?? ""} ${covered}`, name: covered, kind: "told" };
}

/** Where nothing is disputed: the events with most claims, and who speaks about them. */
function spokenIn(index: GraphIndex, session: Session): readonly PicturePoint[] {
  const own = spoken.get(index);
  if (own !== undefined) return own;
  const across = currentCorpus(session);
  const originOf = originsIn(session);
  const events = new Map<string, ClaimEntry[]>();
  for (const entry of index.entries)
    for (const event of new Set(entry.claim.descriptions.map((one) => one.event)))
      events.set(event, [...(events.get(event) ?? []), entry]);
  const points = [...events].map(([event, entries]): PicturePoint => {
    const bySide = new Map<string, { side: PictureSide; denied: boolean; entries: ClaimEntry[] }>();
    for (const entry of entries) {
      const speaker = across?.speakerOf(entry.claim) ?? null;
      const denied = entry.claim.polarity === "denied";
      const side = speakingSide(speaker);
      const key = `${side.key} ${denied ? "denies" : "says"}`;
      const held = bySide.get(key) ?? { side, denied, entries: [] };
      bySide.set(key, held);
      held.entries.push(entry);
    }
    const holdings = [...bySide].map(
      ([key, held]): Holding => ({
        key,
        side: held.side,
        stance: held.denied ? "denies" : "says",
        variant: null,
        answers: [],
        claims: held.entries.map(({ claim }) => claim.id),
        count: held.entries.length,
        documents: [...new Set(held.entries.map(originOf))],
      }),
    );
    return {
      id: event,
      title: labelOf(index, event),
      setting: "",
      otherwise: null,
      aspect: null,
      event,
      ...weighed(index, holdings, originOf),
      holdings,
    };
  });
  const sorted = points.sort(heaviestFirst);
  spoken.set(index, sorted);
  return sorted;
}

function speakingSide(
  speaker: { readonly id: string; readonly name: string; readonly told?: unknown } | null,
): PictureSide {
  if (speaker === null || isPointing(speaker.name)) return { key: "nobody", name: t.record.nobody, kind: "nobody" };
  return { key: speaker.id, name: speaker.name, kind: speaker.told === undefined ? "named" : "told" };
}
