import type { Analysis, Chunk, Range, VerbGroup } from "./analysis.ts";
import {
  ADJECTIVE,
  ADVERB,
  bitsOf,
  CONJUNCTION,
  DETERMINER,
  FINITE,
  NOUN,
  NUMBER,
  PREPOSITION,
  PRONOUN,
  PROPER,
  TO,
  WH,
} from "./chunks.ts";

import { COLLECTIVE_NOUNS, OCCASIONS, ROLE_NOUNS } from "./lexicon/en/words.ts";

/** Prepositions that tie a phrase to the noun before it ("Minister of Defence", "ambassador to Russia"). */
const TIES = new Set([
  "of",
  "for",
  "in",
  "at",
  "to",
  "from",
  "on",
  "with",
  "against",
  "near",
  "within",
  "inside",
  "outside",
  "under",
  "across",
  "along",
  "throughout",
  "around",
  "between",
  "among",
]);

/** A noun phrase with the prepositional phrases that follow it, from token `i`; null where none starts there. */
export function nounPhraseAt(a: Analysis, i: number, end: number): Range | null {
  const first = chunkStarting(a, i);
  if (first === null || first[1] > end) return null;
  let to = first[1];
  for (;;) {
    const next = chunkStarting(a, to + 1);
    const word = a.tokens.lower[to];
    if (next === null || next[1] > end || word === undefined || to + 1 >= end) break;
    if ((TIES.has(word) || (word === "by" && isWork(a, to - 1))) && !a.inTimex[to + 1] && !isOccasion(a, word, to + 1))
      to = next[1];
    else if (word === "and" && bitsOf(a.tags, to) & CONJUNCTION && !verbFollows(a, next[1], end)) to = next[1];
    else break;
  }
  return [i, to];
}

/** "the minister | in an interview", "the mayor | at a briefing": where it was said is not who said it. */
export function isOccasion(a: Analysis, preposition: string, i: number): boolean {
  if (!/^(?:in|at|on|during)$/.test(preposition)) return false;
  const { head, to } = a.chunks[a.chunkOf[i]!]!;
  const bare = i === head;
  return (
    OCCASIONS.has(a.tokens.lower[head]!) &&
    (bare || /^(?:an?|his|her|its|their)$/.test(a.tokens.lower[i]!) || a.tokens.lower[to] !== "of")
  );
}

/** The chunk that starts at token `i`, as a range. */
function chunkStarting(a: Analysis, i: number): Range | null {
  const c = i < a.tokens.count ? a.chunkOf[i]! : -1;
  if (c < 0) return null;
  const chunk = a.chunks[c]!;
  return chunk.from === i ? [chunk.from, chunk.to] : null;
}

/** Whether a finite verb follows directly (adverbs aside): then what stands before it is a subject. */
export function verbFollows(a: Analysis, i: number, end: number): boolean {
  let k = i;
  while (k < end && ((bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) || /^[“"]$/.test(a.tokens.word[k]!))) k++;
  return k < end && a.groupOf[k]! >= 0 && a.groups[a.groupOf[k]!]!.finite;
}

export interface Subject {
  readonly range: Range;
  /** Head of the phrase nearest the verb's subject. */
  readonly head: number;
  /** It was reached through "who" or "which". */
  readonly relative: boolean;
}

/**
 * The subject of a verb group, looking left within its sentence: past adverbs and times, an apposition between commas ("X, the head
 * of Y, said"), a relative pronoun ("diplomats, who added"). Null where none is found.
 */
export function subjectBefore(a: Analysis, group: VerbGroup, floor: number): Subject | null {
  let k = group.from - 1;
  while (k >= floor && (a.inTimex[k] || (bitsOf(a.tags, k) & ADVERB && a.chunkOf[k]! < 0) || isTimePreposition(a, k)))
    k--;
  if (k > floor && isDeictic(a, k)) k -= 2;
  // "has on many occasions declared"
  const c = k >= floor ? a.chunkOf[k]! : -1;
  if (c >= 0 && /^occasions?$/.test(a.tokens.lower[k]!) && a.tokens.lower[a.chunks[c]!.from - 1] === "on") {
    k = a.chunks[c]!.from - 2;
    while (k >= floor && a.groupOf[k]! >= 0) k--;
  }
  if (k < floor) return null;
  const word = a.tokens.lower[k]!;
  if (bitsOf(a.tags, k) & WH && (word === "who" || word === "which" || word === "that")) {
    let left = k - 1;
    if (left >= floor && (a.tokens.word[left] === "," || isDash(a, left))) left--;
    const phrase = antecedentAt(a, left, floor, word);
    return phrase === null ? null : { ...phrase, relative: true };
  }
  if (word === "," || isDash(a, k)) {
    const open = openingOf(a, k, floor);
    if (open < 0) return null;
    // an apposition or a relative clause, not a list or a clause of its own
    const phrase = namedBefore(a, phraseEndingAt(a, open - 1, floor), floor);
    if (phrase === null || bitsOf(a.tags, phrase.head) & NUMBER) return null;
    const inner = open + 1;
    const isApposition = a.chunkOf[inner]! >= 0 && !containsFinite(a, inner, k) && !a.inTimex[inner];
    return isApposition
      ? { range: [phrase.range[0], k], head: phrase.head, relative: false }
      : { ...phrase, relative: false };
  }
  if (word === ")" && a.chunkOf[k]! < 0 && phraseEndingAt(a, k, floor) === null) {
    // "the minister (pictured) said"
    const open = openingOf(a, k, floor);
    if (open < 0) return null;
    k = open - 1;
  }
  const phrase = phraseEndingAt(a, k, floor);
  if (phrase !== null && !governed(a, phrase.range[0])) return withLeadingName(a, phrase, floor);
  return (
    subjectWithModifier(a, phrase === null ? k : phrase.range[0] - 1, floor) ??
    (phrase === null ? null : beforePrepositions(a, phrase.range[0] - 1, floor)) ??
    withLeadingName(a, phrase, floor)
  );
}

/** A dash between words, not a hyphen within one. */
export const isDash = (a: Analysis, i: number): boolean => /^(?:[-–—]|--)$/.test(a.tokens.word[i] ?? "");

/** What "who" or "which" behind token `k` stands for: "in the hands of settlers who" is about the settlers. */
function antecedentAt(a: Analysis, k: number, floor: number, pronoun: string): { range: Range; head: number } | null {
  const phrase = phraseEndingAt(a, k, floor);
  if (phrase === null || pronoun !== "who" || phrase.range[0] <= floor || !governed(a, phrase.range[0])) return phrase;
  const last = a.chunkOf[k]!;
  const isPerson = (head: number): boolean =>
    (bitsOf(a.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    ROLE_NOUNS.has(a.tokens.lower[head]!) ||
    COLLECTIVE_NOUNS.has(a.tokens.lower[head]!);
  return last < 0 || isPerson(phrase.head)
    ? phrase
    : { range: [a.chunks[last]!.from, k + 1], head: a.chunks[last]!.head };
}

/**
 * "Rami Sol, representing the force at the inquiry into the attack said", "the patrol beside the gate said": past prepositional phrases to
 * what they belong to, past a participle behind a comma to the name before it.
 */
function beforePrepositions(a: Analysis, preposition: number, floor: number): Subject | null {
  let k = preposition;
  for (let n = 0; n < 4 && k > floor && bitsOf(a.tags, k) & (PREPOSITION | TO); n++) {
    if (CLAUSE_OPENERS.has(a.tokens.lower[k]!)) return null;
    const phrase = phraseEndingAt(a, k - 1, floor);
    if (phrase === null) return null;
    const before = phrase.range[0] - 1;
    const g = before > floor ? a.groupOf[before]! : -1;
    if (g >= 0 && a.groups[g]!.participle && a.tokens.word[a.groups[g]!.from - 1] === ",") {
      const named = phraseEndingAt(a, a.groups[g]!.from - 2, floor);
      return named === null || !startsClause(a, named.range[0], floor) ? null : { ...named, relative: false };
    }
    if (startsClause(a, phrase.range[0], floor)) return { ...phrase, relative: false };
    k = before;
  }
  return null;
}

/**
 * "A seller who asked not to be named said", "a report released by the ministry shows": the noun phrase that a relative clause or
 * participle without commas, ending at token `k`, belongs to.
 */
function subjectWithModifier(a: Analysis, k: number, floor: number): Subject | null {
  for (let i = k; i > floor && i > k - 24; i--) {
    const word = a.tokens.lower[i]!;
    if (/^[,;:“”"()—–]$/.test(word)) return null;
    const relative = (word === "who" || word === "which" || word === "that") && bitsOf(a.tags, i) & WH;
    const g = a.groupOf[i]!;
    const reduced =
      g >= 0 &&
      a.groups[g]!.from === i &&
      a.chunkOf[i - 1]! >= 0 &&
      (a.groups[g]!.participle || (a.groups[g]!.to === i + 1 && a.tokens.lower[i + 1] === "by"));
    if (!relative && !reduced) continue;
    if (relative && !containsFinite(a, i + 1, k + 1)) return null;
    const phrase = phraseEndingAt(a, i - 1, floor);
    if (phrase === null || (phrase.range[0] > floor && governed(a, phrase.range[0]))) return null;
    return { ...phrase, relative: false };
  }
  return null;
}

/** "X, the head of Y, a former Z, said": back to the name that the appositions belong to. */
function namedBefore(a: Analysis, phrase: { range: Range; head: number } | null, floor: number) {
  let at = phrase;
  for (let n = 0; n < 3 && at !== null; n++) {
    const comma = at.range[0] - 1;
    // "X, of the institute Y, who studied Z, said"
    if (comma - 2 > floor && bitsOf(a.tags, comma) & PREPOSITION && a.tokens.word[comma - 1] === ",") {
      const left = phraseEndingAt(a, comma - 2, floor);
      if (left === null || !(bitsOf(a.tags, left.head) & PROPER)) break;
      at = { range: [left.range[0], at.range[1]], head: left.head };
      continue;
    }
    if (comma <= floor || a.tokens.word[comma] !== "," || !ROLE_NOUNS.has(a.tokens.lower[at.head]!)) break;
    const left = phraseEndingAt(a, comma - 1, floor);
    if (left === null || !(bitsOf(a.tags, left.head) & PROPER) || !startsClause(a, left.range[0], floor)) break;
    at = { range: [left.range[0], at.range[1]], head: left.head };
  }
  return at;
}

/** "Albanian prime minister, Edi Rama" and "the mayor, a former doctor": the phrase before the comma belongs to the subject. */
function withLeadingName(a: Analysis, phrase: { range: Range; head: number } | null, floor: number): Subject | null {
  if (phrase === null) return null;
  const [from, to] = phrase.range;
  const comma = from - 1;
  if (comma > floor && a.tokens.word[comma] === "," && a.chunkOf[comma - 1]! >= 0) {
    const left = phraseEndingAt(a, comma - 1, floor);
    if (left !== null && isRoleAndName(a, left.head, phrase.head) && startsClause(a, left.range[0], floor))
      return { range: [left.range[0], to], head: phrase.head, relative: false };
  }
  return { range: phrase.range, head: phrase.head, relative: false };
}

function isRoleAndName(a: Analysis, role: number, name: number): boolean {
  return /^\p{Lu}/u.test(a.tokens.word[name]!) && ROLE_NOUNS.has(a.tokens.lower[role]!);
}

function startsClause(a: Analysis, i: number, floor: number): boolean {
  if (i <= floor) return true;
  return /^(?:[,;:—–”"“'’]|and|but|that|while|as|''|``)$/.test(a.tokens.lower[i - 1]!);
}

function isTimePreposition(a: Analysis, k: number): boolean {
  return bitsOf(a.tags, k) & PREPOSITION ? a.inTimex[k + 1] === 1 : false;
}

function containsFinite(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bitsOf(a.tags, i) & FINITE && a.chunkOf[i]! < 0) return true;
  return false;
}

/** The comma or dash that opens the parenthesis closed at `k`, at most 40 tokens before; -1 where there is none. */
function openingOf(a: Analysis, k: number, floor: number): number {
  const closing = a.tokens.word[k]!;
  const wanted = closing === ")" ? "(" : closing;
  let short = -1;
  for (let i = k - 1; i > floor && i > k - 40; i--) {
    const w = a.tokens.word[i]!;
    if (w === wanted) {
      // "X, aged 54, of Velmar, said": the piece may be the second of two
      if (short < 0 && wanted === "," && k - i <= 3 && TIES.has(a.tokens.lower[i + 1]!)) {
        short = i;
        continue;
      }
      return short >= 0 && containsFinite(a, i + 1, short) ? short : i;
    }
    if (/^[“”";]$/.test(w)) return short;
  }
  return short;
}

/** The noun phrase that ends with token `k`, with the phrases it is tied to on its left. */
export function phraseEndingAt(a: Analysis, k: number, floor: number): { range: Range; head: number } | null {
  if (k < floor) return null;
  let c = a.chunkOf[k]!;
  if (c < 0) {
    // a bracketed acronym after the name: "the Joint Mission (JM) said"
    if (a.tokens.word[k] === ")" && k - 2 >= floor && a.tokens.word[k - 2] === "(" && a.chunkOf[k - 3]! >= 0) {
      const inner = phraseEndingAt(a, k - 3, floor);
      return inner === null ? null : { range: [inner.range[0], k + 1], head: inner.head };
    }
    // a quotation mark that belongs to the phrase
    if (
      /^[”"'’]$/.test(a.tokens.word[k]!) &&
      k - 1 >= floor &&
      a.chunkOf[k - 1]! >= 0 &&
      a.chunks[a.chunkOf[k - 1]!]!.to > k
    )
      c = a.chunkOf[k - 1]!;
    else return null;
  }
  const last = a.chunks[c]!;
  const to = k + 1;
  let from = last.from;
  let head = last.head;
  if (from < floor) return null;
  let best = { range: [from, to] as Range, head };
  let cut: typeof best | null = null;
  let joined = false;
  for (;;) {
    const joint = from - 1;
    // "the Joint Mission (JM) and the ministry"
    const close =
      a.tokens.word[joint - 1] === ")" && a.tokens.word[joint - 3] === "("
        ? joint - 3
        : closesList(a, joint, floor)
          ? joint - 1
          : joint;
    if (close - 1 < floor) break;
    const word = a.tokens.lower[joint]!;
    const left = a.chunkOf[close - 1]!;
    if (left < 0 || a.chunks[left]!.from < floor || a.inTimex[close - 1]) break;
    const chunk = a.chunks[left]!;
    if (chunk.to !== close) break;
    if (TIES.has(word) || (word === "by" && isWork(a, chunk.head))) {
      from = chunk.from;
      head = chunk.head;
    } else if (
      word === "and" ||
      word === "or" ||
      word === "&" ||
      (word === "," && (best.range[0] !== from || (joined && isListed(a, chunk, from, floor))))
    ) {
      joined ||= word !== ",";
      from = chunk.from;
      head = chunk.head;
    } else break;
    if (startsClause(a, from, floor) || a.groupOf[from - 1]! < 0) best = { range: [from, to], head };
    // what a verb or preposition governs is no subject: "P in Velmar and the minister said" is cut at "and", "signed by A and B" is not
    if (!startsClause(a, from, floor) && governed(a, from) && (word === "and" || word === "or")) {
      if (a.tokens.lower[from - 1] === "by" && isDone(a, from - 2)) {
        best = { range: [from, to], head };
        break;
      }
      cut ??= { range: [last.from, to], head: last.head };
    }
  }
  return cut !== null && !startsClause(a, best.range[0], floor) ? cut : best;
}

/** "Velmar, Ostra, and Tornwick": the comma before "and" in a list of three names that opens the sentence. */
function closesList(a: Analysis, joint: number, floor: number): boolean {
  if (!/^(?:and|or)$/.test(a.tokens.lower[joint] ?? "") || a.tokens.word[joint - 1] !== ",") return false;
  const middle = a.chunks[a.chunkOf[joint - 2] ?? -1];
  if (middle === undefined || middle.to !== joint - 1 || a.tokens.word[middle.from - 1] !== ",") return false;
  const first = a.chunks[a.chunkOf[middle.from - 2] ?? -1];
  const last = a.chunks[a.chunkOf[joint + 1] ?? -1];
  return (
    first !== undefined &&
    last !== undefined &&
    first.from === floor &&
    first.to === middle.from - 1 &&
    [first, middle, last].every(({ head }) => bitsOf(a.tags, head) & PROPER && !ROLE_NOUNS.has(a.tokens.lower[head]!))
  );
}

/** "Officials, diplomats and analysts", "The EU, the mission and the Pope": of one kind, so a list; the first of which opens the sentence. */
const isListed = (a: Analysis, first: Chunk, second: number, floor: number): boolean =>
  first.from === floor && areAlike(a, first, a.chunks[a.chunkOf[second]!]!);

/** Two nouns without articles, or two names or nouns with "the", of which none is an office. */
function areAlike(a: Analysis, ...both: readonly Chunk[]): boolean {
  return (
    both.every(
      ({ head, from, to }) => to - from === 1 && /s$/.test(a.tokens.lower[head]!) && !(bitsOf(a.tags, head) & PROPER),
    ) ||
    both.every(
      ({ head, from }) =>
        (a.tokens.lower[from] === "the" || /^\p{Lu}/u.test(a.tokens.word[head]!)) &&
        !(bitsOf(a.tags, head) & PRONOUN) &&
        !ROLE_NOUNS.has(a.tokens.lower[head]!),
    )
  );
}

/** Whether a phrase is a list of three or more who speak together, and no apposition. */
export function isList(a: Analysis, [from, to]: Range): boolean {
  const first = a.chunks[a.chunkOf[from] ?? -1];
  let comma = from;
  while (comma < to && a.tokens.word[comma] !== ",") comma++;
  const second = a.chunks[a.chunkOf[comma + 1] ?? -1];
  if (
    first === undefined ||
    second === undefined ||
    comma + 1 >= to ||
    first.from !== from ||
    !areAlike(a, first, second)
  )
    return false;
  // an apposition closes with a comma
  if (a.tokens.word[to - 1] === "," || a.tokens.word[to] === ",") return false;
  for (let i = second.to; i < to; i++) if (a.tokens.lower[i] === "and") return true;
  return false;
}

/** A common noun that may have an author: "a poll by the institute". */
const isWork = (a: Analysis, head: number): boolean => (bitsOf(a.tags, head) & (NOUN | PROPER | PRONOUN)) === NOUN;

/** A verb's form in -ed or -en, before "by". */
const isDone = (a: Analysis, i: number): boolean =>
  i >= 0 && a.groupOf[i]! >= 0 && a.groups[a.groupOf[i]!]!.main === i && !a.groups[a.groupOf[i]!]!.infinitive;

const governed = (a: Analysis, from: number): boolean =>
  a.groupOf[from - 1]! >= 0 || (bitsOf(a.tags, from - 1) & (PREPOSITION | TO)) !== 0;

/**
 * Skips what may stand between a reporting verb and what it reports: adverbs, times, an addressee, short prepositional phrases
 * ("said on Monday in Velmar that"). Returns the first token after it.
 */
export function skipAdjuncts(a: Analysis, from: number, end: number): number {
  let i = from;
  for (let n = 0; n < 5 && i < end; n++) {
    const start = i;
    while (i < end && (a.inTimex[i] || (bitsOf(a.tags, i) & ADVERB && a.chunkOf[i]! < 0 && a.groupOf[i]! < 0))) i++;
    if (i < end && bitsOf(a.tags, i) & (PREPOSITION | TO) && !isClauseOpener(a.tokens.lower[i]!)) {
      if (a.inTimex[i + 1]) {
        i++;
        continue;
      }
      const phrase = nounPhraseAt(a, i + 1, end);
      if (phrase !== null && phrase[1] - i <= 14) i = phrase[1];
    }
    if (i === start) break;
  }
  return i;
}

/** "Last August the newspaper" is the newspaper, "the newspaper last night" too, "this morning" nobody. */
export function withoutTime(a: Analysis, range: Range): Range[] {
  const [from, to] = range;
  let start = from;
  while (start < to && a.inTimex[start] === 1) start++;
  if (start < to && start > from && a.tokens.word[start] === ",") start++;
  let end = to;
  while (end > start && a.inTimex[end - 1] === 1) end--;
  // the same where no date tells which night
  if (end === to && to - start > 2 && isDeictic(a, to - 1)) end -= 2;
  // "the talks of Monday", "the May 9 committee": the time is of the name
  if (end < to && (end === start || bitsOf(a.tags, end - 1) & (PREPOSITION | DETERMINER | ADJECTIVE))) end = to;
  if (end < to && a.tokens.word[end - 1] === ",") end--;
  return start === from && end === to ? [range] : start < end ? [[start, end]] : [];
}

/** "last night" that ends at token `i`. */
const isDeictic = (a: Analysis, i: number): boolean =>
  i > 0 && /^(?:last|this)$/.test(a.tokens.lower[i - 1]!) && DEICTIC.test(a.tokens.lower[i]!);
const DEICTIC = /^(?:night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)$/;

const CLAUSE_OPENERS = new Set(
  "that if whether because as while although though since after before until unless once than".split(" "),
);
const isClauseOpener = (w: string): boolean => w === "to" || CLAUSE_OPENERS.has(w);

/** Past "at least", "more than" and the like before a number. */
function pastBound(a: Analysis, i: number): number {
  const { lower } = a.tokens;
  if (
    /^(?:at|more|fewer|less|up|as)$/.test(lower[i] ?? "") &&
    /^(?:least|most|than|to|many)$/.test(lower[i + 1] ?? "")
  ) {
    const k = lower[i + 1] === "many" && lower[i + 2] === "as" ? i + 3 : i + 2;
    if (bitsOf(a.tags, k) & NUMBER || a.chunkOf[k]! >= 0) return k;
  }
  return i;
}

/** Whether a clause with its own subject and finite verb starts at token `i`: "the army had fired", "there was no attack". */
export function startsFiniteClause(a: Analysis, i: number, end: number): boolean {
  let k = pastBound(a, i);
  // a fronted adjunct: "in Velmar the army fired", "if attacked, it would answer"
  if (
    k < end &&
    /^(?:if|as|while|when|although|though|because|since|in|on|at|after|before|despite|during|for|with|under|from)$/.test(
      a.tokens.lower[k]!,
    )
  ) {
    for (let n = 0; n < 30 && k < end; n++, k++)
      if (a.tokens.word[k] === ",") return k + 1 < end && startsFiniteClause(a, k + 1, end);
    k = pastBound(a, i);
    const after = skipAdjuncts(a, k, end);
    if (after > k) k = after;
    else return false;
  }
  while (k < end && (a.inTimex[k] || (bitsOf(a.tags, k) & ADVERB && a.chunkOf[k]! < 0))) k++;
  const phrase = nounPhraseAt(a, k, end);
  if (phrase === null) return false;
  let to = phrase[1];
  if (verbFollows(a, to, end)) return true;
  // a relative clause, apposition or reduced relative between subject and verb
  const bound = Math.min(end, to + 30);
  if (
    to < bound &&
    (a.tokens.word[to] === "," ||
      bitsOf(a.tags, to) & WH ||
      a.groupOf[to]! >= 0 ||
      a.tokens.word[to] === "(" ||
      /^[“"]$/.test(a.tokens.word[to] ?? "") ||
      bitsOf(a.tags, to) & (ADJECTIVE | PREPOSITION | TO))
  ) {
    for (to++; to < bound; to++) {
      const g = a.groupOf[to]!;
      if (g >= 0 && a.groups[g]!.finite) return true;
      if (a.tokens.word[to] === ";") return false;
    }
  }
  return false;
}

/** First token of a determiner phrase or pronoun: what a bare object looks like. */
export const startsNoun = (a: Analysis, i: number): boolean =>
  i < a.tokens.count &&
  a.chunkOf[i]! >= 0 &&
  (bitsOf(a.tags, i) & (DETERMINER | NOUN | ADJECTIVE | PRONOUN | NUMBER)) !== 0;
