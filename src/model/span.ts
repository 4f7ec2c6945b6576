/**
 * A stretch of a text: `[start, end)` in UTF-16 code units of the text exactly as given.
 * `text.slice(start, end)` is the words meant.
 */
export type Span = readonly [start: number, end: number];

/** The words of a span. */
export const slice = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** Order by start, then by end: the order of the document. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];
