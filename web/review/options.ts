import { ACTS } from "../../src/model/claim.ts";
import type { CorrectedField } from "../../src/model/review.ts";
import type { NodeKind } from "../../src/overview/network.ts";
import { namedActor } from "../../src/query/reviews/correct.ts";
import type { Linked } from "../load/linked.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { t } from "../strings.ts";
import type { Option } from "./choose.tsx";
import { w } from "./words.ts";

/** The fields that are corrected by choosing one of many. */
export type ChosenField = Exclude<CorrectedField, "extent" | "date" | "polarity">;

/** What may be right instead of what a claim has in a field: those of its own document first, each as a table of reviews names it. */
export function optionsFor(index: GraphIndex, { claim, record }: ClaimEntry, field: ChosenField): Option<string>[] {
  if (field === "act")
    return ACTS.filter((act) => act !== claim.act).map((act) => ({ value: act, label: t.acts[act] }));
  const [description] = claim.descriptions;
  const now = {
    claimant: claim.claimant,
    principal: claim.principal,
    event: description?.event ?? null,
    place: description?.place ?? null,
  }[field];
  const kind: NodeKind = field === "event" || field === "place" ? field : "actor";
  const counts = new Map<string, number>();
  const count = (id: string | null | undefined) => {
    if (id != null) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { claimant, principal, descriptions } of record.claims) {
    if (kind === "actor") for (const id of [claimant, principal]) count(id);
    else for (const one of descriptions) count(one[field as "event" | "place"]);
  }
  const listed = { actor: [...record.actors, ...record.cited], event: record.events, place: record.places }[
    kind as "actor" | "event" | "place"
  ];
  const own = [...new Set(listed.map(({ id }) => id))].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const others = index.network.nodes
    .filter((node) => node.kind === kind && !own.includes(node.id))
    .sort((a, b) => b.claims - a.claims)
    .map(({ id }) => id);
  return [...own, ...others].filter((id) => id !== now).map((id) => optionOf(index, id));
}

/** Its other names are looked up only where words are typed. */
const optionOf = (index: GraphIndex, id: string): Option<string> => ({
  value: id,
  label: labelOf(index, id),
  get also() {
    return [...(index.names.get(id) ?? [])];
  },
});

/** What a table of reviews calls it: somebody whom only a review names has no id that a table knows. */
export const writtenFor = ({ value, label }: Option<string>): string => (value === namedActor(label) ? label : value);

/** What a claim has in a field, in words. */
export function currentValue(index: GraphIndex, { claim }: ClaimEntry, field: CorrectedField): string {
  const [description] = claim.descriptions;
  const named = (id: string | null | undefined): string => (id == null ? t.unknownThing : labelOf(index, id));
  const values: Readonly<Record<CorrectedField, () => string>> = {
    claimant: () => (claim.claimant === null ? t.unknownSpeaker : named(claim.claimant)),
    principal: () => (claim.principal === null ? t.evidence.notTold : named(claim.principal)),
    act: () => t.acts[claim.act],
    polarity: () => t.polarities[claim.polarity],
    extent: () => claim.content.map(({ quote }) => quote).join(" … "),
    date: () => (claim.dating === null ? t.evidence.notTold : t.date(claim.dating.edtf)),
    event: () => named(description?.event),
    place: () => (description?.place == null ? t.evidence.notTold : named(description.place)),
  };
  return values[field]();
}

/** Two things that are the same, or are not. */
export interface Pair {
  readonly decision: "same" | "different";
  readonly id: string;
  readonly other: string;
}

/** A thing of a claim that may be another one: who speaks, who answers for it, its events and places. */
export interface ClaimThing {
  /** The id that all documents share. */
  readonly id: string;
  readonly kind: "actor" | "event" | "place";
  readonly label: string;
}

export function identifiedIn(index: GraphIndex, { claim }: ClaimEntry): readonly ClaimThing[] {
  const found = new Map<string, ClaimThing>();
  const add = (id: string | null, kind: ClaimThing["kind"]) => {
    if (id !== null && !found.has(id)) found.set(id, { id, kind, label: labelOf(index, id) });
  };
  add(claim.claimant, "actor");
  add(claim.principal, "actor");
  for (const { event, place, participants } of claim.descriptions) {
    add(event, "event");
    add(place, "place");
    for (const { entity } of participants) add(entity, "actor");
  }
  // a participant may be a thing that nobody speaks for
  const kinds = new Map(index.network.nodes.map(({ id, kind }) => [id, kind]));
  return [...found.values()].filter(({ id, kind }) => kinds.get(id) === kind);
}

/** Other things that it may be one with, and things of other documents that it is taken to be one with and may not be. */
export function pairsFor(
  index: GraphIndex,
  across: Linked["links"] | null,
  { record }: ClaimEntry,
  thing: ClaimThing,
): Option<Pair>[] {
  const here = ownIn(index, across, record.id, thing);
  const apart = membersElsewhere(index, across, record.id, thing).map(
    ({ id, name, title }): Option<Pair> => ({
      value: { decision: "different", id: here, other: id },
      label: w.notSame(name, title),
      also: [name],
    }),
  );
  const joined = index.network.nodes
    .filter(({ id, kind }) => kind === thing.kind && id !== thing.id)
    .sort((a, b) => b.claims - a.claims)
    .map(
      ({ id, label }): Option<Pair> => ({
        value: { decision: "same", id: here, other: id },
        label: w.sameAs(label),
        get also() {
          return [label, ...(index.names.get(id) ?? [])];
        },
      }),
    );
  return [...apart.slice(0, 4), ...joined, ...apart.slice(4)];
}

/** The id under which this document itself knows the thing. */
function ownIn(index: GraphIndex, across: Linked["links"] | null, document: string, { id }: ClaimThing): string {
  const own = index.originals.find((record) => record.id === document);
  if (own === undefined) return id;
  const ids = [...own.actors, ...own.cited, ...own.events, ...own.places].map((one) => one.id);
  return ids.includes(id) ? id : (ids.find((one) => across?.canonical.get(one) === id) ?? id);
}

/** What other documents know of it, each name once. */
function membersElsewhere(
  { originals, labels }: GraphIndex,
  across: Linked["links"] | null,
  document: string,
  { id, label }: ClaimThing,
): { readonly id: string; readonly name: string; readonly title: string }[] {
  const found = new Map<string, { id: string; name: string; title: string }>();
  for (const record of originals) {
    if (record.id === document) continue;
    const title = record.title ?? labels.get(record.id) ?? "";
    const named = [...record.actors, ...record.cited].map((one) => ({ id: one.id, name: one.names[0] ?? label }));
    const unnamed = [...record.events, ...record.places].map((one) => ({ id: one.id, name: label }));
    for (const one of [...named, ...unnamed]) {
      if ((across?.canonical.get(one.id) ?? one.id) !== id) continue;
      const key = named.includes(one) ? one.name : one.id;
      if (!found.has(key)) found.set(key, { ...one, title });
    }
  }
  return [...found.values()];
}
