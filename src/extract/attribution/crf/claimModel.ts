import type { KeyIndex } from "../../models/keyIndex.ts";
import type { PosModel } from "../../pos/pos.ts";
import type { LabelChain } from "./chain.ts";

/** The trained claim model. Weights are whole numbers, LABELS of them in a row. */
export interface ClaimModel {
  /** The tagger that it was learnt with. */
  readonly pos: PosModel;
  /** From the keys of a token to its group. */
  readonly groups: KeyIndex;
  readonly stage1: { readonly chain: LabelChain /** One row for each group. */; readonly weight: Int8Array };
  readonly stage2: Stage2;
  /** Calibration: the confidence in hundredths for each score of the model from 0 to 100. */
  readonly calibration: Uint8Array;
}

export interface Stage2 {
  readonly chain: LabelChain;
  /**
   * For each group, its number among the groups that the second stage uses (its rows start at that number times NEAR_RELATIONS); -1 if that
   * stage does not use it.
   */
  readonly place: Int32Array;
  readonly token: Int8Array;
  readonly cues: KeyIndex;
  /** FAR_RELATIONS rows for each key of a cue. */
  readonly cue: Int8Array;
  readonly pair: Int8Array;
}
