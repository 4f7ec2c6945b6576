import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIfMissing, run } from "./node/cli/program.ts";

/*
 * Everything that the README shows is tried in one folder, from top to bottom: files are written, commands and programs run, and what
 * they print or write compared with what stands beneath them.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

interface Snippet {
  readonly language: string;
  /** A file whose content it shows. */
  readonly file: string | null;
  readonly code: string;
  /** What the next snippet shows of its output; null where that shows none. */
  readonly prints: string | null;
}

const fences = [...readme.matchAll(/^```(?<language>\w+)(?: file=(?<file>\S+))?\n(?<code>.*?)^```$/gms)].map(
  ({ groups }) => ({ language: groups!.language!, file: groups!.file ?? null, code: groups!.code! }),
);
const snippets = fences.map((one, n): Snippet => {
  const next = fences[n + 1];
  return { ...one, prints: next?.language === "text" && next.file === null ? next.code : null };
});

// below the project, so that a program finds the package by its name
const CACHE = join(ROOT, ".cache");
let folder = "";
beforeAll(() => {
  buildIfMissing();
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, "readme-"));
  symlinkSync(join(ROOT, "data"), join(folder, "data"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** The words of a command line, as a shell splits this one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

/** Whether a line stands in a text, “…” in it for any end of an id. */
function stands(line: string, text: string): boolean {
  const pattern = line
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("…", "[0-9a-f]+");
  return new RegExp(`^\\s*${pattern}$`, "m").test(text);
}

describe("the README", () => {
  test("has its two commands, each on a line of its own", () => {
    for (const command of ["npm ci && npm start", "npm ci && npm test"])
      expect(fences.filter(({ code }) => code === `${command}\n`)).toHaveLength(1);
  });

  test.each(snippets.filter(({ language }) => language !== "bash"))(
    "shows what is so: $language $code",
    async (one) => {
      const { language, file, code, prints } = one;
      if (language === "text") {
        if (file !== null) writeFileSync(join(folder, file), code);
      } else if (language === "turtle") {
        const turtle = readFileSync(join(folder, file!), "utf8");
        for (const line of code.trimEnd().split("\n")) expect(stands(line, turtle), line).toBe(true);
      } else if (language === "sh") {
        let printed = "";
        for (const line of code.trimEnd().split("\n")) {
          const [npx, name, ...args] = wordsOf(line);
          expect([npx, name]).toEqual(["npx", "claimgraph"]);
          const { code: status, stdout, stderr } = await run(args, { cwd: folder });
          expect(status, stderr).toBe(0);
          printed += stdout;
        }
        if (prints !== null) expect(printed.trimEnd()).toBe(prints.trimEnd());
      } else {
        expect(language).toBe("js");
        writeFileSync(join(folder, "snippet.mjs"), code);
        expect(node(["snippet.mjs"])).toBe(prints);
      }
    },
  );

  test("names files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
