import { ClaimgraphError, EXIT } from "../../../model/errors.ts";
import { KeyIndex } from "../../models/keyIndex.ts";
import { packModel, packNumbers, unpackModel, unpackNumbers } from "../../models/modelFile.ts";
import type { PosModel } from "../../pos/pos.ts";
import { chainOf, type LabelChain } from "./chain.ts";
import { claimForm } from "./claimForm.ts";
import type { ClaimModel } from "./claimModel.ts";
import { FAR_RELATIONS, NEAR_RELATIONS } from "./cueView.ts";
import { LABELS } from "./labels.ts";

const STAGE1_ROW = LABELS;
const TOKEN_ROW = NEAR_RELATIONS * LABELS;
const CUE_ROW = FAR_RELATIONS * LABELS;
const SECTIONS = 9;

/**
 * The file of a claim model. Keys are sorted and stored as differences; features whose weights are all 0 are left out; a run of zeros is stored as
 * its length.
 */
export function packClaimModel(model: ClaimModel): Uint8Array {
  const { stage1, stage2, groups, calibration, pos } = model;
  const keys = groups.keys();
  const isUsed = (weights: Int8Array, row: number, size: number): boolean => {
    for (let k = row * size; k < (row + 1) * size; k++) if (weights[k] !== 0) return true;
    return false;
  };
  const placed = (group: number): boolean =>
    stage2.place[group]! >= 0 && isUsed(stage2.token, stage2.place[group]!, TOKEN_ROW);
  const order = [...keys.keys()]
    .filter((group) => isUsed(stage1.weight, group, STAGE1_ROW) || placed(group))
    .sort((a, b) => keys[a]! - keys[b]!);
  const first = new Int8Array(order.length * STAGE1_ROW);
  const inSecond = new Uint8Array(order.length);
  const token: Int8Array[] = [];
  order.forEach((group, row) => {
    first.set(stage1.weight.subarray(group * STAGE1_ROW, (group + 1) * STAGE1_ROW), row * STAGE1_ROW);
    if (!placed(group)) return;
    inSecond[row] = 1;
    token.push(stage2.token.subarray(stage2.place[group]! * TOKEN_ROW, (stage2.place[group]! + 1) * TOKEN_ROW));
  });
  const cueKeys = stage2.cues.keys();
  const cueOrder = [...cueKeys.keys()]
    .filter((row) => isUsed(stage2.cue, row, CUE_ROW))
    .sort((a, b) => cueKeys[a]! - cueKeys[b]!);
  const cue = cueOrder.map((row) => stage2.cue.subarray(row * CUE_ROW, (row + 1) * CUE_ROW));
  const transitions = [...stage1.chain.transition, ...stage2.chain.transition].map((t) => (t < 0 ? -2 * t - 1 : 2 * t));
  return packModel(claimForm(), [
    packNumbers([pos.checksum, stage1.chain.unitsPerNat, stage2.chain.unitsPerNat, ...transitions]),
    packNumbers(gapsOf(order.map((group) => keys[group]!))),
    packWeights(first),
    inSecond,
    packWeights(joined(token)),
    packNumbers(gapsOf(cueOrder.map((row) => cueKeys[row]!))),
    packWeights(joined(cue)),
    packWeights(stage2.pair),
    calibration,
  ]);
}

/**
 * Reads the file of a claim model.
 * @throws ClaimgraphError (bad data) naming the file if it cannot be used, or was learnt with another tagger
 */
export function readClaimModel(file: Uint8Array, name: string, pos: PosModel): ClaimModel {
  const sections = unpackModel(file, claimForm(), name, SECTIONS);
  const [head, groupGaps, first, inSecond, token, cueGaps, cue, pair, calibration] = sections as Uint8Array[];
  const [checksum, units1, units2, ...packed] = unpackNumbers(head!);
  if (checksum !== pos.checksum)
    throw new ClaimgraphError("the claim model was learnt with another model of parts of speech", {
      code: "bad-model",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Take both files of one release, or make both with: npm run train",
    });
  const transitions = Int32Array.from(packed, (t) => (t % 2 === 0 ? t / 2 : -(t + 1) / 2));
  const chain = (from: number, units: number): LabelChain =>
    chainOf(transitions.slice(from, from + LABELS * LABELS), units);
  const groups = indexOf(unpackNumbers(groupGaps!));
  let next = 0;
  return {
    pos,
    groups,
    stage1: { chain: chain(0, units1!), weight: unpackWeights(first!, groups.size * STAGE1_ROW) },
    stage2: {
      chain: chain(LABELS * LABELS, units2!),
      place: Int32Array.from(inSecond!, (used) => (used === 1 ? next++ : -1)),
      token: unpackWeights(token!),
      cues: indexOf(unpackNumbers(cueGaps!)),
      cue: unpackWeights(cue!),
      pair: unpackWeights(pair!),
    },
    calibration: new Uint8Array(calibration!),
  };
}

const gapsOf = (keys: readonly number[]): number[] => keys.map((key, k) => key - (k === 0 ? 0 : keys[k - 1]!));

function indexOf(gaps: readonly number[]): KeyIndex {
  const index = new KeyIndex(gaps.length);
  let key = 0;
  for (const gap of gaps) {
    key += gap;
    index.add(key);
  }
  return index;
}

function joined(rows: readonly Int8Array[]): Int8Array {
  const all = new Int8Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}

/** Weights as they are, but a run of zeros becomes a 0 and its length minus 1 (up to 256). */
function packWeights(weights: Int8Array): Uint8Array {
  const bytes = new Uint8Array(weights.length * 2);
  let size = 0;
  for (let k = 0; k < weights.length; ) {
    if (weights[k] !== 0) {
      bytes[size++] = weights[k++]! & 255;
      continue;
    }
    const start = k;
    while (k < weights.length && weights[k] === 0 && k - start < 256) k++;
    bytes[size++] = 0;
    bytes[size++] = k - start - 1;
  }
  return bytes.slice(0, size);
}

/** @param least the least number of weights; missing ones are 0 */
function unpackWeights(bytes: Uint8Array, least = 0): Int8Array {
  let size = 0;
  for (let k = 0; k < bytes.length; k++) size += bytes[k] === 0 ? bytes[++k]! + 1 : 1;
  const weights = new Int8Array(Math.max(size, least));
  let at = 0;
  for (let k = 0; k < bytes.length; k++) {
    if (bytes[k] === 0) at += bytes[++k]! + 1;
    else weights[at++] = bytes[k]!;
  }
  return weights;
}
