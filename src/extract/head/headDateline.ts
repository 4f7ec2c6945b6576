// "TAMRIN, 3 March (Lantern) – Artillery shelled …" -> Tamrin, 3 March, Lantern.   "WASHINGTON (AP) -- …" -> Washington, AP.
// "TAMRIN, February 13. /LANTERN/. A total …" -> Tamrin, 13 February, LANTERN.
// not: "Corvath – the capital – was quiet."
import type { Dating } from "../../model/dating.ts";
import { type Tokens, tokenAt } from "../../text/tokens.ts";
import type { Range } from "../structure/analysis.ts";
import { type LeadingDate, leadingDate } from "./headDate.ts";
import { type Line, rangeOf } from "./headLines.ts";

/** What stands before the first sentence of a report: where, when and by whom it was sent. */
interface Dateline {
  readonly place: Range | null;
  readonly agency: string | null;
  readonly dating: Dating | null;
  /** First token behind its dash. */
  readonly to: number;
}

/**
 * The dateline that opens a line: "TAMRIN, 3 March (Lantern) –", "WASHINGTON (AP) --", "NAIROBI, Kenya (AP) _", "(Agency) –", "TAMRIN –".
 * Null where none does, or where nothing follows it in the `last` of the lines.
 */
export function datelineAt(tokens: Tokens, line: Line, last: Line | undefined): Dateline | null {
  const text = line.text.slice(0, 160);
  const place =
    /^(?:\p{Lu}[\p{L}\p{M}.’'-]{1,30}(?:[\s/]\p{Lu}[\p{L}\p{M}.’'-]{1,30}){0,3})(?:,\s\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}\p{L}{1,20}){0,2}(?=[,\s]))?/u.exec(
      text,
    );
  let at = 0;
  let dated: LeadingDate | null = null;
  let agency: string | null = null;
  let name = place?.[0] ?? "";
  if (place !== null) {
    // "TAMRIN, April 28": what looked like the country is the month
    const month = /^(.*?),\s(\p{L}+\.?)$/u.exec(name);
    if (month !== null && leadingDate(text.slice(month[1]!.length + 2)) !== null) name = month[1]!;
    name = name.replace(/(\p{L}{3})\.$/u, "$1");
    at = name.length;
    const gap = /^[,.]?\s{1,2}/.exec(text.slice(at));
    if (gap !== null) {
      dated = leadingDate(text.slice(at + gap[0].length));
      if (dated !== null) at += gap[0].length + dated.length;
    }
  }
  const bracket = /^[,.]?\s{0,2}\(([^()]{2,40})\)/.exec(text.slice(at));
  if (bracket !== null && /^[\p{Lu}]/u.test(bracket[1]!)) {
    agency = bracket[1]!.trim();
    at += bracket[0].length;
  } else {
    // "Tamrin. 27 September. LANTERN –"
    const bare = dated === null ? null : /^[,.:]\s(\p{Lu}[\p{L}-]{2,20})(?=\s{0,2}[–—:-])/u.exec(text.slice(at));
    if (bare !== null) {
      agency = bare[1]!;
      at += bare[0].length;
    }
  }
  // "TAMRIN, February 13. /LANTERN/."
  const slashes =
    dated === null ? null : /^[.,]?\s{1,2}\/\s?(\p{Lu}[^/\d]{1,40}?)\s?\/\.?(?=\s|$)/u.exec(text.slice(at));
  if (slashes !== null) agency = (slashes[1] ?? "").split(",")[0] ?? null;
  const dash = slashes ?? /^[.,]?\s{0,2}(?:[–—_]|--|-)(?:\s|$)/u.exec(text.slice(at));
  if (dash === null || at === 0) return null;
  const capitals = name !== "" && name === name.toUpperCase();
  // "Corvath – the capital – was quiet": a place in small letters needs a date or an agency beside it
  if (!capitals && dated === null && agency === null) return null;
  if (name === "" && agency === null) return null;
  const start = tokens.start[line.from]!;
  const to = tokenAt(tokens, start + at + dash[0].trimEnd().length - 1) + 1;
  if (to >= line.to && line.last && line === last) return null;
  const range = name === "" ? null : rangeOf(tokens, [line.from, line.to], name.split(",")[0]!);
  return { place: range, agency, dating: dated?.dating ?? null, to: Math.min(to, tokens.count) };
}
