import type { DocumentRecord } from "../../src/model/record.ts";

export declare function templatedRecords(records: readonly DocumentRecord[], times: number): DocumentRecord[];
