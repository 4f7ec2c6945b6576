import type { QuotedSpan } from "./record.ts";

export const RELATIONS = [
  "disputes",
  "repeats",
  "revises",
  "sameEvent",
  "partOfEvent",
  "sameActor",
  "samePlace",
  "sameDocument",
  "maybeSame",
] as const;
/**
 * What was computed between two things. `disputes`, `repeats` and the `same…` hold both ways and are told once, from the lesser
 * id to the greater; `revises` goes from the later claim to the earlier, `partOfEvent` from the part to the whole. `maybeSame` joins
 * nothing: it lists a doubt.
 */
export type Relation = (typeof RELATIONS)[number];

const ONE_WAY: ReadonlySet<Relation> = new Set(["revises", "partOfEvent"]);

/** Whether a relation holds both ways. */
export const isSymmetric = (relation: Relation): boolean => !ONE_WAY.has(relation);

/** Why a computed relation was written. */
export interface Link {
  readonly id: string;
  readonly relation: Relation;
  readonly from: string;
  readonly to: string;
  /** In hundredths, 0 to 100. */
  readonly confidence: number;
  /** The reason in words, neutral between the two. */
  readonly because: string;
  /** The rule that made it. */
  readonly rule: string;
  /** The words at issue, of `from` and of `to`; null where the relation rests on no two spans. */
  readonly words: readonly [QuotedSpan, QuotedSpan] | null;
}

/** All that is computed across documents. Rebuilt from the records at any time; in any order of them the same. */
export interface Links {
  /** By relation (in the order of `RELATIONS`), then `from`, then `to`. */
  readonly links: readonly Link[];
  /** Every claim, actor, event, place, cited document and document to one of its group: the least id; itself where alone. */
  readonly canonical: ReadonlyMap<string, string>;
}

/** Links in the order in which they are written: quads come in any. */
export function linksInOrder({ links, canonical }: Links): Links {
  const place = new Map(RELATIONS.map((relation, n) => [relation, n]));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    links: [...links].sort(
      (a, b) => place.get(a.relation)! - place.get(b.relation)! || order(a.from, b.from) || order(a.to, b.to),
    ),
    canonical: new Map([...canonical].sort(([a], [b]) => order(a, b))),
  };
}
