// Text to claims on one core, beside what else reads English in JavaScript: a tagger alone, and a tagger that finds quotations.
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { extract } from "../../dist/index.js";
import { defaultModels } from "../../dist/node/models.js";
import { paired, table } from "./paired.mjs";
import { benchTexts, bytesOf } from "./texts.mjs";

/** About this many bytes are read by each, or compromise would take minutes. */
const BYTES = 300_000;

export async function run() {
  const { name, texts } = benchTexts();
  const read = [];
  for (const text of texts) {
    if (bytesOf(read) > BYTES) break;
    if (text.trim() !== "") read.push(text);
  }
  const bytes = bytesOf(read);
  console.log(`${read.length} documents of ${name}, ${(bytes / 1000).toFixed(0)} kB, one core`);
  const wink = winkNLP(model, ["sbd", "negation", "pos"]);
  const its = wink.its;
  const models = defaultModels();
  const { claims: _none, ...tagging } = models;
  const rows = paired({
    "wink-nlp, part of speech of every word": () => {
      for (const text of read) wink.readDoc(text).tokens().out(its.pos);
    },
    "compromise, quotations": () => {
      for (const text of read) nlp(text).quotations().out("array");
    },
    "claimgraph, claims by rules and model": () => {
      for (const text of read) extract(text, { models });
    },
    "claimgraph, claims by rules alone": () => {
      for (const text of read) extract(text, { models: tagging });
    },
  });
  table(rows, [
    ["way", (row) => row.name],
    ["kB/s", (row) => (bytes / 1000 / row.seconds).toFixed(0)],
    ["times wink-nlp", (row) => row.ratio.toFixed(2)],
    ["from", (row) => row.low.toFixed(2)],
    ["to", (row) => row.high.toFixed(2)],
  ]);
}
