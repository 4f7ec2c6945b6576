import type { Changes } from "../blocks/blocks.ts";
import type { Candidate, LinkSet } from "../blocks/linkSet.ts";
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import { between, type ClaimRow } from "./claimRow.ts";
import { asLink, type Found } from "./compareRows.ts";
import { contents, haveDifferentPrincipals } from "./pair.ts";

/** At most so many repeats of a claim get its dispute. */
const ANSWERED = 12;
const POINTED = /^dispute\.(?:pointer|within)$/;

/** The disputes that follow, for the repeats of two claims, from their dispute within one document. */
export class FollowingDisputes {
  readonly #links: LinkSet;
  readonly #rowOf: (claim: ComparableClaim) => ClaimRow | null;
  readonly #repeatsOf: (claim: ComparableClaim) => readonly ComparableClaim[];
  readonly #told = new Map<Found, readonly Candidate[]>();
  /** By claim: disputes within its document. */
  readonly #pointed = new Map<ComparableClaim, Set<Found>>();

  constructor(
    links: LinkSet,
    rowOf: (claim: ComparableClaim) => ClaimRow | null,
    repeatsOf: (claim: ComparableClaim) => readonly ComparableClaim[],
  ) {
    this.#links = links;
    this.#rowOf = rowOf;
    this.#repeatsOf = repeatsOf;
  }

  /** Whether the claim is part of a dispute within a document. */
  concerns(claim: ComparableClaim): boolean {
    return this.#pointed.has(claim);
  }

  /** Notes disputes within documents; returns the new ones. */
  take({ gone, come }: Changes<Found>): Set<Found> {
    for (const one of gone) {
      if (!POINTED.test(one.rule)) continue;
      for (const link of this.#told.get(one) ?? []) this.#links.remove(link);
      this.#told.delete(one);
      for (const end of [one.a, one.b]) {
        const own = this.#pointed.get(end);
        own?.delete(one);
        if (own?.size === 0) this.#pointed.delete(end);
      }
    }
    const fresh = new Set(come.filter(({ rule }) => POINTED.test(rule)));
    for (const one of fresh)
      for (const end of [one.a, one.b]) this.#pointed.set(end, (this.#pointed.get(end) ?? new Set()).add(one));
    return fresh;
  }

  /**
   * Updates the disputes that follow.
   *
   * @param again disputes that are new
   * @param ends claims whose repeats have changed
   */
  update(again: ReadonlySet<Found>, ends: Iterable<ComparableClaim>): void {
    const all = new Set(again);
    for (const end of ends) for (const one of this.#pointed.get(end) ?? []) all.add(one);
    for (const one of all) {
      for (const link of this.#told.get(one) ?? []) this.#links.remove(link);
      const links = this.#answersTo(one);
      for (const link of links) this.#links.add(link);
      this.#told.set(one, links);
    }
  }

  /** A denial of one claim also denies the repeats of that claim by the same side elsewhere, and a repeat of the denial denies it, too. */
  #answersTo({ a, b, because }: Found): Candidate[] {
    const found: Candidate[] = [];
    const derive = (x: ComparableClaim, y: ComparableClaim): void => {
      const [p, q] = [this.#rowOf(x), this.#rowOf(y)];
      if (
        p === null ||
        q === null ||
        x === y ||
        x.claim.parent === y.claim.id ||
        !haveDifferentPrincipals(between(p, q))
      )
        return;
      const words = contents(x, y);
      found.push(asLink({ relation: "disputes", a: x, b: y, score: 66, rule: "dispute.repeated", because, words }));
    };
    for (const other of this.#repeatsOf(b).slice(0, ANSWERED)) if (other.negative === b.negative) derive(a, other);
    for (const other of this.#repeatsOf(a).slice(0, ANSWERED)) derive(other, b);
    return found;
  }
}
