import { iri, quad } from "./n3.ts";
import type { Quad } from "./term.ts";
import { localName, VALUES, type ValueProperty, valueName } from "./vocabulary/terms.ts";
import { TERMS, type Vocabulary } from "./vocabulary/vocabulary.ts";

/**
 * Triples of version 0.1 that today's files write otherwise: one dct:date for the time of speaking and of the event, one term for an act and an
 * event type, words in place of a quantity. Such a file has no triples of the user's own.
 */
export function* olderForms(quads: readonly Quad[], v: Vocabulary): Generator<Quad> {
  const older = olderValues(v);
  const dates = new Set(["saidOn", "happenedOn"].map((name) => v.names.ns + name));
  const [quantity, span] = [v.property("quantity").value, v.property("span").value];
  const words = new Map(
    quads.flatMap(({ subject, predicate, object }) => (predicate.value === span ? [[subject.value, object]] : [])),
  );
  for (const { subject, predicate, object } of quads) {
    const before = older.get(`${predicate.value} ${object.value}`);
    if (before !== undefined) yield quad(subject, predicate, iri(before));
    else if (dates.has(predicate.value)) yield quad(subject, TERMS.date, object);
    else if (predicate.value === quantity) yield quad(subject, predicate, words.get(object.value) ?? object);
  }
}

/** Whether triples of a document have a form of version 0.1, as listed in {@link olderForms}. */
export function isOlderForm(quads: readonly Quad[], v: Vocabulary): boolean {
  const values = new Set([...olderValues(v)].map(([now, before]) => `${now.split(" ", 1)[0]} ${before}`));
  const quantity = v.property("quantity").value;
  return quads.some(
    ({ subject, predicate, object }) =>
      (predicate.value === TERMS.date.value && v.parseId(subject.value) !== null) ||
      (predicate.value === quantity && v.parseSpan(object.value) !== null) ||
      values.has(`${predicate.value} ${object.value}`),
  );
}

/** By property and value, the name of the value in version 0.1. */
function olderValues(v: Vocabulary): ReadonlyMap<string, string> {
  const { ns } = v.names;
  const found = new Map<string, string>();
  for (const [of, values] of Object.entries(VALUES))
    for (const value of values) {
      const now = valueName(of as ValueProperty, value);
      if (now !== localName(value)) found.set(`${ns}${of} ${ns}${now}`, ns + localName(value));
    }
  return found;
}
