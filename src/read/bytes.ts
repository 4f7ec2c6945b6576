/** Bytes as characters of the same number: for looking at marks, not for text. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** Whether these characters of one byte each stand at `at`. */
export function hasAt(bytes: Uint8Array, mark: string, at: number): boolean {
  if (at < 0 || at + mark.length > bytes.length) return false;
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}

/** Where these characters of one byte each stand first from `from` on; -1 where they do not. */
export function indexOfMark(bytes: Uint8Array, mark: string, from = 0): number {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (hasAt(bytes, mark, at)) return at;
  return -1;
}

/** The same characters as UTF-16 writes them, low byte first. */
export const asUtf16 = (mark: string): string => [...mark].map((letter) => `${letter}\0`).join("");
