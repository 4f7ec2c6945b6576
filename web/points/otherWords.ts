/** Quotation marks, which differ between documents. */
const QUOTED = /["“«„]([^"“”«»„]{3,48})["”»]/gu;

/**
 * The name that is used by all who use none of the names at issue, as one of them has it in quotation marks; null where they have none in common.
 * @param contents the words of their claims
 */
export function otherWordsIn(contents: readonly string[]): string | null {
  const small = contents.map((content) => content.toLowerCase());
  const quoted = contents.flatMap((content) => [...content.matchAll(QUOTED)].map(([, words = ""]) => words.trim()));
  const shared = quoted.filter((words) => small.every((content) => content.includes(words.toLowerCase())));
  return shared.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}
