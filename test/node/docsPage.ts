import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { run } from "./cli/program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A block of code of a page, with the language that it is marked with. */
interface Fence {
  readonly language: string;
  readonly code: string;
}

/**
 * A page of docs/ whose commands are run from top to bottom in one folder, in which `data` is the project's own. The lines of a block `text`
 * beneath commands are among what they print, in that order, “…” for anything.
 */
export class DocsPage {
  /** Where the commands run. */
  readonly folder: string;
  readonly text: string;

  constructor(name: string) {
    this.text = readFileSync(join(ROOT, "docs", name), "utf8");
    this.folder = mkdtempSync(join(tmpdir(), "claimgraph-page-"));
    symlinkSync(join(ROOT, "data"), join(this.folder, "data"));
  }

  /** Runs all commands; gives how many printed lines were compared. */
  async run(): Promise<number> {
    let printed: string[] = [];
    let compared = 0;
    for (const { language, code } of this.#fences()) {
      const lines = code.trimEnd().split("\n");
      if (language === "sh") {
        printed = [];
        for (const line of lines) printed.push(...(await this.#runLine(line)).split("\n"));
      } else if (language === "text") compared += compareLines(lines, printed);
    }
    return compared;
  }

  /** What a command of the page wrote into a file. */
  written(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }

  /** Links of the page to files that are not there. */
  deadLinks(): string[] {
    return this.links().filter((path) => !existsSync(join(ROOT, "docs", path)));
  }

  links(): string[] {
    return [...this.text.matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)].map(([, path = ""]) => path);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #fences(): Fence[] {
    return [...this.text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
      language,
      code,
    }));
  }

  /** Runs one line, and gives what it prints, warnings behind the rest; a file that it is sent to is written, as a shell does. */
  async #runLine(line: string): Promise<string> {
    const [command = "", file] = line.split(" > ");
    const [npx, name, ...args] = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    expect([npx, name]).toEqual(["npx", "claimgraph"]);
    const { code, stdout, stderr } = await run(args, { cwd: this.folder });
    expect(code, stderr).toBe(0);
    if (file !== undefined) writeFileSync(join(this.folder, file), stdout);
    return file === undefined ? `${stdout}${stderr}` : "";
  }
}

function compareLines(lines: readonly string[], printed: readonly string[]): number {
  let at = 0;
  for (const line of lines) {
    const found = printed.findIndex((own, n) => n >= at && patternOf(line).test(own));
    expect(found, `“${line}” is not printed behind line ${at} of\n${printed.join("\n")}`).toBeGreaterThanOrEqual(at);
    at = found;
  }
  return lines.length;
}

const patternOf = (line: string): RegExp =>
  new RegExp(
    line
      .trim()
      .split("…")
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );
