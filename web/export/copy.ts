import { t } from "../strings.ts";

/** Copies words for use elsewhere. Gives what to say of it: browsers may not let a page copy. */
export async function copied(words: string, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return t.evidence.copied(what);
  } catch {
    return t.evidence.cannotCopy(what, words);
  }
}
