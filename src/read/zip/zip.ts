import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { File, Inside } from "../reader.ts";
import { zipEntries } from "./entries.ts";

/**
 * Reads the documents in a ZIP file, in order of their paths; skips hidden files and files whose ending shows that they are no documents. A
 * graph or a site in it is refused: its texts would be documents a second time, without what is known of them.
 */
export function* readZip({ bytes, name, given, budget, holds }: File): Generator<Inside> {
  const all = zipEntries(bytes, name, budget);
  const graphs = all.flatMap((entry) => GRAPH.exec(entry.name)?.[1] ?? []);
  const entries = all
    .filter((entry) => !isHidden(entry.name) && holds(entry.name) === "documents")
    .filter((entry) => !graphs.some((folder) => entry.name.startsWith(folder)))
    .sort((x, y) => (x.name < y.name ? -1 : x.name > y.name ? 1 : 0));
  for (const folder of graphs)
    yield { name: `${name}!/${folder}`, document: () => Promise.reject(isGraph(`${name}!/${folder}`)) };
  if (entries.length === 0 && graphs.length === 0)
    throw new ClaimgraphError("there is no document in this ZIP archive", { exitCode: EXIT.badData, place: name });
  for (const entry of entries) {
    const inside = `${name}!/${entry.name}`;
    try {
      yield { name: inside, bytes: entry.read(), given };
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      yield { name: inside, document: () => Promise.reject(error) };
    }
  }
}

/** What marks a graph’s folder, or a site: behind the path of the folder. */
const GRAPH = /^(|.*\/)claimgraph(?:-site)?\.json$/;

const isGraph = (place: string): ClaimgraphError =>
  new ClaimgraphError("this is a graph, or a site of one, and no document", {
    exitCode: EXIT.badData,
    place,
    remedy: "Unpack the archive, and take the graph in by its folder",
  });

/** “.git/a”, “__MACOSX/._a.docx” */
const isHidden = (name: string): boolean => /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name);
