import type { KeyList } from "./keyList.ts";

/** At most so many keys a token, of what stage 1 made of it. */
export const LABEL_KEYS = 8;

/** What stage 1 made of a paragraph; entry 0 is that of its first token. */
export interface Labelled {
  /** The best labels. */
  readonly label: Uint8Array;
  /** How probable each role is, in six steps. */
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  /** And that a content starts here. */
  readonly opens: Uint8Array;
}

/** Writes the keys of the token at `k` of a paragraph of `length` tokens over what stage 1 made of it. */
export function labelKeys(l: Labelled, quote: number, k: number, length: number, list: KeyList): void {
  const before = (array: Uint8Array): number => (k > 0 ? array[k - 1]! : 7);
  const after = (array: Uint8Array): number => (k + 1 < length ? array[k + 1]! : 7);
  const { label, source, cue, content, opens } = l;
  list.clear();
  list.put(56, (before(label) << 6) | (label[k]! << 3) | after(label));
  list.put(57, (before(content) << 6) | (content[k]! << 3) | after(content));
  list.put(58, (before(source) << 6) | (source[k]! << 3) | after(source));
  list.put(59, (before(cue) << 6) | (cue[k]! << 3) | after(cue));
  list.put(60, (opens[k]! << 6) | (before(content) << 3) | content[k]!);
  list.put(61, (source[k]! << 8) | (cue[k]! << 5) | (content[k]! << 2) | quote);
}
