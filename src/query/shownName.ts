import { inNormalCase } from "../link/labels/nameLabel.ts";
import type { ActorKind } from "../model/claim.ts";

/** The fullest of a thing's names in one document, in normal case; null if it has none. */
export function fullestName(names: readonly string[], kind: ActorKind | null): string | null {
  const fullest = names.reduce((best, name) => (name.length > best.length ? name : best), "");
  return fullest === "" ? null : inNormalCase(fullest, kind);
}
