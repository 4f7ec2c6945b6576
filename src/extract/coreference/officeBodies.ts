// "Assistant Secretary-General for Relief" in a record of the Security Council -> the United Nations.
// "Special Envoy of the Secretary-General for Keldora" -> the United Nations, though no other words name them.
// not: "the Secretary-General" if the text names two organisations that have one; "a regional administration official" of any state.
import { BODIES_APART, OFFICE_BODIES, OFFICES_OF_ONE, SENT_BY_SECRETARY, SENT_OFFICES } from "../lexicon/language.ts";
import type { LookupEntry } from "../lookup.ts";
import { nameOf } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { organHead } from "./organs.ts";

/** The body that an office belongs to, if only some bodies have such an office and the text names exactly one of these; else null. */
export function bodyOfOffice(index: EntityIndex, m: Mention): Entity | null {
  if (m.role === null) return null;
  const { lower } = index.analysis.tokens;
  const from = m.organ?.[0] ?? m.words[0];
  const spelt = lower
    .slice(from, from + 3)
    .join(" ")
    .replace(/officials$/, "official");
  // "the Secretary-General of the Organization of Coastal States": the phrase names another body
  if (m.organ !== null && BODIES_APART.test(organHead(nameOf(index.analysis.tokens, m.organ)))) return null;
  const names =
    OFFICE_BODIES.get(m.organ === null ? m.role.base : spelt) ?? OFFICE_BODIES.get(m.roleWords) ?? spelledOut(index, m);
  if (names === undefined) return null;
  const named: LookupEntry[] = [];
  for (const name of names) {
    const entry = index.lookup.find(name);
    if (entry !== null && index.named.has(entry.key)) named.push(entry);
  }
  if (named.length > 0) return named.length === 1 ? actorOfEntry(index, named[0] as LookupEntry) : null;
  const only = OFFICES_OF_ONE.get(m.sentBySecretary === true ? SENT_BY_SECRETARY : m.roleWords);
  const body = only === undefined ? null : index.lookup.find(only);
  return body === null ? null : actorOfEntry(index, body);
}

/** "the Resident Coordinator in Keldora", "the Special Envoy of the Secretary-General": the bodies of an office that several words of a phrase name. */
function spelledOut({ analysis: { tokens } }: EntityIndex, { role, range }: Mention): readonly string[] | undefined {
  if (role === null || !SENT_OFFICES.has(role.base)) return undefined;
  for (let i = range[0]; i < range[1]; i++) {
    const found =
      OFFICE_BODIES.get(`${tokens.lower[i]} ${tokens.lower[i + 1]}`) ?? OFFICE_BODIES.get(tokens.lower[i] as string);
    if (found !== undefined) return found;
  }
  return undefined;
}
