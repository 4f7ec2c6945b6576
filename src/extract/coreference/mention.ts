import type { CitedGenre } from "../../model/claim.ts";
import type { Pronoun, RoleNoun } from "../lexicon/language.ts";
import { NAMED_BODIES } from "../lexicon/language.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { isList, isOfSeveral } from "../structure/list.ts";
import { pronounAt } from "../structure/pronoun.ts";
import type { Entity } from "./entity.ts";
import { readPhrase } from "./phrase.ts";
import { DETERMINERS } from "./phraseParts.ts";

/** What a noun phrase by itself shows about its referent, before the rest of the text is consulted. */
export interface Mention {
  readonly range: Range;
  readonly head: number;
  readonly pronoun: Pronoun | null;
  /** Tokens of a person's or unknown body's proper name, without title or role. */
  readonly name: Range | null;
  readonly role: RoleNoun | null;
  /** Words of the role with its modifiers, lower-cased, without article and state: "foreign minister". */
  readonly roleWords: string;
  /** Whether a secretary-general sends the holder of the role. */
  readonly sentBySecretary?: boolean;
  /** An organ with its distinguishing words ("ministry of defence"); for a role, the organ that the role belongs to. */
  readonly organ: Range | null;
  readonly documentGenre: CitedGenre | null | undefined;
  readonly collective: boolean;
  /** The known state, organisation or place that the phrase names. */
  readonly known: LookupMatch | null;
  /** The known state, organisation or place that the phrase belongs to. */
  readonly affiliation: LookupMatch | null;
  /** The known states that the phrase belongs to together: "the governments of Velmar and Ostra". */
  readonly several?: readonly LookupMatch[];
  /** A proper name that possesses the phrase but is not known: "Velmar's", "an aide to Velmar". */
  readonly affiliationName: Range | null;
  /** Token of the common noun for the body that an office belongs to: "the charity's spokesman", "a spokesman for the charity". */
  readonly ownerNoun?: number | undefined;
  /** The referent of "its" or "his" before the phrase, if known. */
  readonly whose?: Entity;
  /** Whose counterpart the phrase means, who is another. */
  readonly counterpartOf?: Entity | null;
  /** The noun for the kind of body that bears the name: "the company Orlec Minerals", "the consortium, Brine Atlantic". */
  readonly body?: string | null;
  readonly definite: boolean;
  readonly plural: boolean;
  /** "m" or "f" if a title shows it. */
  readonly gender: "m" | "f" | null;
  /** The phrase without article, apposition and adjuncts. */
  readonly words: Range;
  /** "the representatives of Velmar, Ostra and Tornwick": they speak for all of these. */
  readonly delegates?: boolean;
  /** Several named together: "Velmar and Ostra". */
  readonly joint: readonly Range[];
}

/** "the foreign minister", "Foreign Minister Rami Sol", "Foreign Ministry": not "a minister". */
export const isDefiniteOrTitle = (analysis: Analysis, { range, definite }: Mention): boolean =>
  (definite && analysis.has(range[0], "the")) || /^\p{Lu}/u.test(analysis.word(range[0]));

/** Analyses a noun phrase: name, role, organ, state. An apposition adds to the same mention. */
export function readMention(analysis: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  if (isList(analysis, range)) return listOf(analysis, range, head);
  if (isOfSeveral(analysis, range)) return { ...listOf(analysis, range, head), delegates: true };
  const cut = appositionIn(analysis, range);
  const main = readPhrase(analysis, lookup, [range[0], cut], head);
  const apposition = appositionOf(analysis, lookup, main, [cut, range[1]]);
  const pronoun = range[1] - range[0] === 1 ? (pronounAt(analysis, range[0]) ?? null) : null;
  // an apposition may only describe a body: "the Liberation Front, the sole representative of the people"
  const isBody = main.name === null && main.role === null && (main.known !== null || main.organ !== null);
  if (apposition === null || (isBody && apposition.name === null)) return { ...main, range, pronoun };
  return { ...joined(main, apposition), body: apposedBody(analysis, main, apposition), range, head, pronoun: null };
}

/** "The consortium, Brine Atlantic": the noun before the name; null if the name may be a person's. */
export function apposedBody(analysis: Analysis, main: Mention, { name, role }: Mention): string | null {
  if (main.name !== null || main.role !== null || name === null || role !== null) return null;
  const noun = analysis.lower(main.words[1] - 1);
  return NAMED_BODIES.has(noun) ? noun : null;
}

/** The first apposition behind the comma at `from` that gives a role, or a name if the phrase has none. */
function appositionOf(analysis: Analysis, lookup: Lookup, main: Mention, [cut, to]: Range): Mention | null {
  for (let at = cut; at < to; ) {
    const from = at + 1;
    const end = appositionIn(analysis, [from, to]);
    if (from >= end) return null;
    const c = analysis.chunkIndex(from);
    const said = c < 0 ? null : readPhrase(analysis, lookup, [from, end], Math.min(analysis.chunk(c).head, end - 1));
    if (said !== null && (said.role !== null || (main.name === null && said.name !== null))) return said;
    at = end;
  }
  return null;
}

/** "Rami Sol, a spokesman for the ministry"; "the president, Rami Sol": the name, with the facts from both parts. */
function joined(main: Mention, apposition: Mention): Mention {
  const named = main.name !== null ? main : apposition;
  const other = named === main ? apposition : main;
  return {
    ...named,
    role: named.role ?? other.role,
    roleWords: named.role !== null ? named.roleWords : other.roleWords,
    sentBySecretary: named.sentBySecretary === true || other.sentBySecretary === true,
    organ: named.role !== null && named.organ !== null ? named.organ : (other.organ ?? named.organ),
    affiliation: named.affiliation ?? other.affiliation,
    affiliationName: named.affiliationName ?? other.affiliationName,
    ownerNoun: named.ownerNoun ?? other.ownerNoun,
    several: named.several ?? other.several ?? [],
    gender: named.gender ?? other.gender,
    plural: main.plural && apposition.plural,
    known: named.name === null ? named.known : null,
    documentGenre: named.name === null ? named.documentGenre : undefined,
  };
}

/** Several who speak together, under all their names. */
function listOf(analysis: Analysis, range: Range, head: number): Mention {
  // "both the army and the rebels"
  let [from] = range;
  while (from < range[1] - 1 && DETERMINERS.test(analysis.lower(from))) from++;
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
    affiliation: null,
    affiliationName: null,
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
