import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { File, Inside } from "../reader.ts";
import { zipEntries } from "./entries.ts";

/** Reads the documents in a ZIP file, in order of their paths; skips hidden files and files whose ending shows that they are no documents. */
export function* readZip({ bytes, name, given, budget, holds }: File): Generator<Inside> {
  const entries = zipEntries(bytes, name, budget)
    .filter((entry) => !isHidden(entry.name) && holds(entry.name) === "documents")
    .sort((x, y) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  if (entries.length === 0)
    throw new ClaimgraphError("there is no document in this ZIP archive", { exitCode: EXIT.badData, place: name });
  for (const entry of entries) {
    const inside = `${name}!/${entry.name}`;
    try {
      yield { name: inside, bytes: entry.read(), given };
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      yield { name: inside, document: () => Promise.reject(error) };
    }
  }
}

/** “.git/a”, “__MACOSX/._a.docx” */
const isHidden = (name: string): boolean => /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name);
