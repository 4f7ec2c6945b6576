import { realpath } from "node:fs/promises";
import { graphFormatOf } from "../../export/graphFormats.ts";
import { removeLostLock } from "../disk/lock.ts";
import type { Terminal } from "./terminal.ts";

/** Takes the lock of a graph if the user says that the machine which holds it is lost, and warns of the consequences. */
export async function forceLock(path: string, terminal: Pick<Terminal, "warn">): Promise<void> {
  const kind = graphFormatOf(path) === null ? "folder" : "file";
  const holder = await removeLostLock(await realpath(path).catch(() => path), kind);
  if (holder !== null)
    terminal.warn(`${path}: the lock of ${holder} is taken; if it writes still, run: claimgraph verify ${path}`);
}
