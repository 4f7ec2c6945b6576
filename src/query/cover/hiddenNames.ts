import type { Actor } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameWords } from "../../text/nameKey.ts";

/** An actor whose names are covered. */
export interface HiddenActor {
  /** Its ids in documents, sorted; none if only words are hidden. */
  readonly actors: readonly string[];
  /** Its names as they were known when it was hidden, sorted. */
  readonly names: readonly string[];
}

/** A person is also known by each word of a name; shorter words are no names. */
const LEAST_PART = 2;

/**
 * All names to cover: those that were known when an actor was hidden, those in documents read since, and for a
 * person each word of these. An actor with a hidden name counts as the hidden one: hiding too much is visible, showing too much cannot be undone.
 */
export function hiddenNames(records: readonly DocumentRecord[], hidden: readonly HiddenActor[]): ReadonlySet<string> {
  const names = new Set(hidden.flatMap((one) => one.names));
  if (names.size === 0) return names;
  const ids = new Set(hidden.flatMap(({ actors }) => actors));
  const keys = new Set([...names].map(keyOf));
  for (const { actors } of records)
    for (const actor of actors)
      if (ids.has(actor.id) || actor.names.some((name) => keys.has(keyOf(name))))
        for (const name of namesOf(actor)) names.add(name);
  return names;
}

const keyOf = (name: string): string => nameWords(name).join(" ");

function namesOf({ kind, names }: Actor): readonly string[] {
  if (kind !== "person") return names;
  const parts = names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []);
  return [...names, ...parts.filter((part) => part.length >= LEAST_PART)];
}
