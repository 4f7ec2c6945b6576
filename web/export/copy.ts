import { t } from "../strings.ts";

/** Copies words for use elsewhere. Returns the message to show, because browsers may refuse to copy. */
export async function copyToClipboard(words: string, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return t.evidence.copied(what);
  } catch {
    return t.evidence.cannotCopy(what, words);
  }
}
