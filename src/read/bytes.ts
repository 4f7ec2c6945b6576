/** Each byte as the character with its number (Latin-1): for finding marks, not for reading text. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

/** Whether these Latin-1 characters stand at the offset `at`. */
export function hasAt(bytes: Uint8Array, mark: string, at: number): boolean {
  if (at < 0 || at + mark.length > bytes.length) return false;
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}

/** The first offset of these Latin-1 characters from `from` on; -1 if there is none. */
export function indexOfMark(bytes: Uint8Array, mark: string, from = 0): number {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (hasAt(bytes, mark, at)) return at;
  return -1;
}

/** The bytes of these characters in UTF-16, low byte first, as Latin-1 characters. */
export const asUtf16 = (mark: string): string => [...mark].map((letter) => `${letter}\0`).join("");
