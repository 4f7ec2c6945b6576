import { tokenize } from "../../text/tokens.ts";
import {
  FIGHTING_ORGANS,
  IRREGULAR_NAMES,
  ORGAN_NOUNS,
  ORGAN_SHORT,
  ORGAN_TOPICS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import type { Lookup, LookupEntry } from "../lookup.ts";

/** Organs that every state has: without a named state they belong to the state where the document was written. */
export const STATE_ORGANS = new Set([
  "ministry",
  "government",
  "parliament",
  "cabinet",
  "army",
  "military",
  "presidency",
  "senate",
  "staff",
  "navy",
  "force",
  "forces",
]);

/** "Rapid Support Forces" is the proper name of one body, whereas every state has a "Ministry of Defence" and a "General Staff". */
export function hasNameOfItsOwn(name: string): boolean {
  const [own] = name.split(/ (?:of|for|in|on|to) /i);
  return (own ?? "")
    .split(" ")
    .slice(0, -1)
    .some((word) => /^\p{Lu}\p{L}/u.test(word) && !COMMON.some((list) => list.has(word.toLowerCase())));
}

const COMMON: readonly ReadonlySet<string>[] = [ORGAN_NOUNS, ORGAN_TOPICS, ROLE_MODIFIERS];

/** "Free Keldoran Army", "Keldora Liberation Front": the name is that of a rising, and the state in it says where it is, not for whom it speaks. */
export function isNamedIrregular(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return (
    words.some((word) => FIGHTING_ORGANS.has(word)) &&
    words.some((word) => IRREGULAR_NAMES.has(word)) &&
    /\p{Lu}/u.test(name)
  );
}

/** "MFA" as "Ministry of Foreign Affairs"; other words as they are. */
export const expandAcronym = (words: string): string => ORGAN_SHORT.get(words.toLowerCase()) ?? words;

/** The same words for offices. */
export const STATE_OFFICES = new Set(["minister", "president", "premier"]);

/** The word for the kind of organ, lower-cased: "ministry" of "Ministry of Defence" as of "Foreign Ministry". */
export const organHead = (words: string): string => {
  const low = expandAcronym(words).toLowerCase();
  const m = /^(\p{L}+) of /u.exec(low);
  return m !== null ? m[1]! : low.split(/\s+/).at(-1)!;
};

/** "Ministry of Foreign Affairs" and "Foreign Ministry" are one kind of organ; "Ministry of Defence" and "defence ministry" too. */
export function normaliseOrgan(words: string): string {
  const low = expandAcronym(words)
    .toLowerCase()
    .replace(/defense/g, "defence")
    .replace(/\s+/g, " ");
  const m = /^(ministry|department|office) of (?:the )?(.+)$/.exec(low);
  if (m === null) return low;
  const of = m[2]!.replace(/ affairs$/, "");
  return `${of} ${m[1]!}`;
}

/** "Ministry of Foreign Affairs of Pallumia", "Keldora's president": the state, and the noun of its organ or office; null if either is missing. */
export function stateOrganIn(
  lookup: Lookup,
  name: string,
): { readonly state: LookupEntry; readonly organ: string } | null {
  const words = tokenize(name);
  const organ = words.lower.find((w) => ORGAN_NOUNS.has(w) || ROLE_NOUNS.has(w));
  if (organ === undefined) return null;
  for (let i = 0; i < words.count; i++) {
    const match = lookup.match(words, i);
    if (match !== null && match.entry.kind === "state" && match.use !== "people") return { state: match.entry, organ };
  }
  return null;
}
