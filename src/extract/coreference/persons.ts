import { genderOfName } from "../lexicon/en/firstNames.ts";
import type { Range } from "../structure/analysis.ts";
import { ownerOf } from "./bodies.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import type { Mention } from "./mention.ts";
import { inNormalCase } from "./writtenName.ts";

/** The person of a name; what title and role tell is noted. */
export function personOf(index: EntityIndex, m: Mention, name: Range): Entity {
  const a = index.analysis;
  const words = inNormalCase(a.tokens, name, m.role !== null || m.gender !== null);
  const surname = a.lower(name[1] - 1);
  const full = name[1] - name[0] > 1;
  let entity = index.find(`name ${words.toLowerCase()}`) ?? null;
  const sameSurname = index.bySurname(surname) ?? null;
  // "Sol" is Rami Sol; Rami Sol is the "Sol" of before
  if (entity === null && sameSurname !== null && (!full || !sameSurname.canonical.includes(" "))) entity = sameSurname;
  if (entity === null) {
    const known = m.role !== null || m.gender !== null || (full && !m.definite);
    entity = index.make(index.idAt("actor", m.range), "actor", known ? "person" : null, words);
  }
  const called = full && !m.definite && genderOfName(a.lower(name[0])) !== null;
  if (m.role !== null || m.gender !== null || called) entity.kind ??= "person";
  if (words.length > entity.canonical.length) entity.canonical = words;
  index.register(entity, words);
  if (m.role !== null) {
    entity.roles.add(m.role.base).add(m.roleWords);
    if (entity.titled < 0) entity.titled = m.head;
  }
  entity.gender ??= m.gender ?? (full ? genderOfName(a.lower(name[0])) : null);
  if (m.role !== null) entity.owner ??= ownerOf(index, m);
  return entity;
}
