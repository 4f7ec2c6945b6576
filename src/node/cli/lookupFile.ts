import { readFile } from "node:fs/promises";
import { type LookupEntry, readLookupEntries } from "../../extract/lookup.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** The names of several files, in their order. */
export const readLookupFiles = async (files: readonly string[]): Promise<LookupEntry[]> =>
  (await Promise.all(files.map(readLookupFile))).flat();

/**
 * The names of a file given by `--lookup`; none without it.
 * @throws ClaimgraphError if the file is not there, or is no lookup
 */
export async function readLookupFile(file: string | undefined): Promise<LookupEntry[]> {
  if (file === undefined) return [];
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ClaimgraphError("the lookup cannot be read", {
      exitCode: EXIT.noInput,
      place: file,
      remedy: "--lookup wants the path of a JSON file",
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ClaimgraphError(`this is no JSON (${cause.message.replaceAll(/\s+/g, " ")})`, {
      exitCode: EXIT.badData,
      place: file,
      remedy: "See data/lookups/README.md for the format",
      cause,
    });
  }
  return readLookupEntries(value, file);
}
