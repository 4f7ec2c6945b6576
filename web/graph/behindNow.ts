import type { Session } from "../state/session.ts";
import type { View } from "../state/view.ts";
import { behind } from "./behind.ts";
import type { PictureEdge } from "./picture.ts";

/** The view of the claims behind a line of the graph that is open. */
export function behindNow(session: Session, edge: Pick<PictureEdge, "kind" | "source" | "target">): Partial<View> {
  const index = session.index.value;
  const kinds = new Map(index?.network.nodes.map(({ id, kind }) => [id, kind]));
  const documents = new Set(index?.records.map(({ id }) => id));
  return behind(
    edge,
    (id) => kinds.get(id),
    (id) => documents.has(id),
  );
}
