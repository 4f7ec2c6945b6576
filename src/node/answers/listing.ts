import { cursorAt, placeOf } from "./pages.ts";
import type { Paged } from "./questions.ts";
import type { Snapshot } from "./snapshot.ts";

/** A page of a list, with the cursor for the next one. */
export interface Listing {
  readonly revision: string;
  /** How many items there are in all. */
  readonly total: number;
  readonly items: readonly unknown[];
  /** For the next page, with the same question; null at the end. */
  readonly next: string | null;
}

export interface PageAsked extends Paged {
  /** How many items for each page. */
  readonly limit?: number;
}

/** The usual number of items for each page. */
const USUAL = 50;

/** The items of one page of a list; only these are converted for the answer. */
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
