// Text to claims on one core, beside what else reads English in JavaScript: a tagger alone, and a tagger that finds quotations.
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { extract } from "../../dist/index.js";
import { defaultModels } from "../../dist/node/models.js";
import { paired, table } from "./paired.mjs";
import { benchTexts, bytesOf } from "./texts.mjs";

/** About this many bytes are read by each in a round; there are so many rounds, and one to warm up. */
const BYTES = 200_000;
const ROUNDS = 7;

export async function run() {
  const { name, texts } = benchTexts();
  const rounds = batches(texts.filter((text) => text.trim() !== ""));
  const bytes = bytesOf(rounds.slice(1).flat()) / (rounds.length - 1);
  console.log(`${rounds.length} rounds of some ${(bytes / 1000).toFixed(0)} kB of ${name}, one core`);
  const wink = winkNLP(model, ["sbd", "negation", "pos"]);
  const its = wink.its;
  const models = defaultModels();
  const { claims: _none, ...tagging } = models;
  const rows = paired(
    {
      "wink-nlp, part of speech of every word": (texts) => {
        for (const text of texts) wink.readDoc(text).tokens().out(its.pos);
      },
      "compromise, quotations": (texts) => {
        for (const text of texts) nlp(text).quotations().out("array");
      },
      "claimgraph, claims by rules and model": (texts) => {
        for (const text of texts) extract(text, { models });
      },
      "claimgraph, claims by rules alone": (texts) => {
        for (const text of texts) extract(text, { models: tagging });
      },
    },
    rounds,
  );
  table(rows, [
    ["way", (row) => row.name],
    ["kB/s", (row) => (bytes / 1000 / row.seconds).toFixed(0)],
    ["times wink-nlp", (row) => row.ratio.toFixed(2)],
    ["from", (row) => row.low.toFixed(2)],
    ["to", (row) => row.high.toFixed(2)],
  ]);
}

/** The texts in as many parts as there are rounds, none twice while there are enough. */
function batches(texts) {
  const parts = [];
  let next = 0;
  while (parts.length <= ROUNDS) {
    const part = [];
    while (bytesOf(part) < BYTES && part.length < texts.length) part.push(texts[next++ % texts.length]);
    parts.push(part);
  }
  return parts;
}
