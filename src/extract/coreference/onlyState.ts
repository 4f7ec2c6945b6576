// "Keldora's president was away. The defence ministry said …", in a text that tells of no other state's authorities -> Keldora.
// not: "Keldora shelled Osk. The defence ministry said …" beside "Pallumia's army" (either), "the self-styled president of the Isles" (a second power).

import type { Genre } from "../../model/document.ts";
import type { Attribution } from "../attribution/select.ts";
import { findEventWords } from "../events/findEventWords.ts";
import {
  ARMS,
  AUTHORITIES,
  BORDERS,
  DEMONYM_ENDING,
  GOVERNING,
  GUESTS,
  IRREGULARS,
  NATIONAL_MINISTERS,
  NEIGHBOURING,
  OF_ANOTHER,
  ONLY_PLACES,
  ORGAN_NOUNS,
  ORGAN_OF_THE_STATE,
  ORGAN_TOPICS,
  RISEN,
  SECOND_POWERS,
  VIOLENT_EVENTS,
} from "../lexicon/language.ts";
import type { Lookup, LookupEntry, LookupMatch } from "../lookup.ts";
import { oncePer } from "../oncePer.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { ADVERB, DETERMINER, GERUND, NUMBER, PREPOSITION, PRONOUN, WH } from "../structure/tagClasses.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";

/** How many words behind an adjective or possessive may stand before the noun of an authority: "Keldora's new | interior | minister". */
const NEAR = 4;

/**
 * Gives ministries, ministers and the army, where the text does not say of which state they are, to the only state of whose authorities a report
 * tells. Where a second power may have such a body, too, their state stays unknown.
 */
export function settleOnlyState(
  analysis: Analysis,
  {
    table,
    lookup,
    genre,
    dateline,
  }: {
    readonly table: EntityTable;
    readonly lookup: Lookup;
    readonly genre: Genre;
    readonly dateline: Range | null;
  },
  speakers: ReadonlyMap<Attribution, Entity | null>,
): void {
  if (!REPORTING.has(genre)) return;
  const open = [...new Set([...speakers.values()].flatMap((e) => (e === null ? [] : stateOf(e))))].filter((e) =>
    isOfUnknownState(analysis, e),
  );
  if (open.length === 0) return;
  if (dateline !== null) settleInCapital(analysis, { table, lookup, dateline }, speakers);
  const entry = onlyStateOf(analysis, lookup);
  const state = entry === null ? null : table.stateNamed(entry.names[0] ?? "");
  if (state?.kind !== "state" || state.entry !== entry) return;
  // "her counterpart, Rami Sol" is of another state than she
  for (const e of open) if (e.counterpart === null || stateOf(e.counterpart) !== state) e.affiliation ??= state;
}

/** "TARN, Keldora, 3 March – … Defence Minister Rami Sol told reporters in the capital, Tarn": a minister at home. */
function settleInCapital(
  analysis: Analysis,
  { table, lookup, dateline }: { readonly table: EntityTable; readonly lookup: Lookup; readonly dateline: Range },
  speakers: ReadonlyMap<Attribution, Entity | null>,
): void {
  const [from] = dateline;
  const { entry } = lookup.match(analysis.tokens, from + 2) ?? {};
  if (!analysis.has(from + 1, ",") || entry?.kind !== "state") return;
  const state = table.stateNamed(entry.names[0] ?? "");
  for (const [{ candidate }, speaker] of speakers) {
    if (speaker === null || speaker.kind !== "person" || speaker.affiliation !== null) continue;
    if (state?.entry !== entry || !isOfUnknownState(analysis, speaker)) continue;
    const s = analysis.sentenceOf(candidate.main);
    for (let i = candidate.main; i + 4 < analysis.sentenceTo(s); i++)
      if (analysis.has(i, "in") && analysis.has(i + 1, "the") && analysis.has(i + 2, "capital"))
        if (analysis.has(i + 3, ",") && analysis.lower(i + 4) === analysis.lower(from)) speaker.affiliation = state;
  }
}

const REPORTING: ReadonlySet<Genre> = new Set<Genre>(["news", "report"]);

/** "the defence ministry", "Interior Minister Rami Sol": a body or office that every state has once; not in words that are quoted. */
function isOfUnknownState(analysis: Analysis, e: Entity): boolean {
  if (e.sort !== "actor" || e.plural || e.entry !== null || e.first < 0) return false;
  if (analysis.outerQuotationIndex(e.first) >= 0) return false;
  if (e.kind === "organ") return ORGAN_OF_THE_STATE.test(e.canonical) && !OF_ANOTHER.test(e.canonical);
  const roles = [...e.roles];
  if (e.kind === "office" && OF_ANOTHER.test(e.canonical)) return false;
  if (roles.some((role) => OF_ANOTHER.test(role))) return false;
  return (e.kind === "office" || e.kind === "person") && roles.some((role) => NATIONAL_MINISTERS.test(role));
}

/** The only state that has authorities in a text, or does something there; null if there is none, or a second power. */
function onlyStateOf(analysis: Analysis, lookup: Lookup): LookupEntry | null {
  const { tokens } = analysis;
  const acting = new Set<LookupEntry>();
  const risen = tokens.lower.some((word) => RISEN.has(word));
  let governs = false;
  for (let i = 0; i < tokens.count; ) {
    if (isSecondPower(analysis, i)) return null;
    const match = lookup.match(tokens, i);
    if (match === null) {
      if (ownsAuthority(analysis, i) || actsAlone(analysis, i)) return null;
      i++;
      continue;
    }
    const { entry, use, length } = match;
    if (entry.kind === "armedGroup" || (entry.kind === "place" && (entry.alsoBody === true || use === "adjective")))
      return null;
    if (entry.kind === "state" && !isAside(analysis, match)) {
      if (!risen && isViolent(analysis, i + length)) return null;
      acting.add(entry);
      governs ||= hasAuthority(analysis, i + length);
    }
    if (acting.size > 1) return null;
    i += length;
  }
  const [only] = acting;
  return governs && only !== undefined ? only : null;
}

/** "the self-styled president", "the rebels' government". */
function isSecondPower(analysis: Analysis, i: number): boolean {
  if (SECOND_POWERS.has(analysis.lower(i))) return true;
  if (!IRREGULARS.has(analysis.lower(i).replace(/s$/, "")) && !IRREGULARS.has(analysis.lower(i))) return false;
  const next = /^['’]s?$/.test(analysis.word(i + 1)) ? i + 2 : i + 1;
  return GOVERNING.has(analysis.lower(next)) || GOVERNING.has(analysis.lower(next + 1));
}

/** "into neighbouring Pallumia", "the border with Pallumia", "Pallumia's embassy": a state that does nothing in the text. */
function isAside(analysis: Analysis, { at, length, use }: LookupMatch): boolean {
  if (use === "capital") return false;
  const to = at + length;
  // "US$40 million"
  if (analysis.has(to, "$")) return true;
  const next = /^['’]s?$/.test(analysis.word(to)) ? to + 1 : to;
  if (next > to || use === "adjective") return GUESTS.has(analysis.lower(next));
  if (use !== "name") return false;
  if (analysis.has(at - 1, "with")) return BORDERS.has(analysis.lower(at - 2));
  return NEIGHBOURING.has(analysis.lower(at - 1)) && ONLY_PLACES.has(analysis.lower(at - 2));
}

/** "Keldora struck", "Keldoran jets": violence of a state, of which another may tell whose name the text need not give. */
function isViolent(analysis: Analysis, from: number): boolean {
  const to = Math.min(from + NEAR + 3, analysis.sentenceTo(analysis.sentenceOf(from - 1)));
  for (let k = from; k < to; k++) if (ARMS.has(analysis.lower(k))) return true;
  return findEventWords(analysis.tokens, from, to).some(({ type }) => VIOLENT_EVENTS.has(type));
}

/** Whether the noun of an authority stands right behind a name or adjective: "Keldora's new interior minister", "Keldoran troops". */
function hasAuthority(analysis: Analysis, from: number): boolean {
  for (let k = from; k < from + NEAR; k++) {
    if (AUTHORITIES.has(analysis.lower(k))) return true;
    if (!/^(?:['’]s?|\p{L}[\p{L}-]*)$/u.test(analysis.word(k)) || analysis.groupIndex(k) >= 0) return false;
  }
  return false;
}

/** "Orna's troops", "the Ornite army", "Orna forces": an authority of a name that may be a state's which nothing else shows. */
function ownsAuthority(analysis: Analysis, i: number): boolean {
  const word = analysis.word(i);
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const next = i + 1;
  if (/^['’]s?$/.test(analysis.word(next))) return hasAuthority(analysis, next + 1);
  if (DEMONYM_ENDING.test(word)) return AUTHORITIES.has(analysis.lower(next)) && /^\p{Ll}/u.test(analysis.word(next));
  if (analysis.inTimex[i] === 1) return false;
  const troops = analysis.has(next, "forces", "troops", "soldiers", "army", "government", "authorities", "officials");
  return troops && i > analysis.sentenceFrom(analysis.sentenceOf(i)) && /^\p{Ll}/u.test(analysis.word(next));
}

/** Whether a run of tokens tells of the authority of a name that may be a state's which nothing else shows. */
export function ownsAuthorityIn(analysis: Analysis, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (ownsAuthority(analysis, i)) return true;
  return false;
}

/** "Orna attacked": a name of one word that does something, and that is nobody's surname in the text; it may be a state's. */
function actsAlone(analysis: Analysis, i: number): boolean {
  const word = analysis.word(i);
  const low = analysis.lower(i);
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || analysis.groupIndex(i + 1) < 0 || analysis.is(i, NO_NAMES)) return false;
  if (analysis.inTimex[i] === 1 || ORGAN_NOUNS.has(low) || ORGAN_TOPICS.has(low)) return false;
  const opens = i === analysis.sentenceFrom(analysis.sentenceOf(i));
  // "Dockers walked out"
  if (opens ? word.endsWith("s") : /^[\p{Lu}\d]/u.test(analysis.word(i - 1))) return false;
  // "the talks in Tarn failed", "the people of Tarn went"; not "the army of Orna attacked"
  if (!opens && analysis.is(i - 1, PREPOSITION))
    return analysis.has(i - 1, "of", "by") && AUTHORITIES.has(analysis.lower(i - 2));
  return !namesWithOthers(analysis).has(word);
}
const NO_NAMES = PRONOUN | DETERMINER | GERUND | NUMBER | WH | ADVERB | PREPOSITION;

/** The capitalised words that stand behind another capitalised word: surnames, and names of several words. */
const namesWithOthers = oncePer(({ tokens: { word, count } }: Analysis): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let i = 1; i < count; i++) {
    if (!/^\p{Lu}/u.test(word[i - 1]!)) continue;
    // "Rami al-Sol" is "Sol", too
    const name = word[i]!.replace(/^\p{Ll}{2}-/u, "");
    if (/^\p{Lu}/u.test(name)) found.add(name);
  }
  return found;
});
