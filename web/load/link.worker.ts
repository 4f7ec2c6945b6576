import { link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Communities, communitiesAcross } from "../../src/overview/communities.ts";

/** Answers records with what links them across documents, and what is often spoken of together in them. */
addEventListener("message", ({ data }: MessageEvent<readonly DocumentRecord[]>) => {
  const { links, canonical } = link(data);
  const communities = communitiesAcross(data, { links, canonical });
  // What is alone in its group goes without saying: it would be most of the message
  const joined = [...canonical].filter(([id, one]) => id !== one);
  postMessage({ links, canonical: joined, communities } satisfies LinkedAnswer);
});

/** Links with only what others stand for. */
export interface LinkedAnswer {
  readonly links: Links["links"];
  readonly canonical: readonly (readonly [string, string])[];
  readonly communities: Communities;
}
