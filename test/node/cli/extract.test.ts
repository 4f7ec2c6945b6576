import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AttributionsLine } from "../../../src/export/attributions.ts";
import { run } from "./program.ts";
import { BRIDGE, LOOKUP, SAMPLES, Work } from "./work.ts";

const work = new Work();
const linesOf = (stdout: string): AttributionsLine[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as AttributionsLine);

const KEYS = {
  line: ["id", "text", "document", "attributions", "events", "actors", "timexes", "namings"],
  attribution: [
    ...["id", "level", "parent", "voice", "form", "act", "polarity", "source", "sourceEntity", "onBehalfOf"],
    ...["principal", "cue", "content", "speechTime", "eventIds", "confidence", "rule", "page", "paragraph", "time"],
  ],
  timex: ["start", "end", "type", "value", "edtf", "inferred"],
};

describe("extract --jsonl", () => {
  test("has every key in every line, in its order, and spans that are lists of offsets", async () => {
    const inputs = ["2025-03-04-halyard-market.txt", "2025-03-19-halyard-bridge.html", "2025-04-09-oskell-speech.txt"];
    const ran = await run(["extract", ...inputs.map((name) => join(SAMPLES, name)), "--jsonl", "--lookup", LOOKUP]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const lines = linesOf(ran.stdout);
    expect(lines.map(({ id }) => id)).toEqual(inputs.map((name) => join(SAMPLES, name)));
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(KEYS.line);
      expect(line.attributions.length).toBeGreaterThan(3);
      for (const one of line.attributions) {
        expect(Object.keys(one)).toEqual(KEYS.attribution);
        expect(one.level).toBeGreaterThanOrEqual(1);
        expect(one.level > 1).toBe(one.parent !== null);
        expect(one.parent === null || line.attributions.some(({ id }) => id === one.parent)).toBe(true);
        for (const [start, end] of [...one.source, ...one.cue, ...one.content])
          expect(line.text.slice(start, end).trim()).toHaveLength(end - start);
        for (const event of one.eventIds) expect(line.events.map(({ id }) => id)).toContain(event);
      }
      expect(line.timexes.length).toBeGreaterThan(0);
      for (const timex of line.timexes) {
        expect(Object.keys(timex)).toEqual(KEYS.timex);
        expect(["DATE", "TIME", "DURATION", "SET"]).toContain(timex.type);
      }
    }
  });

  test("counts in UTF-16 units of the given text", async () => {
    const text = "The 🕊 movement 𝒜 said: “We will march in Tamrin on 3 May 2025 🕊 again.”";
    const ran = await run(["extract", work.file("units.jsonl", `${JSON.stringify({ id: "u", text })}\n`), "--jsonl"]);
    const [line] = linesOf(ran.stdout);
    expect(line!.text).toBe(text);
    const [start, end] = line!.attributions[0]!.content[0]!;
    expect(text.slice(start, end)).toMatch(/^We will march .* again\.?$/);
    const date = line!.timexes.find(({ value }) => value === "2025-05-03");
    expect(text.slice(date!.start, date!.end)).toBe("3 May 2025");
  });

  test("gives each line of a JSONL file its own line under its own id, in order, whatever the jobs are", async () => {
    const said = (n: number): string =>
      `${"Rain fell. ".repeat((n * 7) % 23)}The minister said that ${n} boats had left.`;
    const records = Array.from({ length: 24 }, (_, n) => ({ id: `d${n}`, text: said(n), date: "2025-03-01" }));
    const bad = [
      JSON.stringify({ id: "no-text" }),
      "not json",
      JSON.stringify({ id: "empty", text: "" }),
      JSON.stringify({ id: "half", text: "The minister \ud800 said that it rained." }),
      JSON.stringify({ id: "nul", text: "The minister\0 said that it rained." }),
    ];
    const content = [...records.map((one) => JSON.stringify(one)), "", ...bad].join("\n");
    const file = work.file("many.jsonl", content);
    const one = await run(["extract", file, "--jsonl", "--jobs", "1"]);
    const two = await run(["extract", file, "--jsonl", "--jobs", "2"]);
    expect(two.stdout).toBe(one.stdout);
    expect([one.code, two.code]).toEqual([3, 3]);
    const lines = linesOf(one.stdout);
    const ids = [...records.map(({ id }) => id), "no-text", `${file}:27`, "empty", "half", "nul"];
    expect(lines.map(({ id }) => id)).toEqual(ids);
    for (const [n, line] of lines.slice(0, 24).entries()) {
      expect(line.text).toBe(said(n));
      expect(line.attributions).toHaveLength(1);
    }
    for (const refused of lines.slice(24)) {
      expect(refused).toEqual({
        id: refused.id,
        error: expect.stringMatching(/\S/),
        attributions: [],
        events: [],
        actors: [],
        timexes: [],
        namings: [],
      });
    }
    expect(one.stderr).toContain(`error: ${file}:26: “text” is missing\n`);
    const piped = await run(["extract", "-", "--jsonl"], { input: content });
    expect(linesOf(piped.stdout).map(({ id }) => id)).toEqual(ids.map((id) => id.replace(file, "standard input")));
  });

  test("gives the ids of the graph", async () => {
    const text = work.file("ids.txt", BRIDGE);
    const [line] = linesOf((await run(["extract", text, "--jsonl"])).stdout);
    await run(["build", text, "-o", work.path("ids.ttl")]);
    const asked = await run(["claims", work.path("ids.ttl"), "--json"]);
    const inGraph = asked.stdout
      .trimEnd()
      .split("\n")
      .map((one) => (JSON.parse(one) as { id: string }).id);
    expect(line!.attributions.map(({ id }) => id).sort()).toEqual(inGraph.sort());
  });

  test("is refused with the exit code of the one reason where nothing can be read", async () => {
    const missing = work.path("missing.txt");
    const ran = await run(["extract", missing, "--jsonl"]);
    expect(ran.code).toBe(66);
    expect(linesOf(ran.stdout)).toEqual([
      {
        id: missing,
        error: "there is no such file or folder",
        attributions: [],
        events: [],
        actors: [],
        timexes: [],
        namings: [],
      },
    ]);
  });

  test("leaves out what is less sure than asked", async () => {
    const text = work.file("sure.txt", BRIDGE);
    const all = linesOf((await run(["extract", text, "--jsonl"])).stdout)[0]!.attributions;
    const least = Math.max(...all.map(({ confidence }) => confidence));
    const sure = linesOf((await run(["extract", text, "--jsonl", "--min-confidence", String(least)])).stdout)[0]!;
    expect(sure.attributions.length).toBeLessThan(all.length);
    expect(sure.attributions).toEqual(all.filter(({ confidence }) => confidence === least));
  });

  test("by the scheme polnear counts what is wanted, and nothing nested", async () => {
    const sentences =
      "The union wants to stop the ferry. The mayor said that the union had denied that it would strike.";
    const text = work.file("scheme.txt", sentences);
    const ours = linesOf((await run(["extract", text, "--jsonl"])).stdout)[0]!.attributions;
    const theirs = linesOf((await run(["extract", text, "--jsonl", "--scheme", "polnear"])).stdout)[0]!.attributions;
    const words = (all: AttributionsLine["attributions"]) =>
      all.map(({ level, content }) => [level, ...content.map(([start, end]) => sentences.slice(start, end))]);
    expect(words(ours)).toEqual([
      [1, "the union had denied that it would strike"],
      [2, "it would strike"],
    ]);
    expect(words(theirs)).toEqual([
      [1, "to stop the ferry"],
      [1, "that the union had denied that it would strike"],
    ]);
  });
});

describe("extract", () => {
  test("prints claims for reading, without colours where there is no terminal", async () => {
    const ran = await run(["extract", work.file("read.txt", BRIDGE), "--lookup", LOOKUP]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).not.toContain("\x1b");
    expect(ran.stdout).toContain("Ministry of Defence of Pallumia for Pallumia — states “said”");
    expect(ran.stdout).toContain("│ We hit nothing but an empty road\n");
  });

  test("is complete when piped: a megabyte comes through a slow reader", async () => {
    const text = `The minister said that it rained. ${"Rain fell on the town and on the fields. ".repeat(8000)}`;
    const file = work.file("large.jsonl", [1, 2, 3].map((n) => JSON.stringify({ id: `l${n}`, text })).join("\n"));
    const ran = await run(["extract", file, "--jsonl", "--jobs", "1"]);
    const lines = linesOf(ran.stdout);
    expect(ran.stdout.length).toBeGreaterThan(900_000);
    expect(lines.map((line) => line.text === text)).toEqual([true, true, true]);
  });
});
