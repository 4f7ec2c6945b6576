import type { CitedGenre } from "../../model/claim.ts";
import type { Analysis, Range } from "../analysis.ts";
import { bitsOf, NOUN, POSSESSIVE, PROPER } from "../chunks.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_NOUNS,
  PRONOUNS,
  type Pronoun,
  ROLE_NOUNS,
  type RoleNoun,
} from "../lexicon/en/words.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";

/** What a noun phrase shows of who or what it means, before the rest of the text is asked. */
export interface Mention {
  readonly range: Range;
  readonly head: number;
  readonly pronoun: Pronoun | null;
  /** Tokens of a person's or unknown body's proper name, without title or role. */
  readonly name: Range | null;
  readonly role: RoleNoun | null;
  /** Words of the role with its modifiers, lower-cased, without article and state: "foreign minister". */
  readonly roleWords: string;
  /** Head of an organ ("ministry") with its modifiers. */
  readonly organ: Range | null;
  readonly documentGenre: CitedGenre | null | undefined;
  readonly collective: boolean;
  /** A known state, organisation or place that the phrase is, or belongs to. */
  readonly known: LookupMatch | null;
  readonly owner: LookupMatch | null;
  /** A proper name that possesses the phrase but is not known: "Velmar's". */
  readonly ownerName: Range | null;
  readonly definite: boolean;
  readonly plural: boolean;
  /** "m" or "f" where a title tells. */
  readonly gender: "m" | "f" | null;
}

/** Takes a noun phrase apart: name, role, organ, state it belongs to. */
export function readMention(a: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  const { tokens, tags } = a;
  let [from] = range;
  const to = range[1];
  const pronoun = to - from === 1 ? (PRONOUNS.get(tokens.lower[from]!) ?? null) : null;
  const definite = /^(?:the|this|that|these|those|his|her|its|their|our)$/.test(tokens.lower[from]!);
  while (
    from < to - 1 &&
    /^(?:the|a|an|this|that|these|those|both|all|some|several|many|his|her|its|their|our|my|your)$/.test(
      tokens.lower[from]!,
    )
  )
    from++;

  let role: RoleNoun | null = null;
  let roleAt = -1;
  let organAt = -1;
  let genre: CitedGenre | null | undefined;
  let gender: "m" | "f" | null = null;
  let collective = false;
  let name: Range | null = null;
  let known: LookupMatch | null = null;
  let owner: LookupMatch | null = null;
  let ownerName: Range | null = null;
  let plural = tags[head] !== undefined && isPlural(a, head);

  const core = coreEnd(a, from, to);
  for (let i = from; i < to; ) {
    const low = tokens.lower[i]!;
    const match = lookup.match(tokens, i);
    if (match !== null && i + match.length <= to) {
      const past = i + match.length;
      const isHead = past - 1 === head || (past === core && i < core);
      if (isHead && (match.use === "name" || match.use === "capital" || match.use === "people")) known ??= match;
      else owner ??= match;
      i = past;
      continue;
    }
    const honorific = HONORIFICS.get(low);
    if (honorific !== undefined && i < core) {
      gender = honorific ?? gender;
      if (i + 1 < to && bitsOf(tags, i + 1) & PROPER) {
        const end = properEnd(a, i + 1, to);
        name ??= [i + 1, end];
        i = end;
        continue;
      }
    }
    const asRole = ROLE_NOUNS.get(low);
    if (asRole !== undefined && bitsOf(tags, i) & NOUN && (i === head || roleAt < 0 || i < core)) {
      if (role === null || i < core) {
        role = asRole;
        roleAt = i;
        gender = asRole.gender ?? gender;
      }
    } else if (ORGAN_NOUNS.has(low) && (i === head || isHeadOf(a, i))) {
      if (organAt < 0) organAt = i;
    } else if (i === head && DOCUMENT_NOUNS.has(low)) genre = DOCUMENT_NOUNS.get(low) ?? null;
    else if (i === head && COLLECTIVE_NOUNS.has(low)) collective = true;
    else if (bitsOf(tags, i) & PROPER && name === null) {
      const end = properEnd(a, i, to);
      if (bitsOf(tags, end) & POSSESSIVE && end < core) ownerName = [i, end];
      else if (!(end < core && organFollows(a, end, core))) name = [i, end];
      i = end;
      continue;
    }
    i++;
  }
  if (role !== null && name !== null) plural = role.plural === true && name[1] - name[0] < 2;
  if (role !== null && organAt > roleAt && name === null) {
    // "a spokesman for the ministry": the organ owns the role
  } else if (role !== null && organAt >= 0 && organAt === head) role = null;
  return {
    range,
    head,
    pronoun,
    name,
    role,
    roleWords: role === null ? "" : roleWords(a, from, roleAt),
    organ: organAt < 0 ? null : organRange(a, from, to, organAt),
    documentGenre: genre,
    collective,
    known,
    owner,
    ownerName,
    definite,
    plural,
    gender,
  };
}

const isPlural = (a: Analysis, i: number): boolean => {
  const low = a.tokens.lower[i]!;
  return low.endsWith("s") && !low.endsWith("ss") && !(bitsOf(a.tags, i) & PROPER);
};

/** End of the first noun phrase proper: before the first "of", "for", comma. */
function coreEnd(a: Analysis, from: number, to: number): number {
  const c = a.chunkOf[from]!;
  return c >= 0 ? Math.min(to, a.chunks[c]!.to) : to;
}

function properEnd(a: Analysis, from: number, to: number): number {
  let i = from;
  while (i < to && bitsOf(a.tags, i) & PROPER) {
    const low = a.tokens.lower[i]!;
    if (i > from && (ROLE_NOUNS.has(low) || ORGAN_NOUNS.has(low))) break;
    i++;
  }
  return i;
}

const isHeadOf = (a: Analysis, i: number): boolean => {
  const c = a.chunkOf[i]!;
  if (c < 0) return false;
  // "Foreign Ministry Spokeswoman", "the Ministry of Defence": an organ where a role or "of" follows, or at the end
  return true;
};

function organFollows(a: Analysis, i: number, core: number): boolean {
  for (let k = i; k < core; k++)
    if (ORGAN_NOUNS.has(a.tokens.lower[k]!) || ROLE_NOUNS.has(a.tokens.lower[k]!)) return true;
  return false;
}

function roleWords(a: Analysis, from: number, at: number): string {
  let i = at;
  while (i - 1 >= from && bitsOf(a.tags, i - 1) & NOUN && !(bitsOf(a.tags, i - 1) & POSSESSIVE)) i--;
  while (
    i - 1 >= from &&
    /^(?:prime|foreign|defence|defense|deputy|vice|interior|permanent|first|former|acting)$/.test(
      a.tokens.lower[i - 1]!,
    )
  )
    i--;
  const words: string[] = [];
  for (let k = i; k <= at; k++) words.push(a.tokens.lower[k]!);
  return words.join(" ");
}

/** "Ministry of Foreign Affairs", "defence ministry": the organ with the words that tell it from others. */
function organRange(a: Analysis, from: number, to: number, at: number): Range {
  let start = at;
  while (
    start - 1 >= from &&
    a.chunkOf[start - 1] === a.chunkOf[at] &&
    !(bitsOf(a.tags, start - 1) & POSSESSIVE) &&
    !/^(?:the|a|an)$/.test(a.tokens.lower[start - 1]!)
  )
    start--;
  let end = at + 1;
  if (a.tokens.lower[end] === "of" && end + 1 < to && a.chunkOf[end + 1]! >= 0)
    end = Math.min(to, a.chunks[a.chunkOf[end + 1]!]!.to);
  return [start, end];
}
