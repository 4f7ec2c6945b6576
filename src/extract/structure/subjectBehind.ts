// "A seller who asked not to be named said", "the patrol beside the gate said": a clause or phrase of the subject stands between it and the verb.
import { CLAUSE_OPENERS, COLLECTIVE_NOUNS, ON_ONES_SIDE, ROLE_NOUNS, TIES } from "../lexicon/language.ts";
import type { Analysis } from "./analysis.ts";
import { isGoverned, type Phrase, phraseEndingAt, type Subject, startsClause } from "./phraseBefore.ts";
import { containsFinite, openingOf } from "./subjectNames.ts";
import { ADJECTIVE, ADVERB, PARTICIPLE, PREPOSITION, PRONOUN, PROPER, TO, WH } from "./tagClasses.ts";

/** How many prepositional phrases may stand behind a subject. */
const PHRASES = 4;
/** How far back a relative clause or participle without commas may begin, in tokens. */
const MODIFIER = 24;

/** The noun for which "who" or "which" behind token `k` stands: the settlers in "in the hands of settlers who". */
export function antecedentAt(analysis: Analysis, k: number, floor: number, pronoun: string): Phrase | null {
  const phrase = phraseEndingAt(analysis, k, floor);
  const doer = phrase === null ? null : behindFavour(analysis, phrase, floor);
  if (doer !== null) return doer;
  if (phrase === null || pronoun !== "who" || phrase.range[0] <= floor || !isGoverned(analysis, phrase.range[0]))
    return phrase;
  // "says | Erlan Tokov of the institute, who doubts that P"
  const person = personTied(analysis, phrase, floor);
  if (person !== null) return person;
  const last = analysis.chunkAt(k);
  return last === null || isPerson(analysis, phrase.head) ? phrase : { range: [last.from, k + 1], head: last.head };
}

/** "met | the Minister of Home Affairs, who assured": the person to whom "of" or "at" ties a body, behind a verb; null if there is none. */
function personTied(analysis: Analysis, { range: [from, to] }: Phrase, floor: number): Phrase | null {
  const person = TIES.has(analysis.lower(from - 1)) ? analysis.chunkAt(from - 2) : null;
  if (person === null || person.to !== from - 1 || person.from < floor) return null;
  const { head } = person;
  return analysis.is(head, PROPER) || ROLE_NOUNS.has(analysis.lower(head)) ? { range: [person.from, to], head } : null;
}

/** "A court ruled in favour of Keldora, which found that P": the court; null where no such phrase stands behind a verb. */
function behindFavour(analysis: Analysis, { range: [from], head }: Phrase, floor: number): Phrase | null {
  if (!analysis.has(from - 1, "in") || !ON_ONES_SIDE.has(analysis.lower(head))) return null;
  const verb = analysis.groupAt(from - 2);
  return verb === null ? null : phraseEndingAt(analysis, verb.from - 1, floor);
}

const isPerson = (analysis: Analysis, head: number): boolean =>
  analysis.is(head, PROPER | PRONOUN) ||
  ROLE_NOUNS.has(analysis.lower(head)) ||
  COLLECTIVE_NOUNS.has(analysis.lower(head));

/**
 * "Rami Sol, representing the force at the inquiry into the attack said", "the patrol beside the gate said": goes left past prepositional
 * phrases to their noun, and past a participle behind a comma to the name before it.
 */
export function beforePrepositions(analysis: Analysis, preposition: number, floor: number): Subject | null {
  let k = preposition;
  for (let n = 0; n < PHRASES && k > floor && analysis.is(k, PREPOSITION | TO); n++) {
    if (CLAUSE_OPENERS.has(analysis.lower(k))) return null;
    const described = beforeAdjective(analysis, k - 1, floor);
    const phrase = phraseEndingAt(analysis, described, floor) ?? phraseBeforeBrackets(analysis, described, floor);
    if (phrase === null) return null;
    const before = phrase.range[0] - 1;
    const group = before > floor ? analysis.groupAt(before) : null;
    if (group?.participle === true && analysis.word(group.from - 1) === ",") {
      const named = phraseEndingAt(analysis, group.from - 2, floor);
      return named === null || !startsClause(analysis, named.range[0], floor) ? null : { ...named, relative: false };
    }
    if (startsClause(analysis, phrase.range[0], floor)) return { ...phrase, relative: false };
    k = before;
  }
  return null;
}

/** "a source | close to", "an official | not involved in": before the adjective that a preposition follows, and its adverb. */
function beforeAdjective(analysis: Analysis, k: number, floor: number): number {
  if (analysis.chunkIndex(k) >= 0 || !analysis.is(k, ADJECTIVE | ADVERB | PARTICIPLE)) return k;
  let i = k - 1;
  while (i > floor && analysis.chunkIndex(i) < 0 && analysis.is(i, ADVERB)) i--;
  const head = analysis.chunkAt(i)?.head ?? -1;
  return head >= 0 && isPerson(analysis, head) ? i : k;
}

/** "a member of the army (man, aged 45) | at the gate": the phrase before brackets that close at a token. */
function phraseBeforeBrackets(analysis: Analysis, k: number, floor: number): Phrase | null {
  if (analysis.word(k) !== ")") return null;
  const open = openingOf(analysis, k, floor);
  return open < 0 ? null : phraseEndingAt(analysis, open - 1, floor);
}

/**
 * "A seller who asked not to be named said", "a report released by the ministry shows": the noun phrase that a relative clause or
 * participle without commas, ending at token `k`, belongs to.
 */
export function subjectWithModifier(analysis: Analysis, k: number, floor: number): Subject | null {
  for (let i = k; i > floor && i > k - MODIFIER; i--) {
    if (/^[,;:“”"()—–]$/.test(analysis.word(i))) return null;
    const relative = isRelative(analysis, i);
    if (!relative && !opensReduced(analysis, i)) continue;
    if (relative && !hasObjectClause(analysis, i) && !containsFinite(analysis, i + 1, k + 1)) return null;
    const phrase = phraseEndingAt(analysis, i - 1, floor);
    // "while an official quoted by the agency said"
    const opens = phrase !== null && startsClause(analysis, phrase.range[0], floor);
    if (phrase === null || (!opens && isGoverned(analysis, phrase.range[0]))) return null;
    return { ...phrase, relative: false };
  }
  return null;
}

const isRelative = (analysis: Analysis, i: number): boolean =>
  analysis.is(i, WH) && analysis.has(i, "who", "whom", "whose", "which", "that");

/** "witnesses | whom the monitor interviewed": whether the clause has a subject of its own, and a verb right behind it. */
function hasObjectClause(analysis: Analysis, pronoun: number): boolean {
  const chunk = analysis.chunkAt(pronoun + 1);
  return chunk !== null && chunk.from === pronoun + 1 && analysis.groupAt(chunk.to) !== null;
}

/** "a report | released by the ministry": a participle behind a noun, or one word before "by". */
function opensReduced(analysis: Analysis, i: number): boolean {
  const group = analysis.groupAt(i);
  const chunk = analysis.chunkAt(i - 1);
  if (group === null || group.from !== i || chunk === null) return false;
  // "witnesses whom the monitor | interviewed": a verb with its subject
  if (isRelative(analysis, chunk.from - 1)) return false;
  return group.participle || (group.to === i + 1 && analysis.lower(i + 1) === "by");
}
