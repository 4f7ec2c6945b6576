import type { Overview } from "../../src/overview/overview.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { GraphSign, KeptView } from "./keptViews.ts";

/** So many letters of an id tell it from others. */
const LETTERS = 8;
/** So many events tell a big graph. */
const EVENTS = 12;

/** The sign of the graph on the page. */
export function signOf(
  index: Pick<GraphIndex, "records"> | null,
  overview: Pick<Overview, "nodes" | "counts"> | null,
): GraphSign {
  if (overview !== null) return signOfLarge(overview);
  const documents = new Set((index?.records ?? []).map(({ textId }) => textId.slice(0, LETTERS)));
  return { of: [...documents], has: ({ of }) => !Array.isArray(of) || of.every((id) => documents.has(id)) };
}

/** An overview tells no document: its events do, most of which stay when documents are added. */
function signOfLarge({ nodes, counts }: Pick<Overview, "nodes" | "counts">): GraphSign {
  const events = nodes.filter(({ kind }) => kind === "event").map(({ id }) => id.slice(0, LETTERS));
  const known = new Set(events);
  const has = ({ of }: KeptView): boolean => {
    if (!Array.isArray(of)) return true;
    // the sign of views that were saved before, which told the graph as it was by its counts
    const [, documents, claims] = /^(\d+) (\d+)$/.exec(of.join()) ?? [];
    if (documents !== undefined) return Number(documents) <= counts.documents && Number(claims) <= counts.claims;
    return 2 * of.filter((id) => known.has(id)).length >= of.length;
  };
  return { of: events.slice(0, EVENTS), has };
}
