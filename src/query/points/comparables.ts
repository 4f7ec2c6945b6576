import { jaccard, sharedCount } from "../../link/blocks/hash.ts";
import type { ComparableClaim, WordsOfClaim } from "../../link/digest/comparableClaim.ts";
import { claimDigests, type DocumentDigest, digest } from "../../link/digest/digest.ts";
import { CALLED_FALSE } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { memoizedOf } from "../../text/remembered.ts";
import { type ClaimInRecord, type CorpusIndex, push } from "../corpusIndex.ts";
import { EACH_OTHER } from "./eachOther.ts";

/** Content of a denial that names the claims of others: "reports that it fired". */
const OF_OTHERS =
  /^(?:\p{L}+\s+){0,3}(?:reports?|claims?|allegations?|accusations?|charges|suggestions?|rumou?rs)\s+that\b/iu;

const inWords = (spans: readonly QuotedSpan[]): string => spans.map(({ quote }) => quote).join(" ");

/** The words of a claim without those of nested claims of others; what a ministry tells of its own state is its own. */
export function wordsOutsideNested({ claim, record }: ClaimInRecord): string {
  let own = contentOf(claim);
  for (const inner of nestedIn(record).get(claim.id) ?? [])
    if (answering(inner) !== answering(claim)) own = own.replace(contentOf(inner), " … ");
  return UNEVEN.test(own) ? own.replaceAll(/\s+/g, " ") : own;
}

const answering = ({ claimant, principal }: ClaimInRecord["claim"]): string | null => principal ?? claimant;

/** The claims of a document that stand in another, by the outer one. */
const nestedIn = memoizedOf((record: DocumentRecord): ReadonlyMap<string, readonly ClaimInRecord["claim"][]> => {
  const found = new Map<string, ClaimInRecord["claim"][]>();
  for (const claim of record.claims) if (claim.parent !== null) push(found, claim.parent, claim);
  return found;
});

/** Spaces that are not one alone. */
const UNEVEN = /\s\s|[^\S ]/;

/** Digests a document, unless linking has already done so. */
export type DigestOf = (record: DocumentRecord) => Pick<DocumentDigest, "claims">;

/** Claims in the form that linking compares: a document is digested when one of its claims is first asked for. */
export class Comparables {
  readonly #corpus: Pick<CorpusIndex, "told" | "representativeOf">;
  readonly #digestOf: DigestOf;
  readonly #known = new Map<string, ComparableClaim>();
  readonly #read = new Set<string>();
  readonly #words = new Map<string, Pick<WordsOfClaim, "pointer" | "negative">>();
  readonly #wordsIn = new Map<string, ReturnType<typeof claimDigests>>();

  constructor(corpus: Pick<CorpusIndex, "told" | "representativeOf">, digestOf: DigestOf = digest) {
    this.#corpus = corpus;
    this.#digestOf = digestOf;
  }

  of({ claim, record }: ClaimInRecord): ComparableClaim {
    if (!this.#read.has(record.id)) {
      this.#read.add(record.id);
      for (const one of this.#digestOf(record).claims) this.#known.set(one.claim.id, one);
    }
    const known = this.#known.get(claim.id);
    if (known === undefined) throw new Error(`the document ${record.id} has no claim ${claim.id}`);
    return known;
  }

  /** The facts from the words of one claim alone: a report quotes few claims of a document. */
  #wordsFactsOf(one: ClaimInRecord): Pick<WordsOfClaim, "pointer" | "negative"> {
    const { claim, record } = one;
    const known = this.#known.get(claim.id) ?? this.#words.get(claim.id);
    if (known !== undefined) return known;
    // linking has digested it already, or it is cheap to read
    if (this.#digestOf !== digest) return this.of(one);
    const read = this.#wordsIn.get(record.id) ?? claimDigests(record);
    this.#wordsIn.set(record.id, read);
    const found = read(claim);
    this.#words.set(claim.id, found);
    return found;
  }

  /** Whether a claim only points to what has been said: “that claim”. */
  points = (one: ClaimInRecord): boolean => this.#wordsFactsOf(one).pointer !== null;

  /**
   * The words of a claim that a reader understands alone: with speaker and cue if they only point (“The ministry denied
   * this”), with the cue if they name others' claims (“denied reports that it fired”).
   */
  wordsOf(one: ClaimInRecord): string {
    const content = contentOf(one.claim);
    if (this.points(one) || EACH_OTHER.test(content)) return this.#clauseOf(one);
    return this.denies(one) && OF_OTHERS.test(content) ? `${inWords(one.claim.cue)} ${content}` : content;
  }

  #clauseOf(one: ClaimInRecord): string {
    const { source, cue, content } = one.claim;
    return inWords([...source, ...cue, ...content].sort((a, b) => a.start - b.start || a.end - b.end));
  }

  /** Whether it says that something is not so. */
  denies(one: ClaimInRecord): boolean {
    const { act, polarity } = one.claim;
    return act === "deny" || act === "reject" || polarity === "denied" || this.#wordsFactsOf(one).negative;
  }

  /**
   * Whether the words of a denial say what is denied (“denied that it had fired”): not that it is not so (“no shot was fired”, “is false”), and not whose words
   * they are (“reports that it fired”).
   */
  tellsWhatItDenies(one: ClaimInRecord): boolean {
    const { act } = one.claim;
    const content = contentOf(one.claim);
    return (
      (act === "deny" || act === "reject") &&
      !this.of(one).negated &&
      !CALLED_FALSE.test(content) &&
      !OF_OTHERS.test(content)
    );
  }

  /** How many content words all have in common, without names of states and places. */
  shared(first: ClaimInRecord, ...others: readonly ClaimInRecord[]): number {
    const rest = others.map((other) => this.of(other).terms);
    const [only] = rest;
    // Two are counted without a set of the terms: pairs are many
    if (only !== undefined && rest.length === 1) return sharedCount(this.of(first).terms, only);
    return this.of(first).terms.filter((term) => rest.every((terms) => terms.includes(term))).length;
  }

  /** The share of all content words that both have. */
  jaccard = (a: ClaimInRecord, b: ClaimInRecord): number => jaccard(this.of(a).terms, this.of(b).terms);

  /** The share of the shorter one's content words that the other has. */
  contained(a: ClaimInRecord, b: ClaimInRecord): number {
    const [x, y] = [this.of(a).terms, this.of(b).terms];
    const least = Math.min(x.length, y.length);
    return least === 0 ? 0 : sharedCount(x, y) / least;
  }

  /** The representative among copies of one claim. */
  firstOf = (one: ClaimInRecord): ClaimInRecord =>
    this.#corpus.told.get(this.#corpus.representativeOf(one.claim.id)) ?? one;
}
