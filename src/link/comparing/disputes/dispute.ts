import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";
import { type Finding, nested } from "../pair.ts";
import { agents } from "./agents.ts";
import { answer } from "./answer.ts";
import { denial } from "./denial.ts";
import { recognition, refusal } from "./namings.ts";
import { notice } from "./notice.ts";
import { numbers } from "./numbers.ts";
import { opposites } from "./opposites.ts";
import { clocks, days } from "./times.ts";

type Rule = (a: ComparableClaim, b: ComparableClaim, between: Between) => Finding | null;

/** In this order: the first rule that finds something names the dispute. */
const RULES: readonly Rule[] = [denial, answer, notice, numbers, days, clocks, agents, opposites, recognition, refusal];

/** A dispute between two claims, or a number that its own side changed later; null where there is none. */
export function dispute(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (nested(a, b)) return null;
  let found: Finding | null = null;
  for (const rule of RULES) {
    const next = rule(a, b, between);
    if (next === null || (found !== null && next.relation !== found.relation)) continue;
    found ??= next;
    // every point on which they differ is told, the first of them with its words
    if (found !== next)
      found = { ...found, score: Math.max(found.score, next.score), because: `${found.because}; ${next.because}` };
  }
  return found;
}
