import {
  type Correction,
  type Decision,
  type NamedTarget,
  type Review,
  type ReviewTarget,
  reviewsInOrder,
} from "../model/review.ts";
import { DEFAULT_GRAPH, plainText, type QuadGroup, quad, reusedIri, typed, writeGroups } from "./n3.ts";
import type { DefaultGraph, Literal, NamedNode, Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

/** The prefix that reviews use beside those of documents. */
const REVIEW_PREFIXES = ["oa"] as const;

/** The motivation of each decision, in the terms of Web Annotation. */
const MOTIVATIONS: Readonly<Record<Decision, string>> = {
  accepted: "assessing",
  rejected: "assessing",
  corrected: "editing",
  same: "linking",
  different: "linking",
  commented: "commenting",
  starred: "bookmarking",
  tagged: "tagging",
  hidden: "moderating",
  undone: "editing",
};

/** The text of a review's file. */
export const writeReview = (review: Review, names: GraphNames = DEFAULT_NAMES): string =>
  writeGroups([reviewToQuads(review, names)], "turtle", names, REVIEW_PREFIXES);

/** How the file of every review begins. */
export const reviewHead = (names: GraphNames): string => writeGroups([], "turtle", names, REVIEW_PREFIXES);

/** Reviews in order of time, each a group of quads. */
export function* reviewGroups(
  reviews: readonly Review[],
  names: GraphNames,
  graph: NamedNode | DefaultGraph = DEFAULT_GRAPH,
): Generator<QuadGroup> {
  for (const review of reviewsInOrder(reviews)) yield reviewToQuads(review, names, graph);
}

/** The prefixes that a file with these reviews and documents needs. */
export const prefixesFor = (reviews: readonly Review[], others: readonly string[] = []): readonly string[] => [
  ...new Set([...(reviews.length > 0 ? REVIEW_PREFIXES : []), ...others]),
];

/** A review as a Web Annotation (https://www.w3.org/TR/annotation-model/), without blank nodes. */
export function reviewToQuads(
  review: Review,
  names: GraphNames = DEFAULT_NAMES,
  graph: NamedNode | DefaultGraph = DEFAULT_GRAPH,
): QuadGroup {
  const v = vocabularyOf(names);
  const self = v.id("review", review.id);
  const quads: Quad[] = [];
  const add = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): void => {
    quads.push(quad(subject, predicate, object, graph));
  };
  add(self, TERMS.type, TERMS.annotation);
  add(self, TERMS.motivatedBy, reusedIri("oa", MOTIVATIONS[review.decision]));
  if (review.who !== null) add(self, TERMS.creator, plainText(review.who));
  add(self, TERMS.created, typed(review.when, TERMS.xsdDateTime));
  add(self, TERMS.hasBody, v.value("decision", review.decision));
  const correction = v.id("correction", review.id);
  if (review.correction !== null) add(self, TERMS.hasBody, correction);
  if (review.text !== null) add(self, TERMS.bodyValue, plainText(review.text));
  for (const words of review.covers) add(self, v.property("covers"), plainText(words));
  for (const id of review.considering) add(self, v.property("considering"), v.id("review", id));
  const targets = review.targets.map((_, n) => v.id("target", `${review.id}-${n}`));
  for (const node of targets) add(self, TERMS.hasTarget, node);
  for (const [n, target] of review.targets.entries()) targetQuads(target, `${review.id}-${n}`, v, add);
  if (review.correction !== null) correctionQuads(review.correction, correction, v, add);
  return quads;
}

type Add = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal) => void;

function targetQuads({ kind, id, document, seen, words }: ReviewTarget, name: string, v: Vocabulary, add: Add): void {
  const node = v.id("target", name);
  add(node, TERMS.type, TERMS.specificResource);
  add(node, TERMS.hasSource, v.id(kind, id));
  if (document !== null) add(node, TERMS.hasScope, v.id("document", document));
  add(node, v.property("seen"), plainText(seen));
  if (words === null) return;
  const selector = v.id("selector", name);
  add(node, TERMS.hasSelector, selector);
  add(selector, TERMS.type, TERMS.textQuoteSelector);
  add(selector, TERMS.exact, plainText(words.content));
  add(selector, v.property("cueWords"), plainText(words.cue));
  add(selector, v.property("claimantWords"), plainText(words.claimant));
}

function correctionQuads(correction: Correction, node: NamedNode, v: Vocabulary, add: Add): void {
  const { claimant, principal, act, polarity, extent, date, event, place } = correction;
  const without = (field: "claimant" | "principal" | "saidOn" | "place"): void =>
    add(node, v.property("without"), v.property(field));
  const who = (field: "claimant" | "principal", one: NamedTarget | null): void => {
    if (one === null) without(field);
    else {
      add(node, v.property(field), v.id(one.kind, one.id));
      add(node, v.property(`${field}Name`), plainText(one.name));
    }
  };
  add(node, TERMS.type, v.class("Correction"));
  if (claimant !== undefined) who("claimant", claimant);
  if (principal !== undefined) who("principal", principal);
  if (act !== undefined) add(node, v.property("act"), v.value("act", act));
  if (polarity !== undefined) add(node, v.property("polarity"), v.value("polarity", polarity));
  if (date === null) without("saidOn");
  else if (date !== undefined) add(node, v.property("saidOn"), typed(date, TERMS.edtf));
  if (event !== undefined) add(node, v.property("ofEvent"), v.id("event", event));
  if (place === null) without("place");
  else if (place !== undefined) add(node, v.property("place"), v.id("place", place));
  if (extent === undefined) return;
  const spans = extent.spans.map(({ start, end }) => v.span(extent.textId, start, end));
  for (const span of spans) add(node, v.property("contentSpan"), span);
  for (const [n, { quote }] of extent.spans.entries()) add(spans[n]!, TERMS.anchorOf, plainText(quote));
}
