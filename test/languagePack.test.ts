import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Files that hold words of English in code, where a second language would have to change them. The number only goes down. */
const WITH_WORDS = 118;

const filesUnder = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.split(sep).join("/")}`),
  );

const sourceOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** A source without its comments and imports. */
const codeOf = (file: string): string =>
  sourceOf(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*/gm, "")
    .replaceAll(/^import [\s\S]*?;$/gm, "");

/** Words among which a pattern chooses: "(?:he|she)", "claims?|reports?". */
const ALTERNATION = /(?:[(|/^]|\?:)[a-z’']{2,}(?:\[[^\]]*\]|\(\?:[^)]*\)|[?.+ a-z\\])*\|/;
const WORD_LIST = /new Set\(\s*\[?\s*["`][a-z]+/;

const isOfLanguage = (file: string): boolean => file.includes("/lexicon/");

test("a language is imported by one file of its folder, its door, and by nothing else", () => {
  const importing = filesUnder("src", "web").filter(
    (file) => !file.includes("/lexicon/en") && /from "[^"]*\/en(?:\/\w+)?\.ts"/.test(sourceOf(file)),
  );
  expect(importing.sort()).toEqual([
    "src/extract/lexicon/language.ts",
    "src/link/lexicon/language.ts",
    "src/text/lexicon/language.ts",
  ]);
});

test("no more files than are known hold lists and alternations of English words", () => {
  const held = filesUnder("src/extract", "src/text", "src/link")
    .filter((file) => !isOfLanguage(file))
    .filter((file) => ALTERNATION.test(codeOf(file)) || WORD_LIST.test(codeOf(file)));
  // Move the words of a file that you touch into lexicon/en, and lower the number
  expect(held.length).toBeLessThanOrEqual(WITH_WORDS);
  expect(held.length).toBeGreaterThan(0);
});
