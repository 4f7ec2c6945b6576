import { LONE_SURROGATE, refuse } from "./guard.ts";

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is written otherwise
const TO_ESCAPE = /["\\\u0000-\u0019]|[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * A plain text in Turtle, with its quotation marks: the same as `writeGroups` writes, for files that are too large to make every triple first.
 * @throws ClaimgraphError if the text cannot be written
 */
export function turtleText(value: string): string {
  if (LONE_SURROGATE.test(value)) throw refuse("half of a character (a lone surrogate) in a text", value);
  return `"${value.replace(TO_ESCAPE, (one) => {
    const known = ESCAPED[one];
    if (known !== undefined) return known;
    const code = one.codePointAt(0)!.toString(16);
    return one.length === 1 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
  })}"`;
}

const MEANT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ESCAPED).map(([one, written]) => [written.slice(1), one]),
);

/** The inverse of {@link turtleText}, for a text without its quotation marks. */
export const turtleTextOf = (written: string): string =>
  written.includes("\\")
    ? written.replace(/\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g, (_all, four, eight, one) =>
        one === undefined ? String.fromCodePoint(Number.parseInt(four ?? eight, 16)) : (MEANT[one] ?? one),
      )
    : written;
