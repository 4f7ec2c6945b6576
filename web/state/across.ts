import { type Across, acrossOf } from "../../src/query/across.ts";
import type { GraphIndex } from "./graphIndex.ts";
import type { Session } from "./session.ts";

const known = new WeakMap<GraphIndex, Across>();

/** What questions across documents are asked of; null where it is not known what is the same across them. */
export function acrossNow(session: Session): Across | null {
  const index = session.index.value;
  const links = session.links.value;
  if (index === null || links === null) return null;
  const own = known.get(index) ?? acrossOf(index.originals, links, { labels: index.labels });
  known.set(index, own);
  return own;
}
