// "said that P", "told reporters P", "accused Velmar of N" -> what follows the verb.   “P,” S said. – P, S said. -> what stands before it.
// not: "expressed its condolences", "said little" (nothing is claimed).
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import {
  ADJECTIVE,
  ADVERB,
  bitsOf,
  CONJUNCTION,
  DETERMINER,
  FINITE,
  GERUND,
  NOUN,
  PREPOSITION,
  TO,
  WH,
} from "../chunks.ts";
import { nounPhraseAt, skipAdjuncts, startsFiniteClause, startsNoun } from "../clause.ts";
import { clauseEnd, phraseEnd } from "../clauseEnd.ts";
import { isCourtesy, isCueVerb } from "../cues.ts";
import type { Frame, VerbCue } from "../lexicon/cue.ts";
import { STANCE_VERBS, STANCES } from "../lexicon/en/words.ts";
import { quotationClosing, quotationOpening, wholeQuotation } from "./quotes.ts";
import type { Subject } from "./verbSubject.ts";

/** What a verb of speaking has for its content, by one of the frames of its lexicon entry. */
export interface Complement {
  /** Runs of tokens, half-open; none is empty. */
  readonly content: readonly Range[];
  /** Token of the conjunction "that"; -1 without one. */
  readonly that: number;
  readonly frame: Frame;
  /** Tokens of the cue beyond the verb group ("for" of "called for"), as the end of the cue. */
  readonly cueTo: number;
  /** How surely it is the content, of 100. */
  readonly strength: number;
  /** Where the words tell another act than the verb does. */
  readonly act?: Candidate["act"];
}

/** What follows the verb, by the frames that its lexicon entry allows; null where none of them fits before `end`. */
export function complementAfter(
  a: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  cueTo: number,
  end: number,
): Complement | null {
  const has = (frame: Frame): boolean => cue.frames.includes(frame);
  const done = (content: readonly Range[], frame: Frame, strength: number, that = -1, to = cueTo): Complement | null =>
    content.length === 0 || content.some(([f, t]) => t <= f) ? null : { content, that, frame, cueTo: to, strength };
  const clause = (from: number): Range => [from, clauseEnd(a, from, end, group)];
  const phrase = (from: number): Range => [from, clauseEnd(a, from, end, group, true)];

  let i = cueTo;
  while (i < end && bitsOf(a.tags, i) & ADVERB && a.groupOf[i]! < 0 && a.chunkOf[i]! < 0) i++;
  i = pastRemark(a, i, end);
  // "drew attention to the fact that P", "pointed out the fact P"
  const fact = a.tokens.lower[i] === "to" ? i + 1 : i;
  if (
    a.tokens.lower[fact] === "the" &&
    a.tokens.lower[fact + 1] === "fact" &&
    (has("clause") || has("that") || has("pp"))
  ) {
    const that = a.tokens.lower[fact + 2] === "that" ? fact + 2 : -1;
    const from = that < 0 ? fact + 2 : that + 1;
    if (that >= 0 || startsFiniteClause(a, from, end)) return done([clause(from)], "that", 86, that);
  }
  const direct = i;
  const skipped = skipAdjuncts(a, i, end);

  // A colon or comma and a quotation, or a quotation at once
  for (const at of direct === skipped ? [direct] : [direct, skipped]) {
    const w = a.tokens.word[at] ?? "";
    if (has("quote") || has("clause") || has("that")) {
      if (w === ":" || w === ",") {
        const q = quotationOpening(a, at + 1);
        if (q !== null && (w === ":" || q.words > 2)) return done(wholeQuotation(a, q), "quote", 93);
        if (w === ":" && at + 2 < end && (cue.inverts === true || has("quote")))
          return done([clause(at + 1)], "quote", 78);
      }
      const q = quotationOpening(a, at);
      if (q !== null) {
        const after = q.to + 1;
        const whole = after >= end || /^[.,;:!?]$/.test(a.tokens.word[after] ?? ".") || q.to > end;
        if (whole && (has("quote") || has("clause"))) return done(wholeQuotation(a, q), "quote", 90);
        if (!whole && (has("clause") || has("np"))) return done([clause(at)], "clause", 84);
      }
    }
    if (cue.documents === true) continue;
    if (w.toLowerCase() === "that" && (has("clause") || has("that") || has("toNpThat"))) {
      const determiner = bitsOf(a.tags, at) & DETERMINER && a.chunkOf[at]! >= 0 && !startsFiniteClause(a, at + 1, end);
      if (!determiner) return done([clause(at + 1)], "that", 93, at);
      if (has("np")) return done([[at, phraseEnd(a, at, end, group)]], "np", 80);
    }
  }
  if (cue.documents === true) return null;
  const w = a.tokens.lower[direct] ?? "";
  if (has("whether") && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(w))
    return done([clause(direct)], "whether", 84);
  if (has("clause") && /^(?:how|what|why)$/.test(w) && !has("whether")) return done([clause(direct)], "clause", 60);
  if (has("pp") && cue.preps?.includes(w) && !isTime(a, direct + 1)) {
    const from = direct + 1;
    if (from < end && (startsNoun(a, from) || a.groupOf[from]! >= 0 || quotationOpening(a, from) !== null))
      return done([phrase(from)], "pp", 82, -1, direct + 1);
  }
  for (const at of [direct, skipped])
    if (has("to") && a.tokens.lower[at] === "to" && bitsOf(a.tags, at) & TO && a.groupOf[at + 1]! >= 0)
      return done([clause(at)], "to", 80);

  // "complained to the mission that P"
  const spokenTo =
    has("toNpThat") && w === "to" && a.chunkOf[direct + 1]! >= 0 ? direct + 1 : has("objThat") ? direct : -1;
  const addressee = spokenTo < 0 || a.inTimex[spokenTo] === 1 ? null : nounPhraseAt(a, spokenTo, end);
  if (addressee !== null) {
    const core = a.chunks[a.chunkOf[spokenTo]!]!;
    // "told reporters (in Velmar) that P", "told parliament P", "told the agency: “P”"
    const ends = [core.to, addressee[1], skipAdjuncts(a, core.to, end)].map((to) => pastRemark(a, to, end));
    for (const to of ends) {
      if (a.tokens.lower[to] === "that" && (!(bitsOf(a.tags, to) & WH) || startsFiniteClause(a, to + 1, end)))
        return done([clause(to + 1)], "objThat", 92, to);
      const q =
        quotationOpening(a, to) ?? (/^[,:]$/.test(a.tokens.word[to] ?? "") ? quotationOpening(a, to + 1) : null);
      if (q !== null)
        return done(q.words > 4 || a.tokens.word[to] === ":" ? wholeQuotation(a, q) : [clause(to)], "quote", 90);
    }
    if (has("objThat")) {
      for (const to of ends) if (startsFiniteClause(a, to, end)) return done([clause(to)], "objThat", 78);
      if (/^(?:of|about)$/.test(a.tokens.lower[core.to] ?? "")) return done([clause(core.to + 1)], "pp", 62);
      if (a.tokens.lower[core.to] === "to" && bitsOf(a.tags, core.to) & TO && a.groupOf[core.to + 1]! >= 0)
        return done([clause(direct)], "objTo", 78);
    }
  }
  if (cue.lemma === "draw" && cue.particle === undefined) {
    // "drew the attention of the Council to N"
    const c = a.chunkOf[direct] ?? -1;
    if (c < 0 || a.tokens.lower[a.chunks[c]!.head] !== "attention") return null;
    const phrase = nounPhraseAt(a, direct, end);
    let to = a.chunks[c]!.to;
    while (phrase !== null && to < end && to < direct + 14 && a.tokens.lower[to] !== "to") to++;
    const that = ["the", "fact", "that"].every((word, n) => a.tokens.lower[to + 1 + n] === word);
    if (a.tokens.lower[to] !== "to") return null;
    return that ? done([clause(to + 4)], "that", 86, to + 3) : done([clause(to + 1)], "pp", 80);
  }
  if (isCourtesy(a, cue, direct)) return null;
  const stance = has("np") && STANCE_VERBS.has(cue.lemma) ? stanceAt(a, direct, end, clause) : null;
  if (stance !== null) return stance;
  // "rejected as “absurd” the claim that P"
  if (w === "as" && (has("np") || has("objOf"))) {
    let k = direct + 1;
    const q = quotationOpening(a, k);
    if (q !== null) k = q.to + 1;
    else while (k < end && bitsOf(a.tags, k) & (ADJECTIVE | ADVERB) && a.groupOf[k]! < 0) k++;
    if (k > direct + 1 && k < end && startsNoun(a, k)) return done([clause(k)], "np", 80);
  }
  // "blamed “outlaws” for the raid"
  const quoted = has("objOf") && cue.preps !== undefined ? quotationOpening(a, direct) : null;
  if (quoted !== null && cue.preps!.includes(a.tokens.lower[quoted.to + 1] ?? ""))
    return done([phrase(direct)], "objOf", 86);
  const object = nounPhraseAt(a, direct, end);
  // "identified himself as": of oneself one says no claim
  if (object !== null && /sel(?:f|ves)$/.test(a.tokens.lower[direct]!)) return null;
  if (object !== null && a.inTimex[a.chunks[a.chunkOf[direct]!]!.head] !== 1) {
    const core = a.chunks[a.chunkOf[direct]!]!;
    if (has("objOf") && cue.preps !== undefined) {
      const bound = Math.min(end, object[1] + 12);
      for (let k = core.to; k < bound; k++) {
        const at = a.tokens.lower[k]!;
        if (cue.preps.includes(at)) return done([phrase(direct)], "objOf", 92);
        if (a.groupOf[k]! >= 0 || at === ";") break;
      }
    }
    if (has("objTo")) {
      // "asked all who have relatives there to write": a relative clause may stand between
      const relative = /^(?:who|which|that)$/.test(a.tokens.lower[object[1]] ?? "");
      const bound = Math.min(end, object[1] + (relative ? 34 : 8));
      for (let k = core.to; k < bound; k++) {
        if (a.tokens.lower[k] === "to" && a.groupOf[k + 1]! >= 0) return done([clause(direct)], "objTo", 86);
        if ((a.groupOf[k]! >= 0 && !relative) || a.tokens.word[k] === ";") break;
      }
    }
    if (has("asNp")) {
      const bound = Math.min(end, object[1] + 10);
      for (let k = core.to; k < bound; k++) if (a.tokens.lower[k] === "as") return done([phrase(direct)], "asNp", 84);
      const second =
        object[1] < end &&
        (a.chunkOf[object[1]]! >= 0 ||
          quotationOpening(a, object[1]) !== null ||
          bitsOf(a.tags, object[1]) & (NOUN | DETERMINER | ADJECTIVE));
      if (second && cue.lemma !== "describe") return done([phrase(direct)], "asNp", 72);
    }
    if (has("clause") && startsFiniteClause(a, direct, end)) return done([clause(direct)], "clause", 86);
    if (has("np")) return done([[direct, phraseEnd(a, direct, end, group)]], "np", 74);
  }
  if (has("clause") && skipped > direct && startsFiniteClause(a, skipped, end))
    return done([clause(skipped)], "clause", 78);
  if (has("clause") && direct < end && startsFiniteClause(a, direct, end)) return done([clause(direct)], "clause", 82);
  if (has("clause") && cue.weak !== true && cue.inverts === true && hasVerbSoon(a, direct, end))
    return done([clause(direct)], "clause", 76);
  if (has("np") && quotationOpening(a, direct) !== null) return done([clause(direct)], "np", 74);
  if (has("ing") && a.groupOf[direct]! >= 0 && bitsOf(a.tags, direct) & GERUND && !/^(?:citing|quoting)$/.test(w))
    return done([clause(direct)], "ing", 84);
  return null;
}

/** "on Friday", not "to last year's election". */
function isTime(a: Analysis, i: number): boolean {
  const chunk = a.chunks[a.chunkOf[i] ?? -1];
  return a.inTimex[chunk === undefined ? i : chunk.head] === 1;
}

/** Past a remark between commas before "that": "reported, citing the ministry, that P", "told the agency, on condition of anonymity, that P". */
function pastRemark(a: Analysis, i: number, end: number): number {
  if (a.tokens.word[i] !== ",") return i;
  for (let k = i + 1; k < end && k < i + 25; k++)
    if (a.tokens.word[k] === ",") return a.tokens.lower[k + 1] === "that" ? k + 1 : i;
  return i;
}

/** "expressed hope that P", "voiced serious concern about N", "expressed their readiness to P": the noun is of the cue, and tells the act. */
function stanceAt(a: Analysis, from: number, end: number, clause: (from: number) => Range): Complement | null {
  const c = from < end ? a.chunkOf[from]! : -1;
  if (c < 0 || a.chunks[c]!.to >= end) return null;
  const { to, head } = a.chunks[c]!;
  const act = STANCES.get(a.tokens.lower[head]!);
  if (act === undefined || head !== to - 1) return null;
  const next = a.tokens.lower[to]!;
  const make = (at: number, cueTo: number, that: number): Complement | null => {
    const content = clause(at);
    return content[1] <= content[0] ? null : { content: [content], that, frame: "np", cueTo, strength: 84, act };
  };
  if (next === "that") return make(to + 1, to, to);
  if (bitsOf(a.tags, to) & TO && a.groupOf[to + 1]! >= 0) return make(to, to, -1);
  const prepositional = /^(?:about|against|at|for|in|of|on|over|regarding|to|towards?|with)$/.test(next);
  return prepositional && (startsNoun(a, to + 1) || a.groupOf[to + 1]! >= 0) ? make(to + 1, to + 1, -1) : null;
}

/** "said too much was made of it": no subject that we know of, but a finite verb before the next mark of punctuation. */
function hasVerbSoon(a: Analysis, from: number, end: number): boolean {
  if (
    bitsOf(a.tags, from) & (PREPOSITION | TO | CONJUNCTION) &&
    !/^(?:neither|either|both|there)$/.test(a.tokens.lower[from]!)
  )
    return false;
  for (let i = from; i < end && i < from + 14; i++) {
    if (/^[,;:.?!“”"—–()-]$/.test(a.tokens.word[i]!)) return false;
    const g = a.groupOf[i]!;
    if (g >= 0 && a.groups[g]!.finite) return i > from;
  }
  return false;
}

/** “P,” S said — P, S said — “P,” said S: the content before the verb and its subject; null where none stands there. */
export function contentBefore(
  a: Analysis,
  group: VerbGroup,
  subject: Subject,
  cue: VerbCue,
  floor: number,
): Complement | null {
  if (!cue.frames.includes("quote") && !cue.frames.includes("clause")) return null;
  if (!group.finite && subject.rule !== "inverted") return null;
  if (subject.rule === "shared") return null;
  const at = (subject.rule === "inverted" ? group.from : Math.min(subject.source[0], group.from)) - 1;
  const w = a.tokens.word[at] ?? "";
  const complement = (content: readonly Range[], strength: number, frame: Frame): Complement => ({
    content,
    that: -1,
    frame,
    cueTo: cue.particle === undefined ? group.to : group.to + 1,
    strength,
  });
  const q = quotationClosing(a, at) ?? (w === "," ? quotationClosing(a, at - 1) : null);
  // “P!” S shouted: a sentence may end inside the marks, but not with a full stop
  if (
    q !== null &&
    at < floor &&
    (q.paragraph !== a.sentences.paragraph[a.sentences.ofToken[group.main]!] || a.tokens.word[q.to - 1] === ".")
  )
    return null;
  if (q !== null) {
    const s = a.sentences.ofToken[q.from]!;
    const start = Math.max(a.sentences.from[s]!, a.body);
    const leads = q.from - 1 <= start || (q.from - 2 === start && /^(?:and|but|so)$/.test(a.tokens.lower[start]!));
    const quoteEnds = a.tokens.word[at] === "," || q.unclosed || /[,.?!…—-]$/.test(a.tokens.word[q.to - 1]!);
    if (leads && (quoteEnds || cue.inverts === true)) return complement(wholeQuotation(a, q), 95, "quote");
    if (!leads && quoteEnds && start < q.from - 1) return complement([[openingWord(a, start), q.to]], 88, "clause");
    return null;
  }
  if (cue.documents === true) return null;
  if (w !== "," && w !== "—" && w !== "–" && w !== "--" && w !== "?") return null;
  // P, S said. – nothing but a time or place may follow, or the other half of a broken sentence
  const after = skipAdjuncts(
    a,
    subject.rule === "inverted" ? Math.max(group.to, subject.source[1]) : group.to,
    a.sentences.to[a.sentences.ofToken[group.main]!]!,
  );
  const follows = a.tokens.word[after] ?? ".";
  const sentenceEnd = a.sentences.to[a.sentences.ofToken[group.main]!]!;
  const q2 = quotationOpening(a, after);
  if (
    after < sentenceEnd &&
    !/^[.,;:!?)—–]$/.test(follows) &&
    !(bitsOf(a.tags, after) & (PREPOSITION | WH)) &&
    q2 === null &&
    a.quotationOf[after] === a.quotationOf[group.main]
  )
    return null;
  const clauseStart = behindOther(a, Math.max(floor, a.body), at);
  const start = openingWord(a, clauseStart);
  if (at <= start) return null;
  // "Asked why the bridge was closed, the minister said": that is not what was said
  if (/^(?:asked|pressed|questioned|quizzed)$/.test(a.tokens.lower[start]!)) return null;
  let finite = false;
  for (let i = start; i < at && !finite; i++) finite = (bitsOf(a.tags, i) & FINITE) !== 0 && a.chunkOf[i]! < 0;
  const content: Range[] = [[start, at]];
  // "The talks, he said, were useful."
  if (follows === "," && after + 1 < sentenceEnd && !finite) {
    const to = clauseEnd(a, after + 1, sentenceEnd, group);
    if (to > after + 1) {
      content.push([after + 1, to]);
      for (let i = after + 1; i < to && !finite; i++) finite = (bitsOf(a.tags, i) & FINITE) !== 0;
    }
  }
  return finite ? complement(content, subject.rule === "inverted" ? 84 : 88, "clause") : null;
}

/** "P, says one; Q, says another": behind the semicolon that parts it from what another says. */
function behindOther(a: Analysis, from: number, to: number): number {
  let told = false;
  let start = from;
  for (let i = from; i < to; i++) {
    const g = a.groups[a.groupOf[i] ?? -1];
    if (g !== undefined && g.main === i && g.finite && isCueVerb(a, g)) told = true;
    if (a.tokens.word[i] === ";" && told) start = i + 1;
  }
  return start;
}

/** The first word of a sentence's content: past "But", "And", and a dateline's dash. */
function openingWord(a: Analysis, start: number): number {
  return /^(?:but|and|yet|so|however)$/.test(a.tokens.lower[start] ?? "")
    ? a.tokens.word[start + 1] === ","
      ? start + 2
      : start + 1
    : start;
}
