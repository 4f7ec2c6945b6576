import type { Claim } from "../../src/model/claim.ts";
import { boxesOf, type PageBox, type Positions } from "../../src/model/positions.ts";
import type { QuotedSpan } from "../../src/model/record.ts";
import { codeUnits, type Part } from "../evidence/highlight.ts";

/** A rectangle on a page in which words of a claim stand, and what they are to it. */
export interface MarkedBox extends PageBox {
  readonly part: Part;
}

/** Where the words of a claim stand on the pages of its document. */
export function marksOf(text: string, claim: Claim<QuotedSpan>, positions: Positions): readonly MarkedBox[] {
  const spans = [
    ...claim.content.map((span) => ({ part: "content" as const, span })),
    ...claim.cue.map((span) => ({ part: "cue" as const, span })),
    ...claim.source.map((span) => ({ part: "claimant" as const, span })),
  ];
  const units = codeUnits(
    text,
    spans.flatMap(({ span }) => [span.start, span.end]),
  );
  return spans.flatMap(({ part, span }) =>
    boxesOf(positions, text, units.get(span.start) ?? text.length, units.get(span.end) ?? text.length)
      .filter(({ left, right }) => right > left)
      .map((box) => ({ ...box, part })),
  );
}

/** A page is white whatever the colours of the screen are, and so are the marks on it light. */
const COLOURS: Readonly<Record<Part, string>> = { content: "#ffe58a", cue: "#bcdcf8", claimant: "#eccfe6" };

/** Marks words on a drawn page, as a marker pen does. */
export function drawMarks(canvas: HTMLCanvasElement, marks: readonly MarkedBox[], scale: number): void {
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = "multiply";
  for (const { part, left, top, right, bottom } of marks) {
    pen.fillStyle = COLOURS[part];
    pen.fillRect(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale);
  }
  pen.restore();
}

/** The pages that words stand on, in order, those of the content first of all. */
export const pagesOf = (marks: readonly MarkedBox[]): readonly number[] => {
  const content = marks.filter(({ part }) => part === "content");
  return [...new Set((content.length > 0 ? content : marks).map(({ page }) => page))].sort((a, b) => a - b);
};
