import {
  BEAR_NAMES,
  BEFORE_PLACES,
  BODY_ENDING,
  DEMONYM_ENDING,
  genderOfName,
  NAME_PREPOSITIONS,
  NAMED_BODIES,
  NEWSPAPERS,
  PLACE_NOUNS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { PROPER } from "../structure/tagClasses.ts";
import { DETERMINERS, type Part } from "./phraseParts.ts";

/** A proper name in a phrase, with the part before it. */
interface Named {
  readonly analysis: Analysis;
  readonly parts: readonly Part[];
  readonly core: number;
  readonly index: number;
  readonly part: Part;
  readonly previous: Part;
}

/** A case of what stands before the name, with phrases that a test reads: the name of the person in them, or none. */
interface NameCase {
  readonly id: string;
  readonly finds: readonly (readonly [phrase: string, name: string])[];
  readonly findsNot: readonly string[];
  /** Whether the name is a person's; null passes to the next case. */
  readonly decide: (named: Named) => boolean | null;
}

/** The cases in their order; the first that gives an answer decides; if none does, the name is no person's. */
export const NAME_CASES: readonly NameCase[] = [
  {
    id: "title of one for whom another speaks",
    finds: [],
    findsNot: ["a spokesman for President Sol"],
    decide: ({ parts, index, previous }) =>
      previous.kind === "role" && isOthersTitle(parts, index - 1) ? false : null,
  },
  {
    id: "title or form of address",
    finds: [
      ["President Sol", "Sol"],
      ["Mr. Rami Sol", "Rami Sol"],
    ],
    findsNot: [],
    decide: ({ previous }) => (previous.kind === "honorific" || previous.kind === "role" ? true : null),
  },
  {
    id: "preposition, “and” or possessive",
    finds: [],
    findsNot: ["an aide to Sol", "the brother of Rami Sol"],
    decide: ({ previous }) => (previous.kind === "link" || previous.kind === "possessive" ? false : null),
  },
  {
    id: "article behind a preposition",
    finds: [],
    findsNot: ["the secretary of the Harbour Union"],
    decide: ({ analysis, parts, index, part, previous }) =>
      previous.kind === "other" && parts[index - 2]?.kind === "link" && analysis.has(part.from - 1, "the")
        ? false
        : null,
  },
  {
    id: "article and place behind a preposition",
    finds: [],
    findsNot: ["doctors of the Hestrel Clinic", "the head of the Keldoran RMA"],
    decide: ({ analysis, parts, index, part, previous }) =>
      previous.kind === "known" &&
      part.to - part.from === 1 &&
      parts[index - 3]?.kind === "link" &&
      analysis.has(previous.from - 1, "the")
        ? false
        : null,
  },
  {
    id: "field of an office",
    finds: [],
    findsNot: ["the Secretary for Regional Development"],
    decide: ({ analysis, parts, index, part, previous }) =>
      previous.kind === "other" &&
      part.to - part.from === 1 &&
      parts[index - 2]?.kind === "link" &&
      // "engineers of the Ministry of Public | Works"
      (analysis.has(previous.from - 1, "for") || parts[index - 3]?.kind === "organ")
        ? false
        : null,
  },
  {
    id: "place",
    finds: [],
    findsNot: ["rebels in southern Kampura"],
    decide: ({ analysis, parts, index, part, previous }) =>
      previous.kind === "other" &&
      parts[index - 2]?.kind === "link" &&
      BEFORE_PLACES.has(analysis.lower(previous.from - 1)) &&
      part.to - part.from === 1
        ? false
        : null,
  },
  {
    id: "common noun behind a preposition",
    finds: [],
    findsNot: ["the residents of the hamlet La Corva", "farmers from the village San Brenn"],
    decide: ({ analysis, parts, index, previous }) => {
      const before = parts.slice(0, index).findLastIndex(({ kind }) => kind !== "other");
      const roles = parts.slice(0, Math.max(0, before)).filter(({ kind }) => kind === "role");
      const several = roles.every(({ to }) => ROLE_NOUNS.get(analysis.lower(to - 1))?.plural === true);
      return previous.kind === "other" && before > 0 && parts[before]?.kind === "link" && several ? false : null;
    },
  },
  {
    id: "place, body, unit or ship that an office is over",
    finds: [],
    findsNot: [
      "the mayor of the town Osk",
      "the captain of the ship Halyard",
      "the director of the company Orlec Minerals",
    ],
    decide: ({ analysis, parts, index, part, previous }) => {
      const noun = analysis.lower(previous.to - 1);
      const isNamedSo = BEAR_NAMES.has(noun) || NAMED_BODIES.has(noun) || NEWSPAPERS.has(noun) || PLACE_NOUNS.has(noun);
      const link = parts.slice(0, index - 1).findLast(({ kind }) => kind === "link");
      const isOver = link !== undefined && (DETERMINERS.test(analysis.lower(link.to)) || link.to === previous.from);
      const isBeside = previous.to === part.from && /^\p{Ll}/u.test(analysis.word(previous.to - 1));
      if (!isNamedSo || !isOver || !isBeside) return null;
      const before = analysis.word(previous.from - 1);
      // "the governor of the Lorne region | Rami Sol": the region has its name already
      const hasName = /^\p{Lu}/u.test(before) && !DEMONYM_ENDING.test(before);
      const isPerson = part.to - part.from > 1 && genderOfName(analysis.lower(part.from)) !== null;
      return hasName || isPerson ? null : false;
    },
  },
  {
    id: "role somewhere before",
    finds: [["Minister of Defence Rami Sol", "Rami Sol"]],
    findsNot: ["the head of Keldoran RMA"],
    decide: titledName,
  },
  {
    id: "paper",
    finds: [["the daily Hestran", "Hestran"]],
    findsNot: [],
    decide: ({ analysis, core, part, previous }) =>
      part.to === core && previous.kind === "other" && NEWSPAPERS.has(analysis.lower(previous.to - 1)) ? true : null,
  },
  {
    id: "body",
    finds: [
      ["the company Orlec Minerals", "Orlec Minerals"],
      ["the armed group Red Dawn", "Red Dawn"],
    ],
    findsNot: [],
    decide: ({ analysis, core, part, previous }) =>
      part.to === core && NAMED_BODIES.has(analysis.word(previous.to - 1)) ? true : null,
  },
  {
    id: "common noun",
    finds: [["the boatbuilder Rami Sol", "Rami Sol"]],
    findsNot: ["the boatbuilder Sol"],
    decide: ({ analysis, core, part, previous }) =>
      part.to === core && previous.kind === "other" && part.to - part.from > 1 && !analysis.is(previous.from, PROPER),
  },
];

/**
 * A name with a role somewhere before it: "Minister of Defence Sol", "head of the Velmari Office Rami Sol". In "Foreign Ministry spokeswoman"
 * the organ stands before the role.
 */
function titledName({ analysis, parts, part, previous }: Named): boolean | null {
  if (!parts.some(({ kind, to }) => kind === "role" && to <= part.from)) return null;
  // "the head of the Keldoran RMA": the initials name the body that he leads
  const isAcronym = part.to - part.from === 1 && /^\p{Lu}{2,6}$/u.test(analysis.word(part.from));
  if (isAcronym && parts.some(({ kind, to }) => kind === "link" && to <= part.from)) return false;
  return part.to - part.from > 1 || previous.kind === "known" || previous.kind === "other";
}

/**
 * The name of a person in a phrase: the last proper name, where it ends the phrase and nothing ties it to what it stands behind ("an
 * aide to Sol" is not Sol, "President of Velmar Rami Sol" is), or the head of a phrase that has neither role nor organ.
 */
export function nameIn(analysis: Analysis, parts: readonly Part[], core: number): Part | null {
  const index = nameIndex(analysis, parts);
  const part = parts[index];
  if (part === undefined) return null;
  // "Justice Without Borders", "Women for Peace"
  for (let i = part.from + 1; i < part.to; i++)
    if (NAME_PREPOSITIONS.has(analysis.lower(i)) || analysis.has(i, "for")) return null;
  const next = parts[index + 1];
  if (next !== undefined && next.kind !== "link" && next.kind !== "postnominal") return null;
  const previous = parts[index - 1];
  // "Rami Sol" is the whole phrase
  if (previous === undefined) return part.to === core || next?.kind === "postnominal" ? part : null;
  for (const { decide } of NAME_CASES) {
    const verdict = decide({ analysis, parts, core, index, part, previous });
    if (verdict !== null) return verdict ? part : null;
  }
  return null;
}

/** What no word stands across that describes a body before its name. */
const endsDescription = ({ kind }: Part): boolean =>
  kind === "proper" || kind === "link" || kind === "possessive" || kind === "honorific";

/** The part that may be the name: the last proper one; in "President Rami Sol of Velmar" the one behind the title. */
function nameIndex(analysis: Analysis, parts: readonly Part[]): number {
  // "Rami Sol | of the Institute for Valley Studies"
  const [first, link, ...tail] = parts;
  const named = first?.kind === "proper" && first.to - first.from > 1 && link?.kind === "link";
  if (named && tail.every(({ kind }) => kind !== "role")) {
    if (tail.some(({ kind }) => kind === "organ")) return 0;
    // "Rami Sol | of the Valley Observatory"
    const isOfBody = tail.at(-1)?.kind === "proper" && BODY_ENDING.test(analysis.word(tail.at(-1)!.to - 1));
    // "Rami Sol | of the charity Bread Beyond"
    const isOfKind = tail.some(({ kind, to }) => kind === "other" && NAMED_BODIES.has(analysis.lower(to - 1)));
    if (isOfBody || isOfKind || genderOfName(analysis.lower(first.from)) !== null) return 0;
  }
  const last = parts.findLastIndex(({ kind }) => kind === "proper");
  // "Senator Ilda Sol | of | the opposition | Harbour Union": what describes the body does not part it from the preposition
  const lead = parts.findLastIndex((part, k) => k < last && endsDescription(part));
  const between = parts[lead];
  if (last < 2 || between?.kind !== "link") return last;
  const before = parts.findLastIndex(({ kind }, k) => kind === "proper" && k < lead);
  // "Minister Rami Sol and Senator Ilda Marr" are two
  if (lead < last - 1 && (before !== lead - 1 || analysis.has(between.from, "and"))) return last;
  const title = parts[before - 1]?.kind;
  return title === "role" || title === "honorific" ? before : last;
}

/** "an adviser to Velmari President | Sol": the title behind a preposition that follows another role; the possessor between does not matter. */
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
