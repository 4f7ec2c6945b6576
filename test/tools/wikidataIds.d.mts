import type { makeId } from "../../src/model/ids.ts";

export function wikidataOf(key: string): string | null;
export function wikidataTurtle(make: typeof makeId): string;
