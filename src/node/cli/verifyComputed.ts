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
  const line = (await graph.hasLinks()) ? await firstOther(graph.linkPieces(), turtle) : null;
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

/** The first line, counted from 1, on which a text in pieces differs from others; null if it is the same. */
async function firstOther(told: AsyncIterable<string>, pieces: Iterable<string>): Promise<number | null> {
  const made = pieces[Symbol.iterator]();
  let line = 1;
  let ahead = "";
  for await (const piece of told) {
    while (ahead.length < piece.length) {
      const next = made.next();
      if (next.done === true) break;
      ahead += next.value;
    }
    let same = piece.length;
    if (!ahead.startsWith(piece)) for (same = 0; same < piece.length && ahead[same] === piece[same]; ) same++;
    line += piece.slice(0, same).split("\n").length - 1;
    if (same < piece.length) return line;
    ahead = ahead.slice(same);
  }
  return ahead === "" && made.next().done === true ? null : line;
}
