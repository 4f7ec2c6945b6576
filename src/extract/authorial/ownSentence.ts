import type { Head } from "../head/head.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { sentenceContent } from "../voice/sentenceContent.ts";

/**
 * Gives the content of each sentence of the author, without the label that names the speaker; null before the body, in the head, in the
 * title and if `sentenceContent` finds none.
 */
export function ownContents(analysis: Analysis, head: Head): (sentence: number) => Range | null {
  const start = Math.max(analysis.body, head.own);
  const outside = outsideBody(analysis, head);
  return (sentence) => {
    const content = sentenceContent(analysis, sentence);
    if (content === null || content[0] < start) return null;
    const to = content[1];
    let from = content[0];
    while (from < to - 1 && outside[from] === 1) from++;
    return outside[from] === 1 ? null : [from, to];
  };
}

/** 1 for every token of the head, the title and the labels. */
function outsideBody(analysis: Analysis, head: Head): Uint8Array {
  const outside = new Uint8Array(analysis.tokens.count);
  for (const [from, to] of head.meta) outside.fill(1, from, to);
  if (head.titleRange !== null) outside.fill(1, head.titleRange[0], head.titleRange[1]);
  return outside;
}
