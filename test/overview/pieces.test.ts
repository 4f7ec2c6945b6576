import fc from "fast-check";
import { expect, test } from "vitest";
import {
  communityKey,
  documentFile,
  NUMBERS_FILE,
  OVERVIEW_FILE,
  PATHS_FILE,
  pairKey,
  pathIdFile,
  pathNumberFile,
  thingFile,
  wordFile,
} from "../../src/overview/bundleFiles.ts";
import { foldedWords } from "../../src/overview/folded.ts";
import { overviewOf, survey } from "../../src/overview/overview.ts";
import { isPathEdge, pathBetween } from "../../src/overview/path.ts";
import { type PathsPiece, pathsThrough } from "../../src/overview/paths.ts";
import {
  type DocumentPiece,
  type PathNumbersPiece,
  partFiles,
  type ThingsPiece,
  type WordsPiece,
} from "../../src/overview/pieces.ts";
import { keptPoints } from "../../src/query/points/keptPoints.ts";
import { indexRecords } from "../../web/state/graphIndex.ts";
import { syntheticGraph } from "./synthetic.mjs";

const { records, links } = syntheticGraph({ documents: 60, claimsEach: 8, actors: 20, events: 25, places: 12 });
const surveyed = survey(records, links);
const files = new Map([...partFiles(surveyed)].map(({ path, content }) => [path, content]));
const read = <Part>(path: string): Part => JSON.parse(files.get(path) ?? "null") as Part;
const overview = overviewOf(surveyed);
const claims = records.flatMap((record) => record.claims);
const viewed = indexRecords(records, null, links);
/** How many claims of each document the viewer lists under a thing. */
function listedByNumber(id: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { things, record } of viewed.entries) {
    const number = surveyed.numberOf.get(record.id);
    if (number !== undefined && things.has(id)) found.set(number, (found.get(number) ?? 0) + 1);
  }
  return found;
}
const claimsOf = (number: number) => surveyed.joined[surveyed.numbers.indexOf(number)]?.claims ?? [];

test("the overview is written last: where it is, all that it leads to is there", () => {
  expect([...files.keys()].at(-1)).toBe(OVERVIEW_FILE);
});

test("the overview counts what the graph has", () => {
  expect(overview.counts).toMatchObject({ documents: 60, claims: 480 });
  expect(overview.counts.disputes).toBe(links.links.length);
  const inTime = overview.time.reduce((sum, { asserted, denied }) => sum + asserted + denied, 0);
  expect(inTime).toBe(480);
  const all = read<number[]>(NUMBERS_FILE);
  expect(all).toEqual(surveyed.numbers);
  const within = overview.time.map(({ documents: [from, to] }) => all.filter((one) => one >= from && one < to));
  expect(within.flat()).toEqual(all);
});

test("the sides of a dispute are two claims of the documents that they name, with the words at issue", () => {
  expect(overview.disputes.length).toBeGreaterThan(0);
  for (const { sides } of overview.disputes) {
    for (const side of sides) {
      const { record } = read<DocumentPiece>(documentFile(side.document));
      const claim = record.claims.find(({ id }) => id === side.claim);
      expect(claim?.content.map(({ quote }) => quote).join("")).toContain(side.quote);
      expect(side.origins).toBeGreaterThan(0);
    }
    expect(new Set(sides.map(({ claim }) => claim)).size).toBe(2);
  }
});

test("disputes that more independent documents stand behind on both sides come first", () => {
  const least = overview.disputes.map(({ sides: [a, b] }) => Math.min(a.origins, b.origins));
  expect(least).toEqual([...least].sort((x, y) => y - x));
});

test("copies of one text count as one origin", () => {
  const canonical = new Map(records.map(({ id }) => [id, records[0]?.id ?? id]));
  const copied = overviewOf(survey(records, { links: links.links, canonical }));
  for (const { sides } of copied.disputes) for (const { origins } of sides) expect(origins).toBe(1);
});

test("every document is a part of its own, with what its claims are linked to", () => {
  surveyed.records.forEach((record, at) => {
    const part = read<DocumentPiece>(documentFile(surveyed.numbers[at] ?? -1));
    expect(part.record).toEqual(record);
    const own = new Set(record.claims.map(({ id }) => id));
    for (const { from, to } of part.links) {
      expect(own.has(from) || own.has(to)).toBe(true);
      for (const end of [from, to].filter((id) => !own.has(id))) {
        const there = read<DocumentPiece>(documentFile(part.elsewhere[end] ?? -1));
        expect(there.record.claims.map(({ id }) => id)).toContain(end);
      }
    }
  });
});

test("the documents of a disputed point have together what is held of it, each its own claims", () => {
  expect(surveyed.points.length).toBeGreaterThan(5);
  const held = new Map<string, Set<string>>();
  surveyed.records.forEach((record, at) => {
    const own = new Set(record.claims.map(({ id }) => id));
    for (const { id, stances } of read<DocumentPiece>(documentFile(surveyed.numbers[at] ?? -1)).points) {
      for (const stance of stances) {
        expect(stance.claims.filter((claim) => !own.has(claim))).toEqual([]);
        const key = `${id} ${stance.id}`;
        held.set(key, new Set([...(held.get(key) ?? []), ...stance.claims]));
      }
    }
  });
  const whole = keptPoints(surveyed.across, surveyed.points);
  expect(held.size).toBe(whole.reduce((sum, { stances }) => sum + stances.length, 0));
  for (const { id, stances } of whole)
    for (const stance of stances) expect([...(held.get(`${id} ${stance.id}`) ?? [])].sort()).toEqual(stance.claims);
});

test("a thing leads to exactly the documents with claims that the viewer lists under it, those with most first", () => {
  for (const { id } of surveyed.network.nodes) {
    const listed = listedByNumber(id);
    const numbers = read<ThingsPiece>(thingFile(id))[id] ?? [];
    expect([...numbers].sort((a, b) => a - b)).toEqual([...listed.keys()].sort((a, b) => a - b));
    const counts = numbers.map((number) => listed.get(number) ?? 0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
});

test("what the overview and the search tell of a thing is how many claims the viewer lists under it", () => {
  const listed = (id: string) => [...listedByNumber(id).values()].reduce((sum, count) => sum + count, 0);
  for (const { id, claims: told } of overview.nodes) expect([id, told]).toEqual([id, listed(id)]);
  let offered = 0;
  for (const { id, label } of surveyed.network.nodes)
    for (const word of foldedWords(label))
      for (const [found, , , told] of read<WordsPiece>(wordFile(word)).things) {
        if (found !== id) continue;
        offered++;
        expect([id, told]).toEqual([id, listed(id)]);
      }
  expect(offered).toBeGreaterThan(surveyed.network.nodes.length);
});

test("a line of the overview leads to the documents of its claims", () => {
  for (const { source, target, count } of overview.edges.filter(({ kind }) => kind === "claims")) {
    const key = pairKey(source, target);
    const numbers = read<ThingsPiece>(thingFile(key))[key] ?? [];
    const found = numbers.flatMap((number) =>
      claimsOf(number).filter(
        (claim) => claim.claimant === source && claim.descriptions.some(({ event }) => event === target),
      ),
    );
    expect(found.length).toBe(count);
  }
});

test("a community leads to the documents with claims by its actors or about its events, as many as it counts", () => {
  const { groups, members } = surveyed.communities;
  expect(overview.communities.groups).toEqual(groups.slice(0, 12));
  for (const { id, number, claims: count } of groups) {
    const own = new Set(members.flatMap(([member, of]) => (of === number ? member : [])));
    const key = communityKey(id);
    const found = (read<ThingsPiece>(thingFile(key))[key] ?? []).map((at) => {
      const { communities } = read<DocumentPiece>(documentFile(at));
      expect(communities.groups.map((group) => group.id)).toContain(id);
      return claimsOf(at).filter(
        ({ claimant, descriptions }) => own.has(claimant ?? "") || descriptions.some(({ event }) => own.has(event)),
      ).length;
    });
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(count);
  }
});

test("a way through the whole graph is as short as can be, and each step names a document with a claim of it", () => {
  const { nodes, edges } = surveyed.network;
  const numberOf = (id: string) => read<PathNumbersPiece>(pathNumberFile(id))[id] ?? -1;
  const idOf = (number: number) => {
    const [path, place] = pathIdFile(number);
    return read<string[]>(path)[place] ?? "";
  };
  const find = pathsThrough(read<PathsPiece>(PATHS_FILE));
  const actors = nodes.filter(({ kind }) => kind === "actor").map(({ id }) => id);
  const walked = edges.filter(isPathEdge);
  for (const from of actors.slice(0, 6)) {
    for (const to of actors.slice(-6)) {
      const steps = find(numberOf(from), numberOf(to)) ?? [];
      expect(steps.length).toBe((pathBetween(walked, from, to)?.length ?? 0) - 1);
      for (const step of steps) {
        const ends = [idOf(step.from), idOf(step.to)];
        const lines = walked.filter(({ source, target }) => ends.includes(source) && ends.includes(target));
        expect(Math.max(...lines.map((line) => line.claims.length))).toBe(step.claims);
        const there = read<DocumentPiece>(documentFile(step.document)).record.claims.map(({ id }) => id);
        expect(lines.some((line) => line.claims.some((id) => there.includes(id)))).toBe(true);
      }
      if (steps.length > 0) expect([idOf(steps[0]?.from ?? -1), idOf(steps.at(-1)?.to ?? -1)]).toEqual([from, to]);
    }
  }
});

test("a word leads to every document in which a claim has it, a name to what bears it", () => {
  const word = "shelled";
  const { words } = read<WordsPiece>(wordFile(word));
  const expected = surveyed.numbers.filter((number) =>
    claimsOf(number).some((claim) => claim.content.some(({ quote }) => foldedWords(quote).has(word))),
  );
  expect(words[word]).toEqual(expected);
  for (const { id, names } of records.flatMap(({ actors }) => actors)) {
    if (!surveyed.network.nodes.some((node) => node.id === id)) continue;
    for (const name of names.flatMap((one) => [...foldedWords(one)])) {
      expect(read<WordsPiece>(wordFile(name)).things.map(([thing]) => thing)).toContain(id);
    }
  }
});

test("the same graph in any order gives the same files", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
      const again = new Map([...partFiles(survey(shuffled, links))].map(({ path, content }) => [path, content]));
      expect(again).toEqual(files);
    }),
    { numRuns: 3 },
  );
});

test("paths are such that any disk and any host take them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(thingFile(text)).toMatch(/^things\/[0-9a-f]{2}\.json$/);
      expect(wordFile(text)).toMatch(/^words\/\w+\.json$/);
    }),
  );
  expect(claims.length).toBe(480);
});
