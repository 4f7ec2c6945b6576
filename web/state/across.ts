import type { Links } from "../../src/model/link.ts";
import { type CorpusIndex, corpusIndexOf } from "../../src/query/corpusIndex.ts";
import { type Dispute, disputing } from "../../src/query/disputes.ts";
import type { GraphIndex } from "./graphIndex.ts";
import type { Session } from "./session.ts";
import { type Sliced, withoutPauses } from "./slices.ts";

const known = new WeakMap<GraphIndex, CorpusIndex>();
const disputed = new WeakMap<GraphIndex, readonly Dispute[]>();

function acrossIn(index: GraphIndex, links: Links): CorpusIndex {
  const own = known.get(index) ?? corpusIndexOf(index.originals, links, { labels: index.labels });
  known.set(index, own);
  return own;
}

/** What questions across documents are asked of; null where it is not known what is the same across them. */
export function currentCorpus(session: Session): CorpusIndex | null {
  const index = session.index.value;
  const links = session.links.value;
  return index === null || links === null ? null : acrossIn(index, links);
}

/** All disputes, the surest first. */
export function currentDisputes(session: Session): readonly Dispute[] {
  const index = session.index.value;
  const links = session.links.value;
  return index === null || links === null ? [] : withoutPauses(disputesAhead(index, links));
}

/** The same ahead, in slices: {@link currentDisputes} then has them. */
export function* disputesAhead(index: GraphIndex, links: Links): Sliced<readonly Dispute[]> {
  const own = disputed.get(index);
  if (own !== undefined) return own;
  const across = acrossIn(index, links);
  yield;
  const found = yield* disputing(across);
  disputed.set(index, found);
  return found;
}
