// "Tam Orrel Portrait The Minister for Armed Forces (Tam Orrel) ↵ - View Speech - Hansard - Excerpts" -> the minister
// "Jana Feld (Lowmere East) (Ind)" alone on a line -> Jana Feld
// not: "Tamrin (Keldora)" alone on a line: a place is no name of two words.
import type { Label } from "./labels.ts";
import type { TextLine } from "./lines.ts";

const PORTRAIT = /^(.{2,80}?)\sPortrait\s(.{2,160})$/;
const MEMBER =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,4})\s\(([^()]{2,60})\)(?:\s\(([^()]{2,40})\))$/u;
const OFFICE = /^((?:The\s|Madam\s|Mr\s|Mr\.\s)[^()]{4,100})\s\(([^()]{3,60})\)$/u;

/** The label in a debate where each speaker's name stands on the line above the words; null if the line is no label. */
export function hansardLabel(line: TextLine, next: TextLine): Label | null {
  const portrait = PORTRAIT.exec(line.text);
  const shown = portrait === null ? line.text : (portrait[2] as string);
  const from = line.end - shown.length;
  const member = MEMBER.exec(shown);
  const office = member === null ? OFFICE.exec(shown) : null;
  if (portrait === null && !(line.opens && (member !== null || office !== null) && /[.?!—–:]$|^-/.test(next.text)))
    return null;
  const name = member === null ? shown : (member[1] as string);
  const person = office?.[2] ?? (portrait === null ? name : (portrait[1] as string));
  return {
    role: "named",
    strength: portrait === null ? "name" : "plain",
    span: [line.start, line.end],
    name: [from, from + name.length],
    state: null,
    time: null,
    key: (person.split(/\s+/).at(-1) as string).toLowerCase(),
  };
}
