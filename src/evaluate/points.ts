// Disputed points against gold, counted as the reference scorer counts them: points one to one, B-cubed over their claims, side and stance.
import { groupedBy } from "../model/groupedBy.ts";
import { pointWords, type SideHolding, wordsAlike } from "./pointWords.ts";

/** A point of the gold: its claims by the words of their documents. */
export interface GoldPoint {
  readonly id: string;
  readonly doubtful?: boolean;
  /** The documents for which the gold is exhaustive; told by its first line. */
  readonly docs?: readonly string[];
  readonly stances: readonly SideHolding<{ readonly doc: string; readonly quote: string }>[];
}

/** A point as `claimgraph disputes --json` tells it. */
export interface FoundPoint {
  readonly stances: readonly SideHolding<{ readonly source: string; readonly content: string }>[];
}

/** Figures as shares of one; counts as such. */
export interface PointScores {
  readonly points: number;
  readonly found: number;
  readonly recall: number;
  readonly judged: number;
  readonly precision: number;
  readonly mixed: number;
  readonly b3: number;
  readonly side: number;
  readonly stance: number;
}

/** A claim of the gold in a document, with the point and the stance that it is in. */
interface Known {
  readonly doc: string;
  readonly quote: string;
  readonly point: string;
  readonly stance: SideHolding<unknown>;
}

/** What a found point holds of the gold. */
interface Held {
  readonly point: number;
  /** By gold point: its stances that are held, and how many claims. */
  readonly of: ReadonlyMap<string, { readonly stances: ReadonlySet<SideHolding<unknown>>; readonly claims: number }>;
  /** Claims that the gold knows. */
  readonly known: number;
}

/** Pairs of claims that belong to gold points and to found points, and how often side and stance agree. */
class Tally {
  readonly mine = new Map<string, Set<string>>();
  readonly theirs = new Map<string, Set<string>>();
  pairs = 0;
  sides = 0;
  stances = 0;

  add({ doc, quote, point, stance }: Known, found: number, given: SideHolding<unknown>): void {
    const key = JSON.stringify([doc, quote, point]);
    put(this.mine, key, String(found));
    put(this.theirs, key, point);
    this.pairs += 1;
    if (isSameSide(stance, given)) this.sides += 1;
    if (stance.stance === given.stance || [stance, given].every((one) => SAYING.has(one.stance))) this.stances += 1;
  }
}

const ALIKE = 0.8;
const TIE = 0.001;
/** Stances that are one where only denial matters. */
const SAYING = new Set(["says", "other", "figure"]);

/** Scores the points that were found in the documents of the gold. */
export function evaluatePoints(gold: readonly GoldPoint[], found: readonly FoundPoint[]): PointScores {
  const known = gold.flatMap(({ id, stances }) =>
    stances.flatMap((stance) => stance.claims.map(({ doc, quote }): Known => ({ doc, quote, point: id, stance }))),
  );
  const byDoc = groupedBy(known, ({ doc }) => doc);
  const docs = new Set([...byDoc.keys(), ...gold.flatMap((one) => one.docs ?? [])]);
  const tally = new Tally();
  const held = found.flatMap((point, n) => heldBy(point, n, { byDoc, docs, tally }) ?? []);
  const owners = matched(held);
  const clear = gold.filter(({ doubtful }) => doubtful !== true);
  const foundClear = clear.filter(({ id }) => owners.byGold.has(id)).length;
  const shared = sharing(known);
  const isMixed = ({ point, of }: Held): boolean => {
    const owner = owners.byFound.get(point);
    return of.size > 1 && [...of.keys()].some((id) => id !== owner && !shared.get(owner ?? "")?.has(id));
  };
  const [p, r] = [bCubed(tally.mine, tally.theirs), bCubed(tally.theirs, tally.mine)];
  return {
    points: clear.length,
    found: foundClear,
    recall: share(foundClear, clear.length),
    judged: held.length,
    precision: share(owners.byFound.size, held.length),
    mixed: share(held.filter(isMixed).length, held.length),
    b3: share(2 * p * r, p + r),
    side: share(tally.sides, tally.pairs),
    stance: share(tally.stances, tally.pairs),
  };
}

/** What a point holds; null where it has fewer than two claims in the documents of the gold. */
function heldBy(
  { stances }: FoundPoint,
  point: number,
  gold: {
    readonly byDoc: ReadonlyMap<string, readonly Known[]>;
    readonly docs: ReadonlySet<string>;
    readonly tally: Tally;
  },
): Held | null {
  const of = new Map<string, { stances: Set<SideHolding<unknown>>; claims: number }>();
  let [inside, known] = [0, 0];
  for (const given of stances)
    for (const { source, content } of given.claims) {
      const doc = (source.split("/").at(-1) ?? source).replace(/\.\w+$/, "");
      if (!gold.docs.has(doc)) continue;
      inside += 1;
      const hits = bestOf(content, gold.byDoc.get(doc) ?? []);
      if (hits.length === 0) continue;
      known += 1;
      for (const hit of hits) {
        gold.tally.add(hit, point, given);
        const own = of.get(hit.point) ?? { stances: new Set(), claims: 0 };
        of.set(hit.point, own);
        own.stances.add(hit.stance);
      }
      for (const id of new Set(hits.map((hit) => hit.point))) {
        const own = of.get(id);
        if (own !== undefined) own.claims += 1;
      }
    }
  return inside < 2 ? null : { point, of, known };
}

/** The claims of the gold that are most alike to one, if any is alike. */
function bestOf(content: string, known: readonly Known[]): Known[] {
  const scored = known.map((one) => ({ one, score: wordsAlike(content, one.quote) }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return best < ALIKE ? [] : scored.flatMap(({ one, score }) => (score < best - TIE ? [] : [one]));
}

/** Which gold point each point is: one to one, those with most claims in common first. */
function matched(held: readonly Held[]) {
  const pairs = held
    .flatMap((one) => [...one.of].map(([id, { stances, claims }]) => ({ ...one, id, stances, claims })))
    .sort((a, b) => b.claims - a.claims || a.point - b.point || (a.id < b.id ? -1 : 1));
  const byGold = new Map<string, number>();
  const byFound = new Map<number, string>();
  for (const { point, id, stances, claims, known } of pairs) {
    if (byFound.has(point) || byGold.has(id) || stances.size < 2 || claims < known / 2) continue;
    byGold.set(id, point);
    byFound.set(point, id);
  }
  return { byGold, byFound };
}

/** Gold points that have a claim in common are not told apart by it. */
function sharing(known: readonly Known[]): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  for (const own of groupedBy(known, ({ doc, quote }) => JSON.stringify([doc, quote])).values())
    for (const a of own) for (const b of own) if (a.point !== b.point) put(shared, a.point, b.point);
  return shared;
}

function bCubed(a: ReadonlyMap<string, ReadonlySet<string>>, b: ReadonlyMap<string, ReadonlySet<string>>): number {
  const meets = (x: ReadonlySet<string> | undefined, y: ReadonlySet<string> | undefined): boolean =>
    x !== undefined && y !== undefined && [...x].some((one) => y.has(one));
  let total = 0;
  for (const key of a.keys()) {
    const group = [...a.keys()].filter((other) => meets(a.get(other), a.get(key)));
    total += share(group.filter((other) => meets(b.get(other), b.get(key))).length, group.length);
  }
  return share(total, a.size);
}

const NO_NAME = new Set(["the", "of", "a", "republic", "government"]);

function isSameSide(a: SideHolding<unknown>, b: SideHolding<unknown>): boolean {
  const [x, y] = [a, b].map(({ side }) => {
    const name = typeof side === "string" || side === null ? side : side.name;
    return new Set(pointWords(name ?? "").filter((word) => !NO_NAME.has(word)));
  }) as [Set<string>, Set<string>];
  if (x.size === 0 || y.size === 0) return x.size === y.size;
  return [...x].every((word) => y.has(word)) || [...y].every((word) => x.has(word));
}

const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const own = map.get(key) ?? new Set<T>();
  map.set(key, own.add(value));
}
