// "Keith Kell, Mr. Hale's Keldora envoy, arrived." "the foreign minister, Rami Sol," "his Keldoran counterpart, Oren Vask," -> a person
// with an office.
// not: "Rami Sol, President Vask and others met." (two persons), "On Monday Sol, the president said, was ill." ("the president" is the
// speaker, no apposition)
import type { Attribution } from "../attribution/select.ts";
import { NAMED_BODIES, RANKS, ROLE_NOUNS, SPEAKS_FOR } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { bareDocuments } from "./documentPhrases.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { apposedBody, type Mention } from "./mention.ts";
import { settleSections } from "./sectionStates.ts";
import { phraseOf } from "./speakingPhrase.ts";

/** Longest apposition, in tokens. */
const LONGEST = 24;

/** Reads all persons who are named with an office, or speak under a name, so that "Velmar's president" finds a name that comes later. */
export function introduceAll(analysis: Analysis, table: EntityTable, attributions: readonly Attribution[]): void {
  for (const { from, to, head } of analysis.chunks) {
    const phrase = phraseOf(analysis, [from, to], head);
    if (phrase === null) continue;
    const mention = table.mention(phrase, head);
    const whole = withApposition(analysis, table, mention);
    if (whole !== null) {
      table.resolve(whole, head);
      table.goesOn(phrase, whole);
    } else if (mention.name !== null && mention.role !== null) table.resolve(phrase, head);
  }
  for (const { candidate } of attributions) {
    const range = candidate.source[0];
    if (range !== undefined && table.mention(range, candidate.sourceHead).name !== null)
      table.resolve(range, candidate.sourceHead);
  }
  for (const range of bareDocuments(analysis)) table.resolve(range, range[0]);
  settleSections(table);
  table.startOver();
}

/** The persons whom the first tokens of a text name in full, with the office that is told there: "Interview with Mara Sol, the mayor". */
export function personsBefore(analysis: Analysis, table: EntityTable, end: number): Entity[] {
  const found = new Set<Entity>();
  for (const { from, to, head } of analysis.chunks) {
    if (from >= Math.min(end, FARTHEST)) break;
    const phrase = phraseOf(analysis, [from, to], head);
    if (phrase === null || phrase[1] > end) continue;
    const m = table.mention(phrase, head);
    const range = withApposition(analysis, table, m) ?? phrase;
    const { name } = table.mention(range, head);
    const person = name === null || name[1] - name[0] < 2 ? null : table.resolve(range, head);
    if (person !== null) found.add(person);
  }
  return [...found];
}

/** How far the head of an interview or record reaches, in tokens. */
const FARTHEST = 220;

/** A phrase with the apposition behind its comma, if one of them is a name and the other an office; else null. */
export function withApposition(analysis: Analysis, table: EntityTable, m: Mention): Range | null {
  const from = m.range[1];
  if (analysis.tokens.word[from] !== "," || (m.name === null && m.role === null && !isBodyNoun(analysis, m)))
    return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(m.head));
  const said = nounPhraseAt(analysis, from + 1, end);
  // a line of a head ends without a mark
  const closes = said !== null && (said[1] >= end || /^(?:[,.;:)—–]|--)$/.test(analysis.tokens.word[said[1]] ?? "."));
  if (said === null || said[1] - from > LONGEST || !closes) return null;
  const other = table.mention(said, analysis.chunk(analysis.chunkIndex(from + 1)).head);
  return isNamedAs(m, other) || (m.definite && isBareName(other) && apposedBody(analysis, m, other) !== null)
    ? [m.range[0], said[1]]
    : null;
}

/** "Rami Sol, | a spokesman for the ministry"; "the foreign minister, | Rami Sol". */
function isNamedAs(m: Mention, other: Mention): boolean {
  // "General Rami Sol | , commander of the Third Division"
  const untitled = m.role === null || RANKS.test(m.role.base);
  const names = isPersonName(m) && untitled && other.name === null && other.role !== null && !other.plural;
  return names || (m.name === null && m.role !== null && !m.plural && isCertainOffice(m) && isBareName(other));
}

/** "the consortium"; not in "a spokesman for the consortium, Rami Sol" */
const isBodyNoun = (analysis: Analysis, { words, range: [from], definite }: Mention): boolean =>
  definite &&
  NAMED_BODIES.has(analysis.lower(words[1] - 1)) &&
  !(analysis.has(from - 1, "for", "of", "from", "with") && ROLE_NOUNS.has(analysis.lower(from - 2)));

/** "the foreign minister", "Keldora's foreign minister", "Blue Lantern's director". */
const isCertainOffice = ({ definite, affiliation, affiliationName, range, role }: Mention): boolean =>
  definite ||
  (affiliation !== null && affiliation.entry.kind === "state" && affiliation.at === range[0]) ||
  (affiliationName !== null && affiliationName[0] === range[0] && SPEAKS_FOR.has(role?.base ?? ""));

/** A name of two words, or behind "Mr." or "Mrs.": one capitalised word may be anything. */
export const isPersonName = (m: Mention): boolean =>
  m.name !== null && (m.name[1] - m.name[0] > 1 || m.gender !== null);

/** A full name and nothing else. */
const isBareName = (m: Mention): boolean =>
  m.name !== null &&
  m.role === null &&
  m.name[0] === m.words[0] &&
  m.name[1] === m.words[1] &&
  m.name[1] - m.name[0] > 1;
