import { isSaid, SPEAKING, SPOKEN_OF } from "../../query/claims.ts";
import { thingsNamedBy } from "../../query/find.ts";
import type { NamedThing, NameSource } from "../../query/meant/directory.ts";
import { nearestNames } from "../../query/meant/nearest.ts";
import type { ClaimGraph } from "../../store/claimGraph.ts";
import { noSuchName } from "./linking.ts";
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
