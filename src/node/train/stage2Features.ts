import { CUE_KEYS, cueKeys } from "../../extract/attribution/crf/cueKeys.ts";
import type { CueView } from "../../extract/attribution/crf/cueView.ts";
import { KeyList } from "../../extract/attribution/crf/keyList.ts";
import { LABEL_KEYS, labelKeys } from "../../extract/attribution/crf/labelKeys.ts";
import type { Paragraph } from "../../extract/attribution/crf/paragraph.ts";
import { FIRST_LABEL_TEMPLATE, TEXT_KEYS } from "../../extract/attribution/crf/textKeys.ts";
import { KeyIndex } from "../../extract/models/keyIndex.ts";
import type { Stretch } from "./learnStage1.ts";

/** A stretch for the second stage: labels of a first stage that was not trained on it, and the cues that these make likely. */
export interface Seen {
  readonly stretch: Stretch;
  readonly paragraph: Paragraph;
  readonly cues: readonly { readonly view: CueView; readonly gold: Uint8Array }[];
}

/** Groups of the keys over the first stage's labels, LABEL_KEYS places a token, -1 after the last. */
export function indexLabels({ facts, from, to, labelled }: Paragraph, groups: KeyIndex): Int32Array {
  const n = to - from;
  const found = new Int32Array(n * LABEL_KEYS).fill(-1);
  const list = new KeyList(LABEL_KEYS);
  for (let k = 0; k < n; k++) {
    labelKeys(labelled, facts.quote[from + k]!, k, n, list);
    for (let x = 0; x < list.count; x++) found[k * LABEL_KEYS + x] = groups.add(list.keys[x]!);
  }
  return found;
}

/** Numbers in the second stage of the groups that it uses. */
export function placeGroups(
  seen: readonly Seen[],
  labelGroups: readonly Int32Array[],
  groups: KeyIndex,
  firstLabelGroup: number,
  least: number,
): Int32Array {
  const counts = new Int32Array(groups.size);
  seen.forEach(({ stretch: { view }, cues }, at) => {
    if (cues.length === 0) return;
    for (let k = 0; k < view.to - view.from; k++)
      for (let x = k * TEXT_KEYS, end = x + view.used[k]!; x < end; x++) counts[view.groups[x]!]!++;
    for (const group of labelGroups[at]!) if (group >= 0) counts[group]!++;
  });
  const keys = groups.keys();
  let next = 0;
  return counts.map((count, group) => {
    const template = keys[group]! >>> 26;
    const used = group >= firstLabelGroup || (template < FIRST_LABEL_TEMPLATE && !FIRST_STAGE_ONLY.has(template));
    return used && count >= least ? next++ : -1;
  });
}

/** Templates that the second stage does without. */
const FIRST_STAGE_ONLY = new Set<number>([6, 7, 13, 14]);

/** Keys of cues seen often enough. */
export function countCueKeys(seen: readonly Seen[], least: number): KeyIndex {
  const index = new KeyIndex(1 << 16);
  const counts: number[] = [];
  const list = new KeyList(CUE_KEYS);
  for (const { paragraph, cues } of seen) {
    for (const { view } of cues) {
      cueKeys(paragraph, view, list);
      for (let k = 0; k < list.count; k++) {
        const row = index.add(list.keys[k]!);
        counts[row] = (counts[row] ?? 0) + 1;
      }
    }
  }
  const kept = new KeyIndex(1 << 15);
  index.keys().forEach((key, row) => {
    if (counts[row]! >= least) kept.add(key);
  });
  return kept;
}
