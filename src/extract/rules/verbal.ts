// "The ministry said on Monday that the bridge was destroyed."   “We did not fire,” she said.
// not: "The report was published in May."  (no content), "an election held in May" (no speaking)
import type { Polarity } from "../../model/claim.ts";
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
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  PROPER,
  TO,
  WH,
} from "../chunks.ts";
import { nounPhraseAt, skipAdjuncts, startsFiniteClause, startsNoun, subjectBefore, verbFollows } from "../clause.ts";
import { clauseEnd, phraseEnd } from "../clauseEnd.ts";
import { cuesOf, isCourtesy, isCueVerb } from "../cues.ts";
import type { Frame, VerbCue } from "../lexicon/cue.ts";
import {
  ASPECT_VERBS,
  COLLECTIVE_NOUNS,
  DOUBT_MODALS,
  NEGATED_ACTS,
  PLACE_NOUNS,
  ROLE_NOUNS,
  STANCE_VERBS,
  STANCES,
} from "../lexicon/en/words.ts";
import type { Scheme } from "../options.ts";
import { followingQuotations, quotationClosing, quotationOpening, wholeQuotation } from "./quotes.ts";

interface Complement {
  readonly content: readonly Range[];
  readonly that: number;
  readonly frame: Frame;
  /** Tokens of the cue beyond the verb group ("for" of "called for"), as the end of the cue. */
  readonly cueTo: number;
  readonly strength: number;
  /** Where the words tell another act than the verb does. */
  readonly act?: Candidate["act"];
}

/** Attributions whose cue is a verb. */
export function verbalAttributions(a: Analysis, scheme: Scheme): Candidate[] {
  const found: Candidate[] = [];
  for (const group of a.groups) {
    if (group.main < a.body) continue;
    const cues = cuesOf(a, group);
    if (cues.length === 0) continue;
    let best: Candidate | null = null;
    for (const cue of cues) {
      if (cue.act === "intend" && scheme !== "polnear") continue;
      const candidate = attribute(a, group, cue, scheme, found);
      if (candidate !== null && (best === null || candidate.confidence > best.confidence)) best = candidate;
    }
    if (best !== null) found.push(best);
  }
  return found;
}

function attribute(
  a: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  scheme: Scheme,
  earlier: readonly Candidate[],
): Candidate | null {
  const [floor, end] = boundsOf(a, group.main);
  if (isHypothetical(a, group, floor, scheme)) return null;
  const polarity: Polarity = cue.denied === true ? "denied" : "asserted";
  let act = cue.act;
  let negatedPolarity: Polarity | null = null;
  if (group.negated && scheme !== "polnear") {
    const denial = NEGATED_ACTS.get(cue.lemma);
    if (denial === undefined) return null;
    act = denial;
    negatedPolarity = "denied";
  }
  const cueTo = cue.particle === undefined ? group.to : group.to + 1;

  if (group.passive) return passive(a, group, cue, cueTo, act, negatedPolarity ?? polarity, floor, end);

  let subject = subjectOf(a, group, floor, earlier, scheme);
  const inverted =
    cue.inverts === true && group.finite && !group.negated ? invertedSubject(a, group, cueTo, floor, end) : null;
  if (inverted !== null && (subject === null || subject.rule === "shared" || !subjectIsOwn(a, group, subject.source)))
    subject = inverted;

  const right = inverted !== null && subject === inverted ? null : complementAfter(a, group, cue, cueTo, end);
  const left = subject === null ? null : contentBefore(a, group, subject, cue, floor);
  const complement = choose(right, left);
  if (complement === null) return null;
  if (
    complement.frame === "to" &&
    scheme !== "polnear" &&
    act === "reject" &&
    isSilence(a, complement.content[0]![0] + 1)
  )
    return null;
  if (cue.weak === true && scheme !== "polnear" && complement.frame === "np" && isDeed(a, complement.content[0]!))
    return null;
  if (cue.weak === true && complement.strength < 60) return null;
  if (subject === null && complement.strength < 70) return null;
  if (subject === null && group.participle) return null;
  // "Saying that P, the minister left": P ends where the main clause begins
  const mainClause =
    subject !== null && group.participle && subject.source[0] > group.main ? subject.source[0] - 1 : end;
  let content: readonly Range[] =
    mainClause < end
      ? complement.content.map(([from, to]): Range => [from, Math.min(to, mainClause)])
      : complement.content;
  if (subject?.rule === "relative" && complement.frame !== "quote")
    content = content.map((range) => beforeMatrixVerb(a, range));
  if (content.some(([from, to]) => to <= from || (to - from === 2 && a.tokens.lower[to - 1] === "following")))
    return null;
  if (complement.frame === "quote" || complement === left)
    content = [...content, ...followingQuotations(a, content, group, subject?.source ?? null)];
  const confidence = Math.min(97, complement.strength + (subject === null ? -15 : subject.rule === "shared" ? -6 : 4));
  return {
    cue: [[group.from, complement.cueTo]],
    main: group.main,
    source: subject === null ? [] : [subject.source],
    sourceHead: subject === null ? -1 : subject.head,
    content,
    that: complement.that,
    act: complement.act ?? (isOrder(a, cue, complement, subject) ? "demand" : act),
    polarity: negatedPolarity ?? polarity,
    rule: complement === left ? "verb-after" : `verb-${complement.frame}`,
    confidence,
  };
}

/** "I ask you to leave": said by oneself, it is a demand. */
const isOrder = (a: Analysis, cue: VerbCue, complement: Complement, subject: Source | null): boolean =>
  cue.lemma === "ask" &&
  complement.frame === "objTo" &&
  subject !== null &&
  /^(?:i|we)$/.test(a.tokens.lower[subject.head] ?? "");

/** "Those who believe they are at risk | are afraid", "men who spoke of despair | now wept": the relative clause ends where its noun's verb is. */
function beforeMatrixVerb(a: Analysis, [from, to]: Range): Range {
  let ownSeen = !startsFiniteClause(a, from, to);
  for (let i = from; i < to; i++) {
    if (
      i > from &&
      /^(?:[,;:—–(“”"]|and|or|but|that|who|which|whom|whose|what|if|when|while|because|as|how|where|whether)$/.test(
        a.tokens.lower[i]!,
      )
    )
      return [from, to];
    const g = a.groupOf[i]!;
    if (g < 0 || !a.groups[g]!.finite || a.groups[g]!.from !== i) continue;
    if (ownSeen && (a.chunkOf[i - 1]! >= 0 || a.groupOf[i - 1]! >= 0)) return [from, i];
    if (ownSeen && bitsOf(a.tags, i - 1) & ADVERB && i - 1 > from) return [from, i - 1];
    ownSeen = true;
  }
  return [from, to];
}

/** "backs Velmar", "defended the suspects": what is done for or against somebody is no speech; "backed the proposal" may be. */
function isDeed(a: Analysis, [from, to]: Range): boolean {
  const c = a.chunkOf[from]!;
  if (c < 0) return false;
  const head = a.chunks[c]!.head;
  for (let i = from; i < to; i++)
    if (a.quotationOf[i]! >= 0 && a.quotationOf[i] !== a.quotationOf[from - 1]) return false;
  return (
    (bitsOf(a.tags, head) & (PROPER | PRONOUN)) !== 0 ||
    ROLE_NOUNS.has(a.tokens.lower[head]!) ||
    COLLECTIVE_NOUNS.has(a.tokens.lower[head]!) ||
    PLACE_NOUNS.has(a.tokens.lower[head]!)
  );
}

/** "declined to comment", "refused to say whether": no claim is made. */
function isSilence(a: Analysis, token: number): boolean {
  const g = a.groupOf[token] ?? -1;
  return (
    g >= 0 &&
    cuesOf(a, a.groups[g]!).some(({ act: said }) => said === "state" || said === "report" || said === "confirm")
  );
}

/** The sentence, or the part of it inside the quotation that holds the cue. */
function boundsOf(a: Analysis, token: number): Range {
  const s = a.sentences.ofToken[token]!;
  let from = a.sentences.from[s]!;
  let to = a.sentences.to[s]!;
  const q = a.quotationOf[token]!;
  if (q >= 0) {
    from = Math.max(from, a.quotations[q]!.from);
    to = Math.min(to, a.quotations[q]!.to);
  }
  return [from, to];
}

function isHypothetical(a: Analysis, group: VerbGroup, floor: number, scheme: Scheme): boolean {
  if (scheme === "polnear") return false;
  if (group.modal !== null && DOUBT_MODALS.has(group.modal)) return true;
  if (group.infinitive) return false;
  for (let i = group.from - 1; i >= floor && i > group.from - 8; i--) {
    const w = a.tokens.lower[i]!;
    if (w === "if" || w === "unless") return true;
    if (w === "," || w === "that" || a.groupOf[i]! >= 0) return false;
  }
  return false;
}

interface Source {
  readonly source: Range;
  readonly head: number;
  readonly rule: "own" | "shared" | "inverted" | "relative";
}

function subjectOf(
  a: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: readonly Candidate[],
  scheme: Scheme,
): Source | null {
  if (group.infinitive) {
    // "continues to deny", "would like to note": the subject is that of the verb before
    const governor = a.groupOf[group.from - 2] ?? -1;
    if (governor < 0 || !ASPECT_VERBS.has(a.tokens.lower[a.groups[governor]!.main]!)) return null;
    const subject = subjectBefore(a, a.groups[governor]!, floor);
    return subject === null ? null : { source: subject.range, head: subject.head, rule: "own" };
  }
  if (group.finite) {
    const subject = subjectBefore(a, group, floor);
    if (subject !== null) {
      const shared = coordinatedWith(a, group, subject.range, floor);
      if (!shared && subject.relative && scheme === "polnear") {
        // those data take the relative pronoun itself for the source
        const pronoun = group.from - 1 - adverbsBefore(a, group.from);
        return { source: [pronoun, pronoun + 1], head: pronoun, rule: "relative" };
      }
      if (!shared) return { source: subject.range, head: subject.head, rule: subject.relative ? "relative" : "own" };
    }
  }
  const joined = !group.finite && (isJoinedParticiple(a, group, floor) || goesOn(a, group, earlier));
  if (!group.finite && !joined && !(bitsOf(a.tags, group.main) & GERUND)) return null;
  // "and called for", ", adding that": the subject of the attribution or the main verb before it
  const before = group.from - 1;
  const opener = a.tokens.lower[before] ?? "";
  const gerund = !group.finite && !joined;
  if (!gerund && !/^(?:and|but|or|,|then|also)$/.test(opener) && !(bitsOf(a.tags, before) & ADVERB)) return null;
  if (
    gerund &&
    group.from > floor &&
    !/^(?:,|and|by|while|before|after|”|"|—|–|when|in|without)$/.test(opener) &&
    !(bitsOf(a.tags, before) & ADVERB)
  )
    return null;
  const other = sharedWith(a, group, floor, earlier);
  if (other !== null) return { source: other.source[0]!, head: other.sourceHead, rule: "shared" };
  if (gerund && group.from - floor <= 2) return frontedSubject(a, group, floor);
  for (let i = floor; i < group.from; i++) {
    const g = a.groupOf[i]!;
    if (g < 0 || !a.groups[g]!.finite || a.quotationOf[i] !== a.quotationOf[group.main]) continue;
    if (a.groups[g]! === group) break;
    const subject = subjectBefore(a, a.groups[g]!, floor);
    if (subject !== null && !subject.relative) return { source: subject.range, head: subject.head, rule: "shared" };
  }
  return null;
}

/** "Saying that P, the minister left": the subject of the main clause, behind the comma that closes the participle's. */
function frontedSubject(a: Analysis, group: VerbGroup, floor: number): Source | null {
  const end = a.sentences.to[a.sentences.ofToken[floor]!]!;
  for (let i = group.to; i + 1 < end; i++) {
    if (a.tokens.word[i] !== "," || a.chunkOf[i + 1]! < 0) continue;
    const phrase = nounPhraseAt(a, i + 1, end);
    if (phrase === null || !verbFollows(a, phrase[1], end)) continue;
    return { source: phrase, head: a.chunks[a.chunkOf[i + 1]!]!.head, rule: "shared" };
  }
  return null;
}

const holds = (content: readonly Range[], token: number): boolean =>
  content.some(([from, to]) => from <= token && token < to);

/** The attribution whose subject goes on: the last one before, not inside another's words unless this one is there too. */
function sharedWith(a: Analysis, group: VerbGroup, floor: number, earlier: readonly Candidate[]): Candidate | null {
  for (let k = earlier.length - 1; k >= 0; k--) {
    const other = earlier[k]!;
    if (other.main < floor) break;
    if (
      other.main >= group.main ||
      other.source.length === 0 ||
      a.quotationOf[other.main] !== a.quotationOf[group.main]
    )
      continue;
    if (holds(other.content, group.main)) continue;
    const around = earlier.some(
      (outer) => outer !== other && holds(outer.content, other.main) && !holds(outer.content, group.main),
    );
    if (!around) return other;
  }
  return null;
}

/** "has condemned P and called for Q": the second participle has the auxiliary of the first. */
function isJoinedParticiple(a: Analysis, group: VerbGroup, floor: number): boolean {
  if (!(bitsOf(a.tags, group.main) & PARTICIPLE) || !/^(?:and|but|or)$/.test(a.tokens.lower[group.from - 1] ?? ""))
    return false;
  for (let i = group.from - 1; i >= floor; i--) {
    const g = a.groupOf[i]!;
    if (g < 0 || !a.groups[g]!.finite) continue;
    return (
      a.groups[g]!.from < a.groups[g]!.main &&
      !a.groups[g]!.passive &&
      (bitsOf(a.tags, a.groups[g]!.main) & PARTICIPLE) !== 0
    );
  }
  return false;
}

/** "said that it was at war and called for talks": what was said ends before "and", and the form in -ed is a past tense. */
function goesOn(a: Analysis, group: VerbGroup, earlier: readonly Candidate[]): boolean {
  if (group.from !== group.main || a.tokens.lower[group.from - 1] !== "and") return false;
  return earlier.some(
    ({ main, content }) =>
      a.sentences.ofToken[main] === a.sentences.ofToken[group.main] &&
      content.at(-1)![1] === group.from - 1 &&
      main < group.main,
  );
}

function adverbsBefore(a: Analysis, token: number): number {
  let k = token - 1;
  while (k >= 0 && !(bitsOf(a.tags, k) & WH)) k--;
  return token - 1 - k;
}

/** "visited the town and said": what stands before "and" is the object of another verb, not this one's subject. */
function coordinatedWith(a: Analysis, group: VerbGroup, range: Range, floor: number): boolean {
  const before = a.tokens.lower[group.from - 1];
  if (before === "and" || before === "but") return true;
  // The object of a verb just before: "told reporters said"
  const left = range[0] - 1;
  return (
    left >= floor &&
    a.groupOf[left]! >= 0 &&
    a.groups[a.groupOf[left]!]!.finite &&
    !isCueVerb(a, a.groups[a.groupOf[left]!]!) &&
    false
  );
}

/** ", said the minister": the subject behind the verb. */
function invertedSubject(a: Analysis, group: VerbGroup, cueTo: number, floor: number, end: number): Source | null {
  const before = group.from - 1;
  if (before < floor && a.quotations.every((q) => q.to !== before)) return null;
  const w = a.tokens.word[before] ?? "";
  const afterQuote = quotationClosing(a, before) !== null || (w === "," && quotationClosing(a, before - 1) !== null);
  const opensSentence = group.from === floor;
  if (!afterQuote && w !== "," && !opensSentence) return null;
  const phrase = nounPhraseAt(a, cueTo, end);
  if (phrase === null || a.inTimex[phrase[0]] === 1 || (!afterQuote && verbFollows(a, phrase[1], end))) return null;
  let to = phrase[1];
  const head = a.chunks[a.chunkOf[phrase[0]]!]!.head;
  if (opensSentence && !afterQuote && a.tokens.word[to] !== ":") return null;
  // an apposition: ", said Rami X, the head of Y"
  if (a.tokens.word[to] === "," && to + 1 < end) {
    const apposition = nounPhraseAt(a, to + 1, end);
    if (apposition !== null && /^[,.;]$/.test(a.tokens.word[apposition[1]] ?? ".") && isDescription(a, to + 1, head))
      to = apposition[1];
  }
  return { source: [phrase[0], to], head, rule: "inverted" };
}

function isDescription(a: Analysis, i: number, head: number): boolean {
  return (
    /^\p{Lu}/u.test(a.tokens.word[head]!) &&
    a.inTimex[i] !== 1 &&
    /^(?:a|an|the|his|her|its|their|\p{Lu}?\p{Ll}+)$/u.test(a.tokens.word[i]!)
  );
}

const subjectIsOwn = (a: Analysis, group: VerbGroup, range: Range): boolean => {
  let k = group.from - 1;
  while (k > range[1] - 1 && (bitsOf(a.tags, k) & ADVERB || /^(?:[,)–—-]|--)$/.test(a.tokens.word[k]!))) k--;
  return k === range[1] - 1;
};

function choose(right: Complement | null, left: Complement | null): Complement | null {
  if (right === null) return left;
  if (left === null) return right;
  return left.strength >= right.strength ? left : right;
}

/** What follows the verb, by the frames that its lexicon entry allows. */
function complementAfter(a: Analysis, group: VerbGroup, cue: VerbCue, cueTo: number, end: number): Complement | null {
  const has = (frame: Frame): boolean => cue.frames.includes(frame);
  const done = (content: readonly Range[], frame: Frame, strength: number, that = -1, to = cueTo): Complement | null =>
    content.length === 0 || content.some(([f, t]) => t <= f) ? null : { content, that, frame, cueTo: to, strength };
  const clause = (from: number): Range => [from, clauseEnd(a, from, end, group)];

  let i = cueTo;
  while (i < end && bitsOf(a.tags, i) & ADVERB && a.groupOf[i]! < 0 && a.chunkOf[i]! < 0) i++;
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
  if (has("pp") && cue.preps?.includes(w)) {
    const from = direct + 1;
    if (from < end && (startsNoun(a, from) || a.groupOf[from]! >= 0 || quotationOpening(a, from) !== null))
      return done([clause(from)], "pp", 82, -1, direct + 1);
  }
  if (w === "to" && bitsOf(a.tags, direct) & TO && a.groupOf[direct + 1]! >= 0 && has("to"))
    return done([clause(direct)], "to", 80);

  // "complained to the mission that P"
  const spokenTo =
    has("toNpThat") && w === "to" && a.chunkOf[direct + 1]! >= 0 ? direct + 1 : has("objThat") ? direct : -1;
  const addressee = spokenTo < 0 || a.inTimex[spokenTo] === 1 ? null : nounPhraseAt(a, spokenTo, end);
  if (addressee !== null) {
    const core = a.chunks[a.chunkOf[spokenTo]!]!;
    // "told reporters (in Velmar) that P", "told parliament P", "told the agency: “P”"
    const ends = [core.to, addressee[1], skipAdjuncts(a, core.to, end)];
    for (const to of ends) {
      if (a.tokens.lower[to] === "that" && !(bitsOf(a.tags, to) & WH)) return done([clause(to + 1)], "objThat", 92, to);
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
  if (isCourtesy(a, cue, direct)) return null;
  const stance = has("np") && STANCE_VERBS.has(cue.lemma) ? stanceAt(a, direct, end, clause) : null;
  if (stance !== null) return stance;
  const object = nounPhraseAt(a, direct, end);
  if (object !== null && a.inTimex[a.chunks[a.chunkOf[direct]!]!.head] !== 1) {
    const core = a.chunks[a.chunkOf[direct]!]!;
    if (has("objOf") && cue.preps !== undefined) {
      const bound = Math.min(end, object[1] + 12);
      for (let k = core.to; k < bound; k++) {
        const at = a.tokens.lower[k]!;
        if (cue.preps.includes(at)) return done([clause(direct)], "objOf", 92);
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
      for (let k = core.to; k < bound; k++) if (a.tokens.lower[k] === "as") return done([clause(direct)], "asNp", 84);
      const second =
        object[1] < end &&
        (a.chunkOf[object[1]]! >= 0 ||
          quotationOpening(a, object[1]) !== null ||
          bitsOf(a.tags, object[1]) & (NOUN | DETERMINER | ADJECTIVE));
      if (second && cue.lemma !== "describe") return done([clause(direct)], "asNp", 72);
    }
    // "what she called a provocation"
    if (has("asNp") && cue.lemma === "call" && a.tokens.lower[floorOfSubject(a, group) - 1] === "what")
      return done([[direct, phraseEnd(a, direct, end, group)]], "asNp", 76);
    if (has("clause") && startsFiniteClause(a, direct, end)) return done([clause(direct)], "clause", 86);
    if (has("np")) return done([[direct, phraseEnd(a, direct, end, group)]], "np", 74);
  }
  if (has("clause") && skipped > direct && startsFiniteClause(a, skipped, end))
    return done([clause(skipped)], "clause", 78);
  if (has("clause") && direct < end && startsFiniteClause(a, direct, end)) return done([clause(direct)], "clause", 82);
  if (has("clause") && cue.weak !== true && cue.inverts === true && hasVerbSoon(a, direct, end))
    return done([clause(direct)], "clause", 76);
  if (has("np") && quotationOpening(a, direct) !== null) return done([clause(direct)], "np", 74);
  if (has("ing") && a.groupOf[direct]! >= 0 && bitsOf(a.tags, direct) & GERUND)
    return done([clause(direct)], "ing", 84);
  return null;
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

/** First token of the noun phrase right before a verb group. */
function floorOfSubject(a: Analysis, group: VerbGroup): number {
  const c = a.chunkOf[group.from - 1] ?? -1;
  return c < 0 ? group.from : a.chunks[c]!.from;
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

/** “P,” S said — P, S said — “P,” said S. */
function contentBefore(a: Analysis, group: VerbGroup, subject: Source, cue: VerbCue, floor: number): Complement | null {
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
  const start = openingWord(a, Math.max(floor, a.body));
  if (at <= start) return null;
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

/** The first word of a sentence's content: past "But", "And", and a dateline's dash. */
function openingWord(a: Analysis, start: number): number {
  return /^(?:but|and|yet|so|however)$/.test(a.tokens.lower[start] ?? "")
    ? a.tokens.word[start + 1] === ","
      ? start + 2
      : start + 1
    : start;
}

/** "X was accused by S of P"; "it was reported that P"; "P, it was said". */
function passive(
  a: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  cueTo: number,
  act: Candidate["act"],
  polarity: Polarity,
  floor: number,
  end: number,
): Candidate | null {
  const subject = subjectBefore(a, group, floor);
  let by: { range: Range; head: number } | null = null;
  let i = cueTo;
  for (let k = cueTo; k < end && k < cueTo + 12; k++) {
    if (a.tokens.lower[k] === "by" && !a.inTimex[k + 1]) {
      const phrase = nounPhraseAt(a, k + 1, end);
      if (phrase !== null) {
        by = { range: phrase, head: a.chunks[a.chunkOf[k + 1]!]!.head };
        if (k === cueTo) i = phrase[1];
      }
      break;
    }
    if (a.groupOf[k]! >= 0 || a.tokens.word[k] === ",") break;
  }
  const make = (content: readonly Range[], that: number, rule: string, confidence: number): Candidate | null =>
    content.some(([f, t]) => t <= f)
      ? null
      : {
          cue: [[group.from, cueTo]],
          main: group.main,
          source: by === null ? [] : [by.range],
          sourceHead: by === null ? -1 : by.head,
          content,
          that,
          act,
          polarity,
          rule,
          confidence: confidence + (by === null ? -6 : 0),
        };
  const w = a.tokens.lower[i] ?? "";
  if (cue.frames.includes("objOf") && cue.preps !== undefined && subject !== null) {
    for (let k = i; k < Math.min(end, i + 6); k++) {
      if (cue.preps.includes(a.tokens.lower[k]!))
        return make([subject.range, [k, clauseEnd(a, k, end, group)]], -1, "passive-of", 86);
    }
    return by === null || cue.weak === true ? null : make([subject.range], -1, "passive", 70);
  }
  if (
    w === "that" &&
    (cue.frames.includes("clause") || cue.frames.includes("that")) &&
    subject !== null &&
    bitsOf(a.tags, subject.head) & PRONOUN
  )
    return make([[i + 1, clauseEnd(a, i + 1, end, group)]], i, "passive-that", 82);
  if (
    w === "to" &&
    a.groupOf[i + 1]! >= 0 &&
    subject !== null &&
    (cue.frames.includes("clause") || cue.frames.includes("objTo"))
  )
    return make([subject.range, [i, clauseEnd(a, i, end, group)]], -1, "passive-to", 66);
  if (w === "as" && cue.frames.includes("asNp") && subject !== null)
    return make([subject.range, [i, clauseEnd(a, i, end, group)]], -1, "passive-as", 70);
  if (
    by !== null &&
    cue.weak !== true &&
    subject !== null &&
    (cue.frames.includes("np") || cue.frames.includes("clause"))
  )
    return make([subject.range], -1, "passive-by", 72);
  return null;
}
