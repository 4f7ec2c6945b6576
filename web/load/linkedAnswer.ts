import { link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Communities, communitiesAcross } from "../../src/overview/communities.ts";

/** What is known across documents, as it passes between workers and the page: links with only what others stand for. */
export interface LinkedAnswer {
  readonly links: Links["links"];
  readonly canonical: readonly (readonly [string, string])[];
  readonly communities: Communities;
}

/** What links records across documents, and what is often spoken of together in them. */
export function linkedAnswer(records: readonly DocumentRecord[]): LinkedAnswer {
  const { links, canonical } = link(records);
  const communities = communitiesAcross(records, { links, canonical });
  // What is alone in its group goes without saying: it would be most of the message
  return { links, canonical: [...canonical].filter(([id, one]) => id !== one), communities };
}
