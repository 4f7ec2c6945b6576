import type { ClaimInRecord, CorpusIndex } from "./corpusIndex.ts";

/** The claims that a merely pointing claim (“denied this”) answers by its links, in order of the links. */
export const meantByPointing = (
  { linksOf, told }: Pick<CorpusIndex, "linksOf" | "told">,
  { claim }: ClaimInRecord,
): ClaimInRecord[] =>
  (linksOf.get(claim.id) ?? []).flatMap(({ relation, rule, from, to }) => {
    if (relation !== "disputes" || !/^dispute\.(?:pointer|within|answer)$/.test(rule)) return [];
    const other = told.get(from === claim.id ? to : from);
    return other === undefined ? [] : [other];
  });
