import { shortNamed } from "../graph/shortNames.ts";
import { NOBODY, sideOf, sideRank } from "../graph/sideOf.ts";
import { type ClaimEntry, claimsByThing, type Days, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { middle } from "./bars.ts";

/** A date that claims of one side tell of one event, or on which they were made. */
export interface LaneMark {
  /** Which of the two dates it is. */
  readonly kind: "said" | "happened";
  readonly days: Days;
  /** Ids, in document order. */
  readonly claims: readonly string[];
  /** Those of the claims that deny. */
  readonly denied: readonly string[];
}

/** One event as one side speaks of it. */
export interface LaneRow {
  readonly event: string;
  readonly label: string;
  readonly short: string;
  readonly claims: readonly string[];
  /** How many claims of all sides have to do with it: what its name lists. */
  readonly all: number;
  readonly marks: readonly LaneMark[];
  /** How many of the claims tell no day on which they were made, and how many none of the event. */
  readonly unsaid: number;
  readonly undated: number;
  /** Whether claims of it contradict others. */
  readonly disputed: boolean;
}

/** The events of which one side speaks, those with most claims first. */
export interface Lane {
  readonly key: string;
  /** The number of the side's colour; 0 for all without one. */
  readonly side: number;
  /** Null where nobody is named for whom the claims are made. */
  readonly name: string | null;
  readonly claims: number;
  readonly rows: readonly LaneRow[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** How many claims describe no event, and so stand in no lane. */
  readonly without: number;
}

/**
 * Events by side: a lane for each side, a row in it for each event that its claims describe, with all dates that they tell
 * of it and all days on which they were made.
 *
 * @param numbers the colours of the sides
 */
export function lanesOf(
  index: GraphIndex,
  entries: readonly ClaimEntry[],
  numbers: ReadonlyMap<string, number>,
): Lanes {
  const sides = new Map<string, Map<string, ClaimEntry[]>>();
  const all = claimsByThing(entries);
  let without = 0;
  for (const entry of entries) {
    const events = new Set(entry.claim.descriptions.map(({ event }) => event));
    if (events.size === 0) without += 1;
    const key = sideOf(entry, numbers);
    for (const event of events) {
      const own = sides.get(key) ?? new Map<string, ClaimEntry[]>();
      sides.set(key, own);
      const told = own.get(event);
      if (told === undefined) own.set(event, [entry]);
      else told.push(entry);
    }
  }
  const lanes = [...sides].map(([key, events]): Lane => {
    const claims = new Set([...events.values()].flat().map(({ claim }) => claim.id)).size;
    const name = key === NOBODY ? null : labelOf(index, key);
    return { key, side: numbers.get(key) ?? 0, name, claims, rows: rowsOf(index, events, all) };
  });
  return { lanes: lanes.sort(byNumber), without };
}

/** Sides with a colour by its number, then the others by their claims; nobody last. */
const byNumber = (a: Lane, b: Lane): number =>
  sideRank(a) - sideRank(b) || b.claims - a.claims || (a.key < b.key ? -1 : 1);

function rowsOf(
  index: GraphIndex,
  events: ReadonlyMap<string, readonly ClaimEntry[]>,
  all: ReadonlyMap<string, number>,
): readonly LaneRow[] {
  const rows = [...events].map(([event, own]) => ({
    event,
    kind: "event" as const,
    label: labelOf(index, event),
    claims: own.map(({ claim }) => claim.id),
    all: all.get(event) ?? own.length,
    marks: marksOf(event, own),
    unsaid: own.filter(({ said }) => said === null || Number.isNaN(middle(said))).length,
    undated: own.filter((entry) => happenedOf(event, entry).length === 0).length,
    disputed: own.some(({ ties }) => ties.some(({ link }) => link.relation === "disputes")),
  }));
  rows.sort((a, b) => b.claims.length - a.claims.length || (a.label < b.label ? -1 : 1));
  return shortNamed(rows).map(({ kind: _, short, ...row }) => ({ ...row, short: short ?? row.label }));
}

/** All dates that a claim tells of an event. */
const happenedOf = (event: string, { claim }: ClaimEntry): readonly Days[] =>
  claim.descriptions.flatMap(({ event: own, dating }) =>
    own !== event || dating === null || Number.isNaN(middle(dating)) ? [] : [dating],
  );

function marksOf(event: string, entries: readonly ClaimEntry[]): readonly LaneMark[] {
  const marks = new Map<string, { kind: LaneMark["kind"]; days: Days; claims: Map<string, boolean> }>();
  const add = (kind: LaneMark["kind"], { earliest, latest }: Days, { claim }: ClaimEntry) => {
    const key = `${kind} ${earliest} ${latest}`;
    const own = marks.get(key) ?? { kind, days: { earliest, latest }, claims: new Map<string, boolean>() };
    marks.set(key, own);
    own.claims.set(claim.id, claim.polarity === "denied");
  };
  for (const entry of entries) {
    for (const days of happenedOf(event, entry)) add("happened", days, entry);
    if (entry.said !== null && !Number.isNaN(middle(entry.said))) add("said", entry.said, entry);
  }
  return [...marks.values()]
    .map(({ kind, days, claims }) => ({
      kind,
      days,
      claims: [...claims.keys()],
      denied: [...claims].flatMap(([id, isDenied]) => (isDenied ? [id] : [])),
    }))
    .sort((a, b) => (a.kind === b.kind ? middle(a.days) - middle(b.days) : a.kind === "happened" ? -1 : 1));
}

/** All days of claims about events, and of these events: what the lanes stand between. */
export const laneDays = (entries: readonly ClaimEntry[]): readonly number[] =>
  entries.flatMap(({ claim, said, happened }) =>
    claim.descriptions.length === 0
      ? []
      : [...(said === null ? [] : [said]), ...happened].map(middle).filter((day) => !Number.isNaN(day)),
  );

/** A mark that stands for several that would stand on each other. */
export interface PlacedMark extends LaneMark {
  /** In hundredths of the width: where it stands, and how far its days reach. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Marks of one kind with their places, in order; those that would stand on each other are one.
 *
 * @param apart how far apart marks stand at least
 */
export function placedMarks(
  marks: readonly LaneMark[],
  at: (day: number) => number,
  apart: number,
  dayNumber: (day: string) => number,
): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const place = at(middle(mark.days));
    const { earliest, latest } = mark.days;
    const reach = [earliest, latest].map((day) => (day === null ? place : at(dayNumber(day))));
    const own = { ...mark, at: place, from: reach[0] ?? place, to: reach[1] ?? place };
    const before = placed.at(-1);
    if (before === undefined || before.kind !== mark.kind || place - before.at >= apart) placed.push(own);
    else placed[placed.length - 1] = joined(before, own);
  }
  return placed;
}

function joined(a: PlacedMark, b: PlacedMark): PlacedMark {
  const claims = [...new Set([...a.claims, ...b.claims])];
  const days = {
    earliest: least(a.days.earliest, b.days.earliest),
    latest: most(a.days.latest, b.days.latest),
  };
  const denied = [...new Set([...a.denied, ...b.denied])];
  return { ...a, claims, days, denied, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

const least = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b);
const most = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);
