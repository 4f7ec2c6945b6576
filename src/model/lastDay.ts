/**
 * Whether an EDTF date has a last day: its end is neither open nor in a year without a digit. It stands apart from what reads dates, of which
 * who reads graphs needs no more.
 */
export function hasLastDay(edtf: string): boolean {
  const end = edtf.slice(edtf.lastIndexOf("/") + 1).trim();
  return end !== "" && end !== ".." && !/^-?XXXX/.test(end);
}
