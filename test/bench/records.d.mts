import type { DocumentRecord } from "../../src/model/record.ts";

export declare function inventedRecords(
  count: number,
  options?: { readonly claims?: number; readonly seed?: number; readonly speaker?: string },
): DocumentRecord[];
