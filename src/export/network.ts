import type { DocumentRecord } from "../model/record.ts";
import { type CorpusIndex, compare, corpusIndexOf, tellerOf } from "../query/corpusIndex.ts";
import { disputes } from "../query/disputes.ts";
import { listed } from "../query/find.ts";
import type { NamedThing } from "../query/meant/directory.ts";
import type { LabelledLinks } from "../rdf/linkQuads.ts";

/** Actors and events, with who speaks of what and who disputes whom, for programs that draw networks. */
export interface Network {
  /** In order of id. */
  readonly nodes: readonly NamedThing[];
  readonly edges: readonly Edge[];
}

/** An edge of the network, by its ends and kind. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: "speaks of" | "disputes";
  readonly weight: number;
  /** How many of the claims are denials. */
  readonly denied: number;
}

/**
 * The network of a graph: an actor speaks of an event by so many claims, two actors dispute each other by so many pairs of claims. A claim that
 * another tells counts for the teller. The same graph gives the same network.
 */
export function networkOf(records: readonly DocumentRecord[], links: LabelledLinks | null): Network {
  const corpus = corpusIndexOf(
    records,
    links?.links ?? { canonical: new Map(), links: [] },
    links === null ? {} : { labels: links.labels },
  );
  const edges = edgesOf(corpus);
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = listed(corpus, ["actor", "event"])
    .filter(({ id, claims }) => claims > 0 || used.has(id))
    .sort((a, b) => compare(a.id, b.id));
  const known = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

export const labelOfNode = ({ label, names }: NamedThing): string => label ?? names[0] ?? "";

/** The days that claims give for an event. */
export const daysOfNode = ({ dates }: NamedThing): string => [...dates].sort(compare).join("; ");

function edgesOf(corpus: CorpusIndex): Edge[] {
  const edges = new Map<string, { -readonly [K in keyof Edge]: Edge[K] }>();
  const add = (from: string, to: string, kind: Edge["kind"], isDenial: boolean): void => {
    const key = `${kind} ${from} ${to}`;
    const edge = edges.get(key) ?? { from, to, kind, weight: 0, denied: 0 };
    edge.weight++;
    if (isDenial) edge.denied++;
    edges.set(key, edge);
  };
  const teller = (side: Parameters<typeof tellerOf>[0] | null): string => (side === null ? "" : tellerOf(side));
  for (const [event, told] of corpus.aboutEvent)
    for (const { claim } of told) {
      const who = teller(corpus.speakerOf(claim));
      if (who !== "") add(who, event, "speaks of", claim.polarity === "denied");
    }
  for (const { a, b } of disputes(corpus)) {
    const [first, second] = [teller(a.speaker), teller(b.speaker)].sort(compare);
    if (first !== undefined && second !== undefined && first !== "" && first !== second)
      add(first, second, "disputes", false);
  }
  return [...edges.entries()].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML, as the value of an attribute or as content, on one line; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
