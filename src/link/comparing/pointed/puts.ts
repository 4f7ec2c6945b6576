import type { ComparableClaim } from "../../digest/comparableClaim.ts";

/** Whether a claim asserts something that another may deny. */
export const statesProposition = ({ claim }: ComparableClaim): boolean =>
  /^(?:allege|accuse|state|report|confirm|concede|believe|deny)$/.test(claim.act);
