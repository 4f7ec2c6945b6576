import type { ActorKind } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import { BEFORE_OFFICE, ORGAN_NOUNS, WATCHING_BODY } from "../lexicon/language.ts";
import type { LookupEntry } from "../lookup.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import type { Mention } from "./mention.ts";
import { normaliseOrgan, stateOrganIn } from "./organs.ts";

/** The actor for an entry of the lookup. */
export function actorOfEntry(index: EntityIndex, entry: LookupEntry, written: string | null = null): Entity {
  const sort = entry.kind === "place" ? "place" : "actor";
  return index.get(`entry ${entry.key}`, () => {
    const kind: ActorKind | null = entry.kind === "place" ? null : entry.kind;
    const e = index.make(makeId(sort, entry.key), sort, kind, written ?? nameInText(index, entry), {
      entry,
      point: sort === "place" ? (entry.point ?? null) : null,
    });
    // "the mission" after its name
    for (const name of entry.names) {
      const last = name.toLowerCase().split(" ").at(-1)!;
      if (sort === "actor" && entry.kind !== "state" && ORGAN_NOUNS.has(last)) e.roles.add(last);
    }
    if (e.roles.size > 0) index.organs.push(e);
    // a seat of government speaks for its state
    const whole = entry.kind === "organ" && entry.partOf !== undefined ? index.lookup.byKey(entry.partOf) : null;
    if (whole !== null) e.affiliation = actorOfEntry(index, whole);
    return e;
  });
}

/** An organisation is shown by the name that the text uses ("G7" if it is never spelt out); an acronym that only shortens a name is spelt out. */
function nameInText(index: EntityIndex, entry: LookupEntry): string {
  const first = entry.names[0] as string;
  const used = entry.kind === "organisation" ? (index.named.get(entry.key) ?? null) : null;
  if (used === null || !entry.names.includes(used)) return first;
  const letters = used.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const short = entry.names.some((name) => name !== used && [name.toLowerCase(), initialsOf(name)].includes(letters));
  return short ? first : used;
}

/** "hrw" of "Human Rights Watch", without small words. */
const initialsOf = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join("").toLowerCase();

/** "Ministry of Defence" of "Ministry of Defence of the Republic of Keldora". */
function withoutState(name: string, { names }: LookupEntry): string {
  for (const state of names) {
    const at = name.toLowerCase().lastIndexOf(state.toLowerCase());
    if (at > 0) return name.slice(0, at).replace(/(?:\s+of)?(?:\s+the)?(?:\s+\p{L}+\s+of)?(?:\s+the)?\s+$/iu, "");
  }
  // "Royal Keldoran Ministry of Defence"
  return name.replace(BEFORE_OFFICE, "");
}

/** The state under whose name a token stands, in a round of reactions; else null. */
export function sectionState(index: EntityIndex, token: number): Entity | null {
  const section = index.sections.findLast(({ from }) => from <= token);
  return section !== undefined && token < section.to ? actorOfEntry(index, section.state) : null;
}

/** The state that the text before an office or organ shows for it; null if the phrase names one itself, or if nothing shows it. */
export function stateAround(index: EntityIndex, m: Mention): Entity | null {
  const entry = index.reports && index.home === null ? index.context.stateFor(m) : null;
  return entry === null ? null : actorOfEntry(index, entry);
}

/** Several states that speak together: one actor with all their names. */
export function together(index: EntityIndex, states: readonly Entity[]): Entity {
  return index.get(`joint ${states.map(({ id }) => id).join(" ")}`, () => {
    const names = states.map(({ canonical }) => canonical);
    const name = [names.slice(0, -1).join(", "), names.at(-1)].join(" and ");
    return index.make(makeId("actor", index.document, `joint:${name}`), "actor", "collective", name, {
      plural: true,
    });
  });
}

/** The body that speaks under the name of a place: an actor beside the place, whose status is disputed. */
export function bodyNamed(index: EntityIndex, entry: LookupEntry, written: string | null): Entity {
  const e = index.get(`body ${entry.key}`, () =>
    index.make(makeId("actor", entry.key), "actor", null, written ?? entry.names[0]!),
  );
  if (written !== null && e.names.length === 0) e.canonical = written;
  return e;
}

/** An author or publisher known by name only. */
export function named(index: EntityIndex, name: string, kind: ActorKind | null): Entity {
  const known = index.lookup.find(name);
  if (known !== null && known.kind !== "place") return actorOfEntry(index, known);
  const low = name.toLowerCase();
  return index.get(`name ${low}`, () => {
    const entity = index.make(makeId("actor", index.document, `name:${name}`), "actor", kind, name);
    entity.names.push(name);
    if (kind === "person") index.register(entity, name);
    return entity;
  });
}

/** A publisher: a known entity, or a body of that name; a ministry belongs to the state in its name. */
export function publisher(index: EntityIndex, name: string): Entity {
  // "Velmar (General Assembly)" is Velmar
  const bare = name.replace(/\s*\([^()]*\)\s*$/, "");
  const known = index.lookup.find(name) ?? index.lookup.find(bare);
  if (known !== null && known.kind !== "place") return actorOfEntry(index, known);
  const entity = named(index, bare === "" ? name : bare, null);
  const told = entity.affiliation === null && !WATCHING_BODY.test(bare) ? stateOrganIn(index.lookup, name) : null;
  if (told !== null) {
    entity.affiliation = actorOfEntry(index, told.state);
    entity.kind = ORGAN_NOUNS.has(told.organ) ? "organ" : "office";
    entity.roles.add(told.organ);
    if (entity.kind === "organ") entity.roles.add(normaliseOrgan(withoutState(name, told.state)));
    index.home ??= entity.affiliation;
    if (entity.kind === "organ") {
      index.organs.push(entity);
      index.issuing ??= entity;
    } else {
      index.publishing ??= entity;
      index.persons.push(entity);
    }
  }
  return entity;
}
