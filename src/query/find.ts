import type { ActorKind } from "../model/claim.ts";
import { contentOf } from "../model/content.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { stem } from "../text/stems.ts";
import { type CorpusIndex, compare } from "./corpusIndex.ts";
import { type AskedName, askedName, endsIn, haveWords, isSpelt } from "./meant/askedName.ts";
import { type AskedKind, directoryOf, type NamedThing, type NameSource } from "./meant/directory.ts";
import { withoutOffice } from "./meant/offices.ts";

/** Something that was asked for: a cluster by its id, with its label. */
export interface Match {
  readonly id: string;
  readonly label: string;
  /** Claims that speak of it. */
  readonly claims: number;
}

const LEAST_ID = 4;

/**
 * What a user means by an IRI, by the first characters of an id, or by words. One match is what is meant; of several the user chooses.
 * A name that is exactly the words goes before labels that hold them, these before events of which claims use them; those with most
 * claims first.
 */
export function findThings(corpus: CorpusIndex, kind: "event" | "actor", wanted: string): Match[] {
  const asked = askedName(wanted);
  const found = thingsMeant(corpus, [kind], wanted);
  if (kind === "actor" || isId(wanted, found)) return found.map(matchOf);
  const shown = found.filter(({ label }) => label !== null && haveWords([label], asked));
  if (shown.some(({ label }) => label !== null && isSetting(label, asked))) return shown.map(matchOf);
  const held = new Set(shown.map(({ id }) => id));
  return [...shown.map(matchOf), ...toldWith(corpus, asked).filter(({ id }) => !held.has(id))];
}

/**
 * What is meant by words, wherever they are asked: what is called just so in any spelling, under any name that documents or lookups have for
 * it, a person also by the last name; where nothing is, what has all the words among its names. An IRI or the first characters of an id
 * mean that thing. Those with most claims first.
 */
export function thingsMeant(source: NameSource, kinds: readonly AskedKind[], wanted: string): NamedThing[] {
  const all = directoryOf(source).filter(({ kind }) => kinds.includes(kind));
  const byId = withId(all, wanted.trim());
  if (byId.length > 0) return byId.sort(byMost);
  const asked = askedName(wanted);
  // where a place may be meant a capital is one, and not its government
  const government = kinds.includes("place") && asked.known?.isCapital === true ? asked.known.actors : [];
  const things =
    government.length === 0 ? all : all.filter(({ members }) => !members.some((id) => government.includes(id)));
  if (asked.words.length + asked.dates.length === 0) return [];
  const named = namedSo(things, asked);
  const bare = named.length > 0 ? null : withoutOffice(wanted);
  return (bare === null ? named : namedSo(things, askedName(bare))).sort(byMost);
}

/** All things of these kinds, those with most claims first. */
export const listed = (source: NameSource, kinds: readonly AskedKind[]): NamedThing[] =>
  directoryOf(source)
    .filter(({ kind }) => kinds.includes(kind))
    .sort(byMost);

/** Things that are called so, of whichever kind: exactly, or else in words. */
function namedSo(things: readonly NamedThing[], asked: AskedName): NamedThing[] {
  const exact =
    asked.dates.length > 0 ? [] : things.filter((thing) => thing.kind !== "event" && isCalled(thing, asked));
  const isOne = exact.some(({ kind, sort }) => kind === "place" || sort === null || !COMMON.has(sort));
  const isMeant = (thing: NamedThing): boolean => {
    if (thing.kind === "event") return isDated(thing, asked) && eventHasWords(thing, asked);
    // a capital's name inside another name (“Moscow Times”) means neither capital nor state
    return !isOne && asked.known === null && asked.dates.length === 0 && haveWords(namesOf(thing), asked);
  };
  return [...new Set([...exact, ...things.filter(isMeant)])];
}

/** What many have: “the Ministry of Defence” alone names no one. */
const COMMON: ReadonlySet<ActorKind> = new Set(["organ", "office", "collective"]);

const namesOf = ({ label, names }: NamedThing): readonly string[] => (label === null ? names : [label, ...names]);

function isCalled({ names, members, kind, sort }: NamedThing, asked: AskedName): boolean {
  if (names.some((name) => isSpelt(name, asked) || (sort === "person" && endsIn(name, asked)))) return true;
  const known = kind === "actor" ? asked.known?.actors : asked.known?.places;
  // one whose every name is covered is found by none
  return known?.some((id) => members.includes(id)) === true && names.some((name) => /\p{L}/u.test(name));
}

const eventHasWords = ({ label, names }: NamedThing, asked: AskedName): boolean =>
  asked.words.length === 0 ||
  (label !== null && haveWords([label], asked)) ||
  names.some((name) => saysWords(name, asked));

/** Whether claims date an event so, by the day or within the month or year that is asked for. */
const isDated = ({ dates }: NamedThing, asked: AskedName): boolean =>
  asked.dates.every((date) => dates.some((one) => one.includes(date)));

/** Whether a text has all the words that are asked for, in whatever form. */
export function saysWords(text: string, { words }: AskedName): boolean {
  if (words.length === 0) return false;
  const own = new Set(nameWords(text).flatMap((word) => [stem(word), ...nameKeys(word)]));
  return words.every(({ forms }) => forms.some((form) => own.has(form) || own.has(stem(form))));
}

const matchOf = ({ id, label, names, claims }: NamedThing): Match => ({ id, label: label ?? names[0] ?? id, claims });

const byMost = (a: NamedThing, b: NamedThing): number =>
  b.claims - a.claims || compare(a.label ?? "", b.label ?? "") || compare(a.id, b.id);

const ID = /^[0-9a-f-]+$/;

const idIn = (wanted: string): string =>
  (/\/(?:event|actor|cited|place)\/([0-9A-Za-z-]+)\/?$/.exec(wanted)?.[1] ?? wanted).toLowerCase();

/** By an IRI, or by the first characters of an id. */
function withId(things: readonly NamedThing[], wanted: string): NamedThing[] {
  const id = idIn(wanted);
  if (id.length < LEAST_ID || !ID.test(id)) return [];
  return things.filter((thing) => thing.id.startsWith(id) || thing.members.some((one) => one.startsWith(id)));
}

const isId = (wanted: string, found: readonly NamedThing[]): boolean =>
  ID.test(idIn(wanted.trim())) && withId(found, wanted.trim()).length > 0;

/** A place or a date says which event is meant; a word that one speaker uses of it may be used of others. */
function isSetting(label: string, { words, dates }: AskedName): boolean {
  const setting = new Set(nameWords(label.replace(/\([^)]*\)/, "")).flatMap((word) => [word, ...nameKeys(word)]));
  return dates.length > 0 || words.some(({ forms }) => forms.some((form) => setting.has(form)));
}

/** Events of which claims use all the words. */
function toldWith(corpus: CorpusIndex, asked: AskedName): Match[] {
  return directoryOf(corpus)
    .flatMap((thing): NamedThing[] => {
      if (thing.kind !== "event" || !isDated(thing, asked)) return [];
      const claims = corpus.aboutEvent.get(thing.id) ?? [];
      const label = thing.label ?? "";
      const own = claims.filter(
        ({ claim }) => asked.words.length === 0 || saysWords(`${contentOf(claim)} ${label}`, asked),
      );
      return own.length === 0 ? [] : [{ ...thing, claims: own.length }];
    })
    .sort(byMost)
    .map(matchOf);
}
