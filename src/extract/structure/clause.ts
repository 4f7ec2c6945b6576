import { COLLECTIVE_NOUNS, OCCASIONS, ROLE_NOUNS } from "../lexicon/en/words.ts";
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
export function nounPhraseAt(analysis: Analysis, i: number, end: number): Range | null {
  const first = chunkStarting(analysis, i);
  if (first === null || first[1] > end) return null;
  let to = first[1];
  for (;;) {
    const next = chunkStarting(analysis, to + 1);
    const word = analysis.tokens.lower[to];
    if (next === null || next[1] > end || word === undefined || to + 1 >= end) break;
    if (
      (TIES.has(word) || (word === "by" && isWork(analysis, to - 1))) &&
      !analysis.inTimex[to + 1] &&
      !isOccasion(analysis, word, to + 1)
    )
      to = next[1];
    else if (word === "and" && bitsOf(analysis.tags, to) & CONJUNCTION && !verbFollows(analysis, next[1], end))
      to = next[1];
    else break;
  }
  return [i, to];
}

/** "the minister | in an interview", "the mayor | at a briefing": where it was said is not who said it. */
export function isOccasion(analysis: Analysis, preposition: string, i: number): boolean {
  if (!/^(?:in|at|on|during)$/.test(preposition)) return false;
  const { head, to } = analysis.chunk(analysis.chunkIndex(i));
  const bare = i === head;
  return (
    OCCASIONS.has(analysis.lower(head)) &&
    (bare || /^(?:an?|his|her|its|their)$/.test(analysis.lower(i)) || analysis.tokens.lower[to] !== "of")
  );
}

/** The chunk that starts at token `i`, as a range. */
function chunkStarting(analysis: Analysis, i: number): Range | null {
  const c = i < analysis.tokens.count ? analysis.chunkIndex(i) : -1;
  if (c < 0) return null;
  const chunk = analysis.chunk(c);
  return chunk.from === i ? [chunk.from, chunk.to] : null;
}

/** Whether a finite verb follows directly (adverbs aside): then what stands before it is a subject. */
export function verbFollows(analysis: Analysis, i: number, end: number): boolean {
  let k = i;
  while (
    k < end &&
    ((bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) || /^[“"]$/.test(analysis.word(k)))
  )
    k++;
  return k < end && analysis.groupIndex(k) >= 0 && analysis.group(analysis.groupIndex(k)).finite;
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
export function subjectBefore(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  let k = group.from - 1;
  while (
    k >= floor &&
    (analysis.inTimex[k] ||
      (bitsOf(analysis.tags, k) & ADVERB && analysis.chunkIndex(k) < 0) ||
      isTimePreposition(analysis, k))
  )
    k--;
  if (k > floor && isDeictic(analysis, k)) k -= 2;
  // "has on many occasions declared"
  const c = k >= floor ? analysis.chunkIndex(k) : -1;
  if (c >= 0 && /^occasions?$/.test(analysis.lower(k)) && analysis.tokens.lower[analysis.chunk(c).from - 1] === "on") {
    k = analysis.chunk(c).from - 2;
    while (k >= floor && analysis.groupIndex(k) >= 0) k--;
  }
  if (k < floor) return null;
  const word = analysis.lower(k);
  if (bitsOf(analysis.tags, k) & WH && (word === "who" || word === "which" || word === "that")) {
    let left = k - 1;
    if (left >= floor && (analysis.tokens.word[left] === "," || isDash(analysis, left))) left--;
    const phrase = antecedentAt(analysis, left, floor, word);
    return phrase === null ? null : { ...phrase, relative: true };
  }
  if (word === "," || isDash(analysis, k)) {
    const open = openingOf(analysis, k, floor);
    if (open < 0) return null;
    // an apposition or a relative clause, not a list or a clause of its own
    const phrase = namedBefore(analysis, phraseEndingAt(analysis, open - 1, floor), floor);
    if (phrase === null || bitsOf(analysis.tags, phrase.head) & NUMBER) return null;
    const inner = open + 1;
    const isApposition =
      analysis.chunkIndex(inner) >= 0 && !containsFinite(analysis, inner, k) && !analysis.inTimex[inner];
    return isApposition
      ? { range: [phrase.range[0], k], head: phrase.head, relative: false }
      : { ...phrase, relative: false };
  }
  if (word === ")" && analysis.chunkIndex(k) < 0 && phraseEndingAt(analysis, k, floor) === null) {
    // "the minister (pictured) said"
    const open = openingOf(analysis, k, floor);
    if (open < 0) return null;
    k = open - 1;
  }
  const phrase = phraseEndingAt(analysis, k, floor);
  if (phrase !== null && !governed(analysis, phrase.range[0])) return withLeadingName(analysis, phrase, floor);
  return (
    subjectWithModifier(analysis, phrase === null ? k : phrase.range[0] - 1, floor) ??
    (phrase === null ? null : beforePrepositions(analysis, phrase.range[0] - 1, floor)) ??
    withLeadingName(analysis, phrase, floor)
  );
}

/** A dash between words, not a hyphen within one. */
export const isDash = (analysis: Analysis, i: number): boolean => /^(?:[-–—]|--)$/.test(analysis.tokens.word[i] ?? "");

/** What "who" or "which" behind token `k` stands for: "in the hands of settlers who" is about the settlers. */
function antecedentAt(
  analysis: Analysis,
  k: number,
  floor: number,
  pronoun: string,
): { range: Range; head: number } | null {
  const phrase = phraseEndingAt(analysis, k, floor);
  if (phrase === null || pronoun !== "who" || phrase.range[0] <= floor || !governed(analysis, phrase.range[0]))
    return phrase;
  const last = analysis.chunkIndex(k);
  const isPerson = (head: number): boolean =>
    (bitsOf(analysis.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    ROLE_NOUNS.has(analysis.lower(head)) ||
    COLLECTIVE_NOUNS.has(analysis.lower(head));
  return last < 0 || isPerson(phrase.head)
    ? phrase
    : { range: [analysis.chunk(last).from, k + 1], head: analysis.chunk(last).head };
}

/**
 * "Rami Sol, representing the force at the inquiry into the attack said", "the patrol beside the gate said": past prepositional phrases to
 * what they belong to, past a participle behind a comma to the name before it.
 */
function beforePrepositions(analysis: Analysis, preposition: number, floor: number): Subject | null {
  let k = preposition;
  for (let n = 0; n < 4 && k > floor && bitsOf(analysis.tags, k) & (PREPOSITION | TO); n++) {
    if (CLAUSE_OPENERS.has(analysis.lower(k))) return null;
    const phrase = phraseEndingAt(analysis, k - 1, floor);
    if (phrase === null) return null;
    const before = phrase.range[0] - 1;
    const g = before > floor ? analysis.groupIndex(before) : -1;
    if (g >= 0 && analysis.group(g).participle && analysis.tokens.word[analysis.group(g).from - 1] === ",") {
      const named = phraseEndingAt(analysis, analysis.group(g).from - 2, floor);
      return named === null || !startsClause(analysis, named.range[0], floor) ? null : { ...named, relative: false };
    }
    if (startsClause(analysis, phrase.range[0], floor)) return { ...phrase, relative: false };
    k = before;
  }
  return null;
}

/**
 * "A seller who asked not to be named said", "a report released by the ministry shows": the noun phrase that a relative clause or
 * participle without commas, ending at token `k`, belongs to.
 */
function subjectWithModifier(analysis: Analysis, k: number, floor: number): Subject | null {
  for (let i = k; i > floor && i > k - 24; i--) {
    const word = analysis.lower(i);
    if (/^[,;:“”"()—–]$/.test(word)) return null;
    const relative = (word === "who" || word === "which" || word === "that") && bitsOf(analysis.tags, i) & WH;
    const g = analysis.groupIndex(i);
    const reduced =
      g >= 0 &&
      analysis.group(g).from === i &&
      analysis.chunkIndex(i - 1) >= 0 &&
      (analysis.group(g).participle || (analysis.group(g).to === i + 1 && analysis.tokens.lower[i + 1] === "by"));
    if (!relative && !reduced) continue;
    if (relative && !containsFinite(analysis, i + 1, k + 1)) return null;
    const phrase = phraseEndingAt(analysis, i - 1, floor);
    if (phrase === null || (phrase.range[0] > floor && governed(analysis, phrase.range[0]))) return null;
    return { ...phrase, relative: false };
  }
  return null;
}

/** "X, the head of Y, a former Z, said": back to the name that the appositions belong to. */
function namedBefore(analysis: Analysis, phrase: { range: Range; head: number } | null, floor: number) {
  let at = phrase;
  for (let n = 0; n < 3 && at !== null; n++) {
    const comma = at.range[0] - 1;
    // "X, of the institute Y, who studied Z, said"
    if (comma - 2 > floor && bitsOf(analysis.tags, comma) & PREPOSITION && analysis.tokens.word[comma - 1] === ",") {
      const left = phraseEndingAt(analysis, comma - 2, floor);
      if (left === null || !(bitsOf(analysis.tags, left.head) & PROPER)) break;
      at = { range: [left.range[0], at.range[1]], head: left.head };
      continue;
    }
    if (comma <= floor || analysis.tokens.word[comma] !== "," || !ROLE_NOUNS.has(analysis.lower(at.head))) break;
    const left = phraseEndingAt(analysis, comma - 1, floor);
    if (left === null || !(bitsOf(analysis.tags, left.head) & PROPER) || !startsClause(analysis, left.range[0], floor))
      break;
    at = { range: [left.range[0], at.range[1]], head: left.head };
  }
  return at;
}

/** "Albanian prime minister, Edi Rama" and "the mayor, a former doctor": the phrase before the comma belongs to the subject. */
function withLeadingName(
  analysis: Analysis,
  phrase: { range: Range; head: number } | null,
  floor: number,
): Subject | null {
  if (phrase === null) return null;
  const [from, to] = phrase.range;
  const comma = from - 1;
  if (comma > floor && analysis.tokens.word[comma] === "," && analysis.chunkIndex(comma - 1) >= 0) {
    const left = phraseEndingAt(analysis, comma - 1, floor);
    if (
      left !== null &&
      isRoleAndName(analysis, left.head, phrase.head) &&
      startsClause(analysis, left.range[0], floor)
    )
      return { range: [left.range[0], to], head: phrase.head, relative: false };
  }
  return { range: phrase.range, head: phrase.head, relative: false };
}

function isRoleAndName(analysis: Analysis, role: number, name: number): boolean {
  return /^\p{Lu}/u.test(analysis.word(name)) && ROLE_NOUNS.has(analysis.lower(role));
}

function startsClause(analysis: Analysis, i: number, floor: number): boolean {
  if (i <= floor) return true;
  return /^(?:[,;:—–”"“'’]|and|but|that|while|as|''|``)$/.test(analysis.lower(i - 1));
}

function isTimePreposition(analysis: Analysis, k: number): boolean {
  return bitsOf(analysis.tags, k) & PREPOSITION ? analysis.inTimex[k + 1] === 1 : false;
}

function containsFinite(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bitsOf(analysis.tags, i) & FINITE && analysis.chunkIndex(i) < 0) return true;
  return false;
}

/** The comma or dash that opens the parenthesis closed at `k`, at most 40 tokens before; -1 where there is none. */
function openingOf(analysis: Analysis, k: number, floor: number): number {
  const closing = analysis.word(k);
  const wanted = closing === ")" ? "(" : closing;
  let short = -1;
  for (let i = k - 1; i > floor && i > k - 40; i--) {
    const w = analysis.word(i);
    if (w === wanted) {
      // "X, aged 54, of Velmar, said": the piece may be the second of two
      if (short < 0 && wanted === "," && k - i <= 3 && TIES.has(analysis.lower(i + 1))) {
        short = i;
        continue;
      }
      return short >= 0 && containsFinite(analysis, i + 1, short) ? short : i;
    }
    if (/^[“”";]$/.test(w)) return short;
  }
  return short;
}

/** The noun phrase that ends with token `k`, with the phrases it is tied to on its left. */
export function phraseEndingAt(analysis: Analysis, k: number, floor: number): { range: Range; head: number } | null {
  if (k < floor) return null;
  let c = analysis.chunkIndex(k);
  if (c < 0) {
    // a bracketed acronym after the name: "the Joint Mission (JM) said"
    if (
      analysis.tokens.word[k] === ")" &&
      k - 2 >= floor &&
      analysis.tokens.word[k - 2] === "(" &&
      analysis.chunkIndex(k - 3) >= 0
    ) {
      const inner = phraseEndingAt(analysis, k - 3, floor);
      return inner === null ? null : { range: [inner.range[0], k + 1], head: inner.head };
    }
    // a quotation mark that belongs to the phrase
    if (
      /^[”"'’]$/.test(analysis.word(k)) &&
      k - 1 >= floor &&
      analysis.chunkIndex(k - 1) >= 0 &&
      analysis.chunk(analysis.chunkIndex(k - 1)).to > k
    )
      c = analysis.chunkIndex(k - 1);
    else return null;
  }
  const last = analysis.chunk(c);
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
      analysis.tokens.word[joint - 1] === ")" && analysis.tokens.word[joint - 3] === "("
        ? joint - 3
        : closesList(analysis, joint, floor)
          ? joint - 1
          : joint;
    if (close - 1 < floor) break;
    const word = analysis.lower(joint);
    const left = analysis.chunkIndex(close - 1);
    if (left < 0 || analysis.chunk(left).from < floor || analysis.inTimex[close - 1]) break;
    const chunk = analysis.chunk(left);
    if (chunk.to !== close) break;
    if (TIES.has(word) || (word === "by" && isWork(analysis, chunk.head))) {
      from = chunk.from;
      head = chunk.head;
    } else if (
      word === "and" ||
      word === "or" ||
      word === "&" ||
      (word === "," && (best.range[0] !== from || (joined && isListed(analysis, chunk, from, floor))))
    ) {
      joined ||= word !== ",";
      from = chunk.from;
      head = chunk.head;
    } else break;
    if (startsClause(analysis, from, floor) || analysis.groupIndex(from - 1) < 0) best = { range: [from, to], head };
    // what a verb or preposition governs is no subject: "P in Velmar and the minister said" is cut at "and", "signed by A and B" is not
    if (!startsClause(analysis, from, floor) && governed(analysis, from) && (word === "and" || word === "or")) {
      if (analysis.tokens.lower[from - 1] === "by" && isDone(analysis, from - 2)) {
        best = { range: [from, to], head };
        break;
      }
      cut ??= { range: [last.from, to], head: last.head };
    }
  }
  return cut !== null && !startsClause(analysis, best.range[0], floor) ? cut : best;
}

/** "Velmar, Ostra, and Tornwick": the comma before "and" in a list of three names that opens the sentence. */
function closesList(analysis: Analysis, joint: number, floor: number): boolean {
  if (!/^(?:and|or)$/.test(analysis.tokens.lower[joint] ?? "") || analysis.tokens.word[joint - 1] !== ",") return false;
  const middle = analysis.chunks[analysis.chunkOf[joint - 2] ?? -1];
  if (middle === undefined || middle.to !== joint - 1 || analysis.tokens.word[middle.from - 1] !== ",") return false;
  const first = analysis.chunks[analysis.chunkOf[middle.from - 2] ?? -1];
  const last = analysis.chunks[analysis.chunkOf[joint + 1] ?? -1];
  return (
    first !== undefined &&
    last !== undefined &&
    first.from === floor &&
    first.to === middle.from - 1 &&
    [first, middle, last].every(
      ({ head }) => bitsOf(analysis.tags, head) & PROPER && !ROLE_NOUNS.has(analysis.lower(head)),
    )
  );
}

/** "Officials, diplomats and analysts", "The EU, the mission and the Pope": of one kind, so a list; the first of which opens the sentence. */
const isListed = (analysis: Analysis, first: Chunk, second: number, floor: number): boolean =>
  first.from === floor && areAlike(analysis, first, analysis.chunk(analysis.chunkIndex(second)));

/** Two nouns without articles, or two names or nouns with "the", of which none is an office. */
function areAlike(analysis: Analysis, ...both: readonly Chunk[]): boolean {
  return (
    both.every(
      ({ head, from, to }) =>
        to - from === 1 && /s$/.test(analysis.lower(head)) && !(bitsOf(analysis.tags, head) & PROPER),
    ) ||
    both.every(
      ({ head, from }) =>
        (analysis.tokens.lower[from] === "the" || /^\p{Lu}/u.test(analysis.word(head))) &&
        !(bitsOf(analysis.tags, head) & PRONOUN) &&
        !ROLE_NOUNS.has(analysis.lower(head)),
    )
  );
}

/** Whether a phrase is a list of three or more who speak together, and no apposition. */
export function isList(analysis: Analysis, [from, to]: Range): boolean {
  const first = analysis.chunks[analysis.chunkOf[from] ?? -1];
  let comma = from;
  while (comma < to && analysis.tokens.word[comma] !== ",") comma++;
  const second = analysis.chunks[analysis.chunkOf[comma + 1] ?? -1];
  if (
    first === undefined ||
    second === undefined ||
    comma + 1 >= to ||
    first.from !== from ||
    !areAlike(analysis, first, second)
  )
    return false;
  // an apposition closes with a comma
  if (analysis.tokens.word[to - 1] === "," || analysis.tokens.word[to] === ",") return false;
  for (let i = second.to; i < to; i++) if (analysis.tokens.lower[i] === "and") return true;
  return false;
}

/** A common noun that may have an author: "a poll by the institute". */
const isWork = (analysis: Analysis, head: number): boolean =>
  (bitsOf(analysis.tags, head) & (NOUN | PROPER | PRONOUN)) === NOUN;

/** A verb's form in -ed or -en, before "by". */
const isDone = (analysis: Analysis, i: number): boolean =>
  i >= 0 &&
  analysis.groupIndex(i) >= 0 &&
  analysis.group(analysis.groupIndex(i)).main === i &&
  !analysis.group(analysis.groupIndex(i)).infinitive;

const governed = (analysis: Analysis, from: number): boolean =>
  analysis.groupIndex(from - 1) >= 0 || (bitsOf(analysis.tags, from - 1) & (PREPOSITION | TO)) !== 0;

/**
 * Skips what may stand between a reporting verb and what it reports: adverbs, times, an addressee, short prepositional phrases
 * ("said on Monday in Velmar that"). Returns the first token after it.
 */
export function skipAdjuncts(analysis: Analysis, from: number, end: number): number {
  let i = from;
  for (let n = 0; n < 5 && i < end; n++) {
    const start = i;
    while (
      i < end &&
      (analysis.inTimex[i] ||
        (bitsOf(analysis.tags, i) & ADVERB && analysis.chunkIndex(i) < 0 && analysis.groupIndex(i) < 0))
    )
      i++;
    if (i < end && bitsOf(analysis.tags, i) & (PREPOSITION | TO) && !isClauseOpener(analysis.lower(i))) {
      if (analysis.inTimex[i + 1]) {
        i++;
        continue;
      }
      const phrase = nounPhraseAt(analysis, i + 1, end);
      if (phrase !== null && phrase[1] - i <= 14) i = phrase[1];
    }
    if (i === start) break;
  }
  return i;
}

/** "Last August the newspaper" is the newspaper, "the newspaper last night" too, "this morning" nobody. */
export function withoutTime(analysis: Analysis, range: Range): Range[] {
  const [from, to] = range;
  let start = from;
  while (start < to && analysis.inTimex[start] === 1) start++;
  if (start < to && start > from && analysis.tokens.word[start] === ",") start++;
  let end = to;
  while (end > start && analysis.inTimex[end - 1] === 1) end--;
  // the same where no date tells which night
  if (end === to && to - start > 2 && isDeictic(analysis, to - 1)) end -= 2;
  // "the talks of Monday", "the May 9 committee": the time is of the name
  if (end < to && (end === start || bitsOf(analysis.tags, end - 1) & (PREPOSITION | DETERMINER | ADJECTIVE))) end = to;
  if (end < to && analysis.tokens.word[end - 1] === ",") end--;
  return start === from && end === to ? [range] : start < end ? [[start, end]] : [];
}

/** "last night" that ends at token `i`. */
const isDeictic = (analysis: Analysis, i: number): boolean =>
  i > 0 && /^(?:last|this)$/.test(analysis.lower(i - 1)) && DEICTIC.test(analysis.lower(i));
const DEICTIC = /^(?:night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)$/;

const CLAUSE_OPENERS = new Set(
  "that if whether because as while although though since after before until unless once than".split(" "),
);
const isClauseOpener = (w: string): boolean => w === "to" || CLAUSE_OPENERS.has(w);

/** Past "at least", "more than" and the like before a number. */
function pastBound(analysis: Analysis, i: number): number {
  const { lower } = analysis.tokens;
  if (
    /^(?:at|more|fewer|less|up|as)$/.test(lower[i] ?? "") &&
    /^(?:least|most|than|to|many)$/.test(lower[i + 1] ?? "")
  ) {
    const k = lower[i + 1] === "many" && lower[i + 2] === "as" ? i + 3 : i + 2;
    if (bitsOf(analysis.tags, k) & NUMBER || analysis.chunkIndex(k) >= 0) return k;
  }
  return i;
}

/** Whether a clause with its own subject and finite verb starts at token `i`: "the army had fired", "there was no attack". */
export function startsFiniteClause(analysis: Analysis, i: number, end: number): boolean {
  let k = pastBound(analysis, i);
  // a fronted adjunct: "in Velmar the army fired", "if attacked, it would answer"
  if (
    k < end &&
    /^(?:if|as|while|when|although|though|because|since|in|on|at|after|before|despite|during|for|with|under|from)$/.test(
      analysis.lower(k),
    )
  ) {
    for (let n = 0; n < 30 && k < end; n++, k++)
      if (analysis.tokens.word[k] === ",") return k + 1 < end && startsFiniteClause(analysis, k + 1, end);
    k = pastBound(analysis, i);
    const after = skipAdjuncts(analysis, k, end);
    if (after > k) k = after;
    else return false;
  }
  while (k < end && (analysis.inTimex[k] || (bitsOf(analysis.tags, k) & ADVERB && analysis.chunkIndex(k) < 0))) k++;
  const phrase = nounPhraseAt(analysis, k, end);
  if (phrase === null) return false;
  let to = phrase[1];
  if (verbFollows(analysis, to, end)) return true;
  // a relative clause, apposition or reduced relative between subject and verb
  const bound = Math.min(end, to + 30);
  if (
    to < bound &&
    (analysis.tokens.word[to] === "," ||
      bitsOf(analysis.tags, to) & WH ||
      analysis.groupIndex(to) >= 0 ||
      analysis.tokens.word[to] === "(" ||
      /^[“"]$/.test(analysis.tokens.word[to] ?? "") ||
      bitsOf(analysis.tags, to) & (ADJECTIVE | PREPOSITION | TO))
  ) {
    for (to++; to < bound; to++) {
      const g = analysis.groupIndex(to);
      if (g >= 0 && analysis.group(g).finite) return true;
      if (analysis.tokens.word[to] === ";") return false;
    }
  }
  return false;
}

/** First token of a determiner phrase or pronoun: what a bare object looks like. */
export const startsNoun = (analysis: Analysis, i: number): boolean =>
  i < analysis.tokens.count &&
  analysis.chunkIndex(i) >= 0 &&
  (bitsOf(analysis.tags, i) & (DETERMINER | NOUN | ADJECTIVE | PRONOUN | NUMBER)) !== 0;
