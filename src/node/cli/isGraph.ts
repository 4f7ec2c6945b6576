import { stat } from "node:fs/promises";
import { join } from "node:path";
import { graphFormatOf } from "../../export/graphFormats.ts";
import { SETTINGS_NAME } from "../disk/graphSettings.ts";

/** Whether an input is a graph, and no document: a folder of one, or a file by its ending. */
export async function isGraph(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true)
    return stat(join(path, SETTINGS_NAME)).then(
      () => true,
      () => false,
    );
  return found !== null && graphFormatOf(path) !== null;
}
