import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sortedOnDisk } from "../../../src/node/disk/sortedOnDisk.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-sorted-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lines in no order, each of them twice or more. */
function* made(count: number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const k = (n * 7919) % Math.ceil(count / 2);
    yield `<urn:claim:${k}> <urn:said> "${"gate ".repeat(k % 40)}é ${k}" .\n`;
  }
}
const SIGNS = ["\u{1f600}", "\uffee", "\ud7ff", "a"].map((sign) => `<urn:${sign}> <urn:p> "${sign}" .\n`);

async function text(lines: Iterable<string>, held?: number): Promise<string> {
  let all = "";
  for await (const piece of sortedOnDisk(lines, folder, held)) all += piece;
  return all;
}

describe("lines of which memory holds a few at a time", () => {
  test("come out as if all were sorted at once, each once, also beyond the characters of one unit", async () => {
    const lines = [...SIGNS, ...made(20_000), ...SIGNS];
    const bytes = (line: string): Buffer => Buffer.from(line);
    const expected = [...new Set(lines)].sort((a, b) => Buffer.compare(bytes(a), bytes(b))).join("");
    expect(await text(lines, 100_000)).toBe(expected);
    expect(await text(lines)).toBe(expected);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of which one is longer than what is read of the disk at a time", async () => {
    const long = ["b", "a"].map((sign) => `${sign.repeat(700_000)}\n`);
    expect(await text([...long, ...made(100)], 1000)).toBe([...long, ...made(100)].sort().filter(once).join(""));
  });

  test("are made once, however many they are, and lie in no file that somebody sees", async () => {
    let times = 0;
    const names = new Set<string>();
    function* counted(): Generator<string> {
      times++;
      for (const line of made(5000)) {
        for (const name of readdirSync(folder)) names.add(name);
        yield line;
      }
    }
    await text(counted(), 20_000);
    expect(times).toBe(1);
    expect([...names]).toEqual([]);
  });

  test("leave nothing behind where they end in an error, or nobody wants more", async () => {
    function* broken(): Generator<string> {
      yield* made(5000);
      throw new Error("no more");
    }
    await expect(text(broken(), 20_000)).rejects.toThrow("no more");
    for await (const piece of sortedOnDisk(made(50_000), folder, 20_000)) {
      expect(piece).toMatch(/\n$/);
      break;
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  test("where nothing can be written name the folder", async () => {
    const file = join(folder, "a file");
    writeFileSync(file, "");
    const sorted = sortedOnDisk(made(5000), file, 20_000);
    await expect(sorted.next()).rejects.toMatchObject({ place: file, exitCode: 73 });
    expect(statSync(file).size).toBe(0);
    rmSync(file);
  });
});

const once = (line: string, at: number, all: readonly string[]): boolean => all.indexOf(line) === at;
