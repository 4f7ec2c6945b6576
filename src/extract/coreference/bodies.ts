import {
  ANY_BODY,
  FIGHTING_ORGANS,
  GUEST_BODIES,
  HONORIFICS,
  IRREGULARS,
  LOCAL_OFFICES,
  REPORTS_ON,
  ROLE_NOUNS,
  SENT_OFFICES,
  SENT_SPECIALLY,
  SENT_TO,
  SHORT_BODIES,
  WATCHING_BODY,
} from "../lexicon/language.ts";
import type { LookupMatch } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { bodyOfAcronym } from "./acronymBodies.ts";
import { organMentioned } from "./antecedents.ts";
import { bodyMeantBy } from "./calledBodies.ts";
import { type Entity, stateOf } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry, bodyNamed, sectionState, stateAround, together } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { bodyOfOffice } from "./officeBodies.ts";
import { expandAcronym, hasNameOfItsOwn, isNamedIrregular, normaliseOrgan, organHead, STATE_ORGANS } from "./organs.ts";

/** The affiliation that the phrase names: "Foreign Ministry spokeswoman", "Velmar's president", "an aide to Sol". */
export function affiliationOf(index: EntityIndex, m: Mention): Entity | null {
  if (m.role !== null && m.organ !== null) return isMembersOnly(index, m, m.organ) ? null : organOf(index, m, m.organ);
  return bodyOwning(index, m) ?? bodyOfOffice(index, m) ?? bodyBefore(index, m);
}

/** "many Council members": of which of the councils of a text, its words do not show. */
const isMembersOnly = (
  { analysis }: EntityIndex,
  { role, affiliation, affiliationName, words }: Mention,
  [from, to]: Range,
): boolean =>
  role?.base === "member" &&
  role.plural === true &&
  to - from === 1 &&
  words[0] === from &&
  affiliation === null &&
  affiliationName === null &&
  /^\p{Lu}/u.test(analysis.word(from));

/** "Keldora's coast guard hit back. Spokesman Rami Sol said P": of the body of which the sentence before tells, where it tells of no other side. */
function bodyBefore({ analysis, all }: EntityIndex, m: Mention): Entity | null {
  if (m.role?.base !== "spokesperson" || m.role.plural === true || m.whose !== undefined) return null;
  // "a spokesman for the Front" says himself for whom he speaks
  if (analysis.has(m.head + 1, "for", "of", "from")) return null;
  const sentence = analysis.sentenceOf(m.head) - 1;
  if (sentence < 0 || analysis.sentences.paragraph[sentence] !== analysis.sentences.paragraph[sentence + 1])
    return null;
  const [from, to] = [analysis.sentenceFrom(sentence), analysis.sentenceTo(sentence)];
  const there = all.filter(({ last, kind }) => from <= last && last < to && kind !== null && BODIES.has(kind));
  const [one] = there.toSorted((x, y) => x.last - y.last);
  // "Pallumia had not fired, spokesman Rami Sol said": whose he is, is not told
  const isSide = ({ last, kind, canonical }: Entity): boolean =>
    to <= last && last < m.range[0] && (kind === null ? /^\p{Lu}\p{Ll}+$/u.test(canonical) : BODIES.has(kind));
  const sides = all.filter(isSide).map(stateOf);
  if (one !== undefined && sides.length > 0 && !sides.includes(stateOf(one))) return null;
  return one !== undefined && there.every((e) => stateOf(e) === stateOf(one))
    ? (there.find((e) => e !== stateOf(one)) ?? one)
    : null;
}
const BODIES: ReadonlySet<string> = new Set(["state", "organ", "organisation", "armedGroup"]);

/** The state, body or person that a phrase belongs to, by adjective, possessive or preposition. */
export function bodyOwning(index: EntityIndex, m: Mention): Entity | null {
  if (m.ownerNoun !== undefined && m.whose === undefined) return bodyMeantBy(index, m.ownerNoun);
  // "Keldora's ambassador to the United Nations" is Keldora's
  const owner =
    m.affiliationName !== null && m.role !== null && m.affiliationName[1] < m.head ? m.affiliationName : null;
  if (isElsewhere(index, m))
    return owner !== null && m.affiliation !== null && m.affiliation.at > m.head ? ownerNamed(index, owner) : null;
  if (m.whose !== undefined) return m.whose.kind === "person" ? m.whose : stateOf(m.whose);
  if (isIrregular(index, m)) return null;
  if (m.several !== undefined && m.several.length > 1)
    return together(
      index,
      m.several.map(({ entry }) => actorOfEntry(index, entry)),
    );
  if (m.affiliation !== null) {
    const { entry } = m.affiliation;
    if (isOnlyThere(index, m, m.affiliation)) return null;
    if (entry.kind !== "place") return actorOfEntry(index, entry);
    return entry.alsoBody === true ? bodyNamed(index, entry, null) : null;
  }
  return m.affiliationName === null ? null : ownerNamed(index, m.affiliationName);
}

/** The body or person whom no lookup knows, by the name that a phrase gives it. */
function ownerNamed(index: EntityIndex, name: Range): Entity | null {
  const a = index.analysis;
  const words = nameOf(a.tokens, name);
  const [first, end] = name;
  const short = end - first === 1 ? bodyOfAcronym(index, first, name) : null;
  if (short !== null) return short;
  // "Ornite officials" beside "the Ornites"
  const plural = `${words}s`;
  if (index.hasWord(plural) && [end, end + 1].some((i) => ROLE_NOUNS.has(a.lower(i))))
    return index.get(`phrase ${plural.toLowerCase()}`, () =>
      index.make(index.idAt("actor", name), "actor", "collective", plural, { plural: true }),
    );
  if (end - first === 1 && a.has(first - 1, "the") && SHORT_BODIES.has(a.lower(first)))
    return bodyEndingIn(index, words, first);
  const person = index.bySurname(a.lower(name[1] - 1));
  if (person !== undefined && (end - first === 1 || isCalled(person, words))) return person;
  const titled = ROLE_NOUNS.get(a.lower(name[0] - 1)) !== undefined || HONORIFICS.has(a.lower(name[0] - 1));
  return index.get(`name ${words.toLowerCase()}`, () =>
    index.make(index.idAt("actor", name), "actor", titled ? "person" : null, words),
  );
}

/** Whether one of two names ends as the other: "Rami Sol" and "Sol"; not "Hill Front" and "Harbour Front". */
function isCalled({ canonical }: Entity, words: string): boolean {
  const [short, long] = [canonical, words].map((one) => one.toLowerCase()).sort((x, y) => x.length - y.length);
  return long === short || long?.endsWith(` ${short}`) === true;
}

/** "the Union's envoy" behind "the African Union": the only body named so far in whose name the word stands, and stands last; null where there is none, or several. */
export function bodyEndingIn(index: EntityIndex, word: string, token: number): Entity | null {
  const { all, named: known, lookup } = index;
  const bears = (name: string): boolean => ` ${name} `.includes(` ${word} `) && name !== word;
  const entries = [...known.keys()].flatMap((key) => lookup.byKey(key) ?? []);
  const [entry, ...others] = entries.filter(({ kind, names }) => kind === "organisation" && names.some(bears));
  if (entry !== undefined)
    return others.length === 0 && entry.names.some((name) => name.endsWith(` ${word}`))
      ? actorOfEntry(index, entry)
      : null;
  const named = all.filter(
    (e) =>
      e.sort === "actor" &&
      !(e.kind !== null && PEOPLE.has(e.kind)) &&
      e.last >= 0 &&
      e.last < token &&
      [e.canonical, ...e.names].some(bears),
  );
  const [only] = named;
  return named.length === 1 && only !== undefined && only.canonical.endsWith(` ${word}`) ? only : null;
}

/** Kinds of those whose names may end with that of a body for which they speak. */
const PEOPLE: ReadonlySet<string> = new Set(["person", "office", "collective", "people"]);

/** Whether the state in a phrase is not the one for which its office speaks. */
const isElsewhere = (index: EntityIndex, m: Mention): boolean =>
  m.role !== null && (LOCAL_OFFICES.has(m.role.base) || isReportedOn(m) || isSentTo(index, m));

/** "the Special Rapporteur on human rights in Keldora": what stands behind the office is what its holder reports on. */
const isReportedOn = ({ role, head, affiliation }: Mention): boolean =>
  role !== null && REPORTS_ON.has(role.base) && (affiliation === null || affiliation.at > head);

/** "the Special Envoy for Keldora", "an ambassador to Keldora": the state is where the office was sent; "the representative for Keldora" may be its delegate. */
function isSentTo({ analysis }: EntityIndex, { role, affiliation, affiliationName }: Mention): boolean {
  const at = affiliation?.at ?? affiliationName?.[0];
  if (role === null || at === undefined) return false;
  const before = analysis.has(at - 1, "the") ? at - 2 : at - 1;
  if (!SENT_TO.has(analysis.lower(before))) return false;
  // "the Special Envoy of the Secretary-General for Keldora": the office stands first
  let from = at;
  while (from > analysis.sentenceFrom(analysis.sentenceOf(from)) && !/^[,;:]$/.test(analysis.word(from - 1))) from--;
  const written = analysis.tokens.lower.slice(from, before);
  const bases = written.map((word) => ROLE_NOUNS.get(word)?.base ?? "");
  if (!bases.some((base) => SENT_OFFICES.has(base))) return false;
  return (
    !bases.includes("representative") ||
    analysis.has(before, "to", "in", "on") ||
    written.some((word) => SENT_SPECIALLY.has(word))
  );
}

/** "Keldoran rebels", "a Keldoran rebel source": the state's name says where they are, not for whom they speak. */
function isIrregular(index: EntityIndex, m: Mention): boolean {
  for (let i = m.words[0]; i < m.words[1]; i++) {
    const low = index.analysis.lower(i);
    if (IRREGULARS.has(ROLE_NOUNS.get(low)?.base ?? low)) return true;
  }
  if (m.organ === null) return false;
  const name = nameOf(index.analysis.tokens, [Math.min(m.words[0], m.organ[0]), m.organ[1]]);
  // "the Tamrin Martyrs' Brigade" belongs to a city, not to a state
  const ofCity =
    m.affiliation?.use === "capital" && !/^['’]s?$/.test(index.analysis.lower(m.affiliation.at + m.affiliation.length));
  return isNamedIrregular(name) || (ofCity && /(?:army|brigades?|battalion|guard|militia|forces?|front)$/i.test(name));
}

/** "the Velmar Monitoring Mission": the state is where the mission watches. */
function namesWatchers(analysis: Analysis, organ: Range | null, { at, use, length, entry }: LookupMatch): boolean {
  if (organ === null || use !== "name" || entry.kind !== "state" || /^['’]s?$/.test(analysis.word(at + length)))
    return false;
  return WATCHING_BODY.test(nameOf(analysis.tokens, [Math.min(at, organ[0]), organ[1]]));
}

/** "the parties in Corvath", "a diplomat in Corvath": a location; "officials in Corvath" belong to that state. */
function isOnlyThere({ analysis }: EntityIndex, m: Mention, match: LookupMatch): boolean {
  const { at, use } = match;
  // "the Monitoring Mission in Velmar"
  if (m.organ !== null && analysis.has(at - 1, "in") && GUEST_BODIES.test(analysis.lower(at - 2))) return true;
  if (namesWatchers(analysis, m.organ, match)) return true;
  if (use !== "capital" || !analysis.has(at - 1, "in")) return false;
  if (m.organ !== null) return GUEST_BODIES.test(analysis.lower(m.organ[1] - 1));
  return m.role === null || !/^(?:official|spokesperson|minister|lawmaker|parliamentarian)$/.test(m.role.base);
}

/** Whether another side has spoken since an entity was last mentioned, so that a bare "the ministry" may belong to that side. */
export function otherSideSpokeSince(index: EntityIndex, e: Entity): boolean {
  const side = stateOf(e);
  return side.kind === "state" && [...index.voices].some(([state, token]) => state !== side && token > e.last);
}

/** An office-holder whom the words do not distinguish from others. */
export function unknownHolder(index: EntityIndex, m: Mention, kind: "organ" | "office"): Entity {
  const words = nameOf(index.analysis.tokens, m.words);
  return index.get(`unknown ${m.head}`, () => index.make(index.idAt("actor", m.range), "actor", kind, words));
}

/** "the group" behind "the Velmar Liberation Army": the only armed body with a name of its own that the text has named so far; else null. */
function onlyGroupBefore(index: EntityIndex, token: number): Entity | null {
  const groups = index.all.filter((e) => e.last >= 0 && e.last < token && isOwnGroup(e));
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

const isOwnGroup = (e: Entity): boolean =>
  e.sort === "actor" &&
  e.affiliation === null &&
  (e.kind === "armedGroup" ||
    (e.kind !== "person" && e.kind !== "state" && isNamedIrregular(e.canonical)) ||
    (e.kind === "organ" && hasNameOfItsOwn(e.canonical) && FIGHTING_ORGANS.has(organHead(e.canonical))));

/** "the group", in a text about an armed group that also quotes the Lorne Crisis Group, may be either. */
const isOneOfTwo = (index: EntityIndex, e: Entity): boolean =>
  index.all.some((other) => other !== e && other.sort === "actor" && mayBeGroup(other));

/** An armed group, or a body that is called by an acronym or bears the name of an army of its own. */
const mayBeGroup = ({ kind, canonical, names }: Entity): boolean =>
  kind === "armedGroup" ||
  (kind !== "person" &&
    kind !== "state" &&
    (isNamedIrregular(canonical) || [canonical, ...names].some((name) => ACRONYM.test(name))));
const ACRONYM = /^\p{Lu}{3,8}$/u;

/** What the words of an organ say, and the states that the phrase and the text around it show. */
interface OrganWords {
  readonly words: string;
  readonly head: string;
  /** With its distinguishing words. */
  readonly full: string;
  /** Whether every state has such an organ. */
  readonly everyState: boolean;
  readonly stated: Entity | null;
  /** As the sentences before show. */
  readonly around: Entity | null;
}

function organWords(index: EntityIndex, m: Mention, organ: Range): OrganWords {
  const owner = bodyOwning(index, m);
  const words = nameOf(index.analysis.tokens, organ);
  const head = organHead(words);
  const everyState = STATE_ORGANS.has(head) && !hasNameOfItsOwn(words);
  const stated = owner ?? (everyState && m.affiliationName === null ? sectionState(index, m.head) : null);
  const around = stated === null && everyState ? stateAround(index, m) : null;
  return { words, head, full: normaliseOrgan(words), everyState, stated, around };
}

/** The organ that a phrase means: "the ministry", "Keldora's Ministry of Defence". */
export function organOf(index: EntityIndex, m: Mention, organ: Range): Entity {
  const read = organWords(index, m, organ);
  const { head, full, stated } = read;
  const bare = organ[1] - organ[0] === 1 && stated === null && m.role !== null;
  const called = bare ? bodyMeantBy(index, organ[0]) : null;
  if (called !== null) return called;
  const told = organ[1] - organ[0] === 1 ? index.find(`short ${index.analysis.lower(organ[0])}`) : undefined;
  if (told !== undefined && (stated === null || stateOf(told) === stateOf(stated))) return told;
  const definite = m.definite || index.analysis.has(m.range[0], "the");
  const group = stated === null && definite && ANY_BODY.test(read.words) ? onlyGroupBefore(index, m.range[0]) : null;
  if (group !== null) return group;
  // "the Ministry" in what a ministry publishes
  if (stated === null && full === head && index.author?.roles.has(head) === true) return index.author;
  const mentioned = organMentioned(index.organs, head, full, stated);
  if (mentioned === null) return newOrgan(index, m, organ, read);
  return meansMentioned(index, mentioned, read) ? mentioned : unknownHolder(index, m, "organ");
}

/** Whether the organ that was named last is meant: no other side has spoken since, or stands right before. */
function meansMentioned(index: EntityIndex, mentioned: Entity, { words, stated, around }: OrganWords): boolean {
  if (around !== null && mentioned.affiliation !== null && stateOf(mentioned) !== around) return false;
  if (stated === null && otherSideSpokeSince(index, mentioned)) return false;
  return !(ANY_BODY.test(words) && isOneOfTwo(index, mentioned));
}

/** An organ that the text has not named before. */
function newOrgan(index: EntityIndex, m: Mention, organ: Range, read: OrganWords): Entity {
  const { head, full, everyState, stated, around } = read;
  const affiliation = stated ?? bodyOfOffice(index, m) ?? (everyState ? (index.home ?? around) : null);
  return index.get(`organ ${full} ${affiliation?.id ?? ""}`, () => {
    const whole = m.role === null ? m.words : organ;
    const name = nameOf(index.analysis.tokens, whole).replace(/(?<!\p{L})\p{L}+$/u, (last) => expandAcronym(last));
    const kind = WATCHING_BODY.test(name) ? "organisation" : "organ";
    const e = index.make(index.idAt("actor", whole), "actor", kind, name);
    e.roles.add(head).add(full);
    e.affiliation = affiliation;
    index.organs.push(e);
    return e;
  });
}
