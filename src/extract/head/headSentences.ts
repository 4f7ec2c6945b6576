import type { Sentences } from "../../text/sentences.ts";
import type { Range } from "../structure/analysis.ts";

/** The same sentences, but with each of these runs as a sentence of its own: no content can run over a dateline or a speaker's label. */
export function separate(sentences: Sentences, runs: readonly Range[]): Sentences {
  if (runs.length === 0) return sentences;
  const cuts = new Set(runs.flat());
  const from: number[] = [];
  const to: number[] = [];
  const paragraph: number[] = [];
  const paragraphStart: number[] = [];
  const ofToken = new Int32Array(sentences.ofToken.length);
  let p = -1;
  for (let s = 0; s < sentences.count; s++) {
    if (sentences.paragraph[s] !== p) {
      p = sentences.paragraph[s]!;
      paragraphStart.push(from.length);
    }
    let begin = sentences.from[s]!;
    const end = sentences.to[s]!;
    for (let i = begin + 1; i <= end; i++) {
      if (i < end && !cuts.has(i)) continue;
      ofToken.fill(from.length, begin, i);
      from.push(begin);
      to.push(i);
      paragraph.push(p);
      begin = i;
    }
  }
  paragraphStart.push(from.length);
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    paragraph: Int32Array.from(paragraph),
    ofToken,
    paragraphs: sentences.paragraphs,
    paragraphStart: Int32Array.from(paragraphStart),
  };
}
