// "[00:00:08] ↵ We hope to see them. ↵ [00:00:26] ↵ When?" -> time stamps: a transcript without names of speakers
// not: "10:15" once in a report; times that do not increase.
import type { Label } from "./labels.ts";
import type { TextLine } from "./lines.ts";

const STAMP = /^[[(]?((?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?)[\])]?$/;
const FEWEST = 4;

/** The time stamps of a transcript, each the label of an unnamed speaker; none if they are few or do not increase. */
export function timeLabels(lines: readonly TextLine[]): Label[] {
  let last = -1;
  const found: Label[] = [];
  for (const { start, end, text } of lines) {
    const match = STAMP.exec(text);
    if (match === null) continue;
    const [, time = "", hours, minutes, seconds] = match;
    const at = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
    if (at < last) return [];
    last = at;
    const span = [start, end] as const;
    found.push({ role: "somebody", strength: "plain", span, name: span, state: null, time, key: "" });
  }
  return found.length < FEWEST ? [] : found;
}
