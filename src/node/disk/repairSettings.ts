import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError } from "../../model/errors.ts";
import { readWholeText } from "../ingest/regularFile.ts";
import { exists, type Files, ownerOnlyFiles, REAL_FILES, writingError } from "./files.ts";
import { parseSettings, SETTINGS_NAME, writeSettings } from "./graphSettings.ts";
import { FOLDERS, SET_ASIDE, setAsideFile } from "./layout.ts";
import { lockFolder } from "./lock.ts";
import { writeAtomically } from "./writeAtomically.ts";

const BASE = /^@base <([^>]+)>/m;
const NAMESPACE = /^@prefix cg: <([^>]+)>/m;

/**
 * Writes the settings of a graph again if they are missing or cannot be read; each document's file also has them. The old file is set aside.
 *
 * @returns whether they had to be written
 * @throws ClaimgraphError (bad data) if they are of a later version of the program, or no document has them
 */
export async function repairSettings(path: string, given: Files = REAL_FILES): Promise<boolean> {
  const files = ownerOnlyFiles(given);
  const file = join(path, SETTINGS_NAME);
  const text = await readWholeText(file).catch(() => null);
  const trouble = text === null ? null : troubleOf(text, file);
  if (text !== null && (trouble === null || trouble.remedy?.includes("later version") === true)) return false;
  const settings = (await exists(join(path, FOLDERS.documents))) ? await settingsInDocuments(path) : null;
  // no document has them: opening the graph will report the fault
  if (settings === null) return false;
  const lock = await lockFolder(path);
  try {
    if (text !== null) {
      await files.mkdir(join(path, SET_ASIDE), { recursive: true });
      await files.rename(file, join(path, setAsideFile(SETTINGS_NAME)));
    }
    await writeAtomically(file, writeSettings(settings), files);
  } catch (cause) {
    throw writingError(cause, file);
  } finally {
    await lock.release();
  }
  return true;
}

function troubleOf(text: string, file: string): ClaimgraphError | null {
  try {
    parseSettings(text, file);
    return null;
  } catch (error) {
    if (error instanceof ClaimgraphError) return error;
    throw error;
  }
}

/** The settings in the first document that has both. */
async function settingsInDocuments(path: string): Promise<{ readonly base: string; readonly ns: string } | null> {
  const folder = join(path, FOLDERS.documents);
  for (const name of (await readdir(folder, { recursive: true, encoding: "utf8" })).sort()) {
    if (!/[0-9a-f]{32}\.ttl$/.test(name)) continue;
    const head = (await readWholeText(join(folder, name)).catch(() => "")).slice(0, 4000);
    const [base, ns] = [BASE.exec(head)?.[1], NAMESPACE.exec(head)?.[1]];
    if (base !== undefined && ns !== undefined) return { base, ns };
  }
  return null;
}
