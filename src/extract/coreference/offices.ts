import { LEADS_A_PART, type RoleNoun } from "../lexicon/language.ts";
import { nameOf } from "../structure/analysis.ts";
import { AMBIGUOUS, type OfficeOwner, officeHolder } from "./antecedents.ts";
import { affiliationOf, bodyOwning, otherSideSpokeSince, unknownHolder } from "./bodies.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { sectionState, stateAround } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { STATE_OFFICES } from "./organs.ts";

/** How many sentences of a release may say who holds the office that publishes it: the title and the two that follow. */
const LEAD = 3;

/**
 * "the foreign minister", "Velmar's president", "a spokesman for the ministry": the person who holds the office if the text names one, else
 * the office.
 */
export function officeOf(index: EntityIndex, m: Mention, role: RoleNoun): Entity {
  const { publishing } = index;
  if (publishing !== null && meansPublisher(index, m, publishing)) return holderOf(index, publishing);
  const stated = affiliationOf(index, m) ?? ownerInSection(index, m);
  // "his counterpart" is of another state than he
  if (m.counterpartOf !== undefined)
    return (
      heldBy(index, m, role, { stated, affiliation: stated }) ??
      newOffice(index, m, role, { stated, affiliation: stated })
    );
  // "the President" in a text with a home state
  const atHome = STATE_OFFICES.has(role.base) && role.plural !== true && m.definite ? index.home : null;
  const affiliation = stated ?? atHome;
  const holder = heldBy(index, m, role, { stated, affiliation });
  return holder ?? newOffice(index, m, role, { stated, affiliation: affiliation ?? stateAround(index, m) });
}

/** The state under whose name the phrase stands, for an office that the phrase gives to nobody. */
const ownerInSection = (index: EntityIndex, m: Mention): Entity | null =>
  m.definite && m.affiliationName === null && m.organ === null ? sectionState(index, m.head) : null;

/** The holder of the office that the phrase means; an unknown person if it may be several; null if the text has not named the office. */
function heldBy(index: EntityIndex, m: Mention, role: RoleNoun, whose: OfficeOwner): Entity | null {
  if (role.plural === true || !(m.definite || whose.stated !== null)) return null;
  // "A Keldoran general" need not be the general who was named, but "Rami Sol, a Keldoran general" is
  const [from] = m.range;
  if (index.analysis.has(from, "a", "an", "another") && index.analysis.word(from - 1) !== ",") return null;
  const holder = officeHolder(index, m, role, whose);
  if (holder === null) return null;
  const unclear = holder === AMBIGUOUS || (whose.stated === null && otherSideSpokeSince(index, holder));
  return unclear ? roled(unknownHolder(index, m, "office"), m) : holder;
}

/** The office itself, under the words of the phrase. */
function newOffice(index: EntityIndex, m: Mention, role: RoleNoun, { stated, affiliation }: OfficeOwner): Entity {
  const plural = role.plural === true;
  const words = officeWords(index, m, affiliation);
  const key = `office ${m.roleWords} ${affiliation?.id ?? ""} ${m.definite && stated !== null ? "" : words.toLowerCase()}`;
  return index.get(key, () => {
    const id = index.idAt("actor", m.range);
    const e = index.make(id, "actor", plural ? "collective" : "office", words, { plural });
    e.roles.add(m.roleWords).add(role.base);
    // an opposition leader does not speak for the state
    e.affiliation = role.base === "leader" && LEADS_A_PART.test(words.toLowerCase()) ? null : affiliation;
    e.gender = m.gender;
    if (e.kind === "office") index.persons.push(e);
    return e;
  });
}

/** The words of the phrase, with the full name of the body that the office belongs to; a label such as "SENIOR OFFICIAL" in small letters. */
function officeWords({ analysis: { tokens } }: EntityIndex, m: Mention, affiliation: Entity | null): string {
  const written = nameOf(tokens, m.words);
  const named = m.affiliationName !== null && affiliation !== null && !written.includes(affiliation.canonical);
  const words = named ? written.replace(nameOf(tokens, m.affiliationName), affiliation.canonical) : written;
  return /^[\p{Lu}\s]{8,}$/u.test(words) ? words.toLowerCase() : words;
}

/** The person with the office that the phrase adds. */
function roled(e: Entity, m: Mention): Entity {
  if (m.role !== null) e.roles.add(m.role.base).add(m.roleWords);
  return e;
}

/** "the President", "our President" and "the Head of State" in a text that this office publishes. */
function meansPublisher(index: EntityIndex, m: Mention, publishing: Entity): boolean {
  const words = nameOf(index.analysis.tokens, m.words).toLowerCase();
  if (!m.definite || !/^(?:the|our)$/.test(index.analysis.lower(m.range[0]))) return false;
  if (words === "head of state")
    return ["president", "monarch", "sovereign"].some((base) => publishing.roles.has(base));
  const others = m.affiliation !== null && bodyOwning(index, m) !== publishing.affiliation;
  return !others && m.affiliationName === null && m.organ === null && publishing.roles.has(m.roleWords);
}

/** The person whom the opening sentences introduce as the holder of an office, unless of another state; else the office. */
function holderOf(index: EntityIndex, office: Entity): Entity {
  const opening = index.analysis.sentenceTo(Math.min(LEAD, index.analysis.sentences.count) - 1);
  const holders = index.persons.filter(
    (p) =>
      p.kind === "person" &&
      [...office.roles].some((role) => p.roles.has(role)) &&
      (p.affiliation === null || p.affiliation === office.affiliation) &&
      p.titled >= 0 &&
      p.titled < opening,
  );
  const [holder] = holders.sort((x, y) => x.titled - y.titled);
  if (holder === undefined) return office;
  holder.affiliation ??= office.affiliation;
  return holder;
}
