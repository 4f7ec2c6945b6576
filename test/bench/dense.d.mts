import type { DocumentRecord } from "../../src/model/record.ts";

export function denseRecords(count: number): DocumentRecord[];
