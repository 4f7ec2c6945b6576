import { nameWords } from "../../text/nameKey.ts";
import { spellingDistance } from "../../text/slips.ts";
import { compare } from "../corpusIndex.ts";
import { type AskedKind, directoryOf, type NamedThing, type NameSource } from "./directory.ts";

/** The fewest letters of a word that may be a slip of another. */
const LEAST = 4;
const SUGGESTED = 3;

/**
 * Suggestions for a name that the graph does not have: names that differ by a slip, or share a word. At most three, the nearest first, then
 * those with most claims; the suggestion is the label.
 */
export function nearestNames(source: NameSource, kinds: readonly AskedKind[], wanted: string): string[] {
  const asked = wordsIn(wanted);
  if (asked.length === 0) return [];
  const near = asked.map(slipsTo);
  const ranked = calledIn(directoryOf(source))
    .filter(({ thing: { kind } }) => kinds.includes(kind))
    .flatMap(({ thing, calls }) => {
      const far = Math.min(...calls.map((name) => distanceTo(near, name)));
      return Number.isFinite(far) ? [{ thing, far }] : [];
    })
    .sort((a, b) => a.far - b.far || b.thing.claims - a.thing.claims || compare(a.thing.id, b.thing.id));
  const shown = ranked.map(({ thing }) => thing.label ?? thing.names[0] ?? "").filter((name) => /\p{L}/u.test(name));
  return [...new Set(shown)].slice(0, SUGGESTED);
}

/** For an event only its label, because the words of one claim are no name. */
const callsOf = ({ kind, label, names }: NamedThing): readonly string[] =>
  kind === "event" ? (label === null ? [] : [label]) : label === null ? names : [label, ...names];

const wordsIn = (name: string): string[] =>
  nameWords(name).map((word) => word.normalize("NFD").replaceAll(/\p{M}/gu, ""));

/** A thing with the words of each of its names. */
interface Called {
  readonly thing: NamedThing;
  readonly calls: readonly (readonly string[])[];
}

const kept = new WeakMap<readonly NamedThing[], readonly Called[]>();

/** The things of a graph with the words of their names, computed once. */
function calledIn(things: readonly NamedThing[]): readonly Called[] {
  const known = kept.get(things) ?? things.map((thing) => ({ thing, calls: callsOf(thing).map(wordsIn) }));
  kept.set(things, known);
  return known;
}

/** The slips between this word and another; infinite if the words are not similar. Each word is compared once, however many names have it. */
function slipsTo(word: string): (other: string) => number {
  const known = new Map<string, number>();
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const slips = spellingDistance(word, other);
    const near = slips <= allowed(word) ? slips : Number.POSITIVE_INFINITY;
    known.set(other, near);
    return near;
  };
}

/** The distance of a name from the question: slips in similar words, and a little for each other word; infinite if no word is similar. */
function distanceTo(asked: readonly ((other: string) => number)[], name: readonly string[]): number {
  let slips = 0;
  let alike = 0;
  for (const slipsOf of asked) {
    const near = Math.min(...name.map(slipsOf));
    if (Number.isFinite(near)) {
      slips += near;
      alike++;
    }
  }
  if (alike === 0) return Number.POSITIVE_INFINITY;
  return slips + 2 * (asked.length - alike) + Math.abs(name.length - asked.length) / 10;
}

const allowed = (word: string): number => (word.length < LEAST ? 0 : word.length < 7 ? 1 : 2);
