import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { isSaid, SPEAKING, SPOKEN_OF } from "../../query/claims.ts";
import { findThings, thingsNamedBy } from "../../query/find.ts";
import { nearestNames } from "../../query/meant/nearest.ts";
import type { Snapshot } from "./snapshot.ts";

/** If a name means several things, at most so many are listed. */
const LISTED = 10;

/**
 * The one event or actor that a name, an IRI or the first characters of an id mean.
 * @throws ClaimgraphError (no input) if there is none, (usage) that lists several
 */
export function onlyThingNamed({ corpus }: Snapshot, kind: "event" | "actor", wanted: string): string {
  const [first, ...others] = findThings(corpus, kind, wanted);
  if (first === undefined) throw nobody(kind, wanted, nearestNames(corpus, [kind], wanted));
  if (others.length === 0) return first.id;
  const listed = [first, ...others]
    .slice(0, LISTED)
    .map(({ id, label, claims }) => `${id.slice(0, 12)} ${label} (${claims} ${claims === 1 ? "claim" : "claims"})`);
  const more = others.length < LISTED ? "" : `; and ${others.length + 1 - LISTED} more`;
  throw new ClaimgraphError(`${others.length + 1} ${kind}s are meant by “${wanted}”: ${listed.join("; ")}${more}`, {
    exitCode: EXIT.usage,
    remedy: "Give the first characters of the id of one",
  });
}

/** @throws ClaimgraphError (no input) if nothing has a name that is asked for, which differs from having made no claim */
export function checkNames(
  { corpus, store }: Snapshot,
  { by, about }: { readonly by?: string; readonly about?: string },
): void {
  if (by !== undefined && thingsNamedBy(corpus, SPEAKING, by).length === 0)
    throw nobody("actor", by, nearestNames(corpus, SPEAKING, by));
  if (about === undefined || thingsNamedBy(corpus, SPOKEN_OF, about).length > 0) return;
  if (isSaid(store, about)) return;
  throw nobody("thing", about, nearestNames(corpus, SPOKEN_OF, about));
}

const nobody = (kind: "event" | "actor" | "thing", wanted: string, near: readonly string[]): ClaimgraphError =>
  new ClaimgraphError(`no ${kind} here is meant by “${wanted}”`, {
    exitCode: EXIT.noInput,
    remedy:
      near.length > 0
        ? `Did you mean ${near.map((name) => `“${name}”`).join(" or ")}?`
        : "Give a name, its IRI or the first characters of its id",
  });
