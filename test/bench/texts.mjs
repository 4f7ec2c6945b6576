import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Texts to read: the corpus of real documents where it is present, else the samples of the project. */
export function benchTexts() {
  const corpus = at("../../../shared/corpus/texts/");
  const folder = existsSync(corpus) ? corpus : at("../../data/samples/");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  return {
    name: existsSync(corpus) ? "the corpus" : "the samples",
    texts: names.map((name) => readFileSync(`${folder}${name}`, "utf8").normalize()),
  };
}

export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
