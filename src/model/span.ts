/**
 * A stretch of a text: `[start, end)` in UTF-16 code units of the text exactly as given.
 * `text.slice(start, end)` is the words meant.
 */
export type Span = readonly [start: number, end: number];

/** The words of a span. */
export const slice = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Order by start, then by end: the order of the document. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];
