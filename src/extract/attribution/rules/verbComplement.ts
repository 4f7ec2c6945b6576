// "said that P", "told reporters P", "accused Velmar of N" -> what follows the verb.   “P,” S said. – P, S said. -> what stands before it.
// not: "expressed its condolences", "said little" (nothing is claimed).

import type { Frame, VerbCue } from "../../lexicon/cue.ts";
import { STANCE_VERBS, STANCES } from "../../lexicon/en/words.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
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
} from "../../structure/chunks.ts";
import { nounPhraseAt, skipAdjuncts, startsFiniteClause, startsNoun } from "../../structure/clause.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";
import { isCourtesy, isCueVerb } from "../cues.ts";
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
  analysis: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  cueTo: number,
  end: number,
): Complement | null {
  const has = (frame: Frame): boolean => cue.frames.includes(frame);
  const done = (content: readonly Range[], frame: Frame, strength: number, that = -1, to = cueTo): Complement | null =>
    content.length === 0 || content.some(([f, t]) => t <= f) ? null : { content, that, frame, cueTo: to, strength };
  const clause = (from: number): Range => [from, clauseEnd(analysis, from, end, group)];
  const phrase = (from: number): Range => [from, clauseEnd(analysis, from, end, group, true)];

  let i = cueTo;
  while (i < end && bitsOf(analysis.tags, i) & ADVERB && analysis.groupIndex(i) < 0 && analysis.chunkIndex(i) < 0) i++;
  i = pastRemark(analysis, i, end);
  // "drew attention to the fact that P", "pointed out the fact P"
  const fact = analysis.tokens.lower[i] === "to" ? i + 1 : i;
  if (
    analysis.tokens.lower[fact] === "the" &&
    analysis.tokens.lower[fact + 1] === "fact" &&
    (has("clause") || has("that") || has("pp"))
  ) {
    const that = analysis.tokens.lower[fact + 2] === "that" ? fact + 2 : -1;
    const from = that < 0 ? fact + 2 : that + 1;
    if (that >= 0 || startsFiniteClause(analysis, from, end)) return done([clause(from)], "that", 86, that);
  }
  const direct = i;
  const skipped = skipAdjuncts(analysis, i, end);

  // A colon or comma and a quotation, or a quotation at once
  for (const at of direct === skipped ? [direct] : [direct, skipped]) {
    const w = analysis.tokens.word[at] ?? "";
    if (has("quote") || has("clause") || has("that")) {
      if (w === ":" || w === ",") {
        const q = quotationOpening(analysis, at + 1);
        if (q !== null && (w === ":" || q.words > 2)) return done(wholeQuotation(analysis, q), "quote", 93);
        if (w === ":" && at + 2 < end && (cue.inverts === true || has("quote")))
          return done([clause(at + 1)], "quote", 78);
      }
      const q = quotationOpening(analysis, at);
      if (q !== null) {
        const after = q.to + 1;
        const whole = after >= end || /^[.,;:!?]$/.test(analysis.tokens.word[after] ?? ".") || q.to > end;
        if (whole && (has("quote") || has("clause"))) return done(wholeQuotation(analysis, q), "quote", 90);
        if (!whole && (has("clause") || has("np"))) return done([clause(at)], "clause", 84);
      }
    }
    if (cue.documents === true) continue;
    if (w.toLowerCase() === "that" && (has("clause") || has("that") || has("toNpThat"))) {
      const determiner =
        bitsOf(analysis.tags, at) & DETERMINER &&
        analysis.chunkIndex(at) >= 0 &&
        !startsFiniteClause(analysis, at + 1, end);
      if (!determiner) return done([clause(at + 1)], "that", 93, at);
      if (has("np")) return done([[at, phraseEnd(analysis, at, end, group)]], "np", 80);
    }
  }
  if (cue.documents === true) return null;
  const w = analysis.tokens.lower[direct] ?? "";
  if (has("whether") && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(w))
    return done([clause(direct)], "whether", 84);
  if (has("clause") && /^(?:how|what|why)$/.test(w) && !has("whether")) return done([clause(direct)], "clause", 60);
  if (has("pp") && cue.preps?.includes(w) && !isTime(analysis, direct + 1)) {
    const from = direct + 1;
    if (
      from < end &&
      (startsNoun(analysis, from) || analysis.groupIndex(from) >= 0 || quotationOpening(analysis, from) !== null)
    )
      return done([phrase(from)], "pp", 82, -1, direct + 1);
  }
  for (const at of [direct, skipped])
    if (
      has("to") &&
      analysis.tokens.lower[at] === "to" &&
      bitsOf(analysis.tags, at) & TO &&
      analysis.groupIndex(at + 1) >= 0
    )
      return done([clause(at)], "to", 80);

  // "complained to the mission that P"
  const spokenTo =
    has("toNpThat") && w === "to" && analysis.chunkIndex(direct + 1) >= 0 ? direct + 1 : has("objThat") ? direct : -1;
  const addressee = spokenTo < 0 || analysis.inTimex[spokenTo] === 1 ? null : nounPhraseAt(analysis, spokenTo, end);
  if (addressee !== null) {
    const core = analysis.chunk(analysis.chunkIndex(spokenTo));
    // "told reporters (in Velmar) that P", "told parliament P", "told the agency: “P”"
    const ends = [core.to, addressee[1], skipAdjuncts(analysis, core.to, end)].map((to) =>
      pastRemark(analysis, to, end),
    );
    for (const to of ends) {
      if (
        analysis.tokens.lower[to] === "that" &&
        (!(bitsOf(analysis.tags, to) & WH) || startsFiniteClause(analysis, to + 1, end))
      )
        return done([clause(to + 1)], "objThat", 92, to);
      const q =
        quotationOpening(analysis, to) ??
        (/^[,:]$/.test(analysis.tokens.word[to] ?? "") ? quotationOpening(analysis, to + 1) : null);
      if (q !== null)
        return done(
          q.words > 4 || analysis.tokens.word[to] === ":" ? wholeQuotation(analysis, q) : [clause(to)],
          "quote",
          90,
        );
    }
    if (has("objThat")) {
      for (const to of ends) if (startsFiniteClause(analysis, to, end)) return done([clause(to)], "objThat", 78);
      if (/^(?:of|about)$/.test(analysis.tokens.lower[core.to] ?? "")) return done([clause(core.to + 1)], "pp", 62);
      if (
        analysis.tokens.lower[core.to] === "to" &&
        bitsOf(analysis.tags, core.to) & TO &&
        analysis.groupIndex(core.to + 1) >= 0
      )
        return done([clause(direct)], "objTo", 78);
    }
  }
  if (cue.lemma === "draw" && cue.particle === undefined) {
    // "drew the attention of the Council to N"
    const c = analysis.chunkOf[direct] ?? -1;
    if (c < 0 || analysis.tokens.lower[analysis.chunk(c).head] !== "attention") return null;
    const phrase = nounPhraseAt(analysis, direct, end);
    let to = analysis.chunk(c).to;
    while (phrase !== null && to < end && to < direct + 14 && analysis.tokens.lower[to] !== "to") to++;
    const that = ["the", "fact", "that"].every((word, n) => analysis.tokens.lower[to + 1 + n] === word);
    if (analysis.tokens.lower[to] !== "to") return null;
    return that ? done([clause(to + 4)], "that", 86, to + 3) : done([clause(to + 1)], "pp", 80);
  }
  if (isCourtesy(analysis, cue, direct)) return null;
  const stance = has("np") && STANCE_VERBS.has(cue.lemma) ? stanceAt(analysis, direct, end, clause) : null;
  if (stance !== null) return stance;
  // "rejected as “absurd” the claim that P"
  if (w === "as" && (has("np") || has("objOf"))) {
    let k = direct + 1;
    const q = quotationOpening(analysis, k);
    if (q !== null) k = q.to + 1;
    else while (k < end && bitsOf(analysis.tags, k) & (ADJECTIVE | ADVERB) && analysis.groupIndex(k) < 0) k++;
    if (k > direct + 1 && k < end && startsNoun(analysis, k)) return done([clause(k)], "np", 80);
  }
  // "blamed “outlaws” for the raid"
  const quoted = has("objOf") && cue.preps !== undefined ? quotationOpening(analysis, direct) : null;
  if (quoted !== null && cue.preps!.includes(analysis.tokens.lower[quoted.to + 1] ?? ""))
    return done([phrase(direct)], "objOf", 86);
  const object = nounPhraseAt(analysis, direct, end);
  // "identified himself as": of oneself one says no claim
  if (object !== null && /sel(?:f|ves)$/.test(analysis.lower(direct))) return null;
  if (object !== null && analysis.inTimex[analysis.chunk(analysis.chunkIndex(direct)).head] !== 1) {
    const core = analysis.chunk(analysis.chunkIndex(direct));
    if (has("objOf") && cue.preps !== undefined) {
      const bound = Math.min(end, object[1] + 12);
      for (let k = core.to; k < bound; k++) {
        const at = analysis.lower(k);
        if (cue.preps.includes(at)) return done([phrase(direct)], "objOf", 92);
        if (analysis.groupIndex(k) >= 0 || at === ";") break;
      }
    }
    if (has("objTo")) {
      // "asked all who have relatives there to write": a relative clause may stand between
      const relative = /^(?:who|which|that)$/.test(analysis.tokens.lower[object[1]] ?? "");
      const bound = Math.min(end, object[1] + (relative ? 34 : 8));
      for (let k = core.to; k < bound; k++) {
        if (analysis.tokens.lower[k] === "to" && analysis.groupIndex(k + 1) >= 0)
          return done([clause(direct)], "objTo", 86);
        if ((analysis.groupIndex(k) >= 0 && !relative) || analysis.tokens.word[k] === ";") break;
      }
    }
    if (has("asNp")) {
      const bound = Math.min(end, object[1] + 10);
      for (let k = core.to; k < bound; k++)
        if (analysis.tokens.lower[k] === "as") return done([phrase(direct)], "asNp", 84);
      const second =
        object[1] < end &&
        (analysis.chunkIndex(object[1]) >= 0 ||
          quotationOpening(analysis, object[1]) !== null ||
          bitsOf(analysis.tags, object[1]) & (NOUN | DETERMINER | ADJECTIVE));
      if (second && cue.lemma !== "describe") return done([phrase(direct)], "asNp", 72);
    }
    if (has("clause") && startsFiniteClause(analysis, direct, end)) return done([clause(direct)], "clause", 86);
    if (has("np")) return done([[direct, phraseEnd(analysis, direct, end, group)]], "np", 74);
  }
  if (has("clause") && skipped > direct && startsFiniteClause(analysis, skipped, end))
    return done([clause(skipped)], "clause", 78);
  if (has("clause") && direct < end && startsFiniteClause(analysis, direct, end))
    return done([clause(direct)], "clause", 82);
  if (has("clause") && cue.weak !== true && cue.inverts === true && hasVerbSoon(analysis, direct, end))
    return done([clause(direct)], "clause", 76);
  if (has("np") && quotationOpening(analysis, direct) !== null) return done([clause(direct)], "np", 74);
  if (
    has("ing") &&
    analysis.groupIndex(direct) >= 0 &&
    bitsOf(analysis.tags, direct) & GERUND &&
    !/^(?:citing|quoting)$/.test(w)
  )
    return done([clause(direct)], "ing", 84);
  return null;
}

/** "on Friday", not "to last year's election". */
function isTime(analysis: Analysis, i: number): boolean {
  const chunk = analysis.chunks[analysis.chunkOf[i] ?? -1];
  return analysis.inTimex[chunk === undefined ? i : chunk.head] === 1;
}

/** Past a remark between commas before "that": "reported, citing the ministry, that P", "told the agency, on condition of anonymity, that P". */
function pastRemark(analysis: Analysis, i: number, end: number): number {
  if (analysis.tokens.word[i] !== ",") return i;
  for (let k = i + 1; k < end && k < i + 25; k++)
    if (analysis.tokens.word[k] === ",") return analysis.tokens.lower[k + 1] === "that" ? k + 1 : i;
  return i;
}

/** "expressed hope that P", "voiced serious concern about N", "expressed their readiness to P": the noun is of the cue, and tells the act. */
function stanceAt(analysis: Analysis, from: number, end: number, clause: (from: number) => Range): Complement | null {
  const c = from < end ? analysis.chunkIndex(from) : -1;
  if (c < 0 || analysis.chunk(c).to >= end) return null;
  const { to, head } = analysis.chunk(c);
  const act = STANCES.get(analysis.lower(head));
  if (act === undefined || head !== to - 1) return null;
  const next = analysis.lower(to);
  const make = (at: number, cueTo: number, that: number): Complement | null => {
    const content = clause(at);
    return content[1] <= content[0] ? null : { content: [content], that, frame: "np", cueTo, strength: 84, act };
  };
  if (next === "that") return make(to + 1, to, to);
  if (bitsOf(analysis.tags, to) & TO && analysis.groupIndex(to + 1) >= 0) return make(to, to, -1);
  const prepositional = /^(?:about|against|at|for|in|of|on|over|regarding|to|towards?|with)$/.test(next);
  return prepositional && (startsNoun(analysis, to + 1) || analysis.groupIndex(to + 1) >= 0)
    ? make(to + 1, to + 1, -1)
    : null;
}

/** "said too much was made of it": no subject that we know of, but a finite verb before the next mark of punctuation. */
function hasVerbSoon(analysis: Analysis, from: number, end: number): boolean {
  if (
    bitsOf(analysis.tags, from) & (PREPOSITION | TO | CONJUNCTION) &&
    !/^(?:neither|either|both|there)$/.test(analysis.lower(from))
  )
    return false;
  for (let i = from; i < end && i < from + 14; i++) {
    if (/^[,;:.?!“”"—–()-]$/.test(analysis.word(i))) return false;
    const g = analysis.groupIndex(i);
    if (g >= 0 && analysis.group(g).finite) return i > from;
  }
  return false;
}

/** “P,” S said — P, S said — “P,” said S: the content before the verb and its subject; null where none stands there. */
export function contentBefore(
  analysis: Analysis,
  group: VerbGroup,
  subject: Subject,
  cue: VerbCue,
  floor: number,
): Complement | null {
  if (!cue.frames.includes("quote") && !cue.frames.includes("clause")) return null;
  if (!group.finite && subject.rule !== "inverted") return null;
  if (subject.rule === "shared") return null;
  const at = (subject.rule === "inverted" ? group.from : Math.min(subject.source[0], group.from)) - 1;
  const w = analysis.tokens.word[at] ?? "";
  const complement = (content: readonly Range[], strength: number, frame: Frame): Complement => ({
    content,
    that: -1,
    frame,
    cueTo: cue.particle === undefined ? group.to : group.to + 1,
    strength,
  });
  const q = quotationClosing(analysis, at) ?? (w === "," ? quotationClosing(analysis, at - 1) : null);
  // “P!” S shouted: a sentence may end inside the marks, but not with a full stop
  if (
    q !== null &&
    at < floor &&
    (q.paragraph !== analysis.sentences.paragraph[analysis.sentenceOf(group.main)] ||
      analysis.tokens.word[q.to - 1] === ".")
  )
    return null;
  if (q !== null) {
    const s = analysis.sentenceOf(q.from);
    const start = Math.max(analysis.sentenceFrom(s), analysis.body);
    const leads = q.from - 1 <= start || (q.from - 2 === start && /^(?:and|but|so)$/.test(analysis.lower(start)));
    const quoteEnds = analysis.tokens.word[at] === "," || q.unclosed || /[,.?!…—-]$/.test(analysis.word(q.to - 1));
    if (leads && (quoteEnds || cue.inverts === true)) return complement(wholeQuotation(analysis, q), 95, "quote");
    if (!leads && quoteEnds && start < q.from - 1)
      return complement([[openingWord(analysis, start), q.to]], 88, "clause");
    return null;
  }
  if (cue.documents === true) return null;
  if (w !== "," && w !== "—" && w !== "–" && w !== "--" && w !== "?") return null;
  // P, S said. – nothing but a time or place may follow, or the other half of a broken sentence
  const after = skipAdjuncts(
    analysis,
    subject.rule === "inverted" ? Math.max(group.to, subject.source[1]) : group.to,
    analysis.sentenceTo(analysis.sentenceOf(group.main)),
  );
  const follows = analysis.tokens.word[after] ?? ".";
  const sentenceEnd = analysis.sentenceTo(analysis.sentenceOf(group.main));
  const q2 = quotationOpening(analysis, after);
  if (
    after < sentenceEnd &&
    !/^[.,;:!?)—–]$/.test(follows) &&
    !(bitsOf(analysis.tags, after) & (PREPOSITION | WH)) &&
    q2 === null &&
    analysis.quotationOf[after] === analysis.quotationOf[group.main]
  )
    return null;
  const clauseStart = behindOther(analysis, Math.max(floor, analysis.body), at);
  const start = openingWord(analysis, clauseStart);
  if (at <= start) return null;
  // "Asked why the bridge was closed, the minister said": that is not what was said
  if (/^(?:asked|pressed|questioned|quizzed)$/.test(analysis.lower(start))) return null;
  let finite = false;
  for (let i = start; i < at && !finite; i++)
    finite = (bitsOf(analysis.tags, i) & FINITE) !== 0 && analysis.chunkIndex(i) < 0;
  const content: Range[] = [[start, at]];
  // "The talks, he said, were useful."
  if (follows === "," && after + 1 < sentenceEnd && !finite) {
    const to = clauseEnd(analysis, after + 1, sentenceEnd, group);
    if (to > after + 1) {
      content.push([after + 1, to]);
      for (let i = after + 1; i < to && !finite; i++) finite = (bitsOf(analysis.tags, i) & FINITE) !== 0;
    }
  }
  return finite ? complement(content, subject.rule === "inverted" ? 84 : 88, "clause") : null;
}

/** "P, says one; Q, says another": behind the semicolon that parts it from what another says. */
function behindOther(analysis: Analysis, from: number, to: number): number {
  let told = false;
  let start = from;
  for (let i = from; i < to; i++) {
    const g = analysis.groups[analysis.groupOf[i] ?? -1];
    if (g !== undefined && g.main === i && g.finite && isCueVerb(analysis, g)) told = true;
    if (analysis.tokens.word[i] === ";" && told) start = i + 1;
  }
  return start;
}

/** The first word of a sentence's content: past "But", "And", and a dateline's dash. */
function openingWord(analysis: Analysis, start: number): number {
  return /^(?:but|and|yet|so|however)$/.test(analysis.tokens.lower[start] ?? "")
    ? analysis.tokens.word[start + 1] === ","
      ? start + 2
      : start + 1
    : start;
}
