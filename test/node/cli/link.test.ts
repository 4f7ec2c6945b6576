import { copyFileSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing, run } from "./program.ts";

const SAMPLES = fileURLToPath(new URL("../../../data/samples/", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "claimgraph-link-"));
const graph = join(work, "market.graph");
const links = join(graph, "links.ttl");

beforeAll(async () => {
  buildIfMissing();
  const inputs = [
    "2025-03-03-pallumia-mfa-market.txt",
    "2025-03-10-keldora-letter.txt",
    "2025-03-24-pallumia-letter.txt",
  ];
  const built = await run([
    "build",
    ...inputs.map((name) => join(SAMPLES, name)),
    "-o",
    graph,
    "--lookup",
    join(SAMPLES, "lookup.json"),
  ]);
  expect(built.code, built.stderr).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("an event is found by words, and its record quotes both sides", async () => {
  const { code, stdout } = await run(["event", graph, "market", "Hestrel", "2025-03-03"]);
  expect(code).toBe(0);
  expect(stdout).toContain("| **What happened**");
  expect(stdout).toContain("“At 7.40 that morning Pallumian artillery fired nine shells into a crowded square”");
  expect(stdout).toContain("“The armed forces of Pallumia did not fire a single shell on 3 March”");
});

test("HTML is one file that fetches nothing", async () => {
  const { code, stdout } = await run(["event", graph, "market", "Hestrel", "2025-03-03", "--html"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!DOCTYPE html>/);
  expect(stdout).not.toMatch(/<script|<link|<img|@import|url\(/);
});

test("several events are listed, and the exit code is 2", async () => {
  const { code, stderr } = await run(["event", graph, "use", "of", "force"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/\d+ events are meant by “use of force”/);
});

test("an event that nobody tells of is named, with what to do", async () => {
  const { code, stderr } = await run(["event", graph, "volcano"]);
  expect(code).toBe(66);
  expect(stderr).toContain("no event is meant by “volcano”");
});

test("linking again gives the same bytes", async () => {
  const before = readFileSync(links, "utf8");
  expect((await run(["link", graph])).code).toBe(0);
  expect(readFileSync(links, "utf8")).toBe(before);
});

test("links that are missing, or of an older version, are computed anew for the question", async () => {
  const kept = join(work, "links.ttl");
  copyFileSync(links, kept);
  const expected = (await run(["event", graph, "market", "Hestrel", "2025-03-03", "--json"])).stdout;
  unlinkSync(links);
  const without = await run(["event", graph, "market", "Hestrel", "2025-03-03", "--json"]);
  expect(without.code).toBe(0);
  expect(without.stderr).toContain("computing links");
  expect(without.stdout).toBe(expected);
  writeFileSync(links, readFileSync(kept, "utf8").replace(/^# claimgraph links \d+/, "# claimgraph links 1"));
  const older = await run(["event", graph, "market", "Hestrel", "2025-03-03", "--json"]);
  expect(older.stderr).toContain("computing links");
  expect(older.stdout).toBe(expected);
  copyFileSync(kept, links);
});

test("a graph whose links have no disputed points is whole, and is told how to get them", async () => {
  const now = readFileSync(links, "utf8");
  const points = now.indexOf("\n<point/");
  expect(points).toBeGreaterThan(0);
  writeFileSync(links, now.slice(0, points).replace(/^# claimgraph links \d+/, "# claimgraph links 9"));
  const told = `claimgraph link ${graph} computes them again`;
  const asked = await run(["query", graph, "--file", "docs/queries/points.rq", "--format", "json"]);
  expect([asked.code, JSON.parse(asked.stdout).results.bindings]).toEqual([0, []]);
  expect(asked.stderr).toContain(told);
  expect((await run(["verify", graph])).stderr).toContain(told);
  expect((await run(["link", graph])).code).toBe(0);
  expect(readFileSync(links, "utf8")).toBe(now);
  const whole = await run(["verify", graph]);
  expect([whole.code, whole.stderr.includes(told)]).toEqual([0, false]);
  writeFileSync(links, now.replace("a cg:Stance;", "a cg:Stance ;"));
  const changed = await run(["verify", graph]);
  expect(changed.code).toBe(65);
  expect(changed.stdout).toContain("links.ttl");
  writeFileSync(links, now);
});

test("damaged links are refused with line and remedy, and linking mends them", async () => {
  const whole = readFileSync(links, "utf8");
  writeFileSync(links, `${whole.slice(0, whole.indexOf("cg:confidence"))}\n`);
  const broken = await run(["event", graph, "market"]);
  expect(broken.code).toBe(65);
  expect(broken.stderr).toContain("links.ttl");
  expect(broken.stderr).toContain(`claimgraph link ${graph}`);
  expect((await run(["link", graph])).code).toBe(0);
  expect(readFileSync(links, "utf8")).toBe(whole);
});

test("a file of sides is counted as one, and a wrong one refused", async () => {
  const sides = join(work, "sides.json");
  writeFileSync(sides, JSON.stringify([{ name: "West", actors: ["Keldora", "Corin Vashet"] }]));
  const { code, stdout } = await run(["event", graph, "market", "Hestrel", "2025-03-03", "--sides", sides, "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).speakers.map((one: { name: string } | null) => one?.name)).toContain("West");
  writeFileSync(sides, '{"name": "West"}');
  const wrong = await run(["event", graph, "market", "--sides", sides]);
  expect(wrong.code).toBe(65);
  expect(wrong.stderr).toContain("a file of sides is a JSON array");
});
