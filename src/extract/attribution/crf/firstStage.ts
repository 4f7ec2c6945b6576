// The first stage: a chain over each paragraph that labels claimants, cues and contents.
import type { KeyIndex } from "../../models/keyIndex.ts";
import { addRows } from "./addRows.ts";
import { bestLabels, type LabelChain, Marginals } from "./chain.ts";
import type { ClaimFacts } from "./facts.ts";
import { KeyList } from "./keyList.ts";
import type { Labelled } from "./labelKeys.ts";
import { B_CONTENT, B_CUE, B_SOURCE, LABELS } from "./labels.ts";
import { TEXT_KEYS, textKeys } from "./textKeys.ts";

/** What one paragraph looks like to both stages; kept until the paragraph is done. */
export interface ParagraphView {
  readonly from: number;
  readonly to: number;
  /** Groups of each token, TEXT_KEYS places each; `used` tells how many of them are. */
  readonly groups: Int32Array;
  readonly used: Uint8Array;
}

/** Groups of the tokens of a paragraph. */
export function viewParagraph(f: ClaimFacts, from: number, to: number, index: KeyIndex): ParagraphView {
  const n = to - from;
  const groups = new Int32Array(n * TEXT_KEYS);
  const used = new Uint8Array(n);
  const list = new KeyList(TEXT_KEYS);
  for (let k = 0; k < n; k++) {
    textKeys(f, from + k, from, to, list);
    let m = k * TEXT_KEYS;
    for (let x = 0; x < list.count; x++) {
      const group = index.find(list.keys[x]!);
      if (group >= 0) groups[m++] = group;
    }
    used[k] = m - k * TEXT_KEYS;
  }
  return { from, to, groups, used };
}

/** Probabilities in six steps. */
const STEPS = [0.02, 0.1, 0.3, 0.6, 0.9] as const;

const step = (p: number): number => {
  let k = 0;
  while (k < STEPS.length && p >= STEPS[k]!) k++;
  return k;
};

/** Labels and probabilities by the first stage. */
export function labelParagraph(
  view: ParagraphView,
  chain: LabelChain,
  weight: Int8Array,
): { labelled: Labelled; probability: Float64Array } {
  const n = view.to - view.from;
  const scores = new Int32Array(n * LABELS);
  for (let k = 0; k < n; k++) {
    addRows(weight, view.groups, k * TEXT_KEYS, view.used[k]!, LABELS, 0, scores, k * LABELS);
  }
  const probability = new Marginals(chain, scores, n, null).all();
  const role = (opening: number): Uint8Array =>
    Uint8Array.from({ length: n }, (_, k) =>
      step(probability[k * LABELS + opening]! + probability[k * LABELS + opening + 1]!),
    );
  const labelled = {
    label: bestLabels(chain, scores, n),
    source: role(B_SOURCE),
    cue: role(B_CUE),
    content: role(B_CONTENT),
    opens: Uint8Array.from({ length: n }, (_, k) => step(probability[k * LABELS + B_CONTENT]!)),
  };
  return { labelled, probability };
}
