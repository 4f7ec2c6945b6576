import type { PageState } from "../state/pageState.ts";
import type { Session } from "../state/session.ts";
import { claimsOfEdge } from "./claimsOfEdge.ts";
import type { SceneEdge } from "./scene.ts";

/** The view of the claims behind a line of the graph that is open. */
export function claimsOfEdgeNow(
  session: Session,
  edge: Pick<SceneEdge, "kind" | "source" | "target">,
): Partial<PageState> {
  const index = session.index.value;
  const kinds = new Map(index?.network.nodes.map(({ id, kind }) => [id, kind]));
  const documents = new Set(index?.records.map(({ id }) => id));
  return claimsOfEdge(
    edge,
    (id) => kinds.get(id),
    (id) => documents.has(id),
    session.pageState.value.chosen,
  );
}
