import {
  BEFORE_PLACES,
  BEFORE_POLITY,
  BODIES_FOR,
  DESCRIBES_BODIES,
  DOCUMENT_NOUNS,
  HAS_FIELD,
  HONORIFICS,
  MOVEMENT_CAUSES,
  NAMED_BODIES,
  PAPER_TITLES,
  POLITIES,
  RESEARCH_NOUNS,
  ROLE_NOUNS,
  type RoleNoun,
} from "../lexicon/language.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import { behindTime } from "../structure/adjuncts.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { PROPER, tagBitsOf } from "../structure/tagClasses.ts";
import { adjunctIn } from "./adjuncts.ts";
import type { Mention } from "./mention.ts";
import type { PartKind } from "./partKind.ts";
import { nameIn } from "./personName.ts";
import { affiliationNameIn, bodyOf, outside } from "./phraseAffiliation.ts";
import { organIn } from "./phraseOrgan.ts";
import { DEFINITE, DETERMINERS, type Part, partsOf } from "./phraseParts.ts";
import { affiliationUnlessField, isSentBySecretary, roleIn, roleNoun, roleWords } from "./phraseRole.ts";

/** What a noun phrase without apposition shows: name, role, organ, document, or a known name. */
export function readPhrase(analysis: Analysis, lookup: Lookup, range: Range, head: number): Mention {
  const from = behindDeterminers(analysis, lookup, range);
  const to = adjunctIn(analysis, from, range[1]);
  const parts = partsOf(analysis, lookup, from, to);
  const core = coreOf(analysis, parts, from, to);

  const name = soleName(analysis, nameIn(analysis, parts, core), [from, to]);
  const body = name === null ? null : bodyNoun(analysis, from, name);
  const paper = isPaper(analysis, [from, to]);
  // "the rebel group Red Dawn" is no rebel, "the Hestrel Observer" a paper
  const rolePart = body !== null || paper ? null : roleIn(parts, core, name === null ? to : name.from);
  const role = rolePart === null ? null : roleNoun(analysis, rolePart);
  const organ = organOutside(analysis, role, organIn(analysis, parts, [from, to], core, { name, role: rolePart }));
  const last = parts.findLast((part) => part.to <= core && part.kind !== "postnominal") ?? null;
  const whole = role === null && organ === null ? wholeIn(analysis, parts, last, core) : null;
  return {
    range,
    head,
    pronoun: null,
    name: name === null ? null : [name.from, name.to],
    role,
    body,
    ...officeIn(analysis, [from, to], rolePart),
    organ,
    ...nounOf(analysis, role === null && name === null ? last : null),
    known: whole?.match ?? null,
    ...affiliationsIn(analysis, paper ? [] : parts, { name, rolePart, organ, whole }),
    ownerNoun: organ === null ? ownerNounIn(analysis, parts, rolePart) : undefined,
    definite: DEFINITE.test(analysis.lower(range[0])),
    plural:
      name === null ? isPlural(analysis, Math.min(head, to - 1)) : role?.plural === true && name.to - name.from < 2,
    gender: titleIn(analysis, parts) ?? role?.gender ?? null,
    words: [from, to],
    joint: jointIn(analysis, parts, role !== null || organ !== null),
  };
}

/** The known name that a phrase is as a whole; null if it is none, or if others are named beside it. */
const wholeIn = (analysis: Analysis, parts: readonly Part[], last: Part | null, core: number): Part | null =>
  last?.kind === "known" && last.to === core && !isBesideOthers(analysis, parts, core) ? last : null;

/** What the words around the noun of an office say about it. */
const officeIn = (
  analysis: Analysis,
  words: Range,
  role: Part | null,
): Pick<Mention, "roleWords" | "sentBySecretary"> =>
  role === null
    ? { roleWords: "", sentBySecretary: false }
    : {
        roleWords: roleWords(analysis, words, role.to - 1),
        sentBySecretary: isSentBySecretary(analysis, words, role.to - 1),
      };

/** "the Lisbon Courier": the town in the name of a paper is not for whom it writes. */
const isPaper = (analysis: Analysis, [from, to]: Range): boolean =>
  to - from > 1 &&
  to - from < 4 &&
  analysis.has(from - 1, "the") &&
  PAPER_TITLES.has(analysis.lower(to - 1)) &&
  analysis.tokens.word.slice(from, to).every((word) => /^\p{Lu}/u.test(word));

/** "the Minister for Territorial Administration": the field of an office is no organ. */
const organOutside = (analysis: Analysis, role: RoleNoun | null, organ: Range | null): Range | null =>
  organ !== null && role !== null && HAS_FIELD.test(role.base) && analysis.has(organ[0] - 1, "for") ? null : organ;

/** The first word behind "the", "all his" and the like; "the insurgent | Wayra Front", but "the rebel Keldoran army" is not Keldora's army. */
function behindDeterminers(analysis: Analysis, lookup: Lookup, [start, to]: Range): number {
  let from = start;
  from = behindTime(analysis, from, to);
  while (from < to - 1 && DETERMINERS.test(analysis.lower(from))) from++;
  const opens = from === analysis.sentenceFrom(analysis.sentenceOf(from)) && !analysis.word(from).includes("-");
  const isAdjective = opens || /^\p{Ll}/u.test(analysis.word(from));
  const describes =
    isAdjective && DESCRIBES_BODIES.test(analysis.lower(from)) && /^\p{Lu}/u.test(analysis.word(from + 1));
  return from < to - 1 && describes && lookup.match(analysis.tokens, from + 1) === null ? from + 1 : from;
}

/** "the company | Orlec Minerals": the noun right before a name; null where another word stands there. */
function bodyNoun(analysis: Analysis, from: number, { from: name }: Part): string | null {
  const noun = name > from ? analysis.lower(name - 1) : "";
  return NAMED_BODIES.has(noun) ? noun : null;
}

/** "the release of all hostages" is no text. */
const isFreeing = (analysis: Analysis, { to }: Part): boolean =>
  analysis.has(to - 1, "release") && analysis.has(to, "of");

/** The kind of a phrase that has neither role nor name, by its noun: "the letter", "the rebels". */
const nounOf = (analysis: Analysis, noun: Part | null): Pick<Mention, "documentGenre" | "collective"> => ({
  documentGenre:
    noun?.kind === "document" && !isFreeing(analysis, noun)
      ? (DOCUMENT_NOUNS.get(analysis.lower(noun.to - 1)) ?? null)
      : undefined,
  collective: noun?.kind === "collective",
});

/** "National Council | for the Defence of Keldora": for whose sake a body stands, and not of which state it is. */
function isForCause(analysis: Analysis, end: number): boolean {
  const at = analysis.has(end + 1, "the") ? end + 2 : end + 1;
  return analysis.has(end, "for") && MOVEMENT_CAUSES.has(analysis.lower(at)) && analysis.has(at + 1, "of");
}

/** The pieces of a phrase without those that name its affiliation. */
interface Pieces {
  readonly name: Part | null;
  readonly rolePart: Part | null;
  readonly organ: Range | null;
  /** The known name that the whole phrase is. */
  readonly whole: Part | null;
}

/** "officials and a Keldoran ministry", "Keldora and local officials" are not Keldora's alone, nor is a body "for the defence of Keldora". */
function namesNoState(
  analysis: Analysis,
  parts: readonly Part[],
  known: Part | null,
  { rolePart, organ }: Pick<Pieces, "rolePart" | "organ">,
): boolean {
  if (known !== null && standsApart(analysis, parts, known, rolePart)) return true;
  return organ !== null && (known === null || known.from >= organ[1]) && isForCause(analysis, organ[1]);
}

/** The possessor of a phrase: a known name in "Velmar's minister", another name in "Sol's aide". */
function affiliationsIn(
  analysis: Analysis,
  parts: readonly Part[],
  { name, rolePart, organ, whole }: Pieces,
): Pick<Mention, "affiliation" | "affiliationName" | "several"> {
  const known = parts.find((part) => part.kind === "known" && part !== whole) ?? null;
  if (namesNoState(analysis, parts, known, { rolePart, organ })) return { affiliation: null, affiliationName: null };
  // "the leader of Velmar's Harbour Party" leads the party
  const body =
    known === null || rolePart === null
      ? null
      : bodyOf(parts, { known, role: rolePart, name }, (i) => analysis.lower(i));
  if (body !== null) return { affiliation: null, affiliationName: body };
  const role = rolePart === null ? null : roleNoun(analysis, rolePart);
  // "the envoys of Keldora and Pallumia": neither's alone
  const office = role?.plural === true ? (rolePart?.to ?? null) : isPluralOrgan(analysis, organ) ? organ[1] : null;
  if (office !== null && ofSeveral(analysis, parts, office))
    return { affiliation: null, affiliationName: null, several: statesTogether(parts, office) };
  const said = affiliationNameIn(
    parts,
    name,
    (part) => roleNoun(analysis, part)?.base ?? "",
    (token) => BEFORE_PLACES.has(analysis.lower(token)),
  );
  const affiliationName = said === null || isPolityAlone(analysis, said) ? null : said;
  return {
    affiliation: known?.match ?? null,
    affiliationName:
      role === null && affiliationName !== null && isStudied(analysis, affiliationName)
        ? null
        : outside(organ, affiliationUnlessField(analysis, role, affiliationName)),
  };
}

/** "the | charity | 's spokesman", "a spokesman for the | charity": the noun by which the body is called to which an office belongs. */
const ownerNounIn = (analysis: Analysis, parts: readonly Part[], role: Part | null): number | undefined =>
  parts.find(
    ({ kind, from, to }, k) =>
      role !== null &&
      (kind === "other" || kind === "organ") &&
      NAMED_BODIES.has(analysis.lower(from)) &&
      (parts[k + 1]?.kind === "possessive"
        ? to < role.from
        : from === role.to + 2 && parts[k - 2]?.kind === "link" && analysis.has(from - 1, "the")),
  )?.from;

/** "the President of the Republic", "of the Federal Republic": no name. */
const isPolityAlone = (analysis: Analysis, [from, to]: Range): boolean =>
  POLITIES.has(analysis.lower(to - 1)) &&
  (to - from === 1 || (to - from === 2 && BEFORE_POLITY.has(analysis.lower(from))));

/** "Institute for Valley Studies", "Organisation for Chemical Safety": the field of an institute or body is part of its name. */
const isStudied = (analysis: Analysis, [from]: Range): boolean =>
  ((analysis.has(from - 1, "for", "of", "on") && RESEARCH_NOUNS.has(analysis.lower(from - 2))) ||
    (analysis.has(from - 1, "for") && BODIES_FOR.test(analysis.lower(from - 2)))) &&
  /^\p{Lu}/u.test(analysis.word(from - 2));

/** Whether "and" stands between a known name and the people of the phrase, so that these do not belong to it. */
const standsApart = (analysis: Analysis, parts: readonly Part[], known: Part, role: Part | null): boolean =>
  (role !== null && isAnother(analysis, role, known)) || isBesideOthers(analysis, parts, known.to);

/** Whether a known name begins the words that "and" ties to a role before it. */
function isAnother(analysis: Analysis, role: Part, known: Part): boolean {
  let i = known.from - 1;
  while (i > role.to && DETERMINERS.test(analysis.lower(i))) i--;
  return i >= role.to && analysis.has(i, "and");
}

/** The name of a phrase; null in "| Harbour Front | and the People's Assembly", where "and" ties another to one that begins the phrase. */
function soleName(analysis: Analysis, name: Part | null, [from, to]: Range): Part | null {
  const isBesideAnother =
    name !== null &&
    name.from === from &&
    name.to + 2 < to &&
    analysis.has(name.to, "and") &&
    analysis.has(name.to + 1, "the") &&
    /^\p{Lu}\p{Ll}/u.test(analysis.word(name.to + 2));
  return isBesideAnother ? null : name;
}

/** Kinds of pieces for people and their bodies. */
const PEOPLE: ReadonlySet<PartKind> = new Set<PartKind>(["role", "organ", "collective"]);

/** "Velmar | and local officials": "and" ties people to a known name who are not its own; "Velmar and its allies" speaks for Velmar. */
function isBesideOthers(analysis: Analysis, parts: readonly Part[], core: number): boolean {
  if (!analysis.has(core, "and") || analysis.has(core + 1, "its", "their", "his", "her")) return false;
  const behind = parts.filter(({ from }) => from > core);
  return (
    behind.some(({ kind }) => PEOPLE.has(kind)) && behind.every(({ kind }) => kind !== "known" && kind !== "proper")
  );
}

/** "the governments of", "the armed forces of". */
const isPluralOrgan = (analysis: Analysis, organ: Range | null): organ is Range =>
  organ !== null && /[^s]s$/.test(analysis.lower(organ[1] - 1));

/** Whether "and" ties a second known name to the one behind an office that ends at a token. */
const ofSeveral = (analysis: Analysis, parts: readonly Part[], office: number): boolean =>
  parts.filter(({ kind, from, match }) => kind === "known" && from >= office && match?.entry.kind === "state").length >
    1 && parts.some(({ kind, from }) => kind === "link" && from > office && analysis.has(from, "and"));

/** The two states behind an office, where nothing else stands there. */
function statesTogether(parts: readonly Part[], office: number): LookupMatch[] {
  const behind = parts.filter(({ from, kind, to }) => from >= office && !(kind === "other" && to - from === 1));
  if (behind.map(({ kind }) => kind).join(" ") !== "link known link known") return [];
  return behind.flatMap(({ match }) => (match === null ? [] : [match]));
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

/** The gender that "Mr." or "Mrs." shows. */
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
    /^(?:some|many|others|most|few|several|both|people|men|women|children)$/.test(low) ||
    (low.endsWith("s") && !low.endsWith("ss") && !(tagBitsOf(analysis.tags, i) & PROPER)) ||
    ROLE_NOUNS.get(low)?.plural === true
  );
};
