import type { LookupEntry } from "../../extract/lookup.ts";
import { EXTRACTOR } from "../../extract/version.ts";
import type { Claim, Status } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { GraphFolder } from "../disk/graphFolder.ts";
import { documentFile } from "../disk/layout.ts";
import type { Finding } from "../disk/verification.ts";
import { quoted } from "../disk/verifyClaims.ts";
import { readerOf, sourcesOf } from "./readAgain.ts";

/**
 * If the status of an event in a denial is that it happened, its words are read again: the denied event did not happen, but an event that
 * the words only mention (“after the truce was signed”) did. There are few such denials.
 *
 * @param lookup the names that the documents were read with, if they are known
 */
export async function verifyStatus(
  graph: GraphFolder,
  records: readonly DocumentRecord[],
  lookup: readonly LookupEntry[],
): Promise<Finding[]> {
  const doubtful = records.filter(({ extractor, claims }) => extractor === EXTRACTOR && claims.some(isDoubtful));
  if (doubtful.length === 0) return [];
  const read = readerOf(graph, lookup);
  const findings: Finding[] = [];
  for (const record of doubtful) {
    const text = await graph.text(record.textId).catch(() => null);
    const [source] = text === null ? [] : sourcesOf(record, text);
    if (source === undefined) continue;
    const again = new Map(read(source).claims.map((claim) => [claim.id, claim]));
    for (const claim of record.claims.filter(isDoubtful))
      for (const { span, status } of claim.descriptions)
        if (isAsserted(status) && statusAt(again.get(claim.id), span) === "didNotHappen")
          findings.push({
            file: documentFile(record.id),
            line: null,
            claim: claim.id,
            message: `what is denied (${quoted(span.quote)}) is said to have happened`,
          });
  }
  return findings;
}

const isAsserted = (status: Status): boolean => status === "happened" || status === "ongoing";

const isDoubtful = ({ polarity, descriptions }: Claim<QuotedSpan>): boolean =>
  polarity === "denied" && descriptions.some(({ status }) => isAsserted(status));

const statusAt = (claim: Claim<QuotedSpan> | undefined, { start, end }: QuotedSpan): Status | null =>
  claim?.descriptions.find(({ span }) => span.start === start && span.end === end)?.status ?? null;
