import type { Form } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import { type Analysis, type Range, spanOf } from "./analysis.ts";
import type { Scheme } from "./options.ts";
import type { Attribution } from "./select.ts";

/**
 * The spans of a content: under `claims` without the quotation marks around it, a leading "that", and the comma or full stop
 * of the sentence that reports it; under `polnear` with them, as those data have it.
 */
export function contentSpans(a: Analysis, attribution: Attribution, scheme: Scheme): Span[] {
  const { candidate, content } = attribution;
  if (scheme === "polnear") {
    return content.map(([from, to]) => {
      const start = candidate.that >= 0 && from === candidate.that + 1 ? candidate.that : from;
      return spanOf(a.tokens, withMarks(a, [start, to]));
    });
  }
  return content
    .map((range) => trim(a, range))
    .filter(([from, to]) => to > from)
    .map((range) => spanOf(a.tokens, range));
}

function withMarks(a: Analysis, [from, to]: Range): Range {
  const q = a.quotationOf[from]!;
  if (q < 0 || a.quotations[q]!.from !== from || a.quotations[q]!.to !== to) return [from, to];
  return [from - 1, a.quotations[q]!.unclosed ? to : to + 1];
}

const STOPS = /^(?:[.,;:—–-]|--)$/;

function trim(a: Analysis, [first, last]: Range): Range {
  let from = first;
  let to = last;
  for (let n = 0; n < 6 && from < to; n++) {
    const q = a.quotationOf[from + 1] ?? -1;
    const opens = q >= 0 && a.quotations[q]!.from === from + 1 && a.quotationOf[from] !== q;
    // a pair of marks around all of it
    if (opens && (a.quotations[q]!.to === to - 1 || (a.quotations[q]!.to === to && a.quotations[q]!.unclosed))) {
      from++;
      if (a.quotations[q]!.to === to - 1) to--;
    } else if (STOPS.test(a.tokens.word[to - 1]!) && !isAbbreviation(a, to - 1)) to--;
    else if (/^[,;:]$/.test(a.tokens.word[from]!)) from++;
    else break;
  }
  return [from, to];
}

/** "U.S." keeps its stop: only a stop that is a token of its own is one of the sentence. */
const isAbbreviation = (a: Analysis, i: number): boolean => a.tokens.end[i]! - a.tokens.start[i]! > 2;

/** How much of a content stands in quotation marks that do not hold its cue too. */
export function formOf(a: Analysis, attribution: Attribution): Form {
  const { candidate, parent, content } = attribution;
  const around = new Set<number>();
  const base = candidate.cue.length > 0 ? candidate.main : parent === null ? -1 : parent.content[0]![0];
  if (base >= 0) {
    // all quotations around the cue
    for (let q = a.outerQuotationOf[base]!; q >= 0 && q < a.quotations.length && a.quotations[q]!.from <= base; q++)
      if (a.quotations[q]!.to > base) around.add(q);
  }
  let words = 0;
  let quoted = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (!/[\p{L}\p{N}]/u.test(a.tokens.word[i]!)) continue;
      words++;
      const q = a.quotationOf[i]!;
      if (q >= 0 && !around.has(q)) quoted++;
    }
  }
  return quoted === 0 ? "indirect" : quoted === words ? "direct" : "mixed";
}
