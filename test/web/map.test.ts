import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, landIn, landPath } from "../../web/map/coast.ts";
import type { Gazetteer, Point } from "../../web/map/gazetteer.ts";
import { isPlaced, type MapPlace, mapOf, namesOfPlaces, ownPoints } from "../../web/map/mapOf.ts";
import { placedPlaces, sectors } from "../../web/map/placedMarks.ts";
import { type Placing, placingOf } from "../../web/map/placing.ts";
import { corePoints, flat, held, scaleBar, scalesOf, viewOf } from "../../web/map/projection.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { velmar } from "./fixtures/velmar.ts";

const gazetteerOf = (known: Readonly<Record<string, Point | null>>): Gazetteer => ({
  pointOf: (key) => new Map(Object.entries(known)).get(key),
});
const HERE: Point = [41, 45];
const THERE: Point = [12, -70];

test("nothing is guessed: a name of several places, names of different places and an unknown name give no point", () => {
  const gazetteer = gazetteerOf({ ostra: HERE, "ostra town": HERE, lorne: null, "far lorne": THERE });
  expect(placingOf(["Ostra"], [], gazetteer)).toEqual({ is: "placed", point: HERE, by: "name" });
  expect(placingOf(["Ostra", "Ostra-Town"], [], gazetteer)).toEqual({ is: "placed", point: HERE, by: "name" });
  expect(placingOf(["Lorne"], [], gazetteer)).toEqual({ is: "shared" });
  expect(placingOf(["Ostra", "Far Lorne"], [], gazetteer)).toEqual({ is: "shared" });
  expect(placingOf(["Vess"], [], gazetteer)).toEqual({ is: "unknown" });
  expect(placingOf([], [], gazetteer)).toEqual({ is: "unnamed" });
});

test("a state is never a point, whatever town bears its name, and neither is a region of the lookups", () => {
  const gazetteer = gazetteerOf({ armenia: THERE, kashmir: THERE, "south ossetia": THERE });
  expect(placingOf(["Armenia"], [], gazetteer)).toEqual({ is: "state" });
  expect(placingOf(["Kashmir"], [], gazetteer)).toEqual({ is: "unknown" });
  expect(placingOf(["South Ossetia"], [], gazetteer)).toEqual({ is: "unknown" });
});

test("a town of the lookups has one point under the names of both sides", () => {
  const none = gazetteerOf({});
  for (const names of [["Shusha"], ["Shushi"], ["Shusha", "Shushi"]])
    expect(placingOf(names, [], none)).toEqual({ is: "placed", point: [39.76, 46.75], by: "known" });
  // two towns have the name in the world, one in the lookups
  expect(placingOf(["Moscow"], [], gazetteerOf({ moscow: null }))).toMatchObject({ is: "placed", by: "known" });
});

test("the graph's own points come first, and two different ones give none", () => {
  const gazetteer = gazetteerOf({ ostra: THERE });
  expect(placingOf(["Ostra"], [HERE], gazetteer)).toEqual({ is: "placed", point: HERE, by: "own" });
  expect(placingOf(["Ostra"], [HERE, THERE], gazetteer)).toEqual({ is: "shared" });
});

const index = indexRecords(velmar.records);
const ids = [...namesOfPlaces(index).keys()];

test("a place counts the claims that the list shows when it is chosen, each for one side", () => {
  const placings = new Map(ids.map((id): [string, Placing] => [id, { is: "placed", point: HERE, by: "name" }]));
  const [place, ...others] = mapOf(index, index.entries, new Map(), placings);
  expect(others).toEqual([]);
  const own = index.entries.filter(({ things }) => ids.some((id) => things.has(id)));
  expect(place?.claims).toEqual(own.map(({ claim }) => claim.id));
  expect(own.length).toBeGreaterThan(1);
  expect(place?.shares.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
  expect(ownPoints(index).size).toBe(0);
});

const placeAt = (point: Point, claims: number, label: string): MapPlace => ({
  ids: [label],
  label,
  claims: Array.from({ length: claims }, (_, at) => `${label}${at}`),
  shares: [{ key: "", side: 0, name: null, count: claims }],
  disputed: false,
  placing: { is: "placed", point, by: "own" },
});
const size = { width: 800, height: 400 };
const point = fc.tuple(fc.double({ min: -70, max: 70, noNaN: true }), fc.double({ min: -170, max: 170, noNaN: true }));

test("a view shows all of its points, and pixels lead back to degrees", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const flats = points.map(flat);
      const view = viewOf(flats, size);
      const { x, y } = scalesOf(view, size);
      const isWorld = view.scale <= held({ ...view, scale: 0 }, size).scale;
      for (const [east, south] of flats) {
        expect(x.invert(x(east))).toBeCloseTo(east, 6);
        if (isWorld) continue;
        expect(x(east)).toBeGreaterThanOrEqual(0);
        expect(x(east)).toBeLessThanOrEqual(size.width);
        expect(y(south)).toBeGreaterThanOrEqual(0);
        expect(y(south)).toBeLessThanOrEqual(size.height);
      }
    }),
  );
});

test("a place far off with one claim does not squeeze the others together", () => {
  const near = Array.from({ length: 9 }, (_, at) => ({ at: flat([40 + at / 10, 45]), weight: 10 }));
  const core = corePoints([...near, { at: flat([-34, -58]), weight: 1 }]);
  expect(core.length).toBeGreaterThanOrEqual(8);
  for (const [east] of core) expect(east).toBe(45);
});

test("the scale tells round kilometres of the latitude in the middle", () => {
  const { kilometres, pixels } = scaleBar({ middle: flat([60, 10]), scale: 10 }, 200);
  // a degree of longitude has 55.66 km at 60° north
  expect(kilometres / pixels).toBeCloseTo(55.66 / 10, 1);
  expect(pixels).toBeLessThanOrEqual(200);
});

test("names stand on no other name and on no disc, the heaviest have theirs", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const places = points.map((one, at) => placeAt(one, 60 - at, `Place ${at}`));
      const view = viewOf(points.map(flat), size);
      const marks = placedPlaces(places, view, size, (words) => words.length * 7);
      const boxes = marks.flatMap(({ name }) => {
        if (name === null) return [];
        const width = name.words.length * 7;
        const left = name.anchor === "start" ? name.x : name.anchor === "end" ? name.x - width : name.x - width / 2;
        return [{ left, right: left + width, y: name.y }];
      });
      for (const [nth, a] of boxes.entries())
        for (const b of boxes.slice(nth + 1))
          expect(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 12).toBe(true);
      expect(places.every(isPlaced)).toBe(true);
    }),
  );
});

test("discs of near places stand beside each other with a line to their points, and what lies alone stands on its point", () => {
  const near: Point[] = [
    [45, 41],
    [45.02, 41.02],
    [45, 41.03],
    [45.01, 41],
    [45, 41],
  ];
  const places = [...near, [45, 60] as Point].map((one, at) => placeAt(one, 40 - at, `Place ${at}`));
  const view = viewOf([flat([44, 40]), flat([46, 62])], size);
  const marks = placedPlaces(places, view, size);
  for (const [at, one] of marks.entries())
    for (const other of marks.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
  expect(marks.at(-1)?.from).toBeNull();
  expect(marks.filter(({ from }) => from !== null).length).toBeGreaterThanOrEqual(4);
  const scales = scalesOf(view, size);
  for (const { place, x, y, from } of marks) {
    if (!isPlaced(place)) throw new Error("no point");
    const [east, south] = flat(place.placing.point);
    expect((from ?? { x }).x).toBeCloseTo(scales.x(east), 0);
    expect((from ?? { y }).y).toBeCloseTo(scales.y(south), 0);
    expect(Math.hypot(x - scales.x(east), y - scales.y(south))).toBeLessThan(110);
  }
});

test("the sectors of a disc are as many as its sides, and one side has the whole", () => {
  expect(sectors([3, 1], 0, 0, 10).length).toBe(2);
  expect(sectors([3, 1], 0, 0, 10)[0]).toContain("A10 10 0 1 1");
  expect(sectors([4], 0, 0, 10)[0]?.match(/A/g)?.length).toBe(2);
});

test("land is cut at the edge of the picture, and land that is not in it is not drawn", () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const inside = cut(square, [-5, -5, 5, 5]);
  expect(Math.max(...inside.flat())).toBe(5);
  expect(inside.length).toBeGreaterThanOrEqual(4);
  expect(cut(square, [20, 20, 30, 30])).toEqual([]);
  // a ring around all of the picture fills it
  expect(new Set(cut(square, [2, 2, 3, 3]).map(String))).toEqual(new Set(["2,2", "3,2", "3,3", "2,3"]));
  const land = landIn("0,0 1000,0 0,1000 -1000,0 0,-1000\n9000,0 100,0 0,100 -100,0 0,-100\n");
  expect(land.length).toBe(2);
  const path = landPath(land, { middle: flat([5, 5]), scale: 20 }, size);
  expect(path.match(/M/g)?.length).toBe(1);
});
