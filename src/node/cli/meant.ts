import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { isSaid, SPEAKING, SPOKEN_OF } from "../../query/claims.ts";
import type { Match } from "../../query/find.ts";
import { thingsNamedBy } from "../../query/find.ts";
import type { NamedThing, NameSource } from "../../query/meant/directory.ts";
import { nearestNames } from "../../query/meant/nearest.ts";
import type { ClaimGraph } from "../../store/claimGraph.ts";
import type { Session } from "./session.ts";

/** If a name means several things, at most so many are listed. */
const TOLD = 5;

/**
 * Says which things a question names, if they are several. An actor without a claim has said nothing, but a name that nothing has is an error.
 *
 * @throws ClaimgraphError (no input) if nothing of a graph has such a name, with the most similar names
 */
export function explainNames(
  source: NameSource,
  graph: ClaimGraph,
  { by, about }: { readonly by?: string; readonly about?: string },
  { path, session }: { readonly path: string; readonly session: Session },
): void {
  if (by !== undefined) {
    const found = thingsNamedBy(source, SPEAKING, by);
    if (found.length === 0) throw noSuchName(by, "actor", path, nearestNames(source, SPEAKING, by));
    tellSeveral("--by", by, found, session);
  }
  if (about === undefined || thingsNamedBy(source, SPOKEN_OF, about).length > 0) return;
  if (isSaid(graph, about)) return;
  throw noSuchName(about, "thing", path, nearestNames(source, SPOKEN_OF, about));
}

function tellSeveral(option: string, wanted: string, found: readonly NamedThing[], { terminal }: Session): void {
  if (found.length < 2) return;
  const named = found.slice(0, TOLD).map(({ label, names, claims }) => `${label ?? names[0] ?? "unnamed"} (${claims})`);
  const more = found.length > TOLD ? `, and ${found.length - TOLD} more` : "";
  terminal.say(`${option} “${wanted}” means ${named.join(", ")}${more}`);
}

/** The error that nothing in a graph has a name, with the most similar names. */
export const noSuchName = (
  wanted: string,
  kind: "event" | "actor" | "thing",
  path: string,
  near: readonly string[],
): ClaimgraphError =>
  new ClaimgraphError(`no ${kind} is meant by “${wanted}”`, {
    exitCode: EXIT.noInput,
    place: path,
    remedy:
      near.length > 0
        ? `Did you mean ${near.map((name) => `“${name}”`).join(" or ")}?`
        : `Give a name, its IRI or the first characters of its id (claimgraph ${kind === "actor" ? "actors" : "events"} ${path} lists them)`,
  });

/** How many of several matches are listed. */
const LISTED = 20;

/**
 * The only thing that a user can mean.
 * @throws ClaimgraphError (usage) that lists several, (no input) if there is none
 */
export function onlyMatch(
  matches: readonly Match[],
  wanted: string,
  kind: "event" | "actor",
  path: string,
  across?: NameSource,
): Match {
  const [first, ...others] = matches;
  if (first === undefined)
    throw noSuchName(wanted, kind, path, across === undefined ? [] : nearestNames(across, [kind], wanted));
  if (others.length === 0) return first;
  const listed = matches
    .slice(0, LISTED)
    .map(({ id, label, claims }) => `  ${id.slice(0, 12)}  ${label} (${claims} ${claims === 1 ? "claim" : "claims"})`);
  const more = matches.length > LISTED ? [`  … and ${matches.length - LISTED} more`] : [];
  throw new ClaimgraphError([`${matches.length} ${kind}s are meant by “${wanted}”:`, ...listed, ...more].join("\n"), {
    exitCode: EXIT.usage,
    place: path,
    remedy: "Give the first characters of the id of one",
  });
}
