import type { ShownReview, WrittenReview } from "../../src/query/reviews/pageReviews.ts";
import { isLive, takeRevision } from "../load/served.ts";
import { t } from "../strings.ts";

/** What people decided of the graph that is served. */
export interface ServedReviews {
  /** Whether the graph takes more. */
  readonly takes: boolean;
  readonly reviews: readonly ShownReview[];
}

/** The reviews of the graph beside the page; null where it is on a host that has none to tell. */
export async function loadReviews(): Promise<ServedReviews | null> {
  if (!isLive()) return null;
  const response = await fetch("reviews");
  if (!response.ok) return null;
  takeRevision(response);
  return (await response.json()) as ServedReviews;
}

/** Keeps decisions in the graph, all of them or none; the ids of their reviews. Rejects with why they were not kept. */
export async function postReviews(rows: readonly WrittenReview[]): Promise<readonly string[]> {
  const response = await fetch("reviews", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ rows }),
  });
  const body = (await response.json().catch(() => null)) as { kept?: readonly string[]; detail?: string } | null;
  if (!response.ok) throw new Error(body?.detail ?? t.load.status(response.status));
  takeRevision(response);
  return body?.kept ?? [];
}
