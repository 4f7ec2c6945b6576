import { type Labels, labelling } from "../../src/link/labels/labelsAcross.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Link, Links } from "../../src/model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";
import { byDay } from "../../src/overview/byDay.ts";
import { searchForm } from "../../src/overview/folded.ts";
import { foldedRecords } from "../../src/overview/foldedRecords.ts";
import { listedUnder } from "../../src/overview/listedThings.ts";
import { namesOf } from "../../src/overview/names.ts";
import { type Network, networkOf } from "../../src/overview/network.ts";
import { type ClaimInChain, nameWithTellers, outermostTelling, tellersOf } from "../../src/query/telling.ts";
import { t } from "../strings.ts";
import { type Cover, coveredRecords } from "./redaction.ts";
import { type Sliced, withoutPauses } from "./slices.ts";

/** First and last day (ISO 8601) that a date may mean; null where open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface ClaimEntry {
  readonly claim: Claim<QuotedSpan>;
  readonly record: DocumentRecord;
  /** Ids of all that it has to do with: who speaks, its events, places, participants, things named, its document. */
  readonly things: ReadonlySet<string>;
  /** All its words, folded, to be searched. */
  readonly words: string;
  /** When it was said: as told, else by when; null where nothing tells. */
  readonly said: Days | null;
  /** When what it describes happened, one for each date told. */
  readonly happened: readonly Days[];
  /** What it has to do with other claims: disputes, repeats, corrections. */
  readonly ties: readonly ClaimLink[];
  /** Whether a claim in another copy of its text stands for it. */
  readonly copy: boolean;
  /** The claim whose claimant it counts for: its own, or the outermost that tells it as somebody else's. */
  readonly teller: Claim<QuotedSpan>;
}

/** A link between two claims, seen from one of them. */
export interface ClaimLink {
  readonly link: Link;
  readonly other: string;
}

/** The records of a graph, with what the screen looks up in them. */
export interface GraphIndex {
  /** What is the same across documents has one id in them. */
  readonly records: readonly DocumentRecord[];
  /** As they came, but for hidden names: what is exported. */
  readonly originals: readonly DocumentRecord[];
  readonly labels: Labels;
  readonly network: Network;
  /** The id that something has here for the one in its document. */
  representativeOf(id: string): string;
  /** All names of each thing, whichever document uses them. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** In document order. */
  readonly entries: readonly ClaimEntry[];
  readonly byId: ReadonlyMap<string, ClaimEntry>;
  /** Claims that stand inside a claim. */
  readonly inside: ReadonlyMap<string, readonly ClaimEntry[]>;
  /** What covers hidden names in texts, null where none are hidden. */
  readonly cover: Cover | null;
}

/** Claims that are taken in at a time. */
const SLICE = 100;

/** `links` tells what is the same across documents; null while that is not known. */
export const indexRecords = (
  given: readonly DocumentRecord[],
  cover: Cover | null = null,
  links: Links | null = null,
): GraphIndex => withoutPauses(indexing(given, cover, links));

/** The same in slices. */
export function* indexing(
  given: readonly DocumentRecord[],
  cover: Cover | null,
  links: Links | null,
): Sliced<GraphIndex> {
  const inOrder = [...given].sort(byDay);
  const originals = cover === null ? inOrder : coveredRecords(inOrder, cover);
  yield;
  const records: DocumentRecord[] = [];
  for (const record of originals) {
    if (links === null) records.push(record);
    else records.push(...foldedRecords([record], links.canonical));
    if (records.length % 8 === 0) yield;
  }
  yield;
  const labels = yield* labelling(originals, links);
  yield;
  const names = once(() => namesOf(records));
  const ties = tiesOf(links?.links ?? []);
  yield;
  const entries: ClaimEntry[] = [];
  for (const record of records) {
    const own = new Map(record.claims.map((claim) => [claim.id, claim]));
    for (const claim of record.claims) {
      const copy = (links?.canonical.get(claim.id) ?? claim.id) !== claim.id;
      const teller = outermostTelling(claim, (id) => own.get(id));
      entries.push(entryOf(record, claim, labels, names, { ties: ties.get(claim.id) ?? [], copy, teller }));
      if (entries.length % SLICE === 0) yield;
    }
  }
  yield;
  const inside = new Map<string, ClaimEntry[]>();
  for (const entry of entries) {
    const { parent } = entry.claim;
    if (parent === null) continue;
    const siblings = inside.get(parent);
    if (siblings === undefined) inside.set(parent, [entry]);
    else siblings.push(entry);
  }
  const byId = new Map(entries.map((entry) => [entry.claim.id, entry]));
  const network = once(() => withListed(networkOf(records, labels, links?.links ?? []), entries));
  return {
    records,
    originals,
    labels,
    representativeOf: (id) => links?.canonical.get(id) ?? id,
    get network() {
      return network();
    },
    get names() {
      return names();
    },
    entries,
    byId,
    inside,
    cover,
  };
}

/** How many of some claims have to do with each thing. */
export function claimsByThing(entries: readonly ClaimEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { things } of entries) for (const id of things) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A network in which each thing tells how many claims a list of what has to do with it holds, and not how many its lines have. */
function withListed({ nodes, edges }: Network, entries: readonly ClaimEntry[]): Network {
  const counts = claimsByThing(entries);
  return { nodes: nodes.map((node) => ({ ...node, claims: counts.get(node.id) ?? node.claims })), edges };
}

const BETWEEN_CLAIMS = new Set<Link["relation"]>(["disputes", "repeats", "revises"]);

function tiesOf(links: readonly Link[]): ReadonlyMap<string, readonly ClaimLink[]> {
  const ties = new Map<string, ClaimLink[]>();
  const add = (id: string, tie: ClaimLink) => {
    const own = ties.get(id);
    if (own === undefined) ties.set(id, [tie]);
    else own.push(tie);
  };
  for (const link of links) {
    if (!BETWEEN_CLAIMS.has(link.relation)) continue;
    add(link.from, { link, other: link.to });
    add(link.to, { link, other: link.from });
  }
  return ties;
}

function entryOf(
  record: DocumentRecord,
  claim: Claim<QuotedSpan>,
  labels: Labels,
  names: () => ReadonlyMap<string, ReadonlySet<string>>,
  { ties, copy, teller }: Pick<ClaimEntry, "ties" | "copy" | "teller">,
): ClaimEntry {
  const things = listedUnder(claim, record, teller);
  // Folding is most of the work, and waits until words are searched
  const words = once(() => {
    const own = [...claim.source, ...claim.cue, ...claim.content].map(({ quote }) => quote);
    for (const id of things) own.push(labels.get(id) ?? "", ...(names().get(id) ?? []));
    return searchForm(own.join("\n"));
  });
  return {
    claim,
    record,
    things,
    get words() {
      return words();
    },
    said: saidOf(claim),
    happened: happenedOf(claim),
    ties,
    copy,
    teller,
  };
}

/** What is worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

function saidOf({ dating, latest }: Claim<QuotedSpan>): Days | null {
  // “on 29 September” of no known year tells no day
  if (dating !== null && (dating.earliest !== null || dating.latest !== null)) return dating;
  return latest === null ? null : { earliest: latest, latest };
}

const happenedOf = ({ descriptions }: Claim<QuotedSpan>): readonly Days[] =>
  descriptions.flatMap(({ dating }) =>
    dating === null || (dating.earliest === null && dating.latest === null) ? [] : [dating],
  );

export const labelOf = (index: GraphIndex, id: string): string => index.labels.get(id) ?? t.unknownThing;

/** The claimant, as the screen names it for a claim inside other claims. */
export const speakerOf = (index: GraphIndex, { claim }: ClaimEntry): string =>
  claim.claimant === null ? t.unknownSpeaker : labelOf(index, claim.claimant);

const sideOf = ({ principal, claimant }: ClaimInChain): string | null => principal ?? claimant;

/** Who makes the claim, as the screen names them wherever it stands alone: “Pallumia, as Keldora tells it”. */
export function speakerAsTold(index: GraphIndex, entry: ClaimEntry): string {
  const tellers = tellersOf(entry.claim, (id) => index.byId.get(id)?.claim, sideOf);
  const names = tellers.map((id) => (id === null ? null : labelOf(index, id)));
  return nameWithTellers(speakerOf(index, entry), names) ?? t.unknownSpeaker;
}
