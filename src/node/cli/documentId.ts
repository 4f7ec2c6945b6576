import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/**
 * The one document that a user means by an id, how it begins, or an IRI; what was given where none begins so.
 * Too little of an id might mean a document that nobody had in mind.
 *
 * @throws ClaimgraphError (usage) where it is no id, or where several begin so
 */
export function documentMeant(ids: readonly string[], given: string, path: string): string {
  const beginning = /(?:^|\/document\/|^document\/)([0-9a-f]{4,32})>?$/i.exec(given)?.[1]?.toLowerCase();
  if (beginning === undefined)
    throw new ClaimgraphError(`“${given}” is no id of a document`, {
      exitCode: EXIT.usage,
      remedy: "Give at least four of its hex digits: `claimgraph claims GRAPH` shows them with every claim",
    });
  const [id = given, ...others] = ids.filter((one) => one.startsWith(beginning));
  if (others.length > 0)
    throw new ClaimgraphError(`${others.length + 1} documents have an id that begins with ${given}`, {
      exitCode: EXIT.usage,
      place: path,
      remedy: `Write more of it: ${[id, ...others].slice(0, 3).join(", ")}${others.length > 2 ? ", …" : ""}`,
    });
  return id;
}
