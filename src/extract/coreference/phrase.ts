import { LEGISLATURES, officeName } from "../lexicon/en/offices.ts";
import {
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_TOPICS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  type RoleNoun,
} from "../lexicon/en/words.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { bitsOf, PROPER } from "../structure/tagClasses.ts";
import { adjunctIn } from "./adjuncts.ts";
import type { Mention } from "./mention.ts";
import { nameIn } from "./personName.ts";
import { organIn } from "./phraseOrgan.ts";
import { bodyOf, outside, ownerNameIn } from "./phraseOwner.ts";
import { DEFINITE, DETERMINERS, type Part, partsOf } from "./phraseParts.ts";

/** What a noun phrase without apposition shows: name, role, organ, document, or the known name that it is. */
export function readPhrase(analysis: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  const { lower } = analysis.tokens;
  let from = range[0];
  const definite = DEFINITE.test(lower[from]!);
  while (from < range[1] - 1 && DETERMINERS.test(lower[from]!)) from++;
  const to = adjunctIn(analysis, from, range[1]);
  const parts = partsOf(analysis, lookup, from, to);
  const core = coreOf(analysis, parts, from, to);

  const name = nameIn(analysis, parts, core);
  const before = name === null ? to : name.from;
  const rolePart = roleIn(parts, core, before);
  const role = rolePart === null ? null : ROLE_NOUNS.get(lower[rolePart.to - 1]!)!;
  const organ = organIn(analysis, parts, [from, to], core, { name, role: rolePart });
  const last = parts.filter((part) => part.to <= core && part.kind !== "postnominal").at(-1) ?? null;
  const kind = role === null && name === null && last !== null ? last.kind : "other";
  const whole = role === null && organ === null && last?.kind === "known" && last.to === core ? last : null;
  const knownOwner = parts.find((part) => part.kind === "known" && part !== whole) ?? null;
  // "the leader of Velmar's Harbour Party" leads the party
  const itsBody = knownOwner === null || rolePart === null ? null : bodyOf(parts, knownOwner, rolePart, name);
  const ownerName = ownerNameIn(parts, name, (part) => ROLE_NOUNS.get(lower[part.to - 1]!)?.base ?? "");
  return {
    range,
    head,
    pronoun: null,
    name: name === null ? null : [name.from, name.to],
    role,
    roleWords: rolePart === null ? "" : roleWords(analysis, [from, to], rolePart.to - 1),
    organ,
    documentGenre: kind === "document" ? (DOCUMENT_NOUNS.get(lower[last!.to - 1]!) ?? null) : undefined,
    collective: kind === "collective",
    known: whole?.match ?? null,
    owner: itsBody === null ? (knownOwner?.match ?? null) : null,
    ownerName: itsBody ?? outside(organ, besideField(analysis, role, ownerName)),
    definite,
    plural:
      name === null ? isPlural(analysis, Math.min(head, to - 1)) : role?.plural === true && name.to - name.from < 2,
    gender: titleIn(analysis, parts) ?? role?.gender ?? null,
    words: [from, to],
    joint: jointIn(analysis, parts, role !== null || organ !== null),
  };
}

/** Where the first noun phrase ends; a known name goes on over its "of": "the Council of Coastal States". */
function coreOf(analysis: Analysis, parts: readonly Part[], from: number, to: number): number {
  const c = analysis.chunkIndex(from);
  const nearest = c >= 0 ? Math.min(to, analysis.chunk(c).to) : to;
  return parts.reduce(
    (end, part) => (part.kind === "known" && part.from < end ? Math.max(end, part.to) : end),
    nearest,
  );
}

/** The last role before the name; "the minister's claim" is the claim. */
const roleIn = (parts: readonly Part[], core: number, before: number): Part | null =>
  parts.findLast(
    (part, k) =>
      part.kind === "role" &&
      part.to <= core &&
      part.from < before &&
      parts[k + 1]?.kind !== "possessive" &&
      !isOthersOffice(parts, k),
  ) ?? null;

/** "Aide to the President | Rami Sol": the office of another, of whom the article shows that he is not the one named. */
const isOthersOffice = (parts: readonly Part[], k: number): boolean =>
  k > 2 && parts[k - 1]!.kind === "other" && parts[k - 2]!.kind === "link" && parts[k - 3]!.kind === "role";

/** "the Minister for Relief": what such an office is for is no one whom its holder speaks for. */
const besideField = (analysis: Analysis, role: RoleNoun | null, owner: Range | null): Range | null =>
  owner !== null && role !== null && HAS_FIELD.test(role.base) && analysis.has(owner[0] - 1, "for") ? null : owner;
const HAS_FIELD = /^(?:minister|secretary|secretary-general|under-secretary|under-secretary-general|undersecretary)$/;

/** What "Mr." or "Mrs." tells of the gender. */
function titleIn(analysis: Analysis, parts: readonly Part[]): "m" | "f" | null {
  const honorific = parts.find((part) => part.kind === "honorific");
  return honorific === undefined ? null : (HONORIFICS.get(analysis.lower(honorific.from)) ?? null);
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

/** The office in the words by which it is known: "foreign minister" of "Minister of Foreign Affairs", "prime minister" of "PM". */
function roleWords(analysis: Analysis, [from, to]: Range, at: number): string {
  const modifies = (k: number): boolean => ROLE_MODIFIERS.has(analysis.lower(k)) || ORGAN_TOPICS.has(analysis.lower(k));
  let start = at;
  while (start - 1 >= from && modifies(start - 1)) start--;
  const words: string[] = [];
  for (let k = start; k <= at; k++) words.push(analysis.lower(k));
  const topic = topicBehind(analysis, at + 1, to);
  const noun = words.at(-1)!;
  if (noun === "head" && /^of state$/.test(analysis.tokens.lower.slice(at + 1, at + 3).join(" ")))
    return officeName("head of state");
  if (noun === "member" && LEGISLATURES.has(topic.at(-1) ?? "")) return "parliamentarian";
  return officeName([...(noun === "minister" ? topic.filter((word) => word !== "affairs") : []), ...words].join(" "));
}

/** "of Foreign Affairs" behind a role: its topics, lower-cased. */
function topicBehind(analysis: Analysis, from: number, to: number): string[] {
  const { lower } = analysis.tokens;
  if (!/^(?:of|for)$/.test(lower[from] ?? "")) return [];
  let k = lower[from + 1] === "the" ? from + 2 : from + 1;
  const topic: string[] = [];
  for (; k < to && (ORGAN_TOPICS.has(lower[k]!) || LEGISLATURES.has(lower[k]!)); k++) topic.push(lower[k]!);
  return topic;
}
