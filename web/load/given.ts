import { openedAsInvestigation } from "../investigation/opening.ts";
import type { Session } from "../state/session.ts";
import { droppedFiles } from "./dropped.ts";

/** Opens files that somebody chose: one investigation as such, everything else as a graph or documents. */
export async function openGiven(session: Session, files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined) return;
  const isAlone = file.name.endsWith(".json") && others.length === 0;
  if (isAlone && (await openedAsInvestigation(session, file))) return;
  await session.openFiles(files);
}

/** Opens what somebody dropped: files, and the files of folders. */
export const openDropped = async (
  session: Session,
  entries: readonly FileSystemEntry[],
  files: readonly File[],
): Promise<void> => openGiven(session, await droppedFiles(entries, files));
