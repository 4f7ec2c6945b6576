import type { Claim, Extraction } from "../../src/model/claim.ts";
import { defaultModels } from "../../src/node/models.ts";
import { extractText, nameOf } from "./claimsOf.ts";

/** Who makes the innermost claim with these words; "none" where there is none, "?" where he is unknown. */
export const claimantOf = (text: string, words: string): string =>
  told(text, words, (extraction, { claimant }) => nameOf(extraction, claimant));

/** For whom that claim speaks. */
export const principalOf = (text: string, words: string): string =>
  told(text, words, (extraction, { principal }) => nameOf(extraction, principal));

function told(text: string, words: string, of: (extraction: Extraction, claim: Claim) => string): string {
  const extraction = extractText(text, {}, { models: defaultModels() });
  const contentOf = ({ content }: Claim): string => content.map(([from, to]) => text.slice(from, to)).join(" … ");
  const found = extraction.claims.filter((claim) => contentOf(claim).includes(words));
  const inner = found.sort((x, y) => y.level - x.level || contentOf(x).length - contentOf(y).length)[0];
  return inner === undefined ? "none" : of(extraction, inner);
}
