import type { DocumentRecord } from "../../model/record.ts";
import { nameWords } from "../../text/nameKey.ts";

/** Beginnings of words that name a state ("keldor" of "Keldora", "Keldoran"), with its id. */
export type StateWords = readonly { readonly start: string; readonly id: string; readonly name: string }[];

export function stateWords(record: DocumentRecord): StateWords {
  const found: { start: string; id: string; name: string }[] = [];
  for (const { id, kind, names } of record.actors) {
    if (kind !== "state") continue;
    for (const name of names) {
      const words = nameWords(name);
      const last = words.at(-1);
      if (last === undefined || words.length > 4) continue;
      const word = /^(?:kingdom|states|republic|federation|union|emirates|side|government)$/.test(last)
        ? words[0]!
        : last;
      const start = word.replace(/(?:ian|ans|an|i|ish|ese|ia|a|e|ey|y)$/, "");
      if (start.length >= 4 && !found.some((one) => one.start === start)) found.push({ start, id, name: `@${id}` });
    }
  }
  return found.sort((a, b) => b.start.length - a.start.length || (a.start < b.start ? -1 : 1));
}

export function stateIn(word: string, lower: string, states: StateWords): StateWords[number] | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return states.find(({ start }) => lower.startsWith(start) && lower.length <= start.length + 6) ?? null;
}
