import type { Claim } from "../../src/model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";
import { type Labels, labelsOf } from "../../src/overview/labels.ts";
import { type Network, networkOf } from "../../src/overview/network.ts";
import { t } from "../strings.ts";
import { type Cover, coveredRecords } from "./masks.ts";

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
}

/** The records of a graph, with what the screen looks up in them. */
export interface GraphIndex {
  readonly records: readonly DocumentRecord[];
  readonly labels: Labels;
  readonly network: Network;
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

/** Lower case, without accents, all kinds of quotation marks and apostrophes alike. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .toLowerCase();

export function indexRecords(given: readonly DocumentRecord[], cover: Cover | null = null): GraphIndex {
  const records = cover === null ? given : coveredRecords(given, cover);
  const labels = labelsOf(records);
  const names = namesOf(records);
  const entries = records.flatMap((record) => record.claims.map((claim) => entryOf(record, claim, labels, names)));
  const inside = new Map<string, ClaimEntry[]>();
  for (const entry of entries) {
    const { parent } = entry.claim;
    if (parent === null) continue;
    const siblings = inside.get(parent);
    if (siblings === undefined) inside.set(parent, [entry]);
    else siblings.push(entry);
  }
  const byId = new Map(entries.map((entry) => [entry.claim.id, entry]));
  return { records, labels, network: networkOf(records, labels), names, entries, byId, inside, cover };
}

/** Every name of a thing, whichever document uses it: a claim is found under all of them. */
function namesOf(records: readonly DocumentRecord[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const add = (id: string, name: string) => {
    const own = names.get(id);
    if (own === undefined) names.set(id, new Set([name]));
    else own.add(name);
  };
  for (const record of records) {
    for (const { id, names: written } of record.actors) for (const name of written) add(id, name);
    for (const { id, names: written, title } of record.cited) {
      for (const name of written) add(id, name);
      if (title !== null) add(id, title);
    }
    for (const { namings } of record.claims) for (const { names: id, form } of namings) add(id, form);
  }
  return names;
}

function entryOf(
  record: DocumentRecord,
  claim: Claim<QuotedSpan>,
  labels: Labels,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): ClaimEntry {
  const things = new Set<string>([record.id, ...claim.onBehalfOf]);
  for (const id of [claim.claimant, claim.principal]) if (id !== null) things.add(id);
  for (const { event, place, participants } of claim.descriptions) {
    things.add(event);
    if (place !== null) things.add(place);
    for (const { entity } of participants) things.add(entity);
  }
  for (const naming of claim.namings) things.add(naming.names);
  const words = [...claim.source, ...claim.cue, ...claim.content].map(({ quote }) => quote);
  for (const id of things) words.push(labels.get(id) ?? "", ...(names.get(id) ?? []));
  return { claim, record, things, words: folded(words.join("\n")), said: saidOf(claim), happened: happenedOf(claim) };
}

function saidOf({ dating, latest }: Claim<QuotedSpan>): Days | null {
  if (dating !== null) return dating;
  return latest === null ? null : { earliest: latest, latest };
}

const happenedOf = ({ descriptions }: Claim<QuotedSpan>): readonly Days[] =>
  descriptions.flatMap(({ dating }) =>
    dating === null || (dating.earliest === null && dating.latest === null) ? [] : [dating],
  );

export const labelOf = (index: GraphIndex, id: string): string => index.labels.get(id) ?? t.unknownThing;

/** Who makes the claim, as the screen names them. */
export const speakerOf = (index: GraphIndex, { claim }: ClaimEntry): string =>
  claim.claimant === null ? t.unknownSpeaker : labelOf(index, claim.claimant);
