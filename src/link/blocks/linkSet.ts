import { makeId } from "../../model/ids.ts";
import { type Link, RELATIONS, type Relation } from "../../model/link.ts";
import type { Edge } from "./blocks.ts";
import { thinned } from "./thinned.ts";

/** A link with one of the reasons for it. */
export type Candidate = Omit<Link, "id">;

/** The link for an edge. */
export const linkOf = (relation: Relation, { a, b, score, because, rule }: Edge): Candidate => ({
  relation,
  from: a,
  to: b,
  confidence: score,
  because,
  rule,
  words: null,
});

/**
 * All links, each with all its grounds; the strongest ground is written as the reason. Kept in order, so that adding or removing a link needs no
 * sorting.
 */
export class LinkSet {
  /** The grounds of one link; most links have a single one. */
  readonly #grounds = new Map<string, Candidate | Candidate[]>();
  /** If nothing is kept: the strongest ground of each link. */
  readonly #strongest = new Map<number, Candidate>();
  readonly #ends = new Map<string, number>();
  readonly #links = new Map<string, Link>();
  readonly #changed = new Set<string>();
  #sorted: string[] = [];
  readonly #keeps: boolean;

  /** @param keeps whether links may be removed later; else only the strongest ground is kept */
  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  add(one: Candidate): void {
    if (!this.#keeps) {
      const key = this.#numberOf(one);
      const known = this.#strongest.get(key);
      this.#strongest.set(key, known === undefined ? one : stronger(known, one));
      return;
    }
    const key = keyOf(one);
    const known = this.#grounds.get(key);
    if (known === undefined) this.#grounds.set(key, one);
    else if (Array.isArray(known)) known.push(one);
    else this.#grounds.set(key, [known, one]);
    this.#changed.add(key);
  }

  /** A key that takes a fifth of the memory of {@link keyOf}: a large graph has millions of links. */
  #numberOf({ relation, from, to }: Candidate): number {
    return (RELATIONS.indexOf(relation) * MOST_ENDS + this.#endOf(from)) * MOST_ENDS + this.#endOf(to);
  }

  #endOf(id: string): number {
    const known = this.#ends.get(id) ?? this.#ends.size;
    if (known === this.#ends.size) this.#ends.set(id, known);
    return known;
  }

  /** Removes exactly the object that was added. */
  remove(one: Candidate): void {
    if (!this.#keeps) {
      const key = this.#numberOf(one);
      if (this.#strongest.get(key) === one) this.#strongest.delete(key);
      return;
    }
    const key = keyOf(one);
    const known = this.#grounds.get(key);
    if (known === one) this.#grounds.delete(key);
    else if (Array.isArray(known)) {
      const at = known.indexOf(one);
      if (at >= 0) known.splice(at, 1);
      if (known.length === 0) this.#grounds.delete(key);
    }
    this.#changed.add(key);
  }

  /**
   * All links but those that {@link thinned} leaves out, ordered by relation, then `from`, then `to`; the same objects as before if nothing
   * changed. If nothing is kept, it can be asked once.
   */
  all(): Link[] {
    return this.#keeps ? this.#allKept() : this.#allOnce();
  }

  /** Lets the grounds go one after the other, so that memory never holds both them and the links. */
  #allOnce(): Link[] {
    const links: (Candidate | Link)[] = [...thinned([...this.#strongest.values()].sort(inOrder))];
    this.#strongest.clear();
    this.#ends.clear();
    for (const [at, { relation, from, to, confidence, because, rule, words }] of links.entries())
      links[at] = { id: makeId("link", relation, from, to), relation, from, to, confidence, because, rule, words };
    return links as Link[];
  }

  #allKept(): Link[] {
    const come: string[] = [];
    const gone = new Set<string>();
    for (const key of this.#changed) {
      const grounds = this.#grounds.get(key);
      const known = this.#links.get(key);
      if (grounds === undefined) {
        if (known === undefined) continue;
        this.#links.delete(key);
        gone.add(key);
        continue;
      }
      const best = Array.isArray(grounds)
        ? grounds.reduce((one, other) => (weigh(one, other) <= 0 ? one : other))
        : grounds;
      if (known !== undefined && weigh(known, best) === 0) continue;
      const { relation, from, to, confidence, because, rule, words } = best;
      const id = known?.id ?? makeId("link", relation, from, to);
      this.#links.set(key, { id, relation, from, to, confidence, because, rule, words });
      if (known === undefined) come.push(key);
    }
    this.#changed.clear();
    this.#sorted = merged(this.#sorted, come.sort(), gone);
    return [...thinned(this.#sorted.map((key) => this.#links.get(key)!))];
  }
}

/** A sorted list without some items and with others, which are sorted. */
export function merged(list: readonly string[], come: readonly string[], gone: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let next = 0;
  for (const one of list) {
    while (next < come.length && come[next]! < one) found.push(come[next++]!);
    if (!gone.has(one)) found.push(one);
  }
  while (next < come.length) found.push(come[next++]!);
  return found;
}

const ORDER = new Map(RELATIONS.map((relation, at) => [relation, String(at)]));
const keyOf = ({ relation, from, to }: Candidate): string => `${ORDER.get(relation)!} ${from} ${to}`;

/** More things than can be held in memory; so many times itself and the number of relations are still a whole number. */
const MOST_ENDS = 2 ** 24;

const inOrder = (a: Candidate, b: Candidate): number =>
  RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
  compareText(a.from, b.from) ||
  compareText(a.to, b.to);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stronger = (one: Candidate, other: Candidate): Candidate => (weigh(one, other) <= 0 ? one : other);

/** Orders two grounds: below 0 if the first goes first, 0 if both are equal. The order is total, so the order of arrival does not matter. */
function weigh(a: Candidate, b: Candidate): number {
  return (
    b.confidence - a.confidence ||
    compareText(a.rule, b.rule) ||
    compareText(a.because, b.because) ||
    compareText(JSON.stringify(a.words), JSON.stringify(b.words))
  );
}
