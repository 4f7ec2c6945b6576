import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LinkedGraph } from "../../src/query/linkedGraph.ts";
import { loadEngine } from "../../src/query/sparql/engine.ts";
import { DEFAULT_NAMES, prefixesOf } from "../../src/rdf/vocabulary/namespaces.ts";
import { nameKeys } from "../../src/text/nameKey.ts";
import { readSamples, sourcesOf } from "./sampleGraph.ts";

const FOLDER = new URL("../../docs/queries/", import.meta.url);
const records = readSamples();
const graph = new LinkedGraph(records);
const engine = loadEngine(sourcesOf(records), DEFAULT_NAMES.base);

type Row = Readonly<Record<string, string>>;

/** The rows of a query of docs/queries; of an IRI of ours its id. */
function rows(name: string): Row[] {
  const query = readFileSync(new URL(`${name}.rq`, FOLDER), "utf8");
  const answer = engine.ask(query, { prefixes: prefixesOf(), base: DEFAULT_NAMES.base, place: name });
  if (answer.kind !== "rows") throw new Error(`${name}: ${answer.kind}`);
  const { results } = JSON.parse(answer.text) as {
    results: { bindings: Record<string, { value: string }>[] };
  };
  return results.bindings.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, { value }]) => [key, /\/([0-9a-f]{32})$/.exec(value)?.[1] ?? value]),
    ),
  );
}

test("every query of the folder answers with rows", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".rq"));
  expect(names).toHaveLength(8);
  for (const name of names) expect(rows(name.slice(0, -3)).length, name).toBeGreaterThan(0);
});

describe("queries answer what typed questions answer", () => {
  test("disputes: the same pairs", () => {
    const typed = graph.disputes();
    expect(typed.length).toBeGreaterThan(10);
    expect(rows("disputes")).toHaveLength(typed.length);
    const says = new Set(rows("disputes").flatMap(({ oneSays, otherSays }) => [oneSays, otherSays]));
    for (const { a, b } of typed)
      for (const { claim } of [a, b]) expect(says).toContain(claim.content.map(({ quote }) => quote).join(" […] "));
  });

  test("points: each with its sides, what they hold, and copies counted once", () => {
    const typed = graph.disputedPoints();
    expect(typed.length).toBeGreaterThan(10);
    const told = typed.flatMap(({ id, label, stances }) =>
      stances.map(({ side, stance, documents }) =>
        [id, label, side?.name ?? "nobody named", side?.told === undefined ? "" : "as told", stance, documents].join(
          " | ",
        ),
      ),
    );
    const asked = rows("points").map(({ point, question, side, told: by, holds, documents }) =>
      [point, question, side, by, holds, documents].join(" | "),
    );
    expect(asked.sort()).toEqual(told.sort());
  });

  test("repeats: the same pairs, both ways", () => {
    const asked = rows("repeats").map(({ claim, repeat }) => `${claim} ${repeat}`);
    const typed = records.flatMap(({ claims }) =>
      claims.flatMap(({ id }) => graph.repeats(id).map((other) => `${id} ${other.claim.id}`)),
    );
    expect([...new Set(asked)].sort()).toEqual([...new Set(typed)].sort());
  });

  test("origins: the same numbers", () => {
    const asked = rows("origins");
    expect(asked.length).toBeGreaterThan(5);
    for (const { claim, times, origins } of asked) {
      const typed = graph.origins(claim!);
      const told = typed.origins.reduce((sum, { claims }) => sum + claims.length, 0);
      expect([origins, times], claim).toEqual([String(typed.independent), String(told)]);
    }
  });

  test("names: of a town with two names the same forms and counts", () => {
    const asked = new Map<string, number>();
    for (const { thing, form, times } of rows("names"))
      if (thing === "Hasterra / Hestrel") {
        const key = nameKeys(form!)[0]!;
        asked.set(key, (asked.get(key) ?? 0) + Number(times));
      }
    const place = records.flatMap(({ claims }) =>
      claims.flatMap(({ namings }) => namings.filter(({ form }) => form === "Hestrel")),
    )[0]!.denotes;
    const typed = new Map<string, number>();
    for (const { form, count } of graph.names(place)) {
      const key = nameKeys(form)[0]!;
      typed.set(key, (typed.get(key) ?? 0) + count);
    }
    expect(typed.size).toBe(2);
    expect(new Map([...asked].sort())).toEqual(new Map([...typed].sort()));
  });

  test("record: every claim that describes the event, copies included once each", () => {
    const [event] = graph.events("market Hestrel 2025-03-03");
    const typed = graph.record(event!.id);
    const described = new Set(
      typed.points.flatMap(({ cells }) =>
        cells.flatMap(({ sayings }) => sayings.filter(({ describes }) => describes).map(({ claim }) => claim.id)),
      ),
    );
    expect(described.size).toBeGreaterThan(5);
    expect([...new Set(rows("record").map(({ claim }) => claim!))].sort()).toEqual([...described].sort());
  });

  test("compare: events of which both states speak are in both", () => {
    const [a] = graph.actors("Keldora");
    const [b] = graph.actors("Pallumia");
    const typed = new Set(graph.compare(a!.id, b!.id).events.map(({ label }) => label));
    const asked = rows("compare").map(({ event }) => event!);
    expect(asked.length).toBeGreaterThan(0);
    for (const event of asked) expect(typed).toContain(event);
  });

  test("chain: the claim around each claim is the typed one", () => {
    for (const { claim, within } of rows("chain")) expect(graph.chain(claim!)?.within[0]?.claim.id).toBe(within);
  });
});
