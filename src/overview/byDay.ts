import type { DocumentRecord } from "../model/record.ts";

/** Documents in order of their days, those without a day last; within one day, in order of their ids. */
export function byDay(a: DocumentRecord, b: DocumentRecord): number {
  const [one, other] = [a.dating?.latest ?? "9", b.dating?.latest ?? "9"];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
}
