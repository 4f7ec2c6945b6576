import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MODEL_FILES, type Models, readModels } from "../extract/models/models.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";

const FOLDER = new URL("../../data/models/", import.meta.url);

/** The files of models, by purpose. */
export interface ModelFiles {
  readonly pos?: Uint8Array;
  readonly claims?: Uint8Array;
}

let loaded: Models | null = null;

/**
 * The bytes of the models that come with the package (`data/models`).
 * @throws ClaimgraphError (bad data) if one cannot be read
 */
export function defaultModelFiles(): ModelFiles {
  const files: { pos?: Uint8Array; claims?: Uint8Array } = {};
  for (const [name, file] of Object.entries(MODEL_FILES) as [keyof typeof MODEL_FILES, string][]) {
    const bytes = readModel(file);
    if (bytes !== null) files[name] = bytes;
  }
  return files;
}

/**
 * The models that come with the package, read once.
 * @throws ClaimgraphError (bad data) if a file of them is damaged
 */
export function defaultModels(): Models {
  loaded ??= readModels(defaultModelFiles());
  return loaded;
}

/** Null if the package comes without this model: then the rules do its part. */
function readModel(file: string): Uint8Array | null {
  const path = fileURLToPath(new URL(file, FOLDER));
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new ClaimgraphError("the model cannot be read", {
      code: "bad-model",
      exitCode: EXIT.badData,
      place: path,
      remedy: "Install claimgraph again",
      cause,
    });
  }
}
