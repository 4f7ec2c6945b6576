// "Tam Orrel Portrait The Minister for Armed Forces (Tam Orrel) ↵ - View Speech - Hansard - Excerpts" -> the minister
// "Jana Feld (Lowmere East) (Ind)" alone on a line -> Jana Feld; later "Jana Feld", "Ms Feld" alone on a line over her words
// not: "Tamrin (Keldora)" alone on a line: a place is no name of two words; a name alone that nothing shows to be a speaker's.
import { MEMBERS_TITLES, MEMBERS_TOGETHER, PEER } from "../lexicon/language.ts";
import type { Label } from "./labels.ts";
import type { TextLine } from "./lines.ts";

const PORTRAIT = /^(.{2,80}?)\sPortrait\s(.{2,160})$/;
const TITLE = `(?:(?:${MEMBERS_TITLES})\\.?\\s)`;
const WORD = "\\p{Lu}[\\p{L}’'.-]*";
const MEMBER = new RegExp(
  `^(${TITLE}?\\p{Lu}[\\p{L}’'-]+(?:\\s${WORD}){1,4}(?=\\s\\([^()]+\\)\\s\\()|${TITLE}(?:${WORD}|\\sof\\s|\\s){1,9})\\s\\([^()]{2,60}\\)(?:\\s\\([^()]{2,40}\\))?$`,
  "u",
);
const OFFICE = /^((?:The\s|Madam\s|Mr\s|Mr\.\s)[^()]{4,160})\s\(([^()]{3,60})\)(?:\s\([^()]{2,40}\))?$/u;
/** "Mr Fallow", "Sir Rupert Lansdale". */
const TITLED = new RegExp(`^${TITLE}(?:${WORD}\\s){0,3}(\\p{Lu}[\\p{L}’'-]+)$`, "u");
/** The second bracket: "The Minister (Tam Orrel) (Ind)". */
const PARTY = /(\))\s\([^()]{2,40}\)$/u;
const TIME = /^\[?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?\]?$/i;
/** The words of a speaker end as sentences do; what he says begins as a sentence does. */
const SPOKEN = /[.?!—–:]["”’)]?$|^-/;

/** The names of the speakers whom a debate introduces with constituency, party or office, as later lines may have them. */
export function membersIn(lines: readonly TextLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  lines.forEach((line, k) => {
    const { text } = line;
    const next = lines[k + 1];
    if (text.length > 240 || next === undefined || !begins(line, lines[k - 1]) || !SPOKEN.test(next.text)) return;
    const name = MEMBER.exec(text)?.[1] ?? OFFICE.exec(text)?.[2];
    if (name === undefined) return;
    for (const known of [name, plainName(name), surname(name)]) names.add(known);
  });
  return names;
}

/**
 * The label in a debate where each speaker's name stands on the line above the words; null if the line is no label.
 *
 * @param members the speakers whom the debate has introduced
 */
export function hansardLabel(
  line: TextLine,
  { before, next }: { readonly before: TextLine | undefined; readonly next: TextLine },
  members: ReadonlySet<string>,
): Label | null {
  const portrait = PORTRAIT.exec(line.text);
  const shown = portrait === null ? line.text : (portrait[2] as string);
  const from = line.end - shown.length;
  const member = MEMBER.exec(shown);
  const office = member === null ? OFFICE.exec(shown) : null;
  const known = member !== null || office !== null || isMember(shown, members);
  if (portrait === null && !(known && begins(line, before) && SPOKEN.test(next.text))) return null;
  const name = member === null ? shown.replace(PARTY, "$1") : (member[1] as string);
  const person = office?.[2] ?? (portrait === null ? name : (portrait[1] as string));
  return {
    role: "named",
    strength: portrait === null ? "name" : "plain",
    span: [line.start, line.end],
    name: [from, from + name.length],
    state: null,
    time: null,
    key: surname(person),
  };
}

/** "Jana Feld", "Ms Feld" of a speaker who was introduced, or "Hon. Members". */
const isMember = (text: string, members: ReadonlySet<string>): boolean =>
  members.size > 0 &&
  text.length < 60 &&
  (members.has(text) || MEMBERS_TOGETHER.test(text) || members.has((TITLED.exec(text)?.[1] ?? "").toLowerCase()));

/** Behind a blank line, or under the time of the debate. */
const begins = ({ opens }: TextLine, before: TextLine | undefined): boolean =>
  opens || (before !== undefined && TIME.test(before.text));

/** "Mr Tam Orrel" -> "Tam Orrel", "Lord Orrel of Tamrin" -> "Orrel" */
export const plainName = (name: string): string => name.replace(PEER, "$1").replace(new RegExp(`^${TITLE}`, "u"), "");

const surname = (name: string): string => (name.split(/\s+/).at(-1) as string).toLowerCase();
