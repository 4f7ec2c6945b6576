import type { Claim } from "../../src/model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../src/model/record.ts";
import { type Labels, labelsOf } from "../../src/overview/labels.ts";
import { UNKNOWN_SPEAKER } from "../strings.ts";

export interface ClaimEntry {
  readonly claim: Claim<QuotedSpan>;
  readonly record: DocumentRecord;
  /** Ids of all that it has to do with: who speaks, its events, places, participants, things named, its document. */
  readonly things: ReadonlySet<string>;
  /** All its words, folded, to be searched. */
  readonly words: string;
}

/** The records of a graph, with what the screen looks up in them. */
export interface GraphIndex {
  readonly records: readonly DocumentRecord[];
  readonly labels: Labels;
  /** In document order. */
  readonly entries: readonly ClaimEntry[];
  readonly byId: ReadonlyMap<string, ClaimEntry>;
  /** Claims that stand inside a claim. */
  readonly inside: ReadonlyMap<string, readonly ClaimEntry[]>;
}

/** Lower case, without accents, all kinds of quotation marks and apostrophes alike. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .toLowerCase();

export function indexRecords(records: readonly DocumentRecord[]): GraphIndex {
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
  return { records, labels, entries, byId: new Map(entries.map((entry) => [entry.claim.id, entry])), inside };
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
  return { claim, record, things, words: folded(words.join("\n")) };
}

export const labelOf = (index: GraphIndex, id: string): string => index.labels.get(id) ?? "Unknown";

/** Who makes the claim, as the screen names them. */
export const speakerOf = (index: GraphIndex, { claim }: ClaimEntry): string =>
  claim.claimant === null ? UNKNOWN_SPEAKER : labelOf(index, claim.claimant);
