import type { Claim } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { type Review, type ReviewedWords, type ReviewTarget, reviewsInOrder } from "../../model/review.ts";
import { claimSeen, seenIn, wordsOf } from "../../model/seen.ts";

/**
 * The standing of a review in a graph: it is valid; it was undone; the thing that it is about has changed (stale) or is gone (orphan). A
 * carried review is valid for a claim with the same words under another id.
 */
export type StandingKind = "holds" | "undone" | "stale" | "orphan";

export interface Standing {
  readonly review: Review;
  readonly kind: StandingKind;
  /** Present ids of the things that it is about, in the order of its targets; null for a thing that is gone. */
  readonly about: readonly (string | null)[];
  readonly isCarried: boolean;
}

/** The standing of each review, in order of time; a pure function of records and reviews, in any order. */
export function standingsOf(records: readonly DocumentRecord[], reviews: readonly Review[]): Standing[] {
  if (reviews.length === 0) return [];
  const undone = undoneIn(reviews);
  const places = new Places(records);
  const known = new Set(reviews.map(({ id }) => id));
  return reviewsInOrder(reviews).map((review): Standing => {
    const found = review.targets.map((target) => places.of(target, known));
    const about = found.map((one) => one.id);
    const isCarried = found.some((one) => one.isCarried);
    if (undone.has(review.id)) return { review, kind: "undone", about, isCarried };
    // a hidden name stays hidden, whether or not a document still has it
    if (review.decision === "hidden") return { review, kind: "holds", about, isCarried };
    if (about.includes(null)) return { review, kind: "orphan", about, isCarried };
    return { review, kind: found.some((one) => one.isStale) ? "stale" : "holds", about, isCarried };
  });
}

/** Ids of the reviews that are no longer valid: those that a valid review undoes. */
export function undoneIn(reviews: readonly Review[]): ReadonlySet<string> {
  const undoing = new Map<string, string[]>();
  for (const { id, decision, targets } of reviews)
    if (decision === "undone")
      for (const target of targets) undoing.set(target.id, [...(undoing.get(target.id) ?? []), id]);
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // a review's id depends on the review that it undoes, so no review can undo itself
    known.set(id, false);
    const is = (undoing.get(id) ?? []).some((by) => !isUndone(by));
    known.set(id, is);
    return is;
  };
  return new Set(reviews.map(({ id }) => id).filter(isUndone));
}

interface Place {
  readonly id: string | null;
  readonly isStale: boolean;
  readonly isCarried: boolean;
}
const GONE: Place = { id: null, isStale: false, isCarried: false };

const keyOf = ({ content, cue, claimant }: ReviewedWords): string => JSON.stringify([content, cue, claimant]);

/** Finds the reviewed things in the present records. */
class Places {
  readonly #records: readonly DocumentRecord[];
  /** Of documents that the reviews do not name; made when one is asked for. */
  #claims: ReadonlyMap<string, Claim<QuotedSpan>> | null = null;
  readonly #listing: ReadonlyMap<string, DocumentRecord>;
  /** Hashes are computed only for reviewed things, and once. */
  readonly #seen = new Map<string, string | null>();
  #byWords: Map<string, string[]> | null = null;

  constructor(records: readonly DocumentRecord[]) {
    this.#records = records;
    this.#listing = new Map(records.map((record) => [record.id, record]));
  }

  /** The claim of an id: in the document that the review names, else wherever it is now. */
  #claim(id: string, document: string | null): Claim<QuotedSpan> | undefined {
    const own = document === null ? undefined : this.#listing.get(document)?.claims.find((one) => one.id === id);
    if (own !== undefined) return own;
    this.#claims ??= new Map(this.#records.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
    return this.#claims.get(id);
  }

  of({ kind, id, document, seen, words }: ReviewTarget, reviews: ReadonlySet<string>): Place {
    if (kind === "review") return { ...GONE, id: reviews.has(id) ? id : null };
    const claim = kind === "claim" ? this.#claim(id, document) : undefined;
    if (claim !== undefined) {
      const now = this.#once(id, () => claimSeen(claim));
      return { id, isStale: now !== seen, isCarried: false };
    }
    if (kind === "claim") return this.#carried(document, words);
    const record = document === null ? undefined : this.#listing.get(document);
    const now = record === undefined ? null : this.#once(`${document} ${id}`, () => seenIn(record, kind, id));
    return now === null ? GONE : { id, isStale: now !== seen, isCarried: false };
  }

  #once(key: string, compute: () => string | null): string | null {
    let found = this.#seen.get(key);
    if (found === undefined) {
      found = compute();
      this.#seen.set(key, found);
    }
    return found;
  }

  /** The only claim with the same words: in the same document if that is there, else in any. Never a claim that is only similar. */
  #carried(document: string | null, words: ReviewedWords | null): Place {
    if (words === null) return GONE;
    const own = document === null ? undefined : this.#listing.get(document);
    const found =
      own === undefined
        ? (this.#wordsIn().get(keyOf(words)) ?? [])
        : own.claims.filter((claim) => keyOf(wordsOf(claim)) === keyOf(words)).map(({ id }) => id);
    const [only, ...others] = found;
    return only === undefined || others.length > 0 ? GONE : { id: only, isStale: false, isCarried: true };
  }

  #wordsIn(): Map<string, string[]> {
    if (this.#byWords !== null) return this.#byWords;
    this.#byWords = new Map();
    for (const { claims } of this.#records)
      for (const claim of claims) {
        const key = keyOf(wordsOf(claim));
        this.#byWords.set(key, [...(this.#byWords.get(key) ?? []), claim.id]);
      }
    return this.#byWords;
  }
}
