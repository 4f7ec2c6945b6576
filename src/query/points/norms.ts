// "cannot recognise the annexation of Lorne" against "is to recognise the Republic of Lorne", "the referendum in Lorne is illegal" against "is valid",
// "condemned the takeover of Lorne" against "hailed the takeover of Lorne".
// not: "recognised the importance of the vote", "recognise the borders", "lawfully killed"
import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";
import { push } from "../corpusIndex.ts";
import type { Draft } from "./drafts.ts";
import { haveOnePrincipal } from "./happened.ts";
import { type Judgement, judgementsOf } from "./judgements.ts";
import { areWithin, areWithinTwoYears } from "./namesIn.ts";

/** The most days between two documents that condemn and praise one deed. */
const SAME_DEED = 31;

/** Points on whether something is lawful, just or to be recognised. @param judging the claims that judge */
export function normDrafts(corpus: CorpusIndex, judging: Iterable<ClaimInRecord>): Draft[] {
  const byKey = new Map<string, Judgement[]>();
  for (const one of judging)
    for (const judged of judgementsOf(one)) for (const key of judged.keys) push(byKey, key, judged);
  const drawn: { readonly kind: string | undefined; readonly claims: ReadonlySet<string> }[] = [];
  return [...byKey]
    .map(([key, all]) => ({ key, own: opposed(corpus, all) }))
    .sort((a, b) => b.own.length - a.own.length || (a.key < b.key ? -1 : 1))
    .flatMap(({ key, own }): Draft[] => {
      const claims = new Set(own.map(({ one }) => one.claim.id));
      const [kind] = key.split(" ", 1);
      // a claim may judge a vote and what followed from it; two names of one thing are one question
      const isDrawn = drawn.some(
        (other) => shared(claims, other.claims) * (other.kind === kind ? 2 : 1) >= claims.size,
      );
      if (claims.size === 0 || isDrawn) return [];
      drawn.push({ kind, claims });
      return [
        {
          aspect: "norm",
          held: own.map(({ one, holds }) => ({ one, stance: holds ? "says" : "denies" })),
          words: own
            .map(({ words }) => words.replaceAll(/\s+/g, " ").trim())
            .reduce((best, one) => (isShorter(one, best) ? one : best)),
        },
      ];
    });
}

const shared = (claims: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...claims].filter((id) => others.has(id)).length;

const isShorter = (a: string, b: string): boolean => a.length < b.length || (a.length === b.length && a < b);

/** The judgements that another side's judgement opposes. */
const opposed = (corpus: CorpusIndex, all: readonly Judgement[]): Judgement[] =>
  all.filter((a) =>
    all.some(
      (b) => a.holds !== b.holds && !haveOnePrincipal(corpus, a.one, b.one) && areOfOneTime(a, b) && !isOneClaim(a, b),
    ),
  );

const isOneClaim = ({ one: a }: Judgement, { one: b }: Judgement): boolean => a.claim.id === b.claim.id;

const areOfOneTime = (a: Judgement, b: Judgement): boolean =>
  a.ofDeed && b.ofDeed && !isLasting(a) ? areWithin(SAME_DEED, a.one, b.one) : areWithinTwoYears(a.one, b.one);

/** A vote or the status of a land is judged for years, a strike for days. */
const isLasting = ({ keys }: Judgement): boolean => keys.some((key) => /^(?:vote|status) /.test(key));
