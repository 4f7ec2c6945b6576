import type { Actor } from "../../model/claim.ts";
import { isAcronym, nameKeys, nameWords } from "../../text/nameKey.ts";
import type { ActorDigest } from "../digest/actorDigest.ts";
import { LINKING_WORDS } from "../lexicon/language.ts";

/** A row for comparing actors: an actor with what all documents that share its id say of it. */
export interface ActorRow {
  readonly id: string;
  readonly kind: Sort;
  /** Names as written, each once, in order of the documents. */
  readonly written: readonly string[];
  readonly keys: readonly string[];
  /** Keys, each with the name as written. */
  readonly names: readonly (readonly [string, string])[];
  /** Words of an organ's or office's name without its state. */
  readonly organs: readonly string[];
  readonly offices: readonly string[];
  /** Ids and name keys of the states and bodies that answer for it. */
  readonly sides: readonly string[];
  readonly acronyms: readonly string[];
}

/** Kinds of actors that may be one. */
export type Sort = "person" | "state" | "organ" | "office" | "body" | "people" | "unknown";

const SORTS: Readonly<Record<NonNullable<Actor["kind"]>, Sort>> = {
  person: "person",
  state: "state",
  organ: "organ",
  office: "office",
  organisation: "body",
  armedGroup: "body",
  people: "people",
  collective: "unknown",
};

/** The row of an actor. @param of what each document says of it, in order of the documents */
export function actorRow(id: string, of: readonly ActorDigest[]): ActorRow {
  const distinct = (list: readonly string[]): string[] => [...new Set(list)];
  const written = distinct(of.flatMap(({ actor }) => actor.names));
  const kind = sortOf(of);
  const sides = distinct(
    of.flatMap(({ side, sideNames }) => (side === null || side === id ? [] : [side, ...sideNames.flatMap(nameKeys)])),
  );
  const hasOrgan = kind === "organ" || kind === "office";
  return {
    id,
    kind,
    written,
    keys: distinct(of.flatMap(({ keys }) => keys)).sort(),
    names: namesByKey(of),
    organs: hasOrgan ? distinct(written.map((name) => organKey(name, sides))).sort() : [],
    offices: distinct(of.flatMap(({ offices }) => offices.map(officeKey))).sort(),
    sides,
    acronyms: distinct(written.filter(isAcronym).map((name) => nameWords(name).join(""))).sort(),
  };
}

/** The first kind that a document gives; a publisher without a kind is a body. */
function sortOf(of: readonly ActorDigest[]): Sort {
  const sorts = of.map(
    ({ actor: { kind }, publishes }): Sort => (kind !== null ? SORTS[kind] : publishes ? "body" : "unknown"),
  );
  return sorts.find((sort) => sort !== "unknown") ?? "unknown";
}

/** "defence ministry" for "Keldoran Ministry of Defence" and "Defense Ministry of Keldora". */
function organKey(name: string, sides: readonly string[]): string {
  const starts = sides
    .filter((side) => !/\d/.test(side))
    .flatMap((side) => side.split(" "))
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)));
  return nameWords(name)
    .map((word) => (word === "defense" ? "defence" : word === "affairs" ? "" : word))
    .filter(
      (word) =>
        word !== "" &&
        !LINKING_WORDS.test(word) &&
        !starts.some((start) => nameKeys(word)[0]?.startsWith(start) === true),
    )
    .sort()
    .join(" ");
}

const officeKey = (office: string): string =>
  nameWords(office)
    .filter((word) => !LINKING_WORDS.test(word))
    .sort()
    .join(" ");

function namesByKey(of: readonly ActorDigest[]): ActorRow["names"] {
  const [first, ...others] = of;
  if (first !== undefined && others.length === 0) return first.named;
  const names = new Map<string, string>();
  for (const { named } of of) for (const [key, name] of named) if (!names.has(key)) names.set(key, name);
  return [...names];
}

/** Whether two rows of one actor are equal, so that its comparisons still hold. */
export const isSame = (a: ActorRow, b: ActorRow): boolean =>
  a.kind === b.kind &&
  equal(a.written, b.written) &&
  equal(a.keys, b.keys) &&
  equal(a.organs, b.organs) &&
  equal(a.offices, b.offices) &&
  equal(a.sides, b.sides);

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
