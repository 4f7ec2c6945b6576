/** A file with its path inside the folder that it came in. */
export type PathedFile = File & { readonly webkitRelativePath: string };

/** The files of what was dropped, those of folders and their folders included, in order of path. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PathedFile[]> {
  // Entries are gone once the event is over: all are asked for before anything is waited for
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesOf));
  const single = entries.length === 1 && entries[0]?.isFile;
  return single ? [...transfer.files] : found.flat().sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

const pathOf = (file: PathedFile): string => file.webkitRelativePath || file.name;

async function filesOf(entry: FileSystemEntry): Promise<PathedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [Object.defineProperty(file, "webkitRelativePath", { value: entry.fullPath.replace(/^\//, "") })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    inside.push(...part);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}
