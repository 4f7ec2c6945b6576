import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pdfFile } from "../../tools/pdfFile.mjs";
import { run } from "./program.ts";
import { drawn, noisy, pictureFile, type Spoil, skewed, stamped } from "./scans.ts";
import { LOOKUP, Work } from "./work.ts";

const work = new Work();
const has = (program: string): boolean => spawnSync(program, ["--help"]).error === undefined;
const isInstalled = has("tesseract") && has("pdftoppm");

const LINES = [
  "The Keldoran Ministry of Defence said on Monday that its army",
  "had kept the ceasefire. Pallumia denied that its guns had fired",
  "on the market of Hestrel.",
];
const typed = pdfFile([LINES.map((text, i) => ({ x: 60, y: 100 + 20 * i, size: 13, text }))]);

/** A page of a PDF as the picture of a page in another one, without a single letter. */
function scanOf(name: string, pdf: Uint8Array, dpi = 150, ...spoils: readonly Spoil[]): string {
  const picture = spoils.reduce((one, spoil) => spoil(one), drawn(work.file(`typed-${name}`, pdf), dpi));
  return work.file(name, pictureFile(picture));
}

describe.skipIf(!isInstalled)("a scan (tesseract and pdftoppm are installed)", () => {
  test("is refused as one, saying how its text is recognised", async () => {
    const ran = await run(["extract", scanOf("scan.pdf", typed)]);
    expect(ran.code).toBe(65);
    expect(ran.stderr).toMatch(/scan\.pdf: this PDF file is a scan.*--ocr/s);
  });

  test("gives claims that say that they rest on recognised text; the graph tells programs and data", async () => {
    const file = scanOf("scan.pdf", typed);
    const built = await run(["build", file, "-o", work.path("scan.graph"), "--ocr", "--lookup", LOOKUP]);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toMatch(/1 page was recognised in pictures/);
    const { stdout: claims } = await run(["claims", work.path("scan.graph")]);
    expect(claims).toContain("Keldoran Ministry of Defence");
    expect(claims).toMatch(/its guns had fired on the market of Hestrel/);
    expect(claims).toMatch(/p\. 1, recognised text/);
    await run(["export", work.path("scan.graph"), "-o", work.path("scan.ttl")]);
    const turtle = readFileSync(work.path("scan.ttl"), "utf8");
    expect(turtle).toMatch(/cg:recognised "clear"/);
    expect(turtle).toMatch(/cg:library [^;]*"eng\.traineddata sha256:[0-9a-f]{16}"/);
    expect(turtle).toMatch(/"tesseract \d/);
    await run(["export", work.path("scan.graph"), "-o", work.path("scan.csv")]);
    expect(readFileSync(work.path("scan.csv"), "utf8").split("\r\n")[0]).toContain("recognised");
    const verified = await run(["verify", work.path("scan.graph")]);
    expect(verified.code, verified.stderr).toBe(0);
  });

  test.each([
    ["skewed by five degrees", "askew.pdf", 200, [skewed(5)], /lines of 1 page \(1\) are askew/],
    ["upside down", "turned.pdf", 200, [skewed(180)], /most words of 1 page \(1\) were not recognised surely/],
    ["of 36 dots an inch", "coarse.pdf", 36, [], /most words of 1 page \(1\) were not recognised surely/],
    ["full of dirt", "dirty.pdf", 200, [noisy(0.15)], /no text could be recognised in the pictures/],
  ] as const)(
    "%s is told of and not read: no claim is made of mixed lines or garbage",
    async (_, name, dpi, spoils, says) => {
      const ran = await run(["extract", scanOf(name, typed, dpi, ...spoils), "--ocr", "--lookup", LOOKUP]);
      expect(ran.code).toBe(65);
      expect(ran.stderr).toMatch(says);
      expect(ran.stderr).toMatch(/\n {7}Scan it again/);
      expect(ran.stdout).toBe("");
    },
  );

  test("two columns are read one after the other, also where the page is a little askew", async () => {
    const left = ["The Keldoran Ministry of", "Defence said on Monday that", "its army had kept the", "ceasefire."];
    const right = ["The mayor of Hestrel told", "reporters that nine people", "had been killed in the", "market."];
    const columns = [left, right].flatMap((lines, c) =>
      lines.map((text, i) => ({ x: 60 + 260 * c, y: 100 + 16 * i, size: 11, text })),
    );
    const file = scanOf("columns.pdf", pdfFile([columns]), 200, skewed(1));
    const ran = await run(["extract", file, "--ocr", "--lookup", LOOKUP, "--jsonl"]);
    const { text, attributions } = JSON.parse(ran.stdout);
    expect(text.replace(/\s+/g, " ")).toContain(
      "its army had kept the ceasefire. The mayor of Hestrel told reporters that",
    );
    expect(attributions.map(({ sourceEntity }: { sourceEntity: string }) => sourceEntity)).toEqual([
      "Keldoran Ministry of Defence",
      "mayor of Hestrel",
    ]);
  });

  test("words under a stamp are unsure, and the claims that rest on them say so", async () => {
    const file = scanOf("stamped.pdf", typed, 200, stamped(200, 130));
    const ran = await run(["extract", file, "--ocr", "--lookup", LOOKUP, "--jsonl"]);
    const { attributions } = JSON.parse(ran.stdout);
    expect(attributions.length).toBeGreaterThan(0);
    expect(attributions.map(({ recognised }: { recognised: string }) => recognised)).toContain("unsure");
  });
});

test("without the programs --ocr is a mistake that says how they are installed", async () => {
  const file = work.file("typed.pdf", typed);
  const ran = await run(["extract", file, "--ocr"], { env: { PATH: "/nowhere" } });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/--ocr: text recognition needs the programs.*tesseract is not installed\n.*apt install/s);
  expect(ran.stdout).toBe("");
});
