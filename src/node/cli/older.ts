import { stat } from "node:fs/promises";
import type { Terminal } from "./terminal.ts";

/** The most versions that are named. */
const NAMED = 2;

/**
 * Says that another version of the program has read documents of a graph's folder, and what reading them again would change. It is said once for each
 * run. For a graph in one file nothing is said, because there are no files to read again.
 */
export async function noteOlderReading(path: string, terminal: Pick<Terminal, "say">): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return;
  const [{ GraphFolder }, { olderReading }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/olderReading.ts"),
  ]);
  const older = await olderReading(await GraphFolder.open(path));
  if (older === null) return;
  const { documents, of, extractors } = older;
  const named = extractors.slice(0, NAMED).join(", ");
  const more = extractors.length > NAMED ? ` and ${extractors.length - NAMED} more` : "";
  terminal.say(
    `${path}: another version of the program (${named}${more}) read ${documents} of ${of} ${of === 1 ? "document" : "documents"}. Building their files again reads them as this one does: claims may be found or told otherwise, numbers get their values, and terms are today’s; ids of claims stay`,
  );
}
