import { expect, test } from "vitest";
import { GRAPH_FORMATS } from "../../src/export/graphFormats.ts";
import { keyOf, readContents } from "../../src/export/readContents.ts";
import { graphPieces } from "../../src/export/readGraph.ts";
import { pointsJson } from "../../src/export/report/pointsReport.ts";
import { link } from "../../src/link/linker.ts";
import { makeId } from "../../src/model/ids.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import { corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { disputedPoints } from "../../src/query/points/disputedPoints.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import type { GraphContents } from "../../src/rdf/graphContents.ts";
import { linksWithin } from "../../src/rdf/linksToQuads.ts";
import { DEFAULT_NAMES } from "../../src/rdf/vocabulary/namespaces.ts";
import { readSamples } from "../query/sampleGraph.ts";

const records = readSamples();
const links = labelledLinksOf(records, link(records));

/** A point as `claimgraph disputes --json` prints it. */
interface Printed {
  readonly id: string;
  readonly label: string;
  readonly aspect: string;
  readonly event: { readonly id: string } | null;
  readonly stances: readonly {
    readonly side: { readonly id: string; readonly name: string } | null;
    readonly stance: string;
    readonly claims: readonly { readonly id: string }[];
  }[];
}

const corpus = corpusIndexOf(records, links.links);
const printed = pointsJson(corpus, disputedPoints(corpus), () => []) as readonly Printed[];

const line = (id: string, label: string, aspect: string, event: string | null, stances: readonly string[]): string =>
  JSON.stringify([id, label, aspect, event, [...stances].sort()]);
const ofPrinted = ({ id, label, aspect, event, stances }: Printed): string =>
  line(
    id,
    label,
    aspect,
    event?.id ?? null,
    stances.map(({ side, stance, claims }) =>
      JSON.stringify([side?.name ?? null, stance, [...new Set(claims.map((one) => one.id))].sort()]),
    ),
  );
const ofKept = ({ id, label, aspect, event, stances }: KeptPoint): string =>
  line(
    id,
    label,
    aspect,
    event,
    stances.map(({ name, kind, claims }) => JSON.stringify([name, kind, claims])),
  );

test.each(GRAPH_FORMATS)(
  "the points of an export as %s are those that are printed, and none is anybody's own",
  async (format) => {
    const write = (some: GraphContents): string => [...graphPieces(some, format)].join("");
    const contents = { records, links, own: [] };
    const text = write(contents);
    const read = await readContents(text, format, "samples");
    expect(printed.length).toBeGreaterThan(10);
    expect(read.links?.points.map(ofKept).sort()).toEqual(printed.map(ofPrinted).sort());
    expect(read.own).toEqual([]);
    expect(write({ ...contents, ...read, own: [] })).toBe(text);
  },
);

test("a side's own stance has its actor, a stance that another tells has the teller", () => {
  const kept = new Map(links.points.flatMap((point) => point.stances.map((one) => [one.id, one])));
  const seen = { told: 0, own: 0 };
  for (const { id, stances } of disputedPoints(corpus))
    for (const { side, stance } of stances) {
      const one = kept.get(makeId("stance", id, stance, side?.id ?? null));
      if (side?.told !== undefined) {
        seen.told++;
        expect([one?.side, one?.toldBy]).toEqual([null, side.told.by.at(-1)?.id ?? null]);
      } else {
        if (one?.side != null) seen.own++;
        expect([one?.side, one?.toldBy]).toEqual([side !== null && corpus.kindOf.has(side.id) ? side.id : null, null]);
      }
    }
  expect(Math.min(seen.told, seen.own)).toBeGreaterThan(0);
});

test("points of other documents are computed ones still, and a note on one is somebody's own", async () => {
  const fewer = [...graphPieces({ records, links: null, own: [] }, "turtle")].join("");
  const computed = [
    ...graphPieces({ records, links: { ...links, links: { links: [], canonical: new Map() } }, own: [] }, "turtle"),
  ].join("");
  const note = `<point/${links.points[0]!.id}> rdfs:comment "mine".\n`;
  const read = await readContents(`${computed}\n${note}`, "turtle", "samples.ttl");
  expect(read.links).toBeNull();
  expect(read.own.map(keyOf)).toEqual([expect.stringContaining(`${DEFAULT_NAMES.base}point/${links.points[0]!.id} `)]);
  expect((await readContents(fewer, "turtle", "samples.ttl")).own).toEqual([]);
});

test("if some documents of a point are left out, the stances of at least two sides stay", () => {
  const [point] = links.points.filter(
    ({ stances }) => stances.length === 2 && stances.every(({ claims }) => claims.length === 1),
  );
  const gone = records.find(({ claims }) => claims.some(({ id }) => id === point!.stances[0]!.claims[0]));
  const within = linksWithin(
    records.filter((one) => one !== gone),
    links,
  );
  expect(within.points.map(({ id }) => id)).not.toContain(point!.id);
  expect(within.points.length).toBeGreaterThan(0);
  const left = new Set(records.flatMap((one) => (one === gone ? [] : one.claims.map(({ id }) => id))));
  for (const { stances } of within.points)
    for (const { claims } of stances) for (const id of claims) expect(left).toContain(id);
});
