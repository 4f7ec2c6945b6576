import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LONG } from "../../tools/long.ts";
import { run } from "./program.ts";
import { LOOKUP, SAMPLES, tree, Work } from "./work.ts";

const work = new Work();
const SHARED = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const python = (() => {
  try {
    return execFileSync("python3", ["--version"], { stdio: "pipe" }).length > 0;
  } catch {
    return false;
  }
})();

describe("evaluate", () => {
  test("scores the samples, and tells the next run what changed", async () => {
    const command = ["evaluate", join(SAMPLES, "gold.jsonl"), "--lookup", LOOKUP, "--items", "2"];
    const first = await run(command, { cwd: work.folder });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^level 1\ndocs 15 /);
    expect(first.stdout).toMatch(/^claim_head +P 0\.\d{3} +R 0\.\d{3} +F1 0\.\d{3}$/m);
    expect(Object.keys(tree(work.path(".cache/evaluate")))).toEqual([
      expect.stringMatching(/^gold\.jsonl-\w{8}\.json$/),
    ]);
    const worse = await run([...command.slice(0, 2), "--items", "2"], { cwd: work.folder });
    expect(worse.stdout).toMatch(/lost/);
    expect((await run([...command, "--json"], { cwd: work.folder })).stdout).toMatch(/^\{\n "kind": "claims",/);
  });

  test("scores a gold of one line right", async () => {
    const text = "The minister said that the road would open.";
    const right = { source: [[0, 12]], cue: [[13, 17]], content: [[18, 42]] };
    const gold = work.file("gold.jsonl", `${JSON.stringify({ id: "a", text, attributions: [right] })}\n`);
    const ran = await run(["evaluate", gold, "--json"], { cwd: work.folder });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      kind: "polnear",
      scores: { content_strict: { p: 1, r: 1, f1: 1 }, claim_head: { f1: 1, tp: 1 } },
    });
  });

  test("tells what is wrong with a gold file, by name and line", async () => {
    const cases: readonly (readonly [content: string | null, code: number, told: string])[] = [
      [null, 66, "there is no such file or folder"],
      ['{"id":"a","text":"x","attributions":[]}\nnot json\n', 65, "gold.bad:2: no JSON"],
      ['{"id":"a"}\n', 65, 'gold.bad:1: no gold: a line needs "id" and "text"'],
      ['{"id":"a","text":"x"}\n', 65, "no gold: no line has attributions"],
      ['{"id":"a","text":"x","attributions":[{"content":"x"}]}\n', 65, "gold.bad:1: "],
    ];
    for (const [content, code, told] of cases) {
      const gold = content === null ? work.path("missing") : work.file("gold.bad", content);
      const ran = await run(["evaluate", gold], { cwd: work.folder });
      expect(ran).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(told) });
    }
  });
});

// Needs the annotated texts and the reference scorers beside the project, and Python
describe.skipIf(!python || !existsSync(join(SHARED, "eval/score_attribution.py")))(
  "evaluate and the reference scorers",
  () => {
    const reference = async (gold: string, script: string, ...options: string[]): Promise<Record<string, unknown>> => {
      const extracted = await run(["extract", gold, "--jsonl", ...options]);
      expect(extracted.code).toBe(0);
      const predicted = work.file("predicted.jsonl", extracted.stdout);
      const out = execFileSync("python3", [join(SHARED, "eval", script), gold, predicted, "--json"], {
        encoding: "utf8",
        maxBuffer: 1 << 26,
      });
      return JSON.parse(out) as Record<string, unknown>;
    };

    // Some texts show whether they count alike: all of them take a minute
    test.each([
      ["polnear.dev.jsonl", "score_attribution.py", ["--scheme", "polnear"]],
      ["te3.timebank.jsonl", "score_dates.py", []],
      ["te3.aquaint.jsonl", "score_dates.py", []],
    ])("agree on what extract finds in %s", async (name, script, options) => {
      const lines = readFileSync(join(SHARED, "gold", name), "utf8").split("\n");
      const gold = work.file(name, lines.slice(0, LONG ? lines.length : 20).join("\n"));
      const ours = await run(["evaluate", gold, "--json"], { cwd: work.folder });
      const { scores } = JSON.parse(ours.stdout) as { scores: Record<string, unknown> };
      expect(scores).toEqual(await reference(gold, script, ...options));
    });

    test("agree on all levels of claims together", async () => {
      const gold = join(SHARED, "gold", "conflict.dev.jsonl");
      const ours = await run(["evaluate", gold, "--items", "0"], { cwd: work.folder });
      const together = ours.stdout.slice(ours.stdout.indexOf("all levels together"));
      const theirs = await reference(gold, "score_attribution.py");
      for (const figure of [
        "content_strict",
        "content_soft",
        "content_relaxed",
        "source_span",
        "cue_span",
        "claim_head",
      ]) {
        const { p, r, f1 } = theirs[figure] as { p: number; r: number; f1: number };
        const printed = new RegExp(`^${figure} +P ([\\d.]+) +R ([\\d.]+) +F1 ([\\d.]+)$`, "m").exec(together)!;
        for (const [n, value] of [p, r, f1].entries())
          expect(Math.abs(Number(printed[n + 1]) - value), `${figure} ${printed[0]}`).toBeLessThan(0.001);
      }
    });
  },
);
