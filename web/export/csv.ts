import { csvOf as tableOf } from "../../src/export/csv.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";

/** Claims as comma-separated values (RFC 4180), one a line, in the given order, in the columns that the command line writes. */
export function csvOf(index: GraphIndex, entries: readonly ClaimEntry[]): string {
  const known = {
    claimOf: (id: string) => index.byId.get(id)?.claim,
    nameOf: (id: string) => labelOf(index, id),
    // the members of a cluster already have one id in the index
    canonicalOf: (id: string) => id,
  };
  const rows = entries.map(({ claim, record }) => ({ claim, record, ...known }));
  // with a byte order mark, without which spreadsheets misread UTF-8
  return `\ufeff${[...tableOf(rows)].join("")}`;
}
