import type { ClaimModel } from "../attribution/crf/claimModel.ts";
import { readClaimModel } from "../attribution/crf/claimModelFile.ts";
import type { PosModel } from "../pos/pos.ts";
import { readPosModel } from "../pos/posModelFile.ts";

/** The trained models, ready for use. Each may be absent: then rules do its part. */
export interface Models {
  readonly pos: PosModel | null;
  readonly claims: ClaimModel | null;
}

/** Names of the models' files, as errors tell them. */
export const MODEL_FILES = { pos: "pos.en.bin", claims: "claims.en.bin" } as const;

/**
 * Reads models from the bytes of their files. A claim model is of use only beside the tagger that it was learnt with.
 * @throws ClaimgraphError (bad data) that names the file which is truncated, damaged, of another kind or of another version
 */
export function readModels(files: { readonly pos?: Uint8Array; readonly claims?: Uint8Array }): Models {
  const pos = files.pos === undefined ? null : readPosModel(files.pos, MODEL_FILES.pos);
  const claims =
    files.claims === undefined || pos === null ? null : readClaimModel(files.claims, MODEL_FILES.claims, pos);
  return { pos, claims };
}
