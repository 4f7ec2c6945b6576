import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { Reviewed } from "../../query/reviews/applyReviews.ts";
import { counted } from "./counted.ts";
import type { OpenGraph } from "./graph.ts";
import type { ReviewsShown } from "./options.ts";
import type { Session } from "./session.ts";

/** Cache of the records after reviews, by the records as given. */
interface Given {
  readonly asRead: readonly DocumentRecord[];
  readonly reviewed: Reviewed;
}

/**
 * A graph with reviews applied in everything that it returns. This is the only place for it, so that no answer can miss a review. Its files
 * hold the claims as they were read.
 *
 * @param shown all claims as corrected, or only those that people accepted or corrected
 */
export function reviewedGraph(
  graph: OpenGraph,
  shown: Exclude<ReviewsShown, "none">,
  { terminal }: Session,
): OpenGraph {
  const given = new WeakMap<readonly DocumentRecord[], Given>();
  let isTold = false;
  const tell = (reviewed: Reviewed): void => {
    if (!isTold)
      terminal.say(
        `${graph.path}: ${told(reviewed)}${shown === "only" ? "; only what was accepted or corrected is shown" : ""}`,
      );
    isTold = true;
  };
  /** hidden names are covered elsewhere */
  const reviewsNow = async (): Promise<readonly Review[]> => {
    const reviews = await graph.reviews();
    return reviews.every(({ decision }) => decision === "hidden" || decision === "undone") ? [] : reviews;
  };
  return {
    ...graph,
    isAltered: async () => shown === "only" || (await graph.isAltered()) || (await reviewsNow()).length > 0,
    async records() {
      const asRead = await graph.records();
      const reviews = await reviewsNow();
      if (reviews.length === 0 && shown === "applied") return asRead;
      const [{ applyReviews }, { onlyReviewed }] = await modules();
      const reviewed = applyReviews(asRead, reviews);
      if (reviews.length > 0) tell(reviewed);
      // a separate list, because the records may also be asked for as read
      const records = shown === "only" ? onlyReviewed(reviewed) : [...reviewed.records];
      given.set(records, { asRead, reviewed: { ...reviewed, records } });
      return records;
    },
    async links(records) {
      const known = given.get(records);
      if (known === undefined) return graph.links(records);
      const { reviewed, asRead } = known;
      const kept = await graph.links(asRead);
      const { same, different } = reviewed.identities;
      // without decisions on which things are one, the caller may compute the links
      if (kept === null && same.length + different.length === 0) return null;
      const [, , { reviewedLinks }] = await modules();
      const { linksWithin } = await import("../../rdf/linksToQuads.ts");
      const computed = kept ?? (await (await import("./linking.ts")).labelledLinks(asRead));
      const links = reviewedLinks(asRead, computed, reviewed);
      return shown === "only" ? linksWithin(records, links) : links;
    },
  };
}

const modules = () =>
  Promise.all([
    import("../../query/reviews/applyReviews.ts"),
    import("../../query/reviews/onlyReviewed.ts"),
    import("../../query/reviews/reviewedLinks.ts"),
  ]);

/** The effect of the reviews, in one line. */
function told({ standings, decided, gone, changed, disagreements }: Reviewed): string {
  const count = (kind: string): number => standings.filter((one) => one.kind === kind).length;
  const accepted = [...decided.values()].filter(({ isAccepted }) => isAccepted).length;
  const shownReviews = standings.filter(({ review }) => review.decision !== "hidden" && review.decision !== "undone");
  const parts = [
    [accepted, "accepted"],
    [changed.size, "corrected"],
    [gone.size, "rejected"],
    [disagreements.length, "disputed between reviewers, shown as read"],
    [count("stale"), "stale and not applied"],
    [count("orphan"), "of what is gone"],
  ] as const;
  const list = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return `${counted(shownReviews.length, "review")} applied${list.length === 0 ? "" : `: ${list.join(", ")}`} (--reviews none shows what was read)`;
}
