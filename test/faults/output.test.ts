import { execFileSync, spawn } from "node:child_process";
import { existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { samplesGraph } from "../node/cli/samplesGraph.ts";
import { BRIDGE, SAMPLES, tree, Work } from "../node/cli/work.ts";

const work = new Work();
const MAIN = fileURLToPath(new URL("../../dist/node/cli/main.js", import.meta.url));
const isWindows = process.platform === "win32";

/** Documents of which no graph is as small as a file may get there. */
const SOME = readdirSync(SAMPLES)
  .filter((name) => /^2025-03.*\.txt$/.test(name))
  .slice(0, 4)
  .map((name) => join(SAMPLES, name));

/** Runs the program where no file may get larger than a few kilobytes: what a disk does that is nearly full. */
function runCramped(args: readonly string[]): { readonly code: number; readonly stderr: string } {
  try {
    execFileSync("sh", ["-c", 'ulimit -f 8; exec "$0" "$@"', process.execPath, MAIN, ...args], { stdio: "pipe" });
    return { code: 0, stderr: "" };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: Buffer };
    return { code: status, stderr: String(stderr) };
  }
}

describe.skipIf(isWindows)("a disk that takes no more", () => {
  test("leaves a graph file as it was: exit code 74", async () => {
    const file = work.path("kept.ttl");
    await run(["build", work.file("bridge.txt", BRIDGE), "-o", file]);
    const before = readFileSync(file, "utf8");
    const { code, stderr } = runCramped(["build", ...SOME, "-o", file]);
    expect(code).toBe(74);
    expect(stderr).toContain(`error: ${file}: cannot be written: `);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(work.folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  test("leaves a graph folder whole, with the documents that were written, and unlocked", async () => {
    const graph = work.path("kept.graph");
    await run(["build", work.file("short.txt", "The mayor said that the road was open."), "-o", graph]);
    const { code, stderr } = runCramped(["build", ...SOME, "-o", graph]);
    expect(code).toBe(74);
    expect(stderr).toMatch(/error: .*kept\.graph.*: cannot be written: /);
    const claims = await run(["claims", graph, "--text", "the road was open"]);
    expect(claims).toMatchObject({ code: 0, stdout: expect.stringContaining("the road was open") });
    const again = await run(["build", ...SOME, "-o", graph]);
    expect(again.code).toBe(0);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("leaves an export as it was", async () => {
    const graph = await samplesGraph(work.path("export.graph"));
    const file = work.path("export.nq");
    await run(["export", graph, "-o", file]);
    const before = readFileSync(file, "utf8");
    expect(runCramped(["export", graph, "-o", file]).code).toBe(74);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

test.skipIf(!existsSync("/dev/full"))("standard output on a full disk: exit code 74", async () => {
  const text = work.file("full.txt", BRIDGE);
  const graph = work.path("full.graph");
  await run(["build", text, "-o", graph]);
  for (const command of [
    ["extract", text],
    ["extract", text, "--jsonl"],
    ["claims", graph],
    ["query", graph, "SELECT ?c { ?c a cg:Claim }"],
  ])
    expect(await run(command, { stdoutFd: openSync("/dev/full", "w") }), command.join(" ")).toMatchObject({
      code: 74,
      stderr: expect.stringContaining("standard output: the disk is full"),
    });
});

test.skipIf(isWindows)("a closed pipe is no fault", async () => {
  const text = `The minister said that it rained. ${"Rain fell on the town and on the fields. ".repeat(5000)}`;
  const many = work.file("many.jsonl", Array.from({ length: 8 }, (_, n) => JSON.stringify({ id: n, text })).join("\n"));
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, "extract", many, "--jsonl", "--jobs", "1"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    child.stderr.on("data", (data) => {
      told += String(data);
    });
    child.stdout.once("data", () => child.stdout.destroy());
    child.on("close", (status) => resolve([status, told]));
  });
  expect(code).toEqual([0, ""]);
});

describe("a place where nothing can be made", () => {
  test("because it lies below a file: exit code 73, and the file stays", async () => {
    const text = work.file("in.txt", BRIDGE);
    const file = work.file("notes", "mine");
    for (const target of [`${file}/g.ttl`, `${file}/deep/g.graph`])
      expect(await run(["build", text, "-o", target])).toMatchObject({
        code: 73,
        stdout: "",
        stderr: expect.stringContaining(`error: ${target}: cannot be created: `),
      });
    await run(["build", text, "-o", work.path("in.graph")]);
    expect((await run(["export", work.path("in.graph"), "-o", `${file}/x.csv`])).code).toBe(73);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test.skipIf(!existsSync("/proc/self"))("because the system makes it: exit code 73, at once", async () => {
    const text = work.file("in.txt", BRIDGE);
    for (const target of ["/proc/nowhere/g.ttl", "/proc/nowhere/deep/g.graph"])
      expect(await run(["build", text, "-o", target])).toMatchObject({
        code: 73,
        stderr: expect.stringContaining(`error: ${target}: cannot be created: `),
      });
  });

  test("does not keep scores from being printed", async () => {
    const text = "The minister said that the road would open.";
    const gold = { id: "a", text, attributions: [{ source: [[0, 12]], cue: [[13, 17]], content: [[18, 42]] }] };
    const file = work.file("gold.jsonl", JSON.stringify(gold));
    writeFileSync(work.path(".cache"), "a file in the way");
    const ran = await run(["evaluate", file], { cwd: work.folder });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("content_strict   P 1.000") });
    expect(ran.stderr).toMatch(/^warning: the next run has nothing to compare with: /);
  });
});

describe.skipIf(isWindows)("Ctrl-C", () => {
  /** Interrupts when `missing.txt` is told of, or else while standard input is waited for. */
  const interrupt = (args: readonly string[]) =>
    run(args, {
      waiting: true,
      onStderr: (text, kill) => {
        if (text.includes("missing.txt")) kill("SIGINT");
      },
    });

  test("ends a build with exit code 130: a file is as it was before", async () => {
    const file = work.file("before.ttl", "");
    const text = work.file("read.txt", BRIDGE);
    const ran = await interrupt(["build", text, work.path("missing.txt"), "-", "-o", file]);
    expect(ran).toMatchObject({ code: 130, stderr: expect.stringContaining("interrupted; nothing was written") });
    expect(readFileSync(file, "utf8")).toBe("");
    expect(readdirSync(work.folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  test("ends a build into a folder, which keeps what was read and can be built into again", async () => {
    const graph = work.path("before.graph");
    await run(["build", work.file("first.txt", "The mayor said that it rained."), "-o", graph]);
    const before = tree(graph);
    const ran = await interrupt(["build", work.file("second.txt", BRIDGE), work.path("missing.txt"), "-", "-o", graph]);
    expect(ran).toMatchObject({
      code: 130,
      stderr: expect.stringContaining(
        "interrupted; what was read so far stays in it (1 document). Run it again to go on",
      ),
    });
    const { "links.ttl": _, ...documents } = before;
    expect(tree(graph)).toMatchObject(documents);
    expect((await run(["claims", graph, "--json"])).stdout.trim().split("\n")).toHaveLength(5);
    expect((await run(["build", work.path("second.txt"), "-o", graph])).code).toBe(0);
    expect((await run(["verify", graph])).code).toBe(0);
  });

  test("is heard while one long text is read", async () => {
    const file = work.file("very-long.txt", "The minister said that it rained. ".repeat(40_000));
    const ran = await interrupt(["extract", work.path("missing.txt"), file, "--jsonl", "--jobs", "1"]);
    expect(ran).toMatchObject({ code: 130 });
    expect(ran.stdout).not.toContain("very-long");
  });

  test("ends the viewer, as it is meant to: exit code 0", async () => {
    const graph = work.path("seen.ttl");
    await run(["build", work.file("seen.txt", BRIDGE), "-o", graph]);
    const ran = await run(["view", graph, "--port", "0"], {
      onStderr: (text, kill) => {
        if (text.includes("Ctrl-C ends")) kill("SIGINT");
      },
    });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\S*\n$/) });
  });
});
