import { link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";

/** Answers records with what links them across documents. */
addEventListener("message", ({ data }: MessageEvent<readonly DocumentRecord[]>) => {
  const { links, canonical } = link(data);
  // What is alone in its group goes without saying: it would be most of the message
  postMessage({ links, canonical: [...canonical].filter(([id, one]) => id !== one) } satisfies LinkedAnswer);
});

/** Links with only what others stand for. */
export interface LinkedAnswer {
  readonly links: Links["links"];
  readonly canonical: readonly (readonly [string, string])[];
}
