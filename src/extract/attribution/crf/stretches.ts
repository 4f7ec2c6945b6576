import type { Analysis, Range } from "../../structure/analysis.ts";

const LONGEST = 800;

/** The stretches that the model reads at once: paragraphs, cut at a sentence's end if they are very long. */
export function modelWindows({ sentences }: Analysis): Range[] {
  const found: Range[] = [];
  for (let p = 0; p < sentences.paragraphs; p++) {
    const last = sentences.paragraphStart[p + 1]!;
    let from = sentences.from[sentences.paragraphStart[p]!]!;
    for (let s = sentences.paragraphStart[p]!; s < last; s++) {
      const to = sentences.to[s]!;
      if (s + 1 < last && sentences.to[s + 1]! - from <= LONGEST) continue;
      // a sentence that is itself too long is cut inside
      for (; to - from > LONGEST * 2; from += LONGEST) found.push([from, from + LONGEST]);
      found.push([from, to]);
      from = to;
    }
  }
  return found;
}
