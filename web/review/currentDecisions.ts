import type { DocumentRecord } from "../../src/model/record.ts";
import { type Review, reviewsInOrder } from "../../src/model/review.ts";
import { applyReviews } from "../../src/query/reviews/applyReviews.ts";
import { reviewsInTable, type WrittenRow } from "../../src/query/reviews/importTable.ts";
import { reviewedLinks } from "../../src/query/reviews/reviewedLinks.ts";
import { REVIEW_COLUMNS } from "../../src/query/reviews/reviewTable.ts";
import type { Linked } from "../load/linked.ts";
import type { Shown } from "./applying.ts";
import type { Decision } from "./decisions.ts";

/** What applying leans on. */
interface Known {
  readonly labels: ReadonlyMap<string, string>;
  readonly textOf: (record: DocumentRecord) => string | null;
}

/** What the page shows once these decisions are applied, as the program applies them; the keys of those that are none. */
export function currentDecisions(
  given: Shown,
  decisions: readonly Decision[],
  { labels, textOf }: Known,
): Shown & { readonly refused: readonly number[] } {
  const canonical = given.across?.links.canonical;
  const reviews: Review[] = [];
  const refused: number[] = [];
  for (const [n, { key, row }] of decisions.entries()) {
    const written: WrittenRow = {
      line: 1,
      // only the order of moments counts here
      cells: REVIEW_COLUMNS.map((column) => (column === "when" ? new Date(n).toISOString() : (row[column] ?? ""))),
    };
    try {
      const made = reviewsInTable([{ line: 0, cells: REVIEW_COLUMNS }, written], {
        file: "",
        records: given.records,
        // none of these undoes another
        reviews: [],
        canonicalOf: (id) => canonical?.get(id) ?? id,
        textOf,
        who: null,
        when: new Date(n).toISOString(),
      });
      reviews.push(...made.reviews);
    } catch {
      // the graph says why; here it is of what is not open
      if (!isElsewhere(given, row.id ?? "")) refused.push(key);
    }
  }
  if (reviews.length === 0) return { ...given, refused };
  const reviewed = applyReviews(given.records, reviewsInOrder(reviews));
  return { records: reviewed.records, across: corpusAfterDecisions(given, labels, reviewed), refused };
}

const isElsewhere = ({ records }: Shown, id: string): boolean =>
  !records.some((record) => record.claims.some((claim) => claim.id === id));

function corpusAfterDecisions(
  { records, across }: Shown,
  labels: ReadonlyMap<string, string>,
  reviewed: ReturnType<typeof applyReviews>,
): Linked | null {
  if (across === null) return null;
  const now = reviewedLinks(records, { links: across.links, labels, points: across.points ?? [] }, reviewed);
  if (now.links === across.links && now.points === across.points) return across;
  return { links: now.links, communities: across.communities, points: across.points === null ? null : now.points };
}
