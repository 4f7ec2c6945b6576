import { cursorAt, placeOf } from "./pages.ts";
import type { Paged } from "./questions.ts";
import type { Snapshot } from "./snapshot.ts";

/** Part of a list, and how it goes on. */
export interface Listing {
  readonly revision: string;
  /** How many there are in all. */
  readonly total: number;
  readonly items: readonly unknown[];
  /** For the next ones, asked with the same question; null at the end. */
  readonly next: string | null;
}

export interface PageAsked extends Paged {
  /** How many at a time. */
  readonly limit?: number;
}

/** How many items are given at a time where nothing is said. */
const USUAL = 50;

/** The items of a list that a page asks for; only these are made into what is given. */
export async function pageOf<T>(
  snapshot: Snapshot,
  name: string,
  asked: PageAsked,
  all: readonly T[],
  give: (page: readonly T[]) => unknown[] | Promise<unknown[]>,
): Promise<Listing> {
  const { cursor, limit = USUAL, ...question } = asked;
  const bound = { revision: snapshot.revision, question: [name, question] };
  const from = placeOf(bound, cursor);
  const page = all.slice(from, from + limit);
  return {
    revision: snapshot.revision,
    total: all.length,
    items: await give(page),
    next: from + page.length < all.length ? cursorAt(bound, from + page.length) : null,
  };
}
