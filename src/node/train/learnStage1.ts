import type { ParagraphView } from "../../extract/attribution/crf/firstStage.ts";
import { KeyList } from "../../extract/attribution/crf/keyList.ts";
import { modelWindows } from "../../extract/attribution/crf/stretches.ts";
import { TEXT_KEYS, textKeys } from "../../extract/attribution/crf/textKeys.ts";
import { KeyIndex } from "../../extract/models/keyIndex.ts";
import type { Article } from "./article.ts";
import { ChainLearner, type Rows } from "./chainLearner.ts";
import { Random } from "./random.ts";
import type { Settings } from "./settings.ts";

/** A paragraph of an article; each half of the articles is trained on without the other. */
export interface Stretch {
  readonly article: Article;
  readonly half: number;
  readonly view: ParagraphView;
}

export type Log = (line: string) => void;

/** Keys of tokens seen often enough. */
export function countGroups(articles: readonly Article[], seen: number): KeyIndex {
  const index = new KeyIndex(1 << 21);
  const counts: number[] = [];
  const list = new KeyList(TEXT_KEYS);
  for (const { facts, analysis } of articles) {
    for (const [from, to] of modelWindows(analysis)) {
      for (let i = from; i < to; i++) {
        textKeys(facts, i, from, to, list);
        for (let k = 0; k < list.count; k++) {
          const row = index.add(list.keys[k]!);
          counts[row] = (counts[row] ?? 0) + 1;
        }
      }
    }
  }
  const kept = new KeyIndex(1 << 20);
  index.keys().forEach((key, row) => {
    if (counts[row]! >= seen) kept.add(key);
  });
  return kept;
}

/** Trains the chain over whole paragraphs. */
export function learnStage1(sequences: readonly Stretch[], rows: number, s: Settings, log: Log): ChainLearner {
  const random = new Random(11);
  const learner = new ChainLearner(rows, random);
  const order = Int32Array.from(sequences.keys());
  for (let epoch = 0; epoch < s.epochs1; epoch++) {
    random.shuffle(order);
    let loss = 0;
    for (const at of order) {
      const { view, article } = sequences[at]!;
      const n = view.to - view.from;
      loss += learner.learn(
        n,
        tokenRows(view),
        article.labels.subarray(view.from, view.to),
        null,
        s.rate1 / (1 + 0.3 * epoch),
      );
    }
    if (epoch > 0) learner.average();
    log(`claims: stage 1, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  return learner;
}

function tokenRows({ from, to, groups, used }: ParagraphView): Rows {
  const n = to - from;
  const start = new Int32Array(n + 1);
  const rows = new Int32Array(n * TEXT_KEYS);
  let m = 0;
  for (let k = 0; k < n; k++) {
    for (let x = k * TEXT_KEYS, end = x + used[k]!; x < end; x++) rows[m++] = groups[x]!;
    start[k + 1] = m;
  }
  return { start, rows };
}
