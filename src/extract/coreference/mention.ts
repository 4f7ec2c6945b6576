import type { CitedGenre } from "../../model/claim.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  POSTNOMINALS,
  PRONOUNS,
  type Pronoun,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  type RoleNoun,
} from "../lexicon/en/words.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { bitsOf, NOUN, POSSESSIVE, PREPOSITION, PROPER, TO } from "../structure/chunks.ts";
import { isList } from "../structure/clause.ts";

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
  /** An organ with the words that tell it from others: "ministry of defence"; of a role, the organ that it belongs to. */
  readonly organ: Range | null;
  readonly documentGenre: CitedGenre | null | undefined;
  readonly collective: boolean;
  /** A known state, organisation or place that the phrase is. */
  readonly known: LookupMatch | null;
  /** A known state, organisation or place that it belongs to. */
  readonly owner: LookupMatch | null;
  /** A proper name that possesses the phrase but is not known: "Velmar's", "an aide to Velmar". */
  readonly ownerName: Range | null;
  readonly definite: boolean;
  readonly plural: boolean;
  /** "m" or "f" where a title tells. */
  readonly gender: "m" | "f" | null;
  /** The phrase without article, apposition and adjuncts. */
  readonly words: Range;
  /** Several named together: "Velmar and Ostra". */
  readonly joint: readonly Range[];
}

type PartKind =
  | "known"
  | "honorific"
  | "role"
  | "organ"
  | "document"
  | "collective"
  | "proper"
  | "postnominal"
  | "possessive"
  | "link"
  | "other";

/** A piece of a noun phrase. */
interface Part {
  readonly kind: PartKind;
  readonly from: number;
  readonly to: number;
  readonly match: LookupMatch | null;
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|both|each)$/;
/** "A/79/812": behind a document, what it is filed under. */
export const SYMBOL = /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9.-]+)+$/;
const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|both|all|some|several|many|his|her|its|their|our|my|your|each|another)$/;

/** Takes a noun phrase apart: name, role, organ, state it belongs to; an apposition tells more of the same. */
export function readMention(analysis: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  const { tokens } = analysis;
  if (isList(analysis, range)) return listOf(analysis, range, head);
  const cut = appositionIn(analysis, range);
  const main = readPhrase(analysis, lookup, [range[0], cut], head);
  let apposition: Mention | null = null;
  for (let at = cut; apposition === null && at < range[1]; at = appositionIn(analysis, [at + 1, range[1]])) {
    const from = at + 1;
    const end = appositionIn(analysis, [from, range[1]]);
    if (from >= end) break;
    const c = analysis.chunkIndex(from);
    const said = c < 0 ? null : readPhrase(analysis, lookup, [from, end], Math.min(analysis.chunk(c).head, end - 1));
    if (said !== null && (said.role !== null || (main.name === null && said.name !== null))) apposition = said;
    if (at === end) break;
  }
  const pronoun = range[1] - range[0] === 1 ? (PRONOUNS.get(tokens.lower[range[0]]!) ?? null) : null;
  // a body is not what is said of it: "the Liberation Front, the sole representative of the people"
  const isBody = main.name === null && main.role === null && (main.known !== null || main.organ !== null);
  if (apposition === null || (isBody && apposition.name === null)) return { ...main, range, pronoun };
  // "Rami Sol, a spokesman for the ministry"; "the president, Rami Sol"
  const named = main.name !== null ? main : apposition;
  const other = named === main ? apposition : main;
  return {
    ...named,
    range,
    head,
    pronoun: null,
    role: named.role ?? other.role,
    roleWords: named.role !== null ? named.roleWords : other.roleWords,
    organ: named.role !== null && named.organ !== null ? named.organ : (other.organ ?? named.organ),
    owner: named.owner ?? other.owner,
    ownerName: named.ownerName ?? other.ownerName,
    gender: named.gender ?? other.gender,
    plural: main.plural && apposition.plural,
    known: named.name === null ? named.known : null,
    documentGenre: named.name === null ? named.documentGenre : undefined,
  };
}

/** Several who speak together, under all their names. */
function listOf(analysis: Analysis, range: Range, head: number): Mention {
  const from = DETERMINERS.test(analysis.lower(range[0])) ? range[0] + 1 : range[0];
  return {
    range,
    head,
    pronoun: null,
    name: null,
    role: null,
    roleWords: "",
    organ: null,
    documentGenre: undefined,
    collective: true,
    known: null,
    owner: null,
    ownerName: null,
    definite: false,
    plural: true,
    gender: null,
    words: [from, range[1]],
    joint: [],
  };
}

/** Token of the comma, bracket or dash that starts an apposition, or the phrase's end. */
function appositionIn(analysis: Analysis, [from, to]: Range): number {
  for (let i = from + 1; i < to; i++) if (/^(?:[,(–—-]|--)$/.test(analysis.word(i))) return i;
  return to;
}

function readPhrase(analysis: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  const { tokens } = analysis;
  let from = range[0];
  const definite = DEFINITE.test(tokens.lower[from]!);
  while (from < range[1] - 1 && DETERMINERS.test(tokens.lower[from]!)) from++;
  const to = adjunctIn(analysis, from, range[1]);
  const parts = partsOf(analysis, lookup, from, to);
  const c = analysis.chunkIndex(from);
  const nearest = c >= 0 ? Math.min(to, analysis.chunk(c).to) : to;
  // a known name goes on over its "of": "the Council of Coastal States"
  const core = parts.reduce(
    (end, part) => (part.kind === "known" && part.from < end ? Math.max(end, part.to) : end),
    nearest,
  );

  const name = nameIn(analysis, parts, core);
  const before = name === null ? to : name.from;
  // "the minister's claim" is the claim
  const roles = parts.filter(
    (part, k) => part.kind === "role" && part.to <= core && part.from < before && parts[k + 1]?.kind !== "possessive",
  );
  const rolePart = roles.at(-1) ?? null;
  const role = rolePart === null ? null : ROLE_NOUNS.get(tokens.lower[rolePart.to - 1]!)!;
  const organs = parts.filter((part) => part.kind === "organ" && part !== name);
  const organHeadOf = (part: Part): boolean =>
    part.from < core && (role === null ? part.to >= core || linkAt(parts, part.to) : part.from < rolePart!.from);
  const organPart =
    organs.find(organHeadOf) ??
    (role === null
      ? null
      : (organs.find((part) => part.from >= core && part.from < before && isTied(analysis, core, part.from)) ?? null));
  const organ = organPart === null ? null : organRange(analysis, parts, from, to, organPart);
  const last = parts.filter((part) => part.to <= core && part.kind !== "postnominal").at(-1) ?? null;
  const isDocument = role === null && name === null && last?.kind === "document";
  const isCollective = role === null && name === null && last?.kind === "collective";
  const whole =
    role === null && organ === null && !isDocument && !isCollective && last?.kind === "known" && last.to === core
      ? last
      : null;
  const knownOwner = parts.find((part) => part.kind === "known" && part !== whole) ?? null;
  // "the leader of Velmar's Harbour Party" leads the party
  const itsBody = knownOwner === null || rolePart === null ? null : bodyOf(parts, knownOwner, rolePart, name);
  const ownerPart = itsBody === null ? knownOwner : null;
  const honorific = parts.find((part) => part.kind === "honorific") ?? null;
  const title = honorific === null ? null : (HONORIFICS.get(tokens.lower[honorific.from]!) ?? null);
  return {
    range,
    head,
    pronoun: null,
    name: name === null ? null : [name.from, name.to],
    role,
    roleWords: rolePart === null ? "" : roleWords(analysis, from, rolePart.to - 1),
    organ,
    documentGenre: isDocument ? (DOCUMENT_NOUNS.get(tokens.lower[last!.to - 1]!) ?? null) : undefined,
    collective: isCollective,
    known: whole?.match ?? null,
    owner: ownerPart?.match ?? null,
    ownerName: itsBody ?? outside(organ, ownerNameIn(parts, name)),
    definite,
    plural:
      name === null ? isPlural(analysis, Math.min(head, to - 1)) : role?.plural === true && name.to - name.from < 2,
    gender: title ?? role?.gender ?? null,
    words: [from, to],
    joint: jointIn(analysis, parts, role !== null || organ !== null),
  };
}

/** "a spokesman for the ministry" speaks for it, "a reporter outside the ministry" does not. */
function isTied(analysis: Analysis, from: number, organ: number): boolean {
  for (let i = from; i < organ; i++)
    if (
      /^(?:outside|near|inside|around|across|along|against|between|among|under|within|throughout)$/.test(
        analysis.lower(i),
      )
    )
      return false;
  return true;
}

/** "the Institute of Sociology" belongs to nobody: what is part of an organ's name is not its owner. */
const outside = (organ: Range | null, owner: Range | null): Range | null =>
  organ !== null && owner !== null && organ[0] <= owner[0] && owner[1] <= organ[1] ? null : owner;

/** Where a time or place that does not belong to the name sets in: "officials at the time", "Sol in a statement". */
function adjunctIn(analysis: Analysis, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    // "the envoy of Velmar | to the Secretary-General": to whom, where "the envoy of Velmar to the United Nations" is whose
    if (analysis.tokens.lower[i] === "to" && i + 1 < to && analysis.chunkIndex(i + 1) >= 0) {
      if (analysis.lower(analysis.chunk(analysis.chunkIndex(i + 1)).head) === "secretary-general") return i;
    }
    // "Rami Sol with Harbour News", "Rami Sol from the institute"
    if (/^(?:with|from)$/.test(analysis.lower(i)) && isFullName(analysis, from, i)) return i;
    if (analysis.inTimex[i] === 1 && analysis.inTimex[from] !== 1)
      return bitsOf(analysis.tags, i - 1) & PREPOSITION ? i - 1 : i;
    if (
      /^(?:at|during|after|before|amid)$/.test(analysis.lower(i)) &&
      /^(?:the|a|an|his|her|its|their)$/.test(analysis.tokens.lower[i + 1] ?? "")
    ) {
      const c = analysis.chunkIndex(i + 1);
      const noun = c < 0 ? "" : analysis.lower(analysis.chunk(c).head);
      if (!ORGAN_NOUNS.has(noun)) return i;
    }
  }
  return to;
}

/** Two or three names in a row, none of them of a body. */
function isFullName(analysis: Analysis, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let i = from; i < to; i++)
    if (!(bitsOf(analysis.tags, i) & PROPER) || isOrganOrRole(analysis.lower(i))) return false;
  return true;
}

function partsOf(analysis: Analysis, lookup: Lookup, from: number, to: number): Part[] {
  const { tokens, tags } = analysis;
  const parts: Part[] = [];
  const add = (kind: PartKind, start: number, end: number, match: LookupMatch | null = null): number => {
    parts.push({ kind, from: start, to: end, match });
    return end;
  };
  for (let i = from; i < to; ) {
    const low = tokens.lower[i]!;
    const bits = bitsOf(tags, i);
    const match = lookup.match(tokens, i);
    if (match !== null && i + match.length <= to) i = add("known", i, i + match.length, match);
    else if (bits & POSSESSIVE) i = add("possessive", i, i + 1);
    else if (bits & (PREPOSITION | TO) || low === "and" || low === "or") i = add("link", i, i + 1);
    else if (HONORIFICS.has(low) && i + 1 < to && bitsOf(tags, i + 1) & PROPER) i = add("honorific", i, i + 1);
    else if (ROLE_NOUNS.has(low) && bits & NOUN) i = add("role", i, i + 1);
    else if (ORGAN_NOUNS.has(low)) i = add("organ", i, i + 1);
    else if (DOCUMENT_NOUNS.has(low) && bits & NOUN) i = add("document", i, i + 1);
    else if (COLLECTIVE_NOUNS.has(low) && !(bits & PROPER)) i = add("collective", i, i + 1);
    else if (parts.at(-1)?.kind === "document" && SYMBOL.test(tokens.word[i]!)) i = add("postnominal", i, i + 1);
    else if (POSTNOMINALS.has(low) && parts.at(-1)?.kind === "proper") i = add("postnominal", i, i + 1);
    else if (bits & PROPER && !ORGAN_TOPICS.has(low) && !ROLE_MODIFIERS.has(low)) {
      let end = i + 1;
      while (
        end < to &&
        bitsOf(tags, end) & PROPER &&
        !POSTNOMINALS.has(tokens.lower[end]!) &&
        !isOrganOrRole(tokens.lower[end]!) &&
        lookup.match(tokens, end) === null
      )
        end++;
      i = add("proper", i, end);
    } else i = add("other", i, i + 1);
  }
  return parts;
}

const isOrganOrRole = (low: string): boolean => ORGAN_NOUNS.has(low) || ROLE_NOUNS.has(low);
const linkAt = (parts: readonly Part[], token: number): boolean =>
  parts.some((part) => part.kind === "link" && part.from === token);

/**
 * The name of a person in a phrase: the last proper name, where it ends the phrase and nothing ties it to what it stands behind ("an
 * aide to Sol" is not Sol, "President of Velmar Rami Sol" is), or the head of a phrase that has neither role nor organ.
 */
function nameIn(analysis: Analysis, parts: readonly Part[], core: number): Part | null {
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
function isOthersTitle(parts: readonly Part[], title: number): boolean {
  let k = title - 1;
  while (k > 0 && parts[k]!.kind === "known") k--;
  return k > 0 && parts[k]!.kind === "link";
}

/** "Velmar's Harbour Party" behind a role: what a known name possesses, where that is a body of its own; null otherwise. */
function bodyOf(parts: readonly Part[], known: Part, role: Part, name: Part | null): Range | null {
  const k = parts.indexOf(known);
  const next = parts[k + 1];
  const body = parts[k + 2];
  if (known.from < role.to || next?.kind !== "possessive" || body?.kind !== "proper" || body === name) return null;
  return [body.from, parts[k + 3]?.kind === "other" || parts[k + 3]?.kind === "organ" ? parts[k + 3]!.to : body.to];
}

/** Who possesses the phrase, where it is no known name: "Sol's aide", "an aide to Sol". */
function ownerNameIn(parts: readonly Part[], name: Part | null): Range | null {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== "proper" || part === name) continue;
    const next = parts[i + 1];
    const previous = parts[i - 1];
    const titled = previous?.kind === "role" && isOthersTitle(parts, i - 1);
    if (next?.kind === "possessive" || previous?.kind === "link" || titled) return [part.from, part.to];
  }
  return null;
}

/** The names of a list, where the phrase is nothing but that. */
function jointIn(analysis: Analysis, parts: readonly Part[], described: boolean): Range[] {
  if (described) return [];
  const names = parts.filter(({ kind }) => kind === "known" || kind === "proper");
  const links = parts.filter(({ kind }) => kind === "link");
  const listed =
    links.length > 0 &&
    links.every(({ from }) => analysis.tokens.lower[from] === "and") &&
    names.length === links.length + 1;
  return listed && parts.length === names.length + links.length ? names.map(({ from, to }) => [from, to]) : [];
}

const isPlural = (analysis: Analysis, i: number): boolean => {
  const low = analysis.lower(i);
  return (
    /^(?:some|many|others|most|few|several|both)$/.test(low) ||
    (low.endsWith("s") && !low.endsWith("ss") && !(bitsOf(analysis.tags, i) & PROPER)) ||
    ROLE_NOUNS.get(low)?.plural === true
  );
};

function roleWords(analysis: Analysis, from: number, at: number): string {
  let i = at;
  const modifies = (k: number): boolean => ROLE_MODIFIERS.has(analysis.lower(k)) || ORGAN_TOPICS.has(analysis.lower(k));
  while (i - 1 >= from && modifies(i - 1)) i--;
  const words: string[] = [];
  for (let k = i; k <= at; k++) words.push(analysis.lower(k));
  return words.join(" ");
}

/** "Ministry of Foreign Affairs", "defence ministry": the organ with the words that tell it from others. */
function organRange(analysis: Analysis, parts: readonly Part[], from: number, to: number, organ: Part): Range {
  let start = organ.from;
  const tells = (k: number): boolean => {
    const part = parts.find((p) => p.from <= k && k < p.to);
    return (
      part !== undefined &&
      part.kind !== "known" &&
      part.kind !== "possessive" &&
      part.kind !== "link" &&
      part.kind !== "role" &&
      analysis.chunkOf[k] === analysis.chunkOf[organ.from]
    );
  };
  while (start - 1 >= from && tells(start - 1) && !DETERMINERS.test(analysis.lower(start - 1))) start--;
  let end = organ.to;
  if (analysis.tokens.lower[end] === "of" && end + 1 < to && analysis.chunkIndex(end + 1) >= 0) {
    const chunk = analysis.chunk(analysis.chunkIndex(end + 1));
    const first = DETERMINERS.test(analysis.lower(end + 1)) ? end + 2 : end + 1;
    const known = parts.find((part) => part.kind === "known" && part.from === first);
    // "the Ministry of Velmar" is the ministry, of Velmar
    if (known === undefined) end = Math.min(to, chunk.to);
  }
  return [start, end];
}
