import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { drawingAhead } from "../graph/currentScene.ts";
import type { Linked } from "../load/linked.ts";
import { communitiesIn } from "./dataset.ts";
import { narrowed, type Results } from "./facets.ts";
import { type GraphIndex, indexing } from "./graphIndex.ts";
import { START } from "./pageState.ts";
import { inSlices, yieldToPage } from "./slices.ts";

/** The index of a graph, and all its claims. */
interface Prepared {
  readonly index: GraphIndex;
  readonly results: Results;
}

/** What the page looks up in big graphs: made ahead, in slices, so that the page is not held up when the graph is shown. */
export interface Preparation {
  prepare(records: readonly DocumentRecord[], known: Linked | null): Promise<void>;
  /** The part of that which needs no more than links. */
  prepareLinks(records: readonly DocumentRecord[], links: Links): Promise<void>;
  /** What was made of these records with what was known of them then. */
  made(records: readonly DocumentRecord[], known: Linked | null): Prepared | undefined;
}

/** Graphs of as many claims are indexed ahead. */
const PREPARED = 200;
const isBig = (records: readonly DocumentRecord[]): boolean =>
  records.reduce((sum, { claims }) => sum + claims.length, 0) >= PREPARED;

/** Keeps what was made as long as the records are kept. */
export function createAhead(): Preparation {
  const prepared = new WeakMap<readonly DocumentRecord[], Map<Linked | null, Prepared>>();
  const indexed = new WeakMap<Links, GraphIndex>();

  async function indexAhead(records: readonly DocumentRecord[], known: Links | null): Promise<GraphIndex> {
    const own = known === null ? undefined : indexed.get(known);
    if (own !== undefined) return own;
    const index = await inSlices(indexing(records, null, known));
    if (known === null) return index;
    indexed.set(known, index);
    const { disputesAhead } = await import("./across.ts");
    await inSlices(disputesAhead(index, known));
    await yieldToPage();
    // Worked out when it is first asked for
    void index.network;
    return index;
  }

  return {
    async prepare(records, known) {
      if (!isBig(records)) return;
      const index = await indexAhead(records, known?.links ?? null);
      const results = await inSlices(narrowed(index, START, communitiesIn(known)));
      if (known !== null) await inSlices(drawingAhead(index, results));
      const own = prepared.get(records) ?? new Map<Linked | null, Prepared>();
      prepared.set(records, own.set(known, { index, results }));
    },
    async prepareLinks(records, links) {
      if (isBig(records)) await indexAhead(records, links);
    },
    made: (records, known) => prepared.get(records)?.get(known),
  };
}
