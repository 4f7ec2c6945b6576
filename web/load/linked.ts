import type { Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Communities } from "../../src/overview/communities.ts";
import { t } from "../strings.ts";
import type { LinkedAnswer } from "./linkedAnswer.ts";
import { wholeGroups } from "./served.ts";

/** What is known across documents. */
export interface Linked {
  readonly links: Links;
  /** Null where a graph came with links and without them. */
  readonly communities: Communities | null;
}

/** What links the records across documents, computed in a worker. Rejects where the worker dies, or when it is called off. */
export function linksOf(records: readonly DocumentRecord[], stop: AbortSignal): Promise<Linked> {
  const worker = new Worker(new URL("./link.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Linked>((resolve, reject) => {
    stop.addEventListener("abort", () => reject(stop.reason));
    worker.addEventListener("error", () => reject(new Error(t.load.noLinks)));
    worker.addEventListener("message", ({ data }: MessageEvent<LinkedAnswer>) => resolve(linkedFrom(data)));
    worker.postMessage(records);
  }).finally(() => worker.terminate());
}

/** What a worker answered, whole again. */
export const linkedFrom = ({ links, canonical, communities }: LinkedAnswer): Linked => ({
  links: { links, canonical: wholeGroups(canonical) },
  communities,
});
