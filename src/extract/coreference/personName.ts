import type { Analysis } from "../structure/analysis.ts";
import { bitsOf, PROPER } from "../structure/tagClasses.ts";
import type { Part } from "./phraseParts.ts";

/**
 * The name of a person in a phrase: the last proper name, where it ends the phrase and nothing ties it to what it stands behind ("an
 * aide to Sol" is not Sol, "President of Velmar Rami Sol" is), or the head of a phrase that has neither role nor organ.
 */
export function nameIn(analysis: Analysis, parts: readonly Part[], core: number): Part | null {
  let index = parts.findLastIndex(({ kind }) => kind === "proper");
  // "President Rami Sol of Velmar"
  if (index > 1 && parts[index - 1]!.kind === "link") {
    const before = parts.findLastIndex(({ kind }, k) => kind === "proper" && k < index);
    if (before > 0 && /^(?:role|honorific)$/.test(parts[before - 1]!.kind)) index = before;
  }
  if (index < 0) return null;
  const part = parts[index]!;
  const previous = parts[index - 1];
  const next = parts[index + 1];
  if (next !== undefined && next.kind !== "link" && next.kind !== "postnominal") return null;
  if (previous === undefined) return part.to === core || next?.kind === "postnominal" ? part : null;
  // "a spokesman for President Sol" is not Sol; "the adviser to the President, Rami Sol" may be
  if (previous.kind === "role" && isOthersTitle(parts, index - 1)) return null;
  if (previous.kind === "honorific" || previous.kind === "role") return part;
  if (previous.kind === "link" || previous.kind === "possessive") return null;
  // "secretary of the | Harbour Union": behind an article stands no person
  if (previous.kind === "other" && parts[index - 2]?.kind === "link" && analysis.has(part.from - 1, "the")) return null;
  const titled = parts.some(({ kind, to }) => kind === "role" && to <= part.from);
  // "Foreign Ministry spokeswoman" has its organ before the role; "Minister of Defence Sol", "head of the Velmari Office Rami Sol"
  // "the head of the Velmar RMA" heads it
  const isAcronym = part.to - part.from === 1 && /^\p{Lu}{2,6}$/u.test(analysis.word(part.from));
  if (titled && isAcronym && parts.some(({ kind, to }) => kind === "link" && to <= part.from)) return null;
  if (titled) return part.to - part.from > 1 || previous.kind === "known" || previous.kind === "other" ? part : null;
  return part.to === core &&
    previous.kind === "other" &&
    part.to - part.from > 1 &&
    !(bitsOf(analysis.tags, previous.from) & PROPER)
    ? part
    : null;
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
