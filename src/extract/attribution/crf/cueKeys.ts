import type { CueView } from "./cueView.ts";
import type { KeyList } from "./keyList.ts";
import type { Paragraph } from "./paragraph.ts";

/** At most so many features of a cue itself. */
export const CUE_KEYS = 16;
const NO_TAG = 63;
/** Of a view's flags: the cue is passive. */
const PASSIVE = 8;

/** Writes the keys of a cue itself. */
export function cueKeys(
  { facts, from, to, labelled }: Omit<Paragraph, "analysis" | "counts">,
  view: CueView,
  list: KeyList,
): void {
  const { run, flags } = view;
  const { tags, cueClass, words } = facts;
  const anchor = from + run.anchor;
  const wordAt = (k: number): number => (k >= from && k < to ? words.word[k]! : 0);
  const tagAt = (k: number): number => (k >= from && k < to ? tags[k]! : NO_TAG);
  const before = from + run.from - 1;
  const behind = from + run.to;
  list.clear();
  list.put(1, words.word[anchor]!);
  list.put(2, (words.word[anchor]! << 6) | tags[anchor]!);
  list.put(3, (cueClass[anchor]! << 1) | (flags & PASSIVE ? 1 : 0));
  list.put(4, tags[anchor]!);
  list.put(5, wordAt(before));
  list.put(6, wordAt(behind));
  list.put(7, tagAt(before));
  list.put(8, tagAt(behind));
  list.put(9, (tagAt(before) << 12) | (tags[anchor]! << 6) | tagAt(behind));
  list.put(10, flags);
  list.put(11, (labelled.cue[run.anchor]! << 3) | Math.min(run.to - run.from, 7));
  list.put(12, wordAt(before + 1));
  list.put(13, (facts.ruleLabel[anchor]! << 2) | facts.ruleSure[anchor]!);
  list.put(14, (view.rule[0] === 7 ? 0 : 4 + view.sure) * 8 + labelled.cue[run.anchor]!);
  list.put(15, wordAt(behind - 1));
  list.put(16, (cueClass[anchor]! << 6) | flags);
}
