import type { SourceDocument } from "../../model/document.ts";

/**
 * A document as it passes to another thread: its bytes are left here, or go as a copy of their own, since a part of a large file would take the
 * whole of it along.
 */
export function isPassedOn(
  { original, ...document }: SourceDocument,
  withOriginal: boolean,
): { readonly document: SourceDocument; readonly transfer: readonly ArrayBuffer[] } {
  if (original === undefined || !withOriginal) return { document, transfer: [] };
  const copy = new Uint8Array(original);
  return { document: { ...document, original: copy }, transfer: [copy.buffer] };
}
