export const ASPECTS = ["happened", "agent", "victim", "figure", "place", "time", "name", "norm", "intent"] as const;
/** What is asked of an event: that it took place or is so, who did it, to whom, how many, where, when, what it is called, whether it is lawful, why. */
export type Aspect = (typeof ASPECTS)[number];

export const STANCES = ["says", "denies", "figure", "names", "other"] as const;
/** What a side holds of what is asked: that it is so, that it is not, a number, a name, another account. */
export type StanceKind = (typeof STANCES)[number];

/** What one side holds of a point, as a graph keeps it. */
export interface KeptStance {
  readonly id: string;
  /** Who holds it: an actor; null where nobody is named, where words name somebody who is no actor, and where another tells it of him. */
  readonly side: string | null;
  /** Of what is told of another, who tells it: an actor; null where that is nobody named, and of what a side says itself. */
  readonly toldBy: string | null;
  /** How the side is called (“Pallumia, as Keldora tells it”); null where nobody is named. */
  readonly name: string | null;
  readonly kind: StanceKind;
  /** Ids of the claims in which it is held, sorted. */
  readonly claims: readonly string[];
}

/** A disputed point, as a graph keeps it: computed from claims and their links, and computed again at any time. */
export interface KeptPoint {
  readonly id: string;
  readonly label: string;
  readonly aspect: Aspect;
  /** The event that it is about; null where its claims describe none. */
  readonly event: string | null;
  /** In order of id. */
  readonly stances: readonly KeptStance[];
}

/** Points in the order in which they are written: quads come in any. */
export const pointsInOrder = (points: readonly KeptPoint[]): readonly KeptPoint[] => {
  const order = (a: { readonly id: string }, b: { readonly id: string }): number =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  return points.map((point) => ({ ...point, stances: [...point.stances].sort(order) })).sort(order);
};
