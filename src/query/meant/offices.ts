// "President Merrow", "Foreign Minister Lysa Cordwen": the person, whatever the office.
// not: "Minister of Defence" (an office alone)

import { OFFICE_WORDS } from "../../link/lexicon/language.ts";
import { nameWords } from "../../text/nameKey.ts";

/** A person's name without the office before it; null if there is no office, or no name behind it. */
export function withoutOffice(name: string): string | null {
  const words = nameWords(name);
  let from = 0;
  while (from < words.length && OFFICE_WORDS.has(words[from] ?? "")) from++;
  const rest = words.slice(from);
  return from === 0 || rest.length === 0 || rest.some((word) => /^(?:of|for|in|to|the)$/.test(word))
    ? null
    : rest.join(" ");
}
