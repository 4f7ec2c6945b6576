import { Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { LiveGraph } from "../answers/liveGraph.ts";
import { documentMeant } from "./documentId.ts";
import { openGraph } from "./graph.ts";
import type { Session } from "./session.ts";

/** What of a graph is served. */
export interface Serving {
  readonly documents?: readonly string[];
  readonly unhide?: boolean;
}

export const documentsOption = (): Option =>
  new Option(
    "--documents <ids...>",
    "serve only these documents, by id or how it begins; of others not even a name is told",
  );

/** A graph that is asked again and again, as it is after each build. */
export async function liveGraph(path: string, { documents, unhide }: Serving, session: Session): Promise<LiveGraph> {
  const [graph, { LiveGraph }] = await Promise.all([
    openGraph(path, session, unhide === undefined ? {} : { unhide }),
    import("../answers/liveGraph.ts"),
  ]);
  if (documents === undefined) return new LiveGraph(graph);
  const ids = (await graph.records()).map(({ id }) => id);
  const wanted = new Set(
    documents.map((one) => {
      const id = documentMeant(ids, one, path);
      if (ids.includes(id)) return id;
      throw new ClaimgraphError(`no document has the id ${one}`, {
        exitCode: EXIT.noInput,
        place: path,
        remedy: `List them with: claimgraph documents ${path}`,
      });
    }),
  );
  return new LiveGraph(graph, { only: ({ id }) => wanted.has(id) });
}
