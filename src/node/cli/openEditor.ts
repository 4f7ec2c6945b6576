import type { EditOptions, GraphEditor } from "../disk/graphEditor.ts";
import type { Terminal } from "./terminal.ts";

/** Opens a graph for writing, and tells what was set aside when it was opened. Throws as `GraphEditor.open` does. */
export async function openEditor(
  path: string,
  terminal: Pick<Terminal, "warn">,
  options: EditOptions = {},
): Promise<GraphEditor> {
  const { GraphEditor } = await import("../disk/graphEditor.ts");
  const editor = await GraphEditor.open(path, options);
  for (const id of editor.foundRemoved)
    terminal.warn(
      `${path}: the document ${id} lay beside the mark that it was removed, as when one copy of a graph is written over another; it is set aside. To bring it back: claimgraph restore ${path} ${id}`,
    );
  return editor;
}
