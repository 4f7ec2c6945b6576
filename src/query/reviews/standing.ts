import type { Claim } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { type Review, type ReviewedWords, type ReviewTarget, reviewsInOrder } from "../../model/review.ts";
import { claimSeen, seenIn, wordsOf } from "../../model/seen.ts";

/**
 * How a review stands to a graph: it holds; it was undone; what it is about reads otherwise now (stale); what it is about is gone (orphan). One that was
 * carried holds for a claim of the same words under another id.
 */
export type StandingKind = "holds" | "undone" | "stale" | "orphan";

export interface Standing {
  readonly review: Review;
  readonly kind: StandingKind;
  /** Ids of what it is about now, in the order of its targets; null for what is gone. */
  readonly about: readonly (string | null)[];
  readonly isCarried: boolean;
}

/** How each review stands, by the moment; a pure function of records and reviews, in whatever order they come. */
export function standings(records: readonly DocumentRecord[], reviews: readonly Review[]): Standing[] {
  if (reviews.length === 0) return [];
  const undone = undoneIn(reviews);
  const places = new Places(records);
  const known = new Set(reviews.map(({ id }) => id));
  return reviewsInOrder(reviews).map((review): Standing => {
    const found = review.targets.map((target) => places.of(target, known));
    const about = found.map((one) => one.id);
    const isCarried = found.some((one) => one.isCarried);
    if (undone.has(review.id)) return { review, kind: "undone", about, isCarried };
    // what is hidden stays hidden, whether or not anybody bears the name now
    if (review.decision === "hidden") return { review, kind: "holds", about, isCarried };
    if (about.includes(null)) return { review, kind: "orphan", about, isCarried };
    return { review, kind: found.some((one) => one.isStale) ? "stale" : "holds", about, isCarried };
  });
}

/** Ids of the reviews that no longer hold: those that are undone by one that holds itself. */
export function undoneIn(reviews: readonly Review[]): ReadonlySet<string> {
  const undoing = new Map<string, string[]>();
  for (const { id, decision, targets } of reviews)
    if (decision === "undone")
      for (const target of targets) undoing.set(target.id, [...(undoing.get(target.id) ?? []), id]);
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // an id follows from what is undone: no review undoes itself
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

/** Where what was reviewed is in records now. */
class Places {
  readonly #records: readonly DocumentRecord[];
  readonly #claims = new Map<string, Claim<QuotedSpan>>();
  readonly #listing = new Map<string, DocumentRecord>();
  /** Hashes are computed of what is reviewed, once. */
  readonly #seen = new Map<string, string | null>();
  #byWords: Map<string, string[]> | null = null;

  constructor(records: readonly DocumentRecord[]) {
    this.#records = records;
    for (const record of records) {
      this.#listing.set(record.id, record);
      for (const claim of record.claims) this.#claims.set(claim.id, claim);
    }
  }

  of({ kind, id, document, seen, words }: ReviewTarget, reviews: ReadonlySet<string>): Place {
    if (kind === "review") return { ...GONE, id: reviews.has(id) ? id : null };
    const claim = kind === "claim" ? this.#claims.get(id) : undefined;
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

  /** The one claim of the same words: in the same document where that is there, else in any. Never one that is only like it. */
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
