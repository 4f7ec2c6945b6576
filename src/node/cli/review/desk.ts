import { tableContext } from "../../../export/claimTable.ts";
import { citationText } from "../../../model/citation.ts";
import { ClaimgraphError } from "../../../model/errors.ts";
import type { DocumentRecord } from "../../../model/record.ts";
import { type CorrectedField, makeReview, type Review, type ReviewDraft } from "../../../model/review.ts";
import { claimTarget, reviewTarget } from "../../../model/seen.ts";
import type { Passage } from "../../../query/passage.ts";
import { applyReviews, type Reviewed } from "../../../query/reviews/applyReviews.ts";
import { NONE, readCorrection, type WrittenCorrection } from "../../../query/reviews/corrections.ts";
import { undoneIn } from "../../../query/reviews/standing.ts";
import type { ClaimInDocument } from "../../../store/claimGraph.ts";

/** The facts that a review desk needs. */
export interface DeskOptions {
  readonly records: readonly DocumentRecord[];
  readonly reviews: readonly Review[];
  /** The claims to decide on, in order. */
  readonly queue: readonly ClaimInDocument[];
  readonly who: string | null;
  readonly now: () => string;
  readonly labels: ReadonlyMap<string, string>;
  readonly canonicalOf: (id: string) => string;
  readonly textOf: (record: DocumentRecord) => string | null;
  readonly passageOf: (one: ClaimInDocument) => Passage | null;
}

/** A claim, as it is shown for a decision. */
export interface Shown {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly who: string;
  readonly principal: string | null;
  readonly act: string;
  readonly polarity: string;
  readonly words: string;
  readonly sentences: string;
  readonly where: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly isCorrected: boolean;
}

/** One person’s session of reviewing claims, one after the other, without keys and screens. Each decision is a review. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #own: Review[] = [];
  #at = 0;
  #reviewed: Reviewed | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get isDone(): boolean {
    return this.#at >= this.#options.queue.length;
  }

  get decided(): number {
    return this.#own.length;
  }

  get current(): ClaimInDocument | null {
    return this.#options.queue[this.#at] ?? null;
  }

  shown(): Shown | null {
    const one = this.#now();
    if (one === null) return null;
    const { claim, document } = one;
    const { nameOf } = tableContext(document, { labels: this.#options.labels })(claim);
    const named = (id: string | null): string | null => (id === null ? null : nameOf(id));
    const who = named(claim.claimant) ?? "unknown speaker";
    const principal = named(claim.principal);
    const passage = this.#options.passageOf(one);
    const words = claim.content.map(({ quote }) => quote).join(" … ");
    const where = [
      document.title,
      document.dating?.edtf,
      citationText(claim.citation),
      passage && `line ${passage.line}`,
    ];
    return {
      number: this.#at + 1,
      of: this.#options.queue.length,
      who,
      principal: principal === who ? null : principal,
      act: claim.act,
      polarity: claim.polarity,
      words,
      sentences: passage?.sentences ?? words,
      where: where.filter((part) => part !== null && part !== undefined && part !== "").join(" · "),
      confidence: claim.confidence / 100,
      isCorrected: this.#decidedOf(claim.id)?.corrections.length !== 0 && this.#decidedOf(claim.id) !== undefined,
    };
  }

  /** Possible claimants: those with most claims in this document first, without the present one. */
  candidates(): readonly { readonly id: string; readonly name: string }[] {
    const one = this.#now();
    if (one === null) return [];
    const { document, claim } = one;
    const { nameOf } = tableContext(document, { labels: this.#options.labels })(claim);
    const counts = new Map<string, number>();
    for (const { claimant, principal } of document.claims)
      for (const id of [claimant, principal]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...document.actors, ...document.cited]
      .filter(({ id }) => id !== claim.claimant)
      .map(({ id }) => ({ id, name: nameOf(id) }))
      .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
  }

  accept(): Review | null {
    const one = this.current;
    if (one === null) return null;
    const considering = this.#decidedOf(one.claim.id)?.corrections ?? [];
    return this.#decide({ decision: "accepted", considering }, true);
  }

  reject(): Review | null {
    return this.#decide({ decision: "rejected" }, true);
  }

  comment(text: string): Review | null {
    return this.#decide({ decision: "commented", text }, false);
  }

  /** Corrects the claim and stays at it. @throws ClaimgraphError (bad data) if the value is invalid */
  correct(field: CorrectedField, value: string): Review | null {
    const one = this.current;
    if (one === null) return null;
    const { records, canonicalOf, textOf } = this.#options;
    const context = { records, record: one.document, claim: one.claim, text: textOf(one.document), canonicalOf };
    const written: WrittenCorrection = { [field]: value === "" ? NONE : value };
    return this.#decide({ decision: "corrected", correction: readCorrection(written, context) }, false);
  }

  skip(): void {
    this.#at++;
  }

  /** Undoes the last decision of this session and goes back to its claim; null if there is none. */
  undo(): Review | null {
    const undone = undoneIn(this.#own);
    const last = this.#own.findLast(({ id, decision }) => decision !== "undone" && !undone.has(id));
    if (last === undefined) return null;
    const review = this.#make({ decision: "undone", targets: [reviewTarget(last.id)] });
    const at = this.#options.queue.findIndex(({ claim }) => claim.id === last.targets[0]?.id);
    if (at >= 0) this.#at = at;
    return review;
  }

  #decide(said: Omit<ReviewDraft, "who" | "when" | "targets">, goesOn: boolean): Review | null {
    const one = this.current;
    if (one === null) return null;
    const review = this.#make({ ...said, targets: [claimTarget(one.document, one.claim)] });
    if (goesOn) this.#at++;
    return review;
  }

  #make(said: Omit<ReviewDraft, "who" | "when">): Review {
    const review = makeReview({ ...said, who: this.#options.who, when: this.#options.now() });
    this.#own.push(review);
    this.#reviewed = null;
    return review;
  }

  #decidedOf(claim: string) {
    const { reviews } = this.#options;
    const one = this.current;
    if (one === null) return undefined;
    // only the claim's own document is used: others would cost time at each key
    this.#reviewed ??= applyReviews(
      [one.document],
      [...reviews, ...this.#own].filter((review) => isOf(review, one)),
    );
    return this.#reviewed.decided.get(claim);
  }

  /** The claim with its corrections. */
  #now(): ClaimInDocument | null {
    const one = this.current;
    if (one === null) return null;
    this.#reviewed = null;
    this.#decidedOf(one.claim.id);
    const document = this.#reviewed!.records[0]!;
    const claim = document.claims.find(({ id }) => id === one.claim.id);
    return claim === undefined ? one : { document, claim };
  }
}

/** Whether a review belongs to a claim’s document, or undoes one that does. */
const isOf = ({ decision, targets }: Review, { document }: ClaimInDocument): boolean =>
  decision === "undone" || targets.some((target) => target.document === document.id);

/** An error of the desk, as text for the screen. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof ClaimgraphError)) throw error;
  return error.remedy === null ? error.message : `${error.message}. ${error.remedy}`;
};
