import type { Actor, CitedDocument } from "../model/claim.ts";
import type { DocumentRecord } from "../model/record.ts";
import { mergeActors, mergeCited } from "../model/recordOrder.ts";
import { type QuadGroup, quad } from "./n3.ts";
import { recordToGroups } from "./recordToQuads.ts";
import type { GraphNames } from "./vocabulary/namespaces.ts";
import { TERMS, vocabularyOf } from "./vocabulary/vocabulary.ts";

/**
 * Records in which an actor or cited document of several records has the names from all of them: in one graph they are one thing, so
 * reading it back gives the same records.
 */
export function withSharedNames(records: readonly DocumentRecord[]): DocumentRecord[] {
  const actors = merged(
    records.flatMap((record) => record.actors),
    mergeActors,
  );
  const cited = merged(
    records.flatMap((record) => record.cited),
    mergeCited,
  );
  return records.map((record) => ({
    ...record,
    actors: record.actors.map(({ id }) => actors.get(id)!),
    cited: record.cited.map(({ id }) => cited.get(id)!),
  }));
}

function merged<T extends { readonly id: string }>(things: readonly T[], merge: (a: T, b: T) => T): Map<string, T> {
  const byId = new Map<string, T>();
  for (const thing of things) {
    const known = byId.get(thing.id);
    byId.set(thing.id, known === undefined ? thing : merge(known, thing));
  }
  return byId;
}

/**
 * For each document, a group with its own names for actors and cited documents that other documents name otherwise: in one graph, where a thing has
 * all names, this would be lost.
 */
export function* namesByDocument(records: readonly DocumentRecord[], names: GraphNames): Generator<QuadGroup> {
  const v = vocabularyOf(names);
  const shared = withSharedNames(records);
  for (const [at, record] of records.entries()) {
    const { actors, cited } = shared[at]!;
    const own = {
      ...{ ...record, creators: [], publishers: [], claims: [], things: [], events: [], places: [] },
      actors: record.actors.filter((one, n) => !isSame(one, actors[n]!)),
      cited: record.cited.filter((one, n) => !isSame(one, cited[n]!)),
    };
    if (own.actors.length + own.cited.length === 0) continue;
    const document = v.id("document", record.id);
    yield recordToGroups(own, { names }).things.flatMap(({ subject, predicate, object }) => {
      const listing = v.namesIn(record.id, v.parseId(subject.value)?.id ?? "");
      return predicate.value === TERMS.type.value
        ? [
            quad(listing, predicate, v.class("NamesInDocument")),
            quad(listing, TERMS.wasDerivedFrom, document),
            quad(listing, v.property("names"), subject),
          ]
        : [quad(listing, predicate, object)];
    });
  }
}

const isSame = (a: Actor | CitedDocument, b: Actor | CitedDocument): boolean => JSON.stringify(a) === JSON.stringify(b);
