import type { KeyIndex } from "../../models/keyIndex.ts";
import type { PosModel } from "../../pos/pos.ts";
import type { LabelChain } from "./chain.ts";

/** What was learnt about who says what. Weights are whole numbers; LABELS of them a row. */
export interface ClaimModel {
  /** The tagger that it was learnt with. */
  readonly pos: PosModel;
  /** From the keys of a token to its group. */
  readonly groups: KeyIndex;
  readonly stage1: { readonly chain: LabelChain /** A row a group. */; readonly weight: Int8Array };
  readonly stage2: Stage2;
  /** Confidence in hundredths by how sure the model says it is, from 0 to 100. */
  readonly calibration: Uint8Array;
}

export interface Stage2 {
  readonly chain: LabelChain;
  /** Rows of a group's relations, from its number here times NEAR_RELATIONS; -1 where the second stage does not use it. */
  readonly place: Int32Array;
  readonly token: Int8Array;
  readonly cues: KeyIndex;
  /** FAR_RELATIONS rows a key of a cue. */
  readonly cue: Int8Array;
  readonly pair: Int8Array;
}
