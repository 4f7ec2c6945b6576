import { NAMED_BODIES, OWN_COUNTRY, SHORT_BODIES, SIDE_NOUNS, WATCHERS } from "../lexicon/language.ts";
import type { LookupMatch } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { PREPOSITION } from "../structure/tagClasses.ts";
import { bodyOfAcronym } from "./acronymBodies.ts";
import { bodyEndingIn, organOf } from "./bodies.ts";
import { bodyCalledSo, missionBefore } from "./calledBodies.ts";
import { citedDocumentOf } from "./citedDocuments.ts";
import { type Entity, stateOf } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry, bodyNamed } from "./knownActors.ts";
import type { Mention } from "./mention.ts";
import { officeOf } from "./offices.ts";
import { personOf } from "./persons.ts";

type Resolve = (range: Range, head: number) => Entity | null;

/** One sort of noun phrase, with texts that a test reads, each with the claimant of its last claim ("person Rami Sol"). */
interface PhraseCase {
  readonly id: string;
  readonly finds: readonly (readonly [text: string, claimant: string])[];
  readonly findsNot: readonly string[];
  /** The entity that a phrase of this sort means; null for a place that is no body; undefined for a phrase of another sort. */
  readonly find: (index: EntityIndex, m: Mention, resolve: Resolve) => Entity | null | undefined;
}

/** The sorts of noun phrases, in order: the first that holds decides. */
export const PHRASE_CASES: readonly PhraseCase[] = [
  {
    id: "acronym that the text spells out",
    finds: [["The Harbour Watch League (HWL) met. The HWL said that the bridge was hit.", "null Harbour Watch League"]],
    findsNot: ["The guards said that the bridge was hit."],
    find: (index, m) => abbreviated(index, m) ?? undefined,
  },
  {
    id: "names that are listed",
    finds: [["Keldora and Pallumia said that the bridge was open.", "collective Keldora and Pallumia"]],
    findsNot: ["Keldora said that the bridge was open."],
    find: (index, m, resolve) => (m.joint.length > 1 ? jointOf(index, m, resolve) : undefined),
  },
  {
    id: "name of a person",
    finds: [["President Rami Sol said that the bridge was hit.", "person Rami Sol"]],
    findsNot: ["An aide to the president said that the bridge was hit."],
    find: (index, m) => (m.name === null ? undefined : personOf(index, m, m.name)),
  },
  {
    id: "document",
    finds: [["The letter said that the bridge was hit.", "cited letter"]],
    findsNot: ["The army said that the bridge was hit."],
    find: (index, m) => (m.documentGenre === undefined ? undefined : citedDocumentOf(index, m, m.documentGenre)),
  },
  {
    id: "mission that watches, and its patrols",
    finds: [
      [
        "The Valley Observer Mission counted nine shots. In Hestrel, the patrol saw a tank.",
        "organisation Valley Observer Mission",
      ],
      [
        "The Valley Observer Mission (VOM) counted nine shots. The Mission said that the bridge was hit.",
        "organisation Valley Observer Mission",
      ],
    ],
    findsNot: ["In Hestrel, the patrol saw a tank.", "The Valley Trade Mission left. The patrol saw a tank."],
    find: (index, m) => (isBare(index, m, WATCHERS) ? (missionBefore(index, m.range[0]) ?? undefined) : undefined),
  },
  {
    id: "body called by its noun",
    finds: [
      [
        "The company Orlec Minerals dug a well. The company said that the pumps were off.",
        "organisation Orlec Minerals",
      ],
      ["The armed group Red Dawn left Osk. The group said that it had won.", "armedGroup Red Dawn"],
    ],
    findsNot: ["The company said that the pumps were off."],
    find: (index, m) => (isBare(index, m, NAMED_BODIES) ? (bodyCalledSo(index, m.words[0]) ?? undefined) : undefined),
  },
  {
    id: "body called by the last word of its name",
    finds: [["Members of the Harbour Front left Osk. The Front said that it had won.", "null Harbour Front"]],
    findsNot: ["The Harbour Front and the Hill Front left Osk. The Front said that it had won."],
    find: (index, m) =>
      isShortName(index, m)
        ? (bodyEndingIn(index, nameOf(index.analysis.tokens, m.words), m.words[0]) ?? undefined)
        : undefined,
  },
  {
    id: "office",
    finds: [["Keldora's foreign minister said that the bridge was hit.", "office Keldora's foreign minister"]],
    findsNot: ["The Keldoran army said that the bridge was hit."],
    find: (index, m) => (m.role === null ? undefined : officeOf(index, m, m.role)),
  },
  {
    id: "organ",
    finds: [["The Keldoran Ministry of Defence said that the bridge was hit.", "organ Keldoran Ministry of Defence"]],
    findsNot: ["Two residents said that the bridge was hit."],
    find: (index, m) => (m.organ === null ? undefined : organOf(index, m, m.organ)),
  },
  {
    id: "known name",
    finds: [["Pallumia said that the bridge was hit.", "state Pallumia"]],
    findsNot: ["Two residents said that the bridge was hit."],
    find: (index, m) => (m.known === null ? undefined : knownOf(index, m, m.known)),
  },
  {
    id: "side of a state",
    finds: [["The Keldoran side said that the bridge was hit.", "state Keldora"]],
    findsNot: ["The other side said that the bridge was hit."],
    find: (index, m) =>
      m.affiliation !== null && [m.head, m.words[1] - 1].some((i) => isSideNoun(index.analysis, m, i))
        ? sideOf(index, m, m.affiliation)
        : undefined,
  },
  {
    id: "country of a delegate",
    finds: [["Pallumia's envoy left. His country said that the border was shut.", "state Pallumia"]],
    findsNot: ["The country said that the border was shut."],
    find: (index, m) =>
      m.whose !== undefined && OWN_COUNTRY.has(index.analysis.lower(m.head)) ? homeOf(m.whose) : undefined,
  },
  {
    id: "any other phrase",
    finds: [["Two families said that the bridge was hit.", "collective Two families"]],
    findsNot: ["Pallumia said that the bridge was hit."],
    find: (index, m) =>
      index.keyed(
        `phrase ${nameOf(index.analysis.tokens, m.words).toLowerCase()}`,
        m,
        m.collective || m.plural ? "collective" : null,
      ),
  },
];

/** The entity that a full noun phrase means, by the phrase itself; null for a place that is no body. */
export function entityOf(index: EntityIndex, mention: Mention, resolve: Resolve): Entity | null {
  if (mention.role?.base === "counterpart") return counterpartOf(index, mention);
  for (const { find } of PHRASE_CASES) {
    const entity = find(index, mention, resolve);
    if (entity !== undefined) return entity;
  }
  return null;
}

/** "the Keldoran | side"; not in "the plaque on the Keldoran side". */
const isSideNoun = (analysis: Analysis, { words: [from] }: Mention, i: number): boolean =>
  SIDE_NOUNS.has(analysis.lower(i)) &&
  !Array.from({ length: Math.max(0, i - from) }, (_, k) => from + k).some((k) => analysis.is(k, PREPOSITION));

/** The state of a person; undefined where the text does not show it. */
function homeOf(person: Entity): Entity | undefined {
  const home = stateOf(person);
  return home.kind === "state" ? home : undefined;
}

/** "Keldora", "the Keldorans", "Hestrel": a place is an actor only if a body bears its name. */
function knownOf(index: EntityIndex, m: Mention, { entry, use, at, length }: LookupMatch): Entity | null {
  if (use === "people") return index.keyed(`people ${entry.key}`, m, "people");
  if (entry.kind !== "place") return actorOfEntry(index, entry);
  return entry.alsoBody === true ? bodyNamed(index, entry, nameOf(index.analysis.tokens, [at, at + length])) : null;
}

/** "the Keldoran side": the state itself; for a place, the body that bears its name, or one that this text calls so. */
function sideOf(index: EntityIndex, m: Mention, { entry }: LookupMatch): Entity {
  if (entry.kind !== "place") return actorOfEntry(index, entry);
  return entry.alsoBody === true ? bodyNamed(index, entry, null) : index.keyed(`body ${entry.key}`, m, null);
}

/** "Velmar and Ostra" said it together. */
function jointOf(index: EntityIndex, m: Mention, resolve: Resolve): Entity {
  const members = m.joint.map((range) => resolve(range, range[1] - 1));
  const names = members.map((member, i) => member?.canonical ?? nameOf(index.analysis.tokens, m.joint[i]!));
  return index.get(`joint ${members.map((member) => member?.id ?? "").join(" ")}`, () =>
    index.make(index.idAt("actor", m.range), "actor", "collective", names.join(" and "), { plural: true }),
  );
}

/**
 * "his Keldoran counterpart": holds the office of whom "his" means, else of the one mentioned last who holds one, in another state. "Sol's counterpart" and
 * "the Keldoran minister's counterpart" are of a state that the phrase does not tell; "its Keldoran counterpart" is some body of Keldora.
 */
function counterpartOf(index: EntityIndex, mention: Mention): Entity {
  const { whose, ...m } = withoutOwner(index, mention);
  let other: Entity | null = whose?.kind === "person" ? whose : null;
  if (other === null)
    for (const p of index.persons)
      if (p.titled >= 0 && p.last >= 0 && (other === null || p.last > other.last)) other = p;
  const [base, roleWords] = whose?.kind === "organ" ? [] : (other?.roles ?? []);
  const role = { base: base ?? "counterpart" };
  const one = { ...m, role, roleWords: roleWords ?? role.base, counterpartOf: other };
  const found = m.name === null ? officeOf(index, one, role) : personOf(index, one, m.name);
  found.roles.add("counterpart");
  if (found !== other) found.counterpart ??= other;
  return found;
}

/** The phrase of a counterpart without those whose counterpart it means: "the Keldoran minister's | Velmari counterpart". */
function withoutOwner(index: EntityIndex, m: Mention): Mention {
  const { analysis, lookup } = index;
  let owner = m.head - 1;
  while (owner > m.words[0] && !/^['’]s?$/.test(analysis.word(owner))) owner--;
  if (owner <= m.words[0]) return m;
  const isOwner = (at: number | undefined): boolean => at !== undefined && at < owner;
  const known = Array.from({ length: m.head - owner - 1 }, (_, k) => lookup.match(analysis.tokens, owner + 1 + k));
  const side = known.find((match) => match?.entry.kind === "state") ?? null;
  const person = index.bySurname(analysis.lower(owner - 1));
  return {
    ...m,
    organ: isOwner(m.organ?.[0]) ? null : m.organ,
    affiliation: isOwner(m.affiliation?.at) ? side : m.affiliation,
    affiliationName: isOwner(m.affiliationName?.[0]) ? null : m.affiliationName,
    ...(person === undefined ? {} : { whose: person }),
  };
}

/** The body that an acronym stands for where it is all that a phrase is. */
function abbreviated(index: EntityIndex, m: Mention): Entity | null {
  const range = m.name ?? (m.known === null ? null : ([m.known.at, m.known.at + m.known.length] as const));
  if (range === null || range[1] - range[0] !== 1 || m.role !== null) return null;
  const name = index.acronyms.get(index.analysis.lower(range[0]));
  const isKnown = m.known !== null && name !== undefined && index.lookup.find(name) === m.known.entry;
  return isKnown ? null : bodyOfAcronym(index, range[0], m.range);
}

/** "the company", "the Mission", "the patrol", with no other word. */
const isBare = (
  { analysis }: EntityIndex,
  { definite, words, affiliation, affiliationName }: Mention,
  nouns: ReadonlySet<string>,
): boolean =>
  definite &&
  words[1] - words[0] === 1 &&
  affiliation === null &&
  affiliationName === null &&
  nouns.has(analysis.lower(words[0]));

/** "the Front", with no other word. */
const isShortName = ({ analysis }: EntityIndex, { definite, words: [from, to] }: Mention): boolean =>
  definite && to - from === 1 && SHORT_BODIES.has(analysis.lower(from)) && /^\p{Lu}\p{Ll}/u.test(analysis.word(from));
