import type { Form } from "../../model/claim.ts";
import { firstIndex } from "../../model/firstIndex.ts";
import type { Span } from "../../model/span.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Scheme } from "../options.ts";
import { type Analysis, type Range, spanOf } from "../structure/analysis.ts";
import type { Attribution } from "./select.ts";

/**
 * The spans of a content: under `claims` without the quotation marks around it, a leading "that", and the comma or full stop
 * of the sentence that reports it; under `polnear` with all of these, as that data set has it.
 */
export function contentSpans(analysis: Analysis, attribution: Attribution, scheme: Scheme): Span[] {
  const { candidate, content } = attribution;
  if (scheme === "polnear") {
    return content.map(([from, to]) => {
      const start = candidate.that >= 0 && from === candidate.that + 1 ? candidate.that : from;
      return spanOf(analysis.tokens, withMarks(analysis, [start, to]));
    });
  }
  return content
    .map((range) => trim(analysis, range))
    .filter(([from, to]) => to > from)
    .flatMap((range) => shownOf(analysis.tokens, range));
}

/** The stretch of a run of tokens without what is hidden in it: "it fired,[2] then left" are two. */
function shownOf(tokens: Tokens, range: Range): Span[] {
  const [start, end] = spanOf(tokens, range);
  const found: Span[] = [];
  let at = start;
  for (let k = firstHidden(tokens, start); k < tokens.hidden.length; k++) {
    const [from, to] = tokens.hidden[k] as Span;
    if (from >= end) break;
    const shown = tokens.text.slice(at, from);
    if (/[\p{L}\p{N}]/u.test(shown)) found.push([at, at + shown.trimEnd().length]);
    at = to;
    while (at < end && /\s/.test(tokens.text[at] as string)) at++;
  }
  if (at < end) found.push([at, end]);
  return found;
}

/** Index of the first hidden stretch that ends after an offset. */
function firstHidden({ hidden }: Tokens, offset: number): number {
  return firstIndex(hidden.length, (i) => (hidden[i] as Span)[1] > offset);
}

function withMarks(analysis: Analysis, [from, to]: Range): Range {
  const q = analysis.quotationIndex(from);
  if (q < 0 || analysis.quotation(q).from !== from || analysis.quotation(q).to !== to) return [from, to];
  return [from - 1, analysis.quotation(q).unclosed ? to : to + 1];
}

const STOPS = /^(?:[.,;:—–-]|--)$/;

function trim(analysis: Analysis, [first, last]: Range): Range {
  let from = first;
  let to = last;
  for (let n = 0; n < 6 && from < to; n++) {
    const q = analysis.quotationOf[from + 1] ?? -1;
    const opens = q >= 0 && analysis.quotation(q).from === from + 1 && analysis.quotationOf[from] !== q;
    // a pair of marks around all of it
    if (
      opens &&
      (analysis.quotation(q).to === to - 1 || (analysis.quotation(q).to === to && analysis.quotation(q).unclosed))
    ) {
      from++;
      if (analysis.quotation(q).to === to - 1) to--;
    } else if (STOPS.test(analysis.word(to - 1)) && !isAbbreviation(analysis, to - 1)) to--;
    else if (/^[,;:]$/.test(analysis.word(from))) from++;
    else break;
  }
  return [from, closes(analysis, from, to) ? to + 1 : to];
}

/** "was “hanging by a thread | ”": the mark that closes a quotation which opens in the content and ends with it. */
function closes(analysis: Analysis, from: number, to: number): boolean {
  const index = analysis.quotationOf[to - 1] ?? -1;
  if (index < 0 || to >= analysis.tokens.count) return false;
  const quotation = analysis.quotation(index);
  return quotation.from > from + 1 && quotation.to === to && !quotation.unclosed && analysis.quotationOf[to] !== index;
}

/** "U.S." keeps its stop: only a stop that is a token of its own is one of the sentence. */
const isAbbreviation = (analysis: Analysis, i: number): boolean => analysis.end(i) - analysis.start(i) > 2;

/** How much of a content stands in quotation marks that do not also hold its cue. */
export function formOf(analysis: Analysis, attribution: Attribution): Form {
  const { candidate, parent, content } = attribution;
  const around = new Set<number>();
  const base = candidate.cue.length > 0 ? candidate.main : parent === null ? -1 : parent.content[0]![0];
  if (base >= 0) {
    // all quotations around the cue
    for (
      let q = analysis.outerQuotationIndex(base);
      q >= 0 && q < analysis.quotations.length && analysis.quotation(q).from <= base;
      q++
    )
      if (analysis.quotation(q).to > base) around.add(q);
  }
  let words = 0;
  let quoted = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (!/[\p{L}\p{N}]/u.test(analysis.word(i))) continue;
      words++;
      const q = analysis.quotationIndex(i);
      if (q >= 0 && !around.has(q)) quoted++;
    }
  }
  return quoted === 0 ? "indirect" : quoted === words ? "direct" : "mixed";
}
