import type { DocumentRecord } from "../../model/record.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import { LINKS_NAME, VIEW_FOLDER } from "../disk/layout.ts";
import { nameOf } from "../disk/manifest.ts";
import type { Finding } from "../disk/verification.ts";
import { computedFrom, linksAreCurrent } from "./linking.ts";

/**
 * Checks the files computed across documents: links and view are computed again, and every file that differs is named. Nothing
 * is checked if documents have changed since, or if another version of the program computed them.
 *
 * @param records of all documents, read from their files
 */
export async function verifyComputed(graph: GraphFolder, records: readonly DocumentRecord[]): Promise<Finding[]> {
  if ((await graph.linksAreStale()) || !(await linksAreCurrent(graph))) return [];
  const { link } = await import("../../link/linker.ts");
  const { turtle, view } = await computedFrom(records, link(records), graph.settings);
  const findings: Finding[] = [];
  const about = (file: string, message: string): void => {
    findings.push({ file, line: null, claim: null, message });
  };
  const told = await graph.links();
  const line = told === null ? null : firstOther(told, turtle);
  if (line !== null)
    findings.push({
      file: LINKS_NAME,
      line,
      claim: null,
      message: "from here on it is not what the documents give: compute it again with claimgraph link",
    });
  const there = new Set(await graph.viewFiles());
  const isThere = there.size > 0;
  for (const { path, content } of view) {
    const file = nameOf(VIEW_FOLDER, path);
    // the whole folder may be deleted
    if (!there.delete(path)) {
      if (isThere) about(file, "the file is gone: compute it again with claimgraph link");
    } else if ((await graph.viewFile(path)) !== content)
      about(file, "it is not what the documents give: compute it again with claimgraph link");
  }
  for (const path of there) about(nameOf(VIEW_FOLDER, path), "this file does not belong here");
  return findings;
}

/** The first line, counted from 1, on which a text differs from pieces; null if it is the same. */
function firstOther(text: string, pieces: Iterable<string>): number | null {
  let at = 0;
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) {
      let same = 0;
      while (same < piece.length && text[at + same] === piece[same]) same++;
      return text.slice(0, at + same).split("\n").length;
    }
    at += piece.length;
  }
  return at === text.length ? null : text.slice(0, at).split("\n").length;
}
