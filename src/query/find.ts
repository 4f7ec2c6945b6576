import type { ActorKind } from "../model/claim.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { stem } from "../text/stems.ts";
import { claimIndexOf, formsOf, type Places } from "./claimIndex.ts";
import type { CorpusIndex } from "./corpusIndex.ts";
import { type AskedName, askedName, endsIn, haveWords, isSpelt } from "./meant/askedName.ts";
import type { AskedKind, NamedThing, NameSource } from "./meant/directory.ts";
import { byMost, type NameIndex, nameIndexOf } from "./meant/nameIndex.ts";
import { withoutOffice } from "./meant/offices.ts";
import { Recent } from "./meant/recent.ts";

/** A match: a cluster by its id, with its label. */
export interface Match {
  readonly id: string;
  readonly label: string;
  /** How many claims mention it. */
  readonly claims: number;
}

const LEAST_ID = 4;

/**
 * The things that a user may mean by an IRI, by the first characters of an id, or by words. One match is the answer; of several the user
 * chooses. Exact names come before labels that contain the words, and these before events whose claims use them; within each, those with
 * most claims first.
 */
export function findThings(corpus: CorpusIndex, kind: "event" | "actor", wanted: string): Match[] {
  const asked = askedName(wanted);
  const found = thingsNamedBy(corpus, [kind], wanted);
  if (kind === "actor" || isId(wanted, found)) return found.map(matchOf);
  const shown = found.filter(({ label }) => label !== null && haveWords([label], asked));
  if (shown.some(({ label }) => label !== null && isSetting(label, asked))) return shown.map(matchOf);
  const held = new Set(shown.map(({ id }) => id));
  return [...shown.map(matchOf), ...toldWith(corpus, asked).filter(({ id }) => !held.has(id))];
}

/**
 * The things that words mean, in every question: those with exactly this name in any spelling, under any name that documents or lookups have, for
 * a person also the last name; if there are none, those with all the words among their names. An IRI or the first characters of an id mean
 * that thing. Those with most claims come first.
 */
export function thingsNamedBy(source: NameSource, kinds: readonly AskedKind[], wanted: string): readonly NamedThing[] {
  const index = nameIndexOf(source);
  const known = answered.get(index) ?? new Recent<readonly NamedThing[]>(ANSWERED);
  answered.set(index, known);
  return known.get(`${kinds.join()}\0${wanted}`, () => findMeant(index, kinds, wanted));
}

/** Names that were asked for, with what they mean: one question asks for a name more than once, and the next question often for the same. */
const answered = new WeakMap<NameIndex, Recent<readonly NamedThing[]>>();
const ANSWERED = 500;

function findMeant(index: NameIndex, kinds: readonly AskedKind[], wanted: string): NamedThing[] {
  const isAsked = ({ kind }: NamedThing): boolean => kinds.includes(kind);
  const byId = withId(index, wanted.trim()).filter(isAsked);
  if (byId.length > 0) return byId;
  const asked = askedName(wanted);
  // if a place may be meant, a capital is the place and not its government
  const government = kinds.includes("place") && asked.known?.isCapital === true ? asked.known.actors : [];
  const isThing = (thing: NamedThing): boolean =>
    isAsked(thing) && !thing.members.some((id) => government.includes(id));
  if (asked.words.length + asked.dates.length === 0) return [];
  const named = namedSo(index, kinds, isThing, asked);
  const bare = named.length > 0 ? null : withoutOffice(wanted);
  return (bare === null ? named : namedSo(index, kinds, isThing, askedName(bare))).sort(byMost);
}

/** All things of these kinds, those with most claims first. */
export const listed = (source: NameSource, kinds: readonly AskedKind[]): NamedThing[] =>
  nameIndexOf(source).things.filter(({ kind }) => kinds.includes(kind));

/** Things of any kind with this name: exactly, or else with all its words. */
function namedSo(
  index: NameIndex,
  kinds: readonly AskedKind[],
  isThing: (thing: NamedThing) => boolean,
  asked: AskedName,
): NamedThing[] {
  const exact =
    asked.dates.length > 0 || kinds.every((kind) => kind === "event")
      ? []
      : index.called(asked).filter((thing) => isThing(thing) && isCalled(thing, asked));
  const isOne = exact.some(({ kind, sort }) => kind === "place" || sort === null || !COMMON.has(sort));
  // a capital's name inside another name (“Moscow Times”) means neither capital nor state
  const isInNames = !isOne && asked.known === null && asked.dates.length === 0;
  const isMeant = (thing: NamedThing): boolean =>
    thing.kind === "event"
      ? isDated(thing, asked) && eventHasWords(thing, asked)
      : isInNames && haveWords(namesOf(thing), asked);
  const others = index
    .withWords(asked, isInNames ? kinds : kinds.filter((kind) => kind === "event"))
    .filter((thing) => isThing(thing) && isMeant(thing));
  return [...new Set([...exact, ...others])];
}

/** Names that many bodies have: “the Ministry of Defence” alone identifies none. */
const COMMON: ReadonlySet<ActorKind> = new Set(["organ", "office", "collective"]);

const namesOf = ({ label, names }: NamedThing): readonly string[] => (label === null ? names : [label, ...names]);

function isCalled({ names, members, kind, sort }: NamedThing, asked: AskedName): boolean {
  if (names.some((name) => isSpelt(name, asked) || (sort === "person" && endsIn(name, asked)))) return true;
  const known = kind === "actor" ? asked.known?.actors : asked.known?.places;
  // a thing whose every name is covered is not found by name
  return known?.some((id) => members.includes(id)) === true && names.some((name) => /\p{L}/u.test(name));
}

const eventHasWords = ({ label, names }: NamedThing, asked: AskedName): boolean =>
  asked.words.length === 0 ||
  (label !== null && haveWords([label], asked)) ||
  names.some((name) => haveForms(formsOfName(name), asked));

/** The forms of the words of names, computed once, because one name is compared with many questions. */
const split = new Map<string, ReadonlySet<string>>();
const MOST_SPLIT = 50_000;

function formsOfName(name: string): ReadonlySet<string> {
  const known = split.get(name);
  if (known !== undefined) return known;
  const forms = new Set(formsOf(name));
  if (split.size >= MOST_SPLIT) split.clear();
  split.set(name, forms);
  return forms;
}

/** Whether claims date an event on the day, or within the month or year, that is asked for. */
const isDated = ({ dates }: NamedThing, asked: AskedName): boolean =>
  asked.dates.every((date) => dates.some((one) => one.includes(date)));

/** Whether a text has a form of each word that is asked for. */
export const hasAllWords = (text: string, asked: AskedName): boolean =>
  asked.words.length > 0 && haveForms(new Set(formsOf(text)), asked);

function haveForms(own: ReadonlySet<string>, { words }: AskedName): boolean {
  if (words.length === 0) return false;
  return words.every(({ forms }) => forms.some((form) => own.has(form) || own.has(stem(form))));
}

const matchOf = ({ id, label, names, claims }: NamedThing): Match => ({ id, label: label ?? names[0] ?? id, claims });

const ID = /^[0-9a-f-]+$/;

const idIn = (wanted: string): string =>
  (/\/(?:event|actor|cited|place)\/([0-9A-Za-z-]+)\/?$/.exec(wanted)?.[1] ?? wanted).toLowerCase();

/** By an IRI, or by the first characters of an id. */
function withId(index: NameIndex, wanted: string): NamedThing[] {
  const id = idIn(wanted);
  return id.length < LEAST_ID || !ID.test(id) ? [] : index.withId(id);
}

/** Whether a match was found by its id. */
function isId(wanted: string, found: readonly NamedThing[]): boolean {
  const id = idIn(wanted.trim());
  const isOf = (one: string): boolean => one.startsWith(id);
  return id.length >= LEAST_ID && ID.test(id) && found.some(({ id: own, members }) => isOf(own) || members.some(isOf));
}

/** A place or a date identifies an event; a word that one speaker uses for it may be used for others. */
function isSetting(label: string, { words, dates }: AskedName): boolean {
  const setting = new Set(nameWords(label.replace(/\([^)]*\)/, "")).flatMap((word) => [word, ...nameKeys(word)]));
  return dates.length > 0 || words.some(({ forms }) => forms.some((form) => setting.has(form)));
}

/** Events for which claims use all the words. */
function toldWith(corpus: CorpusIndex, asked: AskedName): Match[] {
  const names = nameIndexOf(corpus);
  const claims = claimIndexOf(corpus.told);
  const words = asked.words.map((word) => ({ claims: claims.having(word), events: names.labelled(word) }));
  const [rarest] = words.toSorted((a, b) => a.claims.size + a.events.size - b.claims.size - b.events.size);
  const told: NamedThing[] = [];
  for (const thing of rarest === undefined ? names.dated(asked) : eventsIn(rarest, corpus, names)) {
    if (!isDated(thing, asked)) continue;
    const left = words.filter(({ events }) => !events.has(thing));
    const own = (corpus.aboutEvent.get(thing.id) ?? []).filter(({ claim }) => {
      const place = claims.placeOf(claim.id);
      return left.every((word) => word.claims.has(place));
    });
    if (own.length > 0) told.push({ ...thing, claims: own.length });
  }
  return told.sort(byMost).map(matchOf);
}

/** Events in whose label a word stands, or in a claim about them. */
function eventsIn(
  word: { readonly claims: Places; readonly events: ReadonlySet<NamedThing> },
  corpus: CorpusIndex,
  names: NameIndex,
): ReadonlySet<NamedThing> {
  const { list } = claimIndexOf(corpus.told);
  const found = new Set(word.events);
  for (const place of word.claims)
    for (const { event } of list[place]?.claim.descriptions ?? []) {
      const thing = names.events.get(corpus.representativeOf(event));
      if (thing !== undefined) found.add(thing);
    }
  return found;
}
