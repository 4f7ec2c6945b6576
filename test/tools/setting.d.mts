/** Of each line of a paragraph the page on which it stands, and the offset at which it begins. */
export type LinePlaces = readonly { readonly start: number; readonly page: number }[];
export const FURNITURE: readonly string[];
export function setAsPdf(
  paragraphs: readonly string[],
  how: { readonly columns: 1 | 2 | 3; readonly tagged: boolean; readonly seed: number },
): { readonly bytes: Uint8Array; readonly starts: readonly LinePlaces[]; readonly pages: number };
export function setAsDocx(paragraphs: readonly string[], seed: number): Uint8Array;
