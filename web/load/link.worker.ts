import { Linker, link } from "../../src/link/linker.ts";
import type { Links } from "../../src/model/link.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Communities } from "../../src/overview/communities.ts";

export type LinkAsked =
  /** Records come through this port as well. */
  | { readonly kind: "port"; readonly port: MessagePort }
  | { readonly kind: "records"; readonly records: readonly DocumentRecord[] }
  /** What came so far is the first part of a big graph, and is linked as if it were all. */
  | { readonly kind: "first" }
  /** All records came. */
  | { readonly kind: "all" };

export type LinkAnswer =
  | { readonly kind: "first"; readonly linked: LinkedAnswer }
  /** Some links: many at once would hold the page up. */
  | { readonly kind: "links"; readonly links: Links["links"] }
  | { readonly kind: "allLinks"; readonly canonical: LinksAnswer["canonical"] }
  | {
      readonly kind: "communities";
      readonly communities: Communities | null;
      readonly points: readonly KeptPoint[] | null;
    };

/** Links with only what others stand for. */
export interface LinksAnswer {
  readonly links: Links["links"];
  readonly canonical: readonly (readonly [string, string])[];
}

/** With what is often mentioned together. */
export interface LinkedAnswer extends LinksAnswer {
  readonly communities: Communities | null;
  readonly points: readonly KeptPoint[] | null;
}

/** So many links the page takes in at a time. */
const BATCH = 1500;

/** Most of the script, and not needed for the links: those need not wait until it is there. */
const overview = import("../../src/overview/communities.ts").catch(() => null);
const querying = import("../../src/query/points/keptPoints.ts").catch(() => null);
const linker = new Linker({ keeps: false });
const records: DocumentRecord[] = [];
const answer = (part: LinkAnswer) => postMessage(part);
// What is alone in its group goes without saying: it would be most of the message
const joined = (canonical: Links["canonical"]) => [...canonical].filter(([id, one]) => id !== one);

/** Null where the part that finds them could not be loaded. */
const communitiesIn = async (of: readonly DocumentRecord[], found: Links): Promise<Communities | null> =>
  (await overview)?.communitiesAcross(of, found) ?? null;

/** The disputed points; null where the part that finds them could not be loaded. */
const pointsIn = async (of: readonly DocumentRecord[], found: Links): Promise<readonly KeptPoint[] | null> =>
  (await querying)?.labelledLinksOf(of, found).points ?? null;

async function take(asked: LinkAsked): Promise<void> {
  switch (asked.kind) {
    case "port":
      asked.port.onmessage = ({ data }: MessageEvent<LinkAsked>) => void take(data);
      return;
    case "records":
      records.push(...asked.records);
      linker.read(asked.records);
      return;
    case "first": {
      const first = [...records];
      const found = link(first);
      const communities = await communitiesIn(first, found);
      const points = await pointsIn(first, found);
      answer({
        kind: "first",
        linked: { links: found.links, canonical: joined(found.canonical), communities, points },
      });
      return;
    }
    case "all": {
      const found = linker.link(records);
      const { links, canonical } = found;
      for (let at = 0; at < links.length; at += BATCH) answer({ kind: "links", links: links.slice(at, at + BATCH) });
      // The page looks up what it shows of them while the rest is found
      answer({ kind: "allLinks", canonical: joined(canonical) });
      const communities = await communitiesIn(records, found);
      answer({ kind: "communities", communities, points: await pointsIn(records, found) });
    }
  }
}

/** Answers records with what links them across documents. */
addEventListener("message", ({ data }: MessageEvent<LinkAsked>) => void take(data));
