import { expect, test } from "vitest";
import { resultsOf } from "../../web/state/facets.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { START } from "../../web/state/pageState.ts";
import { barsOf, type Dated } from "../../web/timeline/bars.ts";
import { dayNumber, isoDay } from "../../web/timeline/days.ts";
import { laneScale } from "../../web/timeline/laneScale.ts";
import { type LaneMark, laneDays, lanesOf, placedMarks } from "../../web/timeline/lanesOf.ts";
import { velmar } from "./fixtures/velmar.ts";

const index = indexRecords(velmar.records);
const sideOf = (name: string) => [...index.labels].find(([, label]) => label === name)?.[0] ?? "";
const numbers = new Map([
  [sideOf("Velmar"), 1],
  [sideOf("Ostavia"), 2],
]);
const { lanes, without } = lanesOf(index, index.entries, numbers);

test("each claim about an event stands in one lane, that of its side, and the others are counted", () => {
  const inLanes = lanes.flatMap(({ rows }) => [...new Set(rows.flatMap(({ claims }) => claims))]);
  const about = index.entries.filter(({ claim }) => claim.descriptions.length > 0);
  expect([...inLanes].sort()).toEqual(about.map(({ claim }) => claim.id).sort());
  expect(without).toBe(index.entries.length - about.length);
  for (const { key, rows } of lanes)
    for (const id of rows.flatMap(({ claims }) => claims)) {
      const teller = index.byId.get(id)?.teller;
      if (teller?.principal != null) expect(key).toBe(teller.principal);
    }
});

test("sides with a colour come first, in its order, and whom nobody names come last", () => {
  const ranks = lanes.map(({ key, side }) => (key === "" ? 1000 : side === 0 ? 500 : side));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks.length).toBeGreaterThan(1);
});

test("every date that a claim tells of an event is a mark of that event, and so is the day of the claim", () => {
  let told = 0;
  for (const { claim, said } of index.entries) {
    for (const { event, dating } of claim.descriptions) {
      const row = lanes.flatMap(({ rows }) => rows).find((one) => one.event === event && one.claims.includes(claim.id));
      const marks = row?.marks.filter(({ claims }) => claims.includes(claim.id)) ?? [];
      if (dating !== null && (dating.earliest ?? dating.latest) !== null) {
        told += 1;
        expect(marks).toContainEqual(
          expect.objectContaining({ kind: "happened", days: { earliest: dating.earliest, latest: dating.latest } }),
        );
      }
      if (said !== null) expect(marks.some(({ kind }) => kind === "said")).toBe(true);
    }
  }
  expect(told).toBeGreaterThan(0);
});

test("a row counts its claims without a day, of the claim and of the event", () => {
  for (const { rows } of lanes)
    for (const { event, claims, unsaid, undated } of rows) {
      const own = claims.map((id) => index.byId.get(id));
      expect(unsaid).toBe(own.filter((entry) => entry?.said === null).length);
      const dated = own.filter((entry) =>
        entry?.claim.descriptions.some((one) => one.event === event && one.dating?.latest != null),
      );
      expect(undated).toBe(claims.length - dated.length);
    }
});

test("a row tells how many claims there are of its event on all sides: those that its name lists", () => {
  const shared = lanes.flatMap(({ rows }) => rows).filter(({ claims, all }) => claims.length < all);
  for (const { event, all } of lanes.flatMap(({ rows }) => rows))
    expect(all).toBe(resultsOf(index, { ...START, node: event }).entries.length);
  expect(shared.length).toBeGreaterThan(0);
});

const mark = (day: string, claim: string, denied = false): LaneMark => ({
  kind: "said",
  days: { earliest: day, latest: day },
  claims: [claim],
  denied: denied ? [claim] : [],
});

test("marks that would stand on each other are one, with the days and claims of all; a claim counts once", () => {
  const at = (day: number) => day - dayNumber("2031-07-01");
  const given = [
    mark("2031-07-01", "a"),
    mark("2031-07-02", "b", true),
    mark("2031-07-02", "a"),
    mark("2031-07-20", "c"),
  ];
  const placed = placedMarks(given, at, 5, dayNumber);
  expect(placed.map(({ claims }) => claims)).toEqual([["a", "b"], ["c"]]);
  expect(placed[0]).toMatchObject({
    days: { earliest: "2031-07-01", latest: "2031-07-02" },
    denied: ["b"],
    from: 0,
    to: 1,
  });
  expect(placedMarks(given, at, 0.5, dayNumber).map(({ claims }) => claims)).toEqual([["a"], ["b", "a"], ["c"]]);
});

test("days far off stand behind a break, each with its own place, and tell their years", () => {
  const month = Array.from({ length: 40 }, (_, at) => dayNumber("2031-07-01") + at);
  const scale = laneScale([dayNumber("1918-11-11"), dayNumber("1994-05-09"), ...month], 6, 12);
  if (scale === null) throw new Error("there are days");
  const [end = 0] = scale.breaks;
  expect(scale.breaks.length).toBe(1);
  expect(scale.before).toBe("1918–1994");
  expect(scale.after).toBe(null);
  const far = [scale.at(dayNumber("1918-11-11")), scale.at(dayNumber("1994-05-09"))];
  expect(far[0]).toBeLessThan(far[1] ?? 0);
  expect(far[1]).toBeLessThan(end);
  for (const day of month) expect(scale.at(day)).toBeGreaterThan(end);
  // a true scale: equal stretches of time have equal widths
  const [a = 0, b = 0, c = 0] = [0, 10, 20].map((days) => scale.at(dayNumber("2031-07-05") + days));
  expect(b - a).toBeCloseTo(c - b, 1);
  for (const { at } of scale.ticks) expect(at).toBeGreaterThanOrEqual(end);
});

test("without days there is no scale, and one day alone has one", () => {
  expect(laneScale([], 6, 12)).toBe(null);
  expect(laneScale([dayNumber("2031-07-01")], 6, 12)?.at(dayNumber("2031-07-01"))).toBeCloseTo(50, 0);
});

test("bars of a part stand where those of all stand", () => {
  const on = (day: string): Dated => ({ days: { earliest: day, latest: day }, denied: false });
  const all = Array.from({ length: 50 }, (_, at) => on(isoDay(dayNumber("2031-07-01") + at)));
  const whole = barsOf(all);
  const part = barsOf(all.slice(3, 5), all);
  expect(part.map(({ from, to }) => [from, to])).toEqual(whole.map(({ from, to }) => [from, to]));
  expect(part.reduce((sum, { asserted }) => sum + asserted, 0)).toBe(2);
  // no claim is left: the brush stays
  expect(barsOf([], all).length).toBe(whole.length);
  expect(laneDays(index.entries).length).toBeGreaterThan(0);
});
