// Of the quotations of five words or more that gold marks as content, how many stand in a claim of the program; which do not.
// usage: node test/tools/quotations.mjs GOLD.jsonl…   (after the program was built; each document is given as its text alone)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MAIN = path.join(import.meta.dirname, "../../dist/node/cli/main.js");
const WORDS = 5;
/** Share of a quotation's characters that contents must cover. */
const COVERED = 0.8;
const MOST = 1 << 28;

/** Stretches between quotation marks of one kind, within a paragraph. */
const quotationsOf = (text) =>
  [...text.matchAll(/“([^”\n]+)”|"([^"\n]+)"/g)]
    .map(({ index, 0: whole }) => [index + 1, index + whole.length - 1])
    .filter(([from, to]) => (text.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? []).length >= WORDS);

/** Share of a stretch that the contents of the claims cover. */
function share([from, to], claims) {
  const covered = new Uint8Array(to - from);
  for (const { content } of claims)
    for (const [start, end] of content)
      if (start < to && end > from) covered.fill(1, Math.max(start, from) - from, Math.min(end, to) - from);
  return covered.reduce((sum, one) => sum + one, 0) / (to - from);
}

const folder = mkdtempSync(path.join(tmpdir(), "quotations-"));
let all = 0;
let found = 0;
for (const file of process.argv.slice(2)) {
  const gold = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const texts = path.join(folder, "texts.jsonl");
  writeFileSync(texts, gold.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
  const options = { encoding: "utf8", maxBuffer: MOST, stdio: ["ignore", "pipe", "ignore"] };
  const read = new Map(
    execFileSync(process.execPath, [MAIN, "extract", texts, "--jsonl"], options)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map((document) => [document.id, document.attributions.filter(({ voice }) => voice !== "narration")]),
  );
  for (const { id, text, attributions } of gold)
    for (const quotation of quotationsOf(text)) {
      if (share(quotation, attributions) < COVERED) continue;
      all++;
      if (share(quotation, read.get(id) ?? []) >= COVERED) found++;
      else process.stdout.write(`missing in ${id}: “${text.slice(...quotation).slice(0, 120)}”\n`);
    }
}
rmSync(folder, { recursive: true });
process.stdout.write(`${found} of ${all} quotations stand in a claim (${(found / Math.max(1, all)).toFixed(3)})\n`);
