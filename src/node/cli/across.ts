import type { CorpusIndex } from "../../query/corpusIndex.ts";
import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import { sidesFor } from "./config.ts";
import { type Opening, openGraph } from "./graph.ts";
import type { Session } from "./session.ts";
import { endedBySignals } from "./signals.ts";

/** A graph open for questions across its documents. */
interface OpenAcross {
  readonly across: CorpusIndex;
  /** Its disputed points, those with most independent documents first. */
  readonly points: () => Promise<readonly DisputedPoint[]>;
  /** The text of a document; null if the graph does not have it. */
  readonly text: (textId: string) => Promise<string | null>;
  /** By document: the names under which it was given, if they are kept. */
  readonly sources: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** A graph with its links, for questions across documents. Outdated links, and links of an older version, are computed again but not written. */
export async function openAcross(
  path: string,
  sidesFile: string | undefined,
  session: Session,
  opening: Opening,
): Promise<OpenAcross> {
  const sides = await sidesFor(path, sidesFile, session.terminal);
  const graph = await openGraph(path, session, opening);
  const records = await graph.records();
  const [{ corpusIndexOf }, { link }] = await Promise.all([
    import("../../query/corpusIndex.ts"),
    import("../../link/linker.ts"),
  ]);
  const kept = await graph.links(records);
  if (kept === null) session.terminal.say(`${path}: computing links (claimgraph link ${path} keeps them)`);
  const across =
    kept === null
      ? corpusIndexOf(
          records,
          endedBySignals(() => link(records)),
          { sides },
        )
      : corpusIndexOf(records, kept.links, { sides, labels: kept.labels });
  const sources = async (): Promise<Map<string, readonly string[]>> => {
    const found = new Map<string, readonly string[]>();
    for (const { id } of records) found.set(id, await graph.sourcesOf(id));
    return found;
  };
  const points = async (): Promise<readonly DisputedPoint[]> => {
    // the user's own sides change the stances, so the kept points do not fit
    if (kept === null || sides.length > 0)
      return (await import("../../query/points/disputedPoints.ts")).disputedPoints(across);
    return (await import("../../query/points/known.ts")).knownPoints(across, kept.points);
  };
  return { across, points, sources, text: (textId) => graph.text(textId) };
}
