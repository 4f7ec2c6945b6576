import { tokenize } from "../../text/tokens.ts";
import { ORGAN_NOUNS, ROLE_NOUNS } from "../lexicon/en/words.ts";
import type { Lookup, LookupEntry } from "../lookup.ts";

/** Organs that every state has: without a state named, they are of the one where the document was written. */
export const STATE_ORGANS = new Set([
  "ministry",
  "government",
  "parliament",
  "cabinet",
  "army",
  "presidency",
  "senate",
  "staff",
  "navy",
  "force",
  "forces",
]);

/** The same for offices. */
export const STATE_OFFICES = new Set(["minister", "president", "premier"]);

/** The word that tells what kind of organ it is, lower-cased: "ministry" of "Ministry of Defence" as of "Foreign Ministry". */
export const organHead = (words: string): string => {
  const low = words.toLowerCase();
  const m = /^(\p{L}+) of /u.exec(low);
  return m !== null ? m[1]! : low.split(/\s+/).at(-1)!;
};

/** "Ministry of Foreign Affairs" and "Foreign Ministry" are one kind of organ; "Ministry of Defence" and "defence ministry" too. */
export function normaliseOrgan(words: string): string {
  const low = words
    .toLowerCase()
    .replace(/defense/g, "defence")
    .replace(/\s+/g, " ");
  const m = /^(ministry|department|office) of (?:the )?(.+)$/.exec(low);
  if (m === null) return low;
  const of = m[2]!.replace(/ affairs$/, "");
  return `${of} ${m[1]!}`;
}

/** "Ministry of Foreign Affairs of Pallumia", "Keldora's president": the state, and the noun of its organ or office; null where one is not told. */
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
