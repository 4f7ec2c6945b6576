import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildIfMissing, run } from "./cli/program.ts";

/*
 * The commands of the page “One night, two accounts” are run from top to bottom in one folder; the lines that stand beneath them are among
 * what they print, in that order, “…” for anything.
 */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(ROOT, "docs", "one-night-two-accounts.md"), "utf8");
const fences = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));

let folder = "";
beforeAll(() => {
  buildIfMissing();
  folder = mkdtempSync(join(tmpdir(), "claimgraph-night-"));
  symlinkSync(join(ROOT, "data"), join(folder, "data"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one line, and gives what it prints; a file that it is sent to is written, as a shell does. */
async function runLine(line: string): Promise<string> {
  const [command = "", file] = line.split(" > ");
  const [npx, name, ...args] = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  expect([npx, name]).toEqual(["npx", "claimgraph"]);
  const { code, stdout, stderr } = await run(args, { cwd: folder });
  expect(code, stderr).toBe(0);
  if (file !== undefined) writeFileSync(join(folder, file), stdout);
  return file === undefined ? stdout : "";
}

const patternOf = (line: string): RegExp =>
  new RegExp(
    line
      .trim()
      .split("…")
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );

test("every command does what the page shows", async () => {
  let printed: string[] = [];
  let compared = 0;
  for (const { language, code } of fences) {
    const lines = code.trimEnd().split("\n");
    if (language === "sh") {
      printed = [];
      for (const line of lines) printed.push(...(await runLine(line)).split("\n"));
      continue;
    }
    let at = 0;
    for (const line of lines) {
      const found = printed.findIndex((own, n) => n >= at && patternOf(line).test(own));
      expect(found, `“${line}” is not printed behind line ${at}`).toBeGreaterThanOrEqual(at);
      at = found;
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(12);
  for (const name of ["figures.html", "market.html", "accounts.html", "published.html"]) {
    const html = readFileSync(join(folder, name), "utf8");
    expect(html).not.toMatch(/<script|<img|<link|token|localhost/);
    // each number leads to a sentence that is there
    const targets = new Set([...html.matchAll(/href="#(s\d+)"/g)].map(([, id]) => id));
    expect(targets.size).toBeGreaterThan(3);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  }
  expect(readFileSync(join(folder, "published.html"), "utf8")).toMatch(
    /href="https:\/\/example\.org\/night\/#claim=[0-9a-f]{32}"/,
  );
  expect(readFileSync(join(folder, "figures.csv"), "utf8").split("\r\n").length).toBeGreaterThan(8);
}, 300_000);

test("the page's pictures and links are there", () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)].map(([, path = ""]) => path);
  expect(links.filter((path) => !existsSync(join(ROOT, "docs", path)))).toEqual([]);
  expect(links.filter((path) => path.endsWith(".png"))).toHaveLength(3);
});
