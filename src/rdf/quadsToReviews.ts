import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { QuotedSpan } from "../model/record.ts";
import {
  type Correction,
  makeReview,
  type NamedTarget,
  REVIEWED_KINDS,
  type Review,
  type ReviewTarget,
  reviewsInOrder,
} from "../model/review.ts";
import { Descriptions } from "./description.ts";
import { parseQuads } from "./n3.ts";
import type { NamedNode, Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { type PropertyName, TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

/**
 * The reviews in quads, in order of time. Annotations of others, under other IRIs than ours, are skipped.
 *
 * @param name the name of the quads in messages: a file
 * @throws ClaimgraphError (bad data) if a review lacks what it must have, or was changed after it was written
 */
export function quadsToReviews(quads: readonly Quad[], name: string, names: GraphNames = DEFAULT_NAMES): Review[] {
  const v = vocabularyOf(names);
  const ids = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== TERMS.type.value || object.value !== TERMS.annotation.value) continue;
    const parsed = v.parseId(subject.value);
    if (parsed?.path === "review") ids.add(parsed.id);
  }
  if (ids.size === 0) return [];
  const reader = new ReviewReader(new Descriptions(quads, name), v, name);
  return reviewsInOrder([...ids].map((id) => reader.review(id)));
}

/** Reads the file of one review. Throws as {@link quadsToReviews} does, and also if the file has no review, or another than its name says. */
export function readReview(text: string, id: string, name: string, names: GraphNames = DEFAULT_NAMES): Review {
  const [review, ...others] = quadsToReviews(parseQuads(text, "turtle", name, names), name, names);
  if (review?.id === id && others.length === 0) return review;
  throw damaged("this is not the one review that its name tells", name);
}

const damaged = (message: string, place: string): ClaimgraphError =>
  new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place,
    remedy: "Put the file back from a copy, or delete it: then the review is gone",
  });

class ReviewReader {
  readonly #said: Descriptions;
  readonly #v: Vocabulary;
  readonly #name: string;

  constructor(said: Descriptions, v: Vocabulary, name: string) {
    this.#said = said;
    this.#v = v;
    this.#name = name;
  }

  review(id: string): Review {
    const self = this.#v.id("review", id).value;
    const bodies = this.#said.iris(self, TERMS.hasBody.value);
    const decision = bodies.flatMap((body) => this.#v.valueOf("decision", body) ?? [])[0];
    if (decision === undefined) throw damaged(`the review ${id} decides nothing`, this.#name);
    const correction = this.#v.id("correction", id);
    const review = makeReview({
      decision,
      who: this.#said.text(self, TERMS.creator.value),
      when: this.#said.needText(self, TERMS.created.value),
      targets: this.#said.iris(self, TERMS.hasTarget.value).map((node) => this.#target(node)),
      considering: this.#said.iris(self, this.#property("considering")).map((one) => this.#id(one, "review")),
      correction: bodies.includes(correction.value) ? this.#correction(correction) : null,
      text: this.#said.text(self, TERMS.bodyValue.value),
      covers: this.#said.texts(self, this.#property("covers")),
    });
    if (review.id !== id) throw damaged(`the review ${id} was changed after it was written`, this.#name);
    return review;
  }

  #property(name: PropertyName): string {
    return this.#v.property(name).value;
  }

  #id(iri: string, path: string): string {
    const parsed = this.#v.parseId(iri);
    if (parsed?.path !== path) throw damaged(`<${iri}> is no ${path} of this graph`, this.#name);
    return parsed.id;
  }

  #target(node: string): ReviewTarget {
    const source = this.#said.needIri(node, TERMS.hasSource.value);
    const parsed = this.#v.parseId(source);
    const kind = REVIEWED_KINDS.find((one) => one === parsed?.path);
    if (parsed === null || kind === undefined) throw damaged(`<${source}> is nothing of this graph`, this.#name);
    const document = this.#said.iri(node, TERMS.hasScope.value);
    const selector = this.#said.iri(node, TERMS.hasSelector.value);
    const words = (of: string, property: string): string => this.#said.needText(of, property);
    return {
      kind,
      id: parsed.id,
      document: document && this.#id(document, "document"),
      seen: this.#said.needText(node, this.#property("seen")),
      words:
        selector === null
          ? null
          : {
              content: words(selector, TERMS.exact.value),
              cue: words(selector, this.#property("cueWords")),
              claimant: words(selector, this.#property("claimantWords")),
            },
    };
  }

  #correction(node: NamedNode): Correction {
    const of = node.value;
    const without = new Set(this.#said.iris(of, this.#property("without")));
    const isWithout = (name: PropertyName): boolean => without.has(this.#property(name));
    const one = (name: PropertyName): string | null => this.#said.iri(of, this.#property(name));
    const [act, polarity, event, place] = [one("act"), one("polarity"), one("ofEvent"), one("place")];
    const date = this.#said.text(of, this.#property("saidOn"));
    const extent = this.#extent(of);
    const value = <K extends string, T>(name: K, told: T | null | undefined, isNone = false) =>
      told === null || told === undefined ? (isNone ? { [name]: null } : {}) : { [name]: told };
    return {
      ...value("claimant", this.#meant(of, "claimant"), isWithout("claimant")),
      ...value("principal", this.#meant(of, "principal"), isWithout("principal")),
      ...value("act", act && this.#v.valueOf("act", act)),
      ...value("polarity", polarity && this.#v.valueOf("polarity", polarity)),
      ...value("extent", extent),
      ...value("date", date, isWithout("saidOn")),
      ...value("event", event && this.#id(event, "event")),
      ...value("place", place && this.#id(place, "place"), isWithout("place")),
    } as Correction;
  }

  #meant(of: string, field: "claimant" | "principal"): NamedTarget | null {
    const iri = this.#said.iri(of, this.#property(field));
    if (iri === null) return null;
    const kind = this.#v.parseId(iri)?.path === "cited" ? "cited" : "actor";
    return { kind, id: this.#id(iri, kind), name: this.#said.needText(of, this.#property(`${field}Name`)) };
  }

  #extent(of: string): Correction["extent"] | null {
    const places = this.#said.iris(of, this.#property("contentSpan")).map((iri) => {
      const place = this.#v.parseSpan(iri);
      if (place === null) throw damaged(`<${iri}> is no span of a text`, this.#name);
      return { ...place, quote: this.#said.needText(iri, TERMS.anchorOf.value) };
    });
    const [first] = places;
    if (first === undefined) return null;
    const spans: QuotedSpan[] = places
      .map(({ start, end, quote }) => ({ start, end, quote }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return { textId: first.textId, spans };
  }
}
