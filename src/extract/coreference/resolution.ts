import type { ActorKind } from "../../model/claim.ts";
import { SIDE_NOUNS } from "../lexicon/en/words.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { organOf } from "./bodies.ts";
import { citedDocumentOf } from "./citedDocuments.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { bodyNamed, ofEntry } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { officeOf } from "./offices.ts";
import { personOf } from "./persons.ts";

/** The entity that a full noun phrase means by what it shows: the first case that holds; null for a place that is no body. */
export function entityOf(index: EntityIndex, mention: Mention, resolve: Resolve): Entity | null {
  const a = index.analysis;
  const m = mention.role?.base === "counterpart" ? asCounterpart(index, mention) : mention;
  const body = abbreviated(index, m);
  if (body !== null) return body;
  if (m.joint.length > 1) return jointOf(index, m, resolve);
  if (m.name !== null) return personOf(index, m, m.name);
  if (m.documentGenre !== undefined) return citedDocumentOf(index, m, m.documentGenre);
  if (m.role !== null) return officeOf(index, m, m.role);
  if (m.organ !== null) return organOf(index, m, m.organ);
  if (m.known !== null) {
    const { entry, use } = m.known;
    if (use === "people") return index.keyed(`people ${entry.key}`, m, "people");
    if (entry.kind === "place" && entry.alsoBody !== true) return null;
    if (entry.kind !== "place") return ofEntry(index, entry);
    return bodyNamed(index, entry, nameOf(a.tokens, [m.known.at, m.known.at + m.known.length]));
  }
  if (m.owner !== null && SIDE_NOUNS.has(a.lower(m.words[1] - 1))) {
    const { entry } = m.owner;
    if (entry.kind !== "place") return ofEntry(index, entry);
    return entry.alsoBody === true ? bodyNamed(index, entry, null) : index.keyed(`body ${entry.key}`, m, null);
  }
  const kind: ActorKind | null = m.collective || m.plural ? "collective" : null;
  return index.keyed(`phrase ${nameOf(a.tokens, m.words).toLowerCase()}`, m, kind);
}

type Resolve = (range: Range, head: number) => Entity | null;

/** "Velmar and Ostra" said it together. */
function jointOf(index: EntityIndex, m: Mention, resolve: Resolve): Entity {
  const members = m.joint.map((range) => resolve(range, range[1] - 1));
  const names = members.map((member, i) => member?.canonical ?? nameOf(index.analysis.tokens, m.joint[i]!));
  return index.get(`joint ${members.map((member) => member?.id ?? "").join(" ")}`, () =>
    index.make(index.idAt("actor", m.range), "actor", "collective", names.join(" and "), { plural: true }),
  );
}

/** "his Keldoran counterpart": holds the office of the one mentioned last who holds one. */
function asCounterpart(index: EntityIndex, m: Mention): Mention {
  let other: Entity | null = null;
  for (const p of index.persons) if (p.titled >= 0 && p.last >= 0 && (other === null || p.last > other.last)) other = p;
  const [base, roleWords] = other?.roles ?? [];
  return base === undefined ? m : { ...m, role: { base }, roleWords: roleWords ?? base };
}

/** The body of this document that an acronym stands for: as "(JBM)" behind its name tells, or the first letters of its only such name. */
function abbreviated(index: EntityIndex, m: Mention): Entity | null {
  const range = m.name ?? (m.known === null ? null : ([m.known.at, m.known.at + m.known.length] as const));
  if (range === null || range[1] - range[0] !== 1 || m.role !== null) return null;
  const written = index.analysis.word(range[0]);
  const short = written.toLowerCase();
  const told = index.find(`short ${short}`);
  if (told !== undefined) return told;
  const name = index.acronyms.get(short);
  if (name === undefined) return null;
  const known = index.lookup.find(name);
  if (m.known !== null && known === m.known.entry) return null;
  const body = known !== null && known.kind !== "place" ? ofEntry(index, known) : spelt(index, m, name);
  if (!body.names.includes(written)) body.names.push(written);
  index.alias(`short ${short}`, body);
  return body;
}

/** The body of a name that the text spells. */
const spelt = (index: EntityIndex, m: Mention, name: string): Entity =>
  index.get(`name ${name.toLowerCase()}`, () => {
    const e = index.make(index.idAt("actor", m.range), "actor", null, name);
    e.names.push(name);
    return e;
  });
