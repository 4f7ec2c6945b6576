// How the time grows with the length of one document: as the length, or the pipeline does something twice.
import { extract } from "../../dist/index.js";
import { defaultModels } from "../../dist/node/models.js";
import { table } from "./paired.mjs";
import { benchTexts } from "./texts.mjs";

const SIZES = [125_000, 250_000, 500_000, 1_000_000, 2_000_000];

export async function run() {
  const { name, texts } = benchTexts();
  let all = texts.join("\n\n");
  while (all.length < SIZES.at(-1)) all += `\n\n${all}`;
  console.log(`One document made of ${name}, cut at a length`);
  const models = defaultModels();
  extract(all.slice(0, SIZES[0]), { models });
  let before = null;
  const rows = SIZES.map((size) => {
    const text = all.slice(0, size);
    const seconds = Math.min(
      ...[1, 2].map(() => {
        const start = process.hrtime.bigint();
        extract(text, { models });
        return Number(process.hrtime.bigint() - start) / 1e9;
      }),
    );
    const row = { size, seconds, growth: before === null ? null : seconds / before };
    before = seconds;
    return row;
  });
  table(rows, [
    ["characters", (row) => row.size],
    ["seconds", (row) => row.seconds.toFixed(2)],
    ["kB/s", (row) => (row.size / 1000 / row.seconds).toFixed(0)],
    ["times the half", (row) => row.growth?.toFixed(2) ?? ""],
  ]);
}
