import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";
import { type Finding, nested } from "../pair.ts";
import type { DisputeRule } from "../rule.ts";
import { AGENTS } from "./agents.ts";
import { ANSWER } from "./answer.ts";
import { DENIAL } from "./denial.ts";
import { RECOGNITION, REFUSAL } from "./namings.ts";
import { NOTICE } from "./notice.ts";
import { NUMBERS } from "./numbers.ts";
import { OPPOSITES_OF_ONE } from "./opposites.ts";
import { STATUS } from "./statuses.ts";
import { CLOCKS, DAYS } from "./times.ts";

/** In this order: the first rule that finds something names the dispute. */
export const DISPUTE_RULES: readonly DisputeRule[] = [
  DENIAL,
  ANSWER,
  NOTICE,
  NUMBERS,
  DAYS,
  CLOCKS,
  AGENTS,
  OPPOSITES_OF_ONE,
  STATUS,
  RECOGNITION,
  REFUSAL,
];

/** A dispute between two claims, or a number that its own side changed later; null where there is none. */
export function dispute(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (nested(a, b)) return null;
  let found: Finding | null = null;
  for (const { find } of DISPUTE_RULES) {
    const next = find(a, b, between);
    if (next === null || (found !== null && next.relation !== found.relation)) continue;
    found ??= next;
    // the reason lists every point on which they differ, the first with its words
    if (found !== next)
      found = { ...found, score: Math.max(found.score, next.score), because: `${found.because}; ${next.because}` };
  }
  return found;
}
