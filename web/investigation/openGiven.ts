import type { Session } from "../state/session.ts";

/** Opens files that somebody chose or dropped: one investigation as such, everything else as a graph or documents. */
export async function openGiven(session: Session, files: readonly File[]): Promise<void> {
  const [file, ...others] = files;
  const isAlone = file?.name.endsWith(".json") === true && others.length === 0;
  if (isAlone && (await (await import("./opening.ts")).openedAsInvestigation(session, file))) return;
  await session.openFiles(files);
}
