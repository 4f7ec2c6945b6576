// "Keldora: the guns fired. Pallumia denied it. Velmar: the guns fired." -> Keldora and Pallumia oppose each other, Velmar and Pallumia, and not Keldora and Velmar.
import { contentOf } from "../../model/content.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../corpusIndex.ts";
import type { DisputedPoint, Stance } from "./disputedPoint.ts";
import { namesAtIssue, nameUsed } from "./namesAtIssue.ts";

/** What one of two holds of a point itself: no account of it by another. */
type Own = Pick<Stance, "stance"> & { readonly one: ClaimInRecord };

/**
 * Whether two sides answer a point differently: one denies what the other says, each uses another of two names, two of their claims contradict each
 * other, or one sentence tells what each says of the other. That both have a stance is not enough: they may agree against a third.
 *
 * @param corpus in which the two answer for themselves
 */
export function areOpposed(corpus: CorpusIndex, point: DisputedPoint, sides: readonly [string, string]): boolean {
  const names = namesAtIssue(point.aspect, point.label);
  const [own, others] = sides.map((id) => heldBy(corpus, point, id)) as [Own[], Own[]];
  return own.some((a) => others.some((b) => answerDifferently(corpus, names, a, b)));
}

function heldBy(corpus: CorpusIndex, { stances }: DisputedPoint, id: string): Own[] {
  const isOwn = (side: SideName | null): boolean => side?.id === id && side.told === undefined;
  return stances.flatMap(({ side, stance, claims }) =>
    claims.filter(({ claim }) => isOwn(side) || isOwn(corpus.speakerOf(claim))).map((one) => ({ stance, one })),
  );
}

function answerDifferently(corpus: CorpusIndex, names: readonly string[], a: Own, b: Own): boolean {
  const denials = [a, b].filter(({ stance }) => stance === "denies").length;
  if (denials > 0) return denials === 1;
  if (a.stance === "names" && b.stance === "names") {
    const [x, y] = [a, b].map(({ one }) => nameUsed(contentOf(one.claim), names));
    return x !== null && y !== null && x !== y;
  }
  if (a.one.claim.id === b.one.claim.id) return true;
  const [x, y] = [a, b].map(({ one }) => corpus.representativeOf(one.claim.id));
  return (corpus.linksOf.get(a.one.claim.id) ?? []).some(
    ({ relation, from, to }) =>
      relation === "disputes" &&
      [from, to].some((id) => corpus.representativeOf(id) === x) &&
      [from, to].some((id) => corpus.representativeOf(id) === y),
  );
}
