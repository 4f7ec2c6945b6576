import type { Analysis } from "../structure/analysis.ts";
import { PROPER } from "../structure/tagClasses.ts";
import type { Part } from "./phraseParts.ts";

/** A proper name in a phrase, with the part before it. */
interface Named {
  readonly analysis: Analysis;
  readonly parts: readonly Part[];
  readonly core: number;
  readonly index: number;
  readonly part: Part;
  readonly previous: Part;
}

/** Whether what stands before the name shows a person; null leaves it to the next case. */
type Case = (named: Named) => boolean | null;

/** The cases in their order; the first that knows decides, and a name that none knows is no person's. */
const CASES: readonly Case[] = [
  // "a spokesman for President Sol" is not Sol; "the adviser to the President, Rami Sol" may be
  ({ parts, index, previous }) => (previous.kind === "role" && isOthersTitle(parts, index - 1) ? false : null),
  // "President Sol", "Mr. Sol"
  ({ previous }) => (previous.kind === "honorific" || previous.kind === "role" ? true : null),
  // "an aide to Sol", "Velmar's Sol"
  ({ previous }) => (previous.kind === "link" || previous.kind === "possessive" ? false : null),
  // "secretary of the | Harbour Union": behind an article stands no person
  ({ analysis, parts, index, part, previous }) =>
    previous.kind === "other" && parts[index - 2]?.kind === "link" && analysis.has(part.from - 1, "the") ? false : null,
  titledName,
  // "gunman Rami Sol"
  ({ analysis, core, part, previous }) =>
    part.to === core && previous.kind === "other" && part.to - part.from > 1 && !analysis.is(previous.from, PROPER),
];

/**
 * A name with a role somewhere before it: "Minister of Defence Sol", "head of the Velmari Office Rami Sol". In "Foreign Ministry spokeswoman"
 * the organ stands before the role.
 */
function titledName({ analysis, parts, part, previous }: Named): boolean | null {
  if (!parts.some(({ kind, to }) => kind === "role" && to <= part.from)) return null;
  // "the head of the Velmar RMA" leads what the initials name
  const isAcronym = part.to - part.from === 1 && /^\p{Lu}{2,6}$/u.test(analysis.word(part.from));
  if (isAcronym && parts.some(({ kind, to }) => kind === "link" && to <= part.from)) return false;
  return part.to - part.from > 1 || previous.kind === "known" || previous.kind === "other";
}

/**
 * The name of a person in a phrase: the last proper name, where it ends the phrase and nothing ties it to what it stands behind ("an
 * aide to Sol" is not Sol, "President of Velmar Rami Sol" is), or the head of a phrase that has neither role nor organ.
 */
export function nameIn(analysis: Analysis, parts: readonly Part[], core: number): Part | null {
  const index = nameIndex(parts);
  const part = parts[index];
  if (part === undefined) return null;
  const next = parts[index + 1];
  if (next !== undefined && next.kind !== "link" && next.kind !== "postnominal") return null;
  const previous = parts[index - 1];
  // "Rami Sol" is the whole phrase
  if (previous === undefined) return part.to === core || next?.kind === "postnominal" ? part : null;
  for (const known of CASES) {
    const verdict = known({ analysis, parts, core, index, part, previous });
    if (verdict !== null) return verdict ? part : null;
  }
  return null;
}

/** Which part may be the name: the last proper one; in "President Rami Sol of Velmar" the one behind the title. */
function nameIndex(parts: readonly Part[]): number {
  const last = parts.findLastIndex(({ kind }) => kind === "proper");
  if (last < 2 || parts[last - 1]?.kind !== "link") return last;
  const before = parts.findLastIndex(({ kind }, k) => kind === "proper" && k < last);
  const title = parts[before - 1]?.kind;
  return title === "role" || title === "honorific" ? before : last;
}

/** "an adviser to Velmari President | Sol": the title behind a preposition that another role stands before, whatever tells whose it is. */
export function isOthersTitle(parts: readonly Part[], title: number): boolean {
  let k = title - 1;
  while (k > 0 && parts[k]!.kind === "known") k--;
  if (k > 0 && parts[k]!.kind === "link") return true;
  // "an adviser to Velmar's Supreme Leader Ayatollah | Sol"
  const owned = parts.slice(0, title).findLastIndex(({ kind }) => kind === "possessive");
  return (
    owned > 2 && parts[owned - 2]!.kind === "link" && parts.slice(0, owned - 2).some(({ kind }) => kind === "role")
  );
}
