import type { KeyList } from "./keyList.ts";

/** The most keys that stage 1's output gives for a token. */
export const LABEL_KEYS = 8;

/** Stage 1's output for a paragraph; entry 0 belongs to its first token. */
export interface Labelled {
  /** The best labels. */
  readonly label: Uint8Array;
  /** How probable each role is, in six steps. */
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  /** How probable it is that a content starts here. */
  readonly opens: Uint8Array;
}

/** Writes the keys that stage 1's output gives for the token at `k` in a paragraph of `length` tokens. */
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
