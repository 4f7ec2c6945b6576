// "TAMRIN, 3 March (Lantern) – Artillery shelled …" -> Tamrin, 3 March, Lantern.   "WASHINGTON (AP) -- …" -> Washington, AP.
// "TAMRIN, February 13. /LANTERN/. A total …" -> Tamrin, 13 February, LANTERN.
// not: "Corvath – the capital – was quiet."
import type { Dating } from "../../model/dating.ts";
import { type Tokens, tokenAt } from "../../text/tokens.ts";
import type { Range } from "../structure/analysis.ts";
import { type LeadingDate, leadingDate } from "./headDate.ts";
import { type Line, rangeOf } from "./headLines.ts";

/** The place, the date and the agency before the first sentence of a report. */
interface Dateline {
  readonly place: Range | null;
  readonly agency: string | null;
  readonly dating: Dating | null;
  /** First token behind its dash. */
  readonly to: number;
}

/**
 * The dateline that opens a line: "TAMRIN, 3 March (Lantern) –", "WASHINGTON (AP) --", "NAIROBI, Kenya (AP) _", "(Agency) –", "TAMRIN –".
 * Null if the line has none, or if nothing follows it in the `last` of the lines.
 */
export function datelineAt(tokens: Tokens, line: Line, last: Line | undefined): Dateline | null {
  const text = line.text.slice(0, 160);
  const { name, dated, length: opened } = openingOf(text);
  const sent = agencyOf(text.slice(opened), dated !== null);
  const length = opened + sent.length;
  const rest = text.slice(length);
  const slashes = dated === null ? null : SLASHES.exec(rest);
  const agency = slashes === null ? sent.agency : (slashes[1]?.split(",")[0] ?? null);
  const dash = slashes ?? DASH.exec(rest);
  if (dash === null || length === 0 || !isPlain(name, dated !== null || agency !== null, agency)) return null;
  const start = tokens.start[line.from] as number;
  const to = tokenAt(tokens, start + length + dash[0].trimEnd().length - 1) + 1;
  if (to >= line.to && line.last && line === last) return null;
  const place = name === "" ? null : rangeOf(tokens, [line.from, line.to], name.split(",")[0] ?? name);
  return { place, agency, dating: dated?.dating ?? null, to: Math.min(to, tokens.count) };
}

/** "TAMRIN", "NAIROBI, Kenya", "New Lorne/Hestrel". */
const PLACE =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]{1,30}(?:[\s/]\p{Lu}[\p{L}\p{M}.’'-]{1,30}){0,3})(?:,\s\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}\p{L}{1,20}){0,2}(?=[,\s]))?/u;
/** "TAMRIN, February 13. /LANTERN/." */
const SLASHES = /^[.,]?\s{1,2}\/\s?(\p{Lu}[^/\d]{1,40}?)\s?\/\.?(?=\s|$)/u;
const DASH = /^[.,]?\s{0,2}(?:[–—_]|--|-)(?:\s|$)/u;

/** The place, "" where none is named, the date behind it, and how many characters both take. */
interface Opening {
  readonly name: string;
  readonly dated: LeadingDate | null;
  readonly length: number;
}

function openingOf(text: string): Opening {
  const place = PLACE.exec(text);
  if (place === null) return { name: "", dated: null, length: 0 };
  const name = withoutMonth(text, place[0]).replace(/(\p{L}{3})\.$/u, "$1");
  const gap = /^[,.]?\s{1,2}/.exec(text.slice(name.length));
  const dated = gap === null ? null : leadingDate(text.slice(name.length + gap[0].length));
  if (gap === null || dated === null) return { name, dated: null, length: name.length };
  return { name, dated, length: name.length + gap[0].length + dated.length };
}

/** "TAMRIN, April 28": what looks like the country is the month. */
function withoutMonth(text: string, name: string): string {
  const [, place] = /^(.*?),\s(\p{L}+\.?)$/u.exec(name) ?? [];
  return place !== undefined && leadingDate(text.slice(place.length + 2)) !== null ? place : name;
}

/** "(Lantern)" behind the place; behind a date also bare: "Tamrin. 27 September. LANTERN –". */
function agencyOf(rest: string, dated: boolean): { readonly agency: string | null; readonly length: number } {
  const [bracket, inside] = /^[,.]?\s{0,2}\(([^()]{2,40})\)/.exec(rest) ?? [];
  if (bracket !== undefined && inside !== undefined && /^\p{Lu}/u.test(inside))
    return { agency: inside.trim(), length: bracket.length };
  const bare = dated ? /^[,.:]\s(\p{Lu}[\p{L}-]{2,20})(?=\s{0,2}[–—:-])/u.exec(rest) : null;
  return { agency: bare?.[1] ?? null, length: bare?.[0].length ?? 0 };
}

/** "Corvath – the capital – was quiet": a place in small letters needs a date or an agency beside it. */
function isPlain(name: string, accompanied: boolean, agency: string | null): boolean {
  if (name === "") return agency !== null;
  return accompanied || name === name.toUpperCase();
}
