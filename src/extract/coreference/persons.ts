import {
  ANY_BODY,
  ARMED_BODIES,
  BODY_ENDING,
  FIELDS_OF_STATES,
  genderOfName,
  LEADS_A_PART,
  POSSESSIVES,
} from "../lexicon/language.ts";
import { differsByOneLetter } from "../lookup/slips.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { affiliationOf } from "./bodies.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry, stateAround } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { inNormalCase } from "./writtenName.ts";

/** The person with a name; notes what title and role show. */
export function personOf(index: EntityIndex, m: Mention, name: Range): Entity {
  const { analysis } = index;
  const words = inNormalCase(analysis.tokens, name, isTitled(m));
  const full = name[1] - name[0] > 1;
  const gender = full ? genderOfName(analysis.lower(name[0])) : null;
  const entity = knownBefore(index, words, name) ?? newPerson(index, m, words, full);
  if (m.body != null && entity.kind === null) callBody(index, entity, m, m.body);
  // "Rami Sol" bears a first name, "the Rami Sol" may be a ship
  const owned = POSSESSIVES.has(analysis.lower(m.range[0]));
  if (isTitled(m) || ((!m.definite || owned) && gender !== null)) entity.kind ??= "person";
  if (words.length > entity.canonical.length) entity.canonical = words;
  index.register(entity, words);
  entity.gender ??= m.gender ?? gender;
  if (entity.kind === "person") entity.affiliation ??= stateInBrackets(index, name[1]);
  if (m.role === null) return entity;
  entity.roles.add(m.role.base).add(m.roleWords);
  if (entity.titled < 0) entity.titled = m.head;
  giveAffiliation(index, m, entity);
  return entity;
}

/** Gives a person the state or body that the words of his office show; "Keldora's opposition leader, Rami Sol" does not speak for the state. */
function giveAffiliation(index: EntityIndex, m: Mention, entity: Entity): void {
  const affiliation = affiliationOf(index, m);
  const [office = ""] = nameOf(index.analysis.tokens, m.range)
    .toLowerCase()
    .split(/ of | for /);
  if (m.role?.base === "leader" && affiliation?.kind === "state" && LEADS_A_PART.test(office)) return;
  // an affiliation that the phrase names counts, even if the text gave another one before
  const around = m.counterpartOf === undefined ? (stateAround(index, m) ?? stateOfIssuer(index, m)) : null;
  const told = affiliation ?? around;
  // "the group's negotiator, Rami Sol": of which group may show only when the text is read again
  if (entity.affiliation === null || gives(told, entity.affiliation)) entity.affiliation = told;
}

/** "the armed group Red Dawn": what kind of body bears the name, so that "the group" finds it. */
function callBody(index: EntityIndex, e: Entity, { words: [from, to] }: Mention, noun: string): void {
  const isArmed = index.analysis.tokens.lower.slice(from, to).some((word) => ARMED_BODIES.has(word));
  e.kind = isArmed ? "armedGroup" : "organisation";
  e.roles.add(noun);
}

/** Whether an affiliation says for whom somebody speaks where the one told before does not: "the group", "Director for the Isles". */
const gives = (affiliation: Entity | null, before: Entity): boolean =>
  (isBareGroup(before) && affiliation !== null) ||
  (affiliation !== null && affiliation.entry !== null && isUnknownName(before));

/** A name about which nothing is known. */
const isUnknownName = ({ kind, entry, affiliation }: Entity): boolean =>
  kind === null && entry === null && affiliation === null;

/** "the group", "the mission": a body without a name. */
const isBareGroup = ({ kind, canonical, affiliation }: Entity): boolean =>
  kind === "organ" &&
  (ANY_BODY.test(canonical) || (affiliation === null && /^(?:\p{Ll}+|\p{Lu}\p{Ll}+)$/u.test(canonical)));

/** "Minister of Defence Rami Sol" in what the ministry of defence of Keldora publishes, in a sentence that names no other state: Keldora. */
function stateOfIssuer(index: EntityIndex, m: Mention): Entity | null {
  const { analysis, home, issuing } = index;
  const fields = [...(issuing?.roles ?? [])].flatMap((role) => role.split(" ").slice(0, -1));
  if (home === null || m.affiliation !== null || m.affiliationName !== null) return null;
  const written = analysis.tokens.lower.slice(m.range[0], m.range[1]).map((word) => word.replace("defense", "defence"));
  if (!fields.some((field) => FIELDS_OF_STATES.has(field) && written.includes(field))) return null;
  const s = analysis.sentenceOf(m.head);
  for (let i = analysis.sentenceFrom(s); i < analysis.sentenceTo(s); i++) {
    const match = index.lookup.match(analysis.tokens, i);
    const told = analysis.outerQuotationIndex(i) >= 0;
    if (!told && match?.entry.kind === "state" && actorOfEntry(index, match.entry) !== home) return null;
  }
  return home;
}

/** "RAMI SOL (Keldora) said": the state that stands alone in brackets behind a name. */
function stateInBrackets(index: EntityIndex, at: number): Entity | null {
  const { tokens } = index.analysis;
  if (tokens.word[at] !== "(") return null;
  const match = index.lookup.match(tokens, at + 1);
  return match?.entry.kind === "state" && tokens.word[at + 1 + match.length] === ")"
    ? actorOfEntry(index, match.entry)
    : null;
}

/** "Minister Sol", "Mr. Sol". */
const isTitled = (m: Mention): boolean => m.role !== null || m.gender !== null;

/** The person who already bears the name: "Sol" is Rami Sol, and Rami Sol is the earlier "Sol". */
function knownBefore(index: EntityIndex, words: string, name: Range): Entity | null {
  const same = index.find(`name ${words.toLowerCase()}`) ?? null;
  if (same !== null) return same;
  const sameSurname = index.bySurname(index.analysis.lower(name[1] - 1)) ?? null;
  const full = name[1] - name[0] > 1;
  if (sameSurname === null)
    return full
      ? null
      : (byFirstWord(index, index.analysis.lower(name[0])) ?? bySlip(index, index.analysis.lower(name[0])));
  // "W. Orrel" is "Walid Orrel"
  const initial = /^\p{Lu}(?=\.? )/u.exec(words)?.[0];
  if (initial !== undefined && sameSurname.canonical.startsWith(initial)) return sameSurname;
  // "Al Orrel" is "Walid Al Orrel"
  const ends = sameSurname.canonical.toLowerCase().endsWith(` ${words.toLowerCase()}`);
  return !full || ends || !sameSurname.canonical.includes(" ") ? sameSurname : null;
}

/** A surname of so many letters is no other if one letter differs. */
const LONG_SURNAME = 8;

/** "Yatrenyuk" beside "Rami Yatreniuk": one spelling of one long surname, where only one person bears it. */
function bySlip(index: EntityIndex, word: string): Entity | null {
  if (word.length < LONG_SURNAME) return null;
  const near = index.persons.filter(
    ({ kind, surname }) =>
      kind === "person" && surname !== null && surname !== word && differsByOneLetter(surname, word),
  );
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

/** "Liu" is Liu Deming, where that is the only name of the text that begins so. */
function byFirstWord(index: EntityIndex, word: string): Entity | null {
  if ((index.wordsBehind(word)?.size ?? 0) !== 1) return null;
  return index.persons.find((p) => p.kind === "person" && p.canonical.toLowerCase().startsWith(`${word} `)) ?? null;
}

/** A person whom the text has not named before. */
function newPerson(index: EntityIndex, m: Mention, words: string, full: boolean): Entity {
  const known = isTitled(m) || (full && !m.definite && m.body == null && !BODY_ENDING.test(words));
  return index.make(index.idAt("actor", m.range), "actor", known ? "person" : null, words);
}
