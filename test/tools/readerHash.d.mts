export const READER_FOLDERS: readonly string[];
export function readerFiles(root: string): string[];
export function hashOfFiles(paths: readonly string[], read: (path: string) => Uint8Array): string;
export function readerHash(root: string): string;
export function withReaderHash(source: string, hash: string): string;
