import type { ActorKind } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { CorpusIndex } from "../corpusIndex.ts";

/** Kinds of things that can be asked for. */
export type AskedKind = "actor" | "event" | "place";

/** A thing of a graph with all its names: one id for all documents. */
export interface NamedThing {
  readonly id: string;
  readonly kind: AskedKind;
  /** Its label; null if it has none. */
  readonly label: string | null;
  /** All names in documents; for an event, the words that name it. */
  readonly names: readonly string[];
  /** Every id that it has in a document. */
  readonly members: readonly string[];
  /** For an actor, the entries of documents. */
  readonly sort: ActorKind | null;
  /** Claims of which it is claimant or principal; for an event, those about it. */
  readonly claims: number;
  /** Days that claims give for an event, as EDTF. */
  readonly dates: readonly string[];
}

/** The names of things in documents, and the links that say what is the same. */
export type NameSource = Pick<CorpusIndex, "records" | "representativeOf"> & {
  readonly labels: ReadonlyMap<string, string>;
};

interface Draft {
  kind: AskedKind;
  readonly names: Set<string>;
  readonly members: Set<string>;
  sort: ActorKind | null;
  claims: number;
  readonly dates: Set<string>;
}

const directories = new WeakMap<
  NameSource["records"],
  { readonly source: NameSource; readonly things: NamedThing[] }
>();

/** Everything that can be asked for by name. Built once for a graph: linear in its claims. */
export function directoryOf(source: NameSource): readonly NamedThing[] {
  const made = directories.get(source.records);
  if (made !== undefined && made.source.labels === source.labels) return made.things;
  const drafts = new Map<string, Draft>();
  for (const record of source.records) collect(record, source, drafts);
  const things = [...drafts].map(
    ([id, { kind, names, members, sort, claims, dates }]): NamedThing => ({
      id,
      kind,
      label: source.labels.get(id) ?? null,
      names: [...names],
      members: [...members],
      sort,
      claims,
      dates: [...dates],
    }),
  );
  directories.set(source.records, { source, things });
  return things;
}

function collect(record: DocumentRecord, { representativeOf }: NameSource, drafts: Map<string, Draft>): void {
  const draft = (id: string, kind: AskedKind): Draft => {
    const cluster = representativeOf(id);
    let own = drafts.get(cluster);
    if (own === undefined) {
      own = { kind, names: new Set(), members: new Set(), sort: null, claims: 0, dates: new Set() };
      drafts.set(cluster, own);
    }
    own.members.add(id);
    return own;
  };
  for (const { id, names, kind } of record.actors) {
    const own = draft(id, "actor");
    for (const name of names) own.names.add(name);
    own.sort ??= kind;
  }
  for (const { id, names, title } of record.cited) {
    const own = draft(id, "actor");
    for (const name of [...names, ...(title === null ? [] : [title])]) own.names.add(name);
  }
  for (const { id } of record.places) draft(id, "place");
  for (const { id } of record.events) draft(id, "event");
  for (const claim of record.claims) {
    for (const { denotes, form } of claim.namings) drafts.get(representativeOf(denotes))?.names.add(form);
    const events = new Set<Draft>();
    for (const { event, span, dating } of claim.descriptions) {
      const own = draft(event, "event");
      own.names.add(span.quote);
      if (dating !== null) own.dates.add(dating.edtf);
      events.add(own);
    }
    for (const own of events) own.claims++;
    const speakers = [claim.claimant, claim.principal].flatMap((id) => (id === null ? [] : [representativeOf(id)]));
    for (const id of new Set(speakers)) {
      const own = drafts.get(id);
      if (own !== undefined) own.claims++;
    }
  }
}
