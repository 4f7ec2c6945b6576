/** A file with its path inside the folder that it came in. */
export type PathedFile = File & { readonly webkitRelativePath: string };

/**
 * The files of what was dropped, those of folders and their folders included, in order of path.
 *
 * @param entries what was dropped as far as the browser tells of folders
 * @param files the same as files alone
 */
export async function droppedFiles(
  entries: readonly FileSystemEntry[],
  files: readonly File[],
): Promise<readonly File[]> {
  if (entries.length === 0) return files;
  const found = await Promise.all(entries.map(filesOf));
  const single = entries.length === 1 && entries[0]?.isFile;
  return single ? files : found.flat().sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
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
