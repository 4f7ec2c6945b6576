// "Assistant Secretary-General for Relief" in a record of the Security Council -> the United Nations.
// not: "the Secretary-General" if the text names two organisations that have one; "a regional administration official" of any state.
import { OFFICE_BODIES } from "../lexicon/language.ts";
import type { LookupEntry } from "../lookup.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry } from "./knownActors.ts";
import type { Mention } from "./mention.ts";

/** The body that an office belongs to, if only some bodies have such an office and the text names exactly one of these; else null. */
export function bodyOfOffice(index: EntityIndex, m: Mention): Entity | null {
  if (m.role === null) return null;
  const { lower } = index.analysis.tokens;
  const from = m.organ?.[0] ?? m.words[0];
  const spelt = lower
    .slice(from, from + 3)
    .join(" ")
    .replace(/officials$/, "official");
  const names = OFFICE_BODIES.get(m.organ === null ? m.role.base : spelt) ?? OFFICE_BODIES.get(m.roleWords);
  if (names === undefined) return null;
  const named: LookupEntry[] = [];
  for (const name of names) {
    const entry = index.lookup.find(name);
    if (entry !== null && index.named.has(entry.key)) named.push(entry);
  }
  return named.length === 1 ? actorOfEntry(index, named[0] as LookupEntry) : null;
}
