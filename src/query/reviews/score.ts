import type { DocumentRecord } from "../../model/record.ts";
import type { CorrectedField, Review } from "../../model/review.ts";
import { applyReviews } from "./applyReviews.ts";
import { fieldsOf } from "./decided.ts";

/** How often the program was right, of claims on which people decided. */
export interface ReviewScore {
  /** Claims that somebody accepted, corrected or rejected, and on which nobody disagrees. */
  readonly decided: number;
  /** Those that were read correctly. */
  readonly right: number;
  readonly rejected: number;
  /** How often each field was corrected. */
  readonly corrected: Readonly<Partial<Record<CorrectedField, number>>>;
  /** Claims on which people disagree: the other counts leave them out. */
  readonly disputed: number;
  /** By confidence, from 0 to 1: how many there are, how many of them were right, and what the program said on average. */
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly claims: number;
    readonly right: number;
    readonly said: number;
  }[];
}

/** Bounds of the bands of confidence, in hundredths. */
const BOUNDS = [0, 50, 70, 85, 95, 101] as const;

/** Scores what was read against what people decided. */
export function reviewScore(records: readonly DocumentRecord[], reviews: readonly Review[]): ReviewScore {
  const { decided, standings } = applyReviews(records, reviews);
  const corrected: Partial<Record<CorrectedField, number>> = {};
  const judged: { readonly confidence: number; readonly isRight: boolean }[] = [];
  const byId = new Map(standings.map(({ review }) => [review.id, review]));
  let [rejected, disputed] = [0, 0];
  for (const { claims } of records)
    for (const { id, confidence } of claims) {
      const one = decided.get(id);
      if (one === undefined) continue;
      if (one.disagreements.length > 0) {
        disputed++;
        continue;
      }
      const fields = new Set(one.corrections.flatMap((review) => fieldsOf(byId.get(review)!)));
      for (const field of fields) corrected[field] = (corrected[field] ?? 0) + 1;
      if (one.isRejected) rejected++;
      judged.push({ confidence, isRight: !one.isRejected && fields.size === 0 });
    }
  const bands = BOUNDS.slice(0, -1).map((from, n) => {
    const own = judged.filter(({ confidence }) => confidence >= from && confidence < BOUNDS[n + 1]!);
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, own.length);
    const right = own.filter(({ isRight }) => isRight).length;
    return { from: from / 100, to: Math.min(100, BOUNDS[n + 1]!) / 100, claims: own.length, right, said: said / 100 };
  });
  const right = judged.filter(({ isRight }) => isRight).length;
  return { decided: judged.length, right, rejected, corrected, disputed, bands };
}
