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
export function entityOf(index: EntityIndex, m: Mention, resolve: Resolve): Entity | null {
  const a = index.analysis;
  if (m.joint.length > 1) return jointOf(index, m, resolve);
  if (m.name !== null) return personOf(index, m, m.name);
  if (m.documentGenre !== undefined) return citedDocumentOf(index, m, m.documentGenre);
  if (m.role !== null) return officeOf(index, m);
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
