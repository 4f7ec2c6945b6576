import type { LookupEntry } from "../../src/extract/lookup.ts";

declare const entries: readonly LookupEntry[];
export = entries;
