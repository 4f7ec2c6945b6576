// "MS. FELD: Our army did not fire. Thank you." -> one claim of hers.   "Q: Did your army shell Hestrel?" -> ask
// not: "I give the floor to Mr. Orrel.", "What did you agree?" (no content is asked about), "(applause)".
import type { Act, EventType } from "../../model/claim.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { findEventWords } from "../events/findEventWords.ts";
import { FORMS_OF_ADDRESS, IDLE_VERBS, PROCEDURES, QUESTION_AUXILIARIES, REQUESTS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { type MainClause, mainClause } from "../structure/mainClause.ts";
import { NOUN, tagBitsOf } from "../structure/tagClasses.ts";
import { callsOthersWrong } from "../voice/acts/denial.ts";
import { hasConflictWord } from "../voice/conflict.ts";
import { isCourtesy } from "../voice/courtesy.ts";
import type { Party } from "../voice/party.ts";
import { sentenceContent } from "../voice/sentenceContent.ts";
import { actOfSentence } from "../voice/voiceAct.ts";
import { type OwnVoiceSentence, voicedOf } from "../voice/voiced.ts";
import type { Turn } from "./layout.ts";

const CONFIDENCE = 80;
/** In so many sentences to either side, something must be said of a conflict, if the text speaks of one at all. */
const WINDOW = 12;
/** A text with no more sentences than this is about one thing. */
const SHORT = 40;
/** Performative verbs: saying them is the act, and the content is what the verb governs. */
const EXPLICIT: ReadonlySet<Act> = new Set<Act>(["demand", "reject", "condemn", "deny", "accuse"]);

/** The facts needed to read the turns of a document. */
export interface TurnReading {
  readonly lookup: Lookup;
  /** Keys of the states that a turn's speaker represents. */
  readonly own: (turn: Turn) => ReadonlySet<string>;
  /** Whether the text names the person who asks under a mere "Q". */
  readonly asks: boolean;
  /** The proposals of rules and model, by the token that carries the cue. */
  readonly proposed: ReadonlyMap<number, Candidate>;
}

/** The claims of those who speak in turns: one a sentence that asserts, demands, condemns, promises, denies or asks whether something is so. */
export function turnClaims(analysis: Analysis, turns: readonly Turn[], reading: TurnReading): Candidate[] {
  const about = aboutConflict(analysis, turns);
  return turns.flatMap((turn) => {
    const found: Candidate[] = [];
    const own = reading.own(turn);
    let last: Party = null;
    for (const s of sentencesOf(analysis, turn)) {
      const content = spoken(analysis, s, turn);
      if (content === null || isProcedure(analysis, content)) continue;
      if (analysis.word(content[1] - 1) === "?") {
        if (about[s] === 1 && putsProposition(analysis, content)) found.push(claimOf(analysis, turn, content, "ask"));
        continue;
      }
      const clause = mainClause(analysis, content);
      if (clause === null) continue;
      const sentence = voicedOf(analysis, content, clause, { lookup: reading.lookup, own }, last);
      if (clause.person !== 1) last = sentence.party ?? last;
      if (about[s] === 0 || !claimsSomething(analysis, content, clause)) continue;
      if (turn.role === "question" && !reading.asks) continue;
      const verb = explicitOf(analysis, content, clause, reading);
      found.push(verb === null ? claimOf(analysis, turn, content, actOfTurn(sentence)) : verbClaimOf(turn, verb));
    }
    return found;
  });
}

/** Whether a proposal is a performative act of the speaker ("we reject"), outside of quotations: the claims of his turn already hold it. */
export const isOwnVerb = (analysis: Analysis, turns: readonly Turn[]): ((candidate: Candidate) => boolean) => {
  const said = new Uint8Array(analysis.tokens.count);
  for (const turn of turns) said.fill(1, turn.said[0], turn.said[1]);
  return ({ main, source, sourceHead }) =>
    said[main] === 1 &&
    analysis.outerQuotationIndex(main) < 0 &&
    (sourceHead >= 0
      ? analysis.has(sourceHead, "i", "we") || (source[0] !== undefined && analysis.has(source[0][0], "we"))
      : isLet(analysis, main) || isProcedure(analysis, sentenceRange(analysis, main)));
};

const sentenceRange = (analysis: Analysis, token: number): Range => {
  const s = analysis.sentenceOf(token);
  return [analysis.sentenceFrom(s), analysis.sentenceTo(s)];
};

/** "Let me note that P", "let me also remind you that P". */
const isLet = (analysis: Analysis, verb: number): boolean =>
  [1, 2].some((back) => analysis.has(verb - back, "me", "us") && analysis.has(verb - back - 1, "let"));

function* sentencesOf(analysis: Analysis, { said: [from, to] }: Turn): Generator<number> {
  if (from >= to) return;
  const last = analysis.sentenceOf(to - 1);
  for (let s = analysis.sentenceOf(from); s <= last; s++) yield s;
}

/** The content of a sentence of a turn, without an address before it, but with a "No." before it; null if it has none. */
function spoken(analysis: Analysis, s: number, { said }: Turn): Range | null {
  const whole = sentenceContent(analysis, s);
  if (whole === null || whole[0] < said[0] || whole[1] > said[1]) return null;
  const [from, to] = whole;
  // "(applause)", "[inaudible]"
  if (/^[([]$/.test(analysis.word(from)) && /^[)\]]$/.test(analysis.word(to - 1))) return null;
  const before = s - 1;
  const answered =
    before >= 0 &&
    analysis.sentenceFrom(before) >= said[0] &&
    analysis.sentenceTo(before) - analysis.sentenceFrom(before) === 2 &&
    /^(?:no|yes)$/.test(analysis.lower(analysis.sentenceFrom(before)));
  if (answered) return [analysis.sentenceFrom(before), to];
  return [afterAddress(analysis, from, to), to];
}

/** Behind "Mr. President, ". */
function afterAddress(analysis: Analysis, from: number, to: number): number {
  if (!FORMS_OF_ADDRESS.test(analysis.lower(from))) return from;
  for (let i = from + 1; i < Math.min(to - 3, from + 8); i++) {
    if (analysis.groupIndex(i) >= 0) return from;
    if (analysis.word(i) === "," && !FORMS_OF_ADDRESS.test(analysis.lower(i + 1))) return i + 1;
  }
  return from;
}

function isProcedure(analysis: Analysis, [from, to]: Range): boolean {
  const low = analysis.tokens.lower.slice(from, to).join(" ");
  return PROCEDURES.some((procedure) => procedure.test(low));
}

function claimsSomething(analysis: Analysis, content: Range, clause: MainClause): boolean {
  // "I wanted to come and see you": a wish is no claim
  return (
    !isCourtesy(analysis, content, clause) &&
    !(clause.person === 1 && /^wanted$/.test(analysis.lower(clause.group.main)))
  );
}

/** Kinds of events that are done by speaking: the question what was agreed presupposes no deed. */
const TALKS: ReadonlySet<EventType> = new Set<EventType>([
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "request",
  "accuse",
  "reject",
  "publication",
  "other",
]);

/** "Did your army shell Hestrel?", "What will happen with the agreements now?"; not "What was the tone?", "Can you tell us more?". */
function putsProposition(analysis: Analysis, [from, to]: Range): boolean {
  const low = analysis.tokens.lower.slice(from, to).join(" ");
  if (REQUESTS.test(low) || to - from < 3 || !hasVerb(analysis, from, to, low)) return false;
  if (!/\b(?:what|who|whom|when|where|why|how|which)\b/.test(low)) return to - from > 4;
  // "Who fired?", "When will they leave?": the question presupposes the deed
  if (/^(?:who|when|where|why)\b/.test(low) && doesSomething(analysis, from, to)) return true;
  if (findEventWords(analysis.tokens, from, to).some(({ type }) => !TALKS.has(type))) return true;
  if (to - from < 7 && /^(?:(?:and|so|but|then) )?(?:what|who|when|where|why|how|which)\b/.test(low)) return false;
  for (let i = from + 1; i < to; i++) {
    const chunk = analysis.chunkAt(i);
    if (chunk !== null && chunk.head === i && tagBitsOf(analysis.tags, i) & NOUN && analysis.inTimex[i] === 0)
      return true;
  }
  return false;
}

/** A question without a verb only continues the one before: "And the second one?". */
function hasVerb(analysis: Analysis, from: number, to: number, low: string): boolean {
  if (QUESTION_AUXILIARIES.test(low)) return true;
  for (let i = from; i < to; i++) if (analysis.groupIndex(i) >= 0) return true;
  return false;
}

/** Whether a stretch has a verb for a deed. */
function doesSomething(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const group = analysis.groupAt(i);
    if (group !== null && !IDLE_VERBS.test(analysis.lower(group.main))) return true;
  }
  return false;
}

/** What the speaker's own verb governs, where that is most of the sentence. */
function explicitOf(
  analysis: Analysis,
  [from, to]: Range,
  { group, person }: MainClause,
  { proposed }: TurnReading,
): Candidate | null {
  const candidate = proposed.get(group.main);
  if (person !== 1 || candidate === undefined || !EXPLICIT.has(candidate.act) || group.modal !== null) return null;
  if (/ed$/.test(analysis.lower(group.main))) return null;
  const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [a, b]) => sum + b - a, 0);
  const own = sizeOf(candidate.content) + sizeOf(candidate.cue) + sizeOf(candidate.source);
  return own * 10 >= (to - from) * 8 ? candidate : null;
}

const spokenBy = (turn: Turn) => ({
  source: [],
  sourceHead: -1,
  rule: "turn",
  confidence: CONFIDENCE,
  label: turn.name,
});

/** The act of a sentence in a turn: a negated statement states that something is not so; a denial rejects what others say. */
function actOfTurn(sentence: OwnVoiceSentence): Act {
  const act = actOfSentence(sentence);
  return act === "deny" && !callsOthersWrong(sentence) ? "state" : act;
}

function claimOf(analysis: Analysis, turn: Turn, [from, last]: Range, act: Act): Candidate {
  return {
    ...spokenBy(turn),
    cue: [],
    main: from,
    content: [[from, analysis.word(last - 1) === "." ? last - 1 : last]],
    that: -1,
    act,
    polarity: "asserted",
  };
}

const verbClaimOf = (turn: Turn, { cue, main, content, that, act, polarity }: Candidate): Candidate => ({
  ...spokenBy(turn),
  cue,
  main,
  content,
  that,
  act,
  polarity,
});

/**
 * 1 for sentences near which something is said of a conflict; 1 for all sentences of a short text, and of a text that says nothing of a
 * conflict anywhere.
 */
function aboutConflict(analysis: Analysis, turns: readonly Turn[]): Uint8Array {
  const count = analysis.sentences.count;
  const about = new Uint8Array(count);
  const said = turns.flatMap((turn) => [...sentencesOf(analysis, turn)]);
  let hits = 0;
  said.forEach((s, k) => {
    if (!hasConflictWord(analysis, [analysis.sentenceFrom(s), analysis.sentenceTo(s)])) return;
    hits++;
    for (const near of said.slice(Math.max(0, k - WINDOW), k + WINDOW + 1)) about[near] = 1;
  });
  return hits === 0 || said.length <= SHORT ? about.fill(1) : about;
}
