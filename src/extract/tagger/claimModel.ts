import type { PosModel } from "./pos.ts";

/** What was learnt about who says what. */
export interface ClaimModel {
  /** The tagger that it was learnt with. */
  readonly pos: PosModel;
}
