import type { Link, Links } from "../../src/model/link.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Communities } from "../../src/overview/communities.ts";
import { t } from "../strings.ts";
import type { LinkAnswer, LinkAsked, LinkedAnswer, LinksAnswer } from "./link.worker.ts";
import { withRepresentatives } from "./served.ts";

/** What is known across documents. */
export interface Linked {
  readonly links: Links;
  /** Null where a graph came with links and without them, or where they could not be found. */
  readonly communities: Communities | null;
  /** The disputed points; null where a graph came without them. */
  readonly points: readonly KeptPoint[] | null;
}

/** A worker that links records, and what comes of it. All reject where it dies or is ended. */
export interface LinkWorker {
  ask(part: LinkAsked): void;
  /** What links the first part of a big graph. */
  readonly first: Promise<Linked>;
  readonly links: Promise<Links>;
  /** The same links, with what is found besides. */
  readonly linked: Promise<Linked>;
  end(reason: unknown): void;
}

export function startLinking(): LinkWorker {
  const worker = new Worker(new URL("./link.worker.ts", import.meta.url), { type: "module" });
  const found: Link[] = [];
  const first = deferred<Linked>();
  const links = deferred<Links>();
  const linked = deferred<Linked>();
  const end = (reason: unknown) => {
    worker.terminate();
    for (const one of [first, links, linked]) one.reject(reason);
  };
  worker.addEventListener("error", () => end(new Error(t.load.noLinks)));
  worker.addEventListener("message", ({ data }: MessageEvent<LinkAnswer>) => {
    switch (data.kind) {
      case "first":
        return first.resolve(linkedFrom(data.linked));
      case "links":
        found.push(...data.links);
        return;
      case "allLinks":
        return links.resolve(linksFrom({ links: found, canonical: data.canonical }));
      case "communities":
        worker.terminate();
        return linked.resolve(
          links.promise.then((all) => ({ links: all, communities: data.communities, points: data.points })),
        );
    }
  });
  return {
    ask: (part) => worker.postMessage(part, part.kind === "port" ? [part.port] : []),
    first: first.promise,
    links: links.promise,
    linked: linked.promise,
    end,
  };
}

/** What links the records across documents, computed in a worker. Rejects where the worker dies, or when it is called off. */
export function linksOf(records: readonly DocumentRecord[], stop: AbortSignal): Promise<Linked> {
  const worker = startLinking();
  stop.addEventListener("abort", () => worker.end(stop.reason));
  worker.ask({ kind: "records", records });
  worker.ask({ kind: "all" });
  return worker.linked;
}

const linksFrom = ({ links, canonical }: LinksAnswer): Links => ({ links, canonical: withRepresentatives(canonical) });

const linkedFrom = ({ communities, points, ...links }: LinkedAnswer): Linked => ({
  links: linksFrom(links),
  communities,
  points,
});

/** A promise that is resolved from elsewhere. */
export function deferred<T>() {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  // a caller that does not await it does not want its rejection either
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
