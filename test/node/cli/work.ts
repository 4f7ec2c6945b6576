import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { buildIfMissing } from "./program.ts";

export const SAMPLES = fileURLToPath(new URL("../../../data/samples/", import.meta.url));
export const LOOKUP = join(SAMPLES, "lookup.json");

/** A news item of our own writing that most tests read: four claims. */
export const BRIDGE = `TAMRIN, 20 March 2025 (Halyard) – Keldora's army shelled the bridge at Tornwick on Monday, the Ministry of Defence of Pallumia said.

Keldora denied that it had fired on the bridge. “We hit nothing but an empty road,” Keldoran army spokesman Oren Vask told reporters. According to the mayor, three people died.
`;

/** A folder for the files of one test file, taken away in the end. The program is there when its tests begin. */
export class Work {
  #folder = "";

  constructor() {
    beforeAll(() => {
      buildIfMissing();
      this.#folder = mkdtempSync(join(tmpdir(), "claimgraph-cli-"));
    });
    afterAll(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  get folder(): string {
    return this.#folder;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    writeFileSync(path, content);
    return path;
  }
}

/** Files of a folder with what is in them, for comparing two of them. */
export function tree(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files[name] = readFileSync(path, "utf8");
  }
  return files;
}
