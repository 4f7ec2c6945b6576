import type { Claim } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";

/** As many letters as a sentence that is understood at once: fewer seldom tell without their document what is meant. */
const SENTENCE = 100;

/**
 * The claims of a stance, those first that tell best what it holds: what the side says itself, then what uses a name at issue, then what is about
 * as long as a sentence. Claims that are alike in this keep their order.
 */
export function tellingFirst<One extends { readonly claim: Pick<Claim<{ readonly quote: string }>, "content"> }>(
  claims: readonly One[],
  isOwn: (one: One) => boolean,
  names: readonly string[],
): One[] {
  const small = names.map((name) => name.toLowerCase());
  const measured = claims.map((one) => {
    const content = contentOf(one.claim);
    const words = content.toLowerCase();
    const isNamed = small.some((name) => words.includes(name));
    return { one, rank: (isOwn(one) ? 0 : 2) + (isNamed ? 0 : 1), off: Math.abs(content.length - SENTENCE) };
  });
  return measured.sort((a, b) => a.rank - b.rank || a.off - b.off).map(({ one }) => one);
}
