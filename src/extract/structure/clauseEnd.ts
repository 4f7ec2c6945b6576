// "said that the bridge was hit | , adding that", "said it would stay | , the ministry said": where reported content ends.
// not: "said that the bridge, which it had repaired, was hit": a relative clause of the content stays in it.
import { AS_LONG, NAMES_MEMBERS, OPPOSING, SUBORDINATORS } from "../lexicon/language.ts";
import { skipAdverbs } from "./adverbs.ts";
import type { Analysis, VerbGroup } from "./analysis.ts";
import { cueAt, opensAttribution, opensCoordination } from "./attributionStart.ts";
import { startsFiniteClause } from "./finiteClause.ts";
import { isDash } from "./marks.ts";
import { isOccasion, nounPhraseAt } from "./nounPhrase.ts";
import { goesOnBehind, opensRemark } from "./remark.ts";
import { CONJUNCTION, GERUND, PARTICIPLE, PREPOSITION, PRONOUN, TO } from "./tagClasses.ts";

/** How far a subject may stand before its verb, in tokens. */
const CLAUSE = 16;

/** A content whose end is looked for. */
interface OpenContent {
  readonly from: number;
  readonly end: number;
  readonly cue: VerbGroup | null;
  /** The content is no clause: one that follows belongs to the verb. */
  readonly phrase: boolean;
  /** The content is an infinitive of the cue: "refuses | to withdraw". */
  readonly infinitive: boolean;
}

/**
 * Where reported content that starts at `from` ends: before the next attribution on the same level (", Y said", ", adding that",
 * ", according to", "and called for"), else at the sentence's final stop. A quotation that opens inside stays whole.
 * @param phrase the content is no clause: one that follows belongs to the verb ("called for talks | after Velmar announced")
 */
export function clauseEnd(
  analysis: Analysis,
  from: number,
  end: number,
  cue: VerbGroup | null,
  phrase = false,
): number {
  const infinitive = cue !== null && startsInfinitive(analysis, from, end);
  const content: OpenContent = { from, end, cue, phrase, infinitive };
  // "said that, since the raid, the front had held": the clause goes on until its verb, and that of a clause of time is not it
  let verbless = !phrase && analysis.has(from - 1, "that") && opensWithoutSubject(analysis, from);
  let i = from;
  let brackets = 0;
  while (i < end) {
    const past = pastQuotation(analysis, i, from);
    // past the whole quotation, even where it holds several sentences
    if (past > i) {
      verbless = false;
      i = past;
      if (i >= end) return i;
      continue;
    }
    if (i > from + 1 && isOccasionBehindMark(analysis, i)) return i;
    const w = analysis.word(i);
    if (w === "(") brackets++;
    else if (w === ")") brackets--;
    else if (brackets === 0 && i > from) {
      verbless &&= !isMainVerb(analysis, i, from);
      const cut = verbless ? -1 : cutAt(analysis, i, content);
      if (cut >= 0) return withoutStops(analysis, from, cut);
    }
    i++;
  }
  return withoutStops(analysis, from, i);
}

/** "to withdraw", "both sides to show restraint": whether a content is what somebody is to do. */
function startsInfinitive(analysis: Analysis, from: number, end: number): boolean {
  const to = analysis.is(from, TO) ? from : (nounPhraseAt(analysis, from, end)?.[1] ?? from);
  return analysis.is(to, TO) && analysis.groupIndex(to + 1) >= 0;
}

/** "after the raid the army …", ", since May, the army …", "signing it would …": a clause whose first words are not its subject. */
const opensWithoutSubject = (analysis: Analysis, from: number): boolean =>
  analysis.word(from) === "," || analysis.is(from, PREPOSITION | GERUND);

/** Whether a finite verb, or what may be one ("disputes required answers"), begins at token `i` and stands in no relative clause or clause of time that opened since token `from`. */
function isMainVerb(analysis: Analysis, i: number, from: number): boolean {
  const group = analysis.groupAt(i);
  const past = group !== null && analysis.is(group.main, PARTICIPLE) && analysis.chunkIndex(i - 1) >= 0;
  if (group === null || group.from !== i || !(group.finite || past)) return false;
  for (let k = i - 1; k >= from && k > i - CLAUSE; k--) {
    if (analysis.word(k) === "," || analysis.groupIndex(k) >= 0) return true;
    if (SUBORDINATORS.has(analysis.lower(k)) || analysis.has(k, "who", "which", "whose", "whom")) return false;
  }
  return true;
}

/** One past the quotation that opens with token `i`; `i` where none does. */
function pastQuotation(analysis: Analysis, i: number, from: number): number {
  const index = analysis.quotationIndex(i);
  if (index < 0) return i;
  const quotation = analysis.quotation(index);
  return quotation.from === i && quotation.from >= from ? Math.max(i + 1, quotation.to) : i;
}

/** "called it “a lie” | in a letter" */
const isOccasionBehindMark = (analysis: Analysis, i: number): boolean =>
  /^[”"’']$/.test(analysis.word(i - 1)) &&
  analysis.chunkIndex(i + 1) >= 0 &&
  isOccasion(analysis, analysis.lower(i), i + 1);

/** "as long | as the guns fire": the second word of a condition, not "as the ministry says". */
const isAsLongAs = (analysis: Analysis, i: number): boolean =>
  analysis.has(i, "as") && AS_LONG.has(analysis.lower(i - 1)) && analysis.has(i - 2, "as", "so");

/** Where a content ends if the word at `i` ends it, else -1. */
function cutAt(analysis: Analysis, i: number, content: OpenContent): number {
  const { end, cue, phrase } = content;
  if (endsAt(analysis, i, content)) return i;
  const w = analysis.lower(i);
  const opposes = (OPPOSING.has(w) || (phrase && SUBORDINATORS.has(w))) && !isAsLongAs(analysis, i);
  if (opposes && opensAttribution(analysis, i, end, cue)) return analysis.has(i - 1, "even") ? i - 1 : i;
  const joins = analysis.has(i, "and", "but") && analysis.is(i, CONJUNCTION);
  if (joins && opensCoordination(analysis, i + 1, end, cue)) return analysis.word(i - 1) === "," ? i - 1 : i;
  return -1;
}

/** Whether a content ends before the mark or joint at `i`. */
function endsAt(analysis: Analysis, i: number, content: OpenContent): boolean {
  const { end, cue, phrase, infinitive } = content;
  const w = analysis.word(i);
  if (w === ";") return true;
  if (infinitive && cue !== null && leavesInfinitive(analysis, i, content, cue)) return true;
  if (phrase && !infinitive && opensNextClause(analysis, i, end)) return true;
  if (w === "," && OPPOSING.has(analysis.lower(i + 1)) && isWhatClause(analysis, cue)) return true;
  return (w === "," || isDash(analysis, i)) && opensOther(analysis, i + 1, end, cue);
}

/**
 * "refuses to withdraw | and shells the town": a finite verb is not coordinated with an infinitive. "promised to look into it | , but no arrests were
 * made": a clause has a subject of its own.
 */
function leavesInfinitive(analysis: Analysis, i: number, content: OpenContent, cue: VerbGroup): boolean {
  const { end } = content;
  if (!analysis.has(i, ",", "and", "but")) return false;
  // "urge you to be careful, think and learn": infinitives may look like verbs in the tense of the cue
  const mayGoOn = analysis.is(content.from, TO) || /(?:s|d)$/.test(analysis.lower(cue.from));
  if (mayGoOn && goesOnFinite(analysis, i + 1, end, cue)) return true;
  if (analysis.word(i) !== ",") return false;
  if (analysis.has(i + 1, "but")) return startsFiniteClause(analysis, i + 2, end);
  return analysis.has(i + 1, "and") && isTold(analysis, i + 2, end);
}

/** ", and | its envoy, Rami Sol, said": a speaker, with a name between commas, before a verb of speaking. */
function isTold(analysis: Analysis, i: number, end: number): boolean {
  const speaker = nounPhraseAt(analysis, i, end);
  if (speaker === null) return false;
  const [, to] = speaker;
  const name = analysis.word(to) === "," ? nounPhraseAt(analysis, to + 1, end) : null;
  return cueAt(analysis, name !== null && analysis.word(name[1]) === "," ? name[1] + 1 : to, end);
}

/** Whether another attribution, or a remark that ends the sentence, opens behind a comma. */
const opensOther = (analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean =>
  opensAttribution(analysis, i, end, cue) || (opensRemark(analysis, i, end) && !goesOnBehind(analysis, i, end));

/** The end of a content, without the marks that close its sentence, but with a question or exclamation mark. */
function withoutStops(analysis: Analysis, from: number, end: number): number {
  let i = end;
  while (i > from && isStop(analysis, i - 1)) i--;
  // "condemned the plan, which | , he said, serves nobody"
  if (i > from + 2 && analysis.has(i - 1, "which", "who") && analysis.word(i - 2) === ",") i -= 2;
  return i;
}

function isStop(analysis: Analysis, i: number): boolean {
  const word = analysis.word(i);
  return word !== "?" && word !== "!" && word.length <= 3 && /^[.,;:!?…]+$/.test(word);
}

/** A finite verb in the tense of the cue, without a subject of its own. */
function goesOnFinite(analysis: Analysis, i: number, end: number, cue: VerbGroup): boolean {
  const k = skipAdverbs(analysis, analysis.has(i, "and", "but") ? i + 1 : i, end);
  const group = k < end ? analysis.finiteAt(k) : null;
  if (group === null || group.from !== k) return false;
  // "has called on both to stop | but has yet to send observers"
  if (cue.from < cue.main && analysis.lower(group.from) === analysis.lower(cue.from)) return true;
  return analysis.tag(group.main) === analysis.tag(cue.main);
}

/**
 * Where a noun phrase that is the whole of a content ends ("condemned the attack on the town | as guards withdrew"): before a clause that
 * belongs to the verb, and before a comma that opens no list. Relative clauses without a comma and infinitives belong to the noun.
 */
export function phraseEnd(analysis: Analysis, from: number, end: number, cue: VerbGroup | null): number {
  const limit = clauseEnd(analysis, from, end, cue);
  for (let i = from + 1; i < limit; i++) {
    // "a tank near Lorne (held by the army, 4 km away)"
    if (analysis.word(i) === "(") i = pastBracket(analysis, i, limit);
    const q = analysis.quotationIndex(i);
    if (q >= 0 && analysis.quotation(q).from === i) {
      i = Math.min(limit, analysis.quotation(q).to);
      continue;
    }
    const w = analysis.lower(i);
    const member = w === "," ? memberBehind(analysis, i, limit) : i;
    if (member > i) {
      // ", including 61 explosions, | in the north": the second comma closes the remark
      i = analysis.word(member) === "," && analysis.is(member + 1, PREPOSITION) ? member : member - 1;
      continue;
    }
    if (phraseEndsAt(analysis, i, from, limit)) return i;
  }
  return limit;
}

/** Whether a noun phrase that begins at `from` and is a content ends before the word at `i`. */
function phraseEndsAt(analysis: Analysis, i: number, from: number, limit: number): boolean {
  const w = analysis.lower(i);
  // "denies this | , and its mayor has left", "demanded an inquiry | and it was refused"
  if (opensNextClause(analysis, i, limit) || isTimeWhen(analysis, i, from)) return true;
  if (w === "," && !listGoesOn(analysis, i, limit)) return true;
  // "condemned the attack on the town | and withdrew its envoy"
  if (analysis.has(i, "and", "but") && goesOnWithVerb(analysis, from, i)) return true;
  if (!SUBORDINATORS.has(w) || analysis.chunkIndex(i) >= 0 || analysis.inTime(i)) return false;
  return !isTermBehind(analysis, i, limit) && !isRelativeWhere(analysis, i, from) && !analysis.has(i - 1, "such");
}

/** "told of what it | said | was a raid, while the mayor left": the clause is a noun of the sentence around it, and ends before that goes on. */
function isWhatClause(analysis: Analysis, cue: VerbGroup | null): boolean {
  const speaker = cue === null ? null : analysis.chunkAt(cue.from - 1);
  return speaker !== null && analysis.has(speaker.from - 1, "what");
}

/** Whether a joint opens a clause with a subject of its own: a pronoun, or behind a comma any noun phrase, directly before a finite verb. */
function opensNextClause(analysis: Analysis, joint: number, limit: number): boolean {
  const comma = analysis.word(joint) === ",";
  const at = comma ? joint + 1 : joint;
  if (!analysis.has(at, "and", "but")) return false;
  const subject = nounPhraseAt(analysis, at + 1, limit);
  if (subject === null || analysis.finiteAt(subject[1])?.from !== subject[1]) return false;
  return comma || analysis.is(at + 1, PRONOUN);
}

/** "condemned the raid | at a time when talks were near": when it is condemned. */
const isTimeWhen = (analysis: Analysis, i: number, from: number): boolean =>
  i > from &&
  analysis.has(i, "at") &&
  analysis.has(i + 1, "a") &&
  analysis.has(i + 2, "time", "moment") &&
  analysis.has(i + 3, "when");

/** "the raid on a town where nobody was armed": behind a preposition and its noun, "where" tells of the noun. */
const isRelativeWhere = (analysis: Analysis, i: number, from: number): boolean => {
  const place = analysis.has(i, "where") ? analysis.chunkAt(i - 1) : null;
  return place !== null && place.from > from && analysis.is(place.from - 1, PREPOSITION);
};

/** Whether a finite verb stands directly after a joint, and none between the phrase's start and it: not "the men who shot | and killed nine". */
function goesOnWithVerb(analysis: Analysis, from: number, joint: number): boolean {
  if (analysis.finiteAt(joint + 1)?.from !== joint + 1) return false;
  for (let k = from; k < joint; k++) if (analysis.finiteAt(k) !== null) return false;
  return true;
}

/** The bracket that closes the one at token `i`; `i` where none does. */
function pastBracket(analysis: Analysis, i: number, limit: number): number {
  for (let k = i + 1; k < limit; k++) if (analysis.word(k) === ")") return k;
  return i;
}

/** "ruled out any meeting | before a withdrawal": a noun phrase behind "before" that ends the sentence tells until when, and belongs to what is demanded or refused. */
function isTermBehind(analysis: Analysis, i: number, limit: number): boolean {
  if (!analysis.has(i, "before") || !analysis.has(i + 1, "a", "an", "any", "his", "its", "their")) return false;
  const phrase = nounPhraseAt(analysis, i + 1, limit);
  return phrase !== null && phrase[1] >= limit;
}

/** "nine cases | , including two deaths |": the end of the noun phrase that tells what is among them; the comma where no such phrase follows. */
function memberBehind(analysis: Analysis, comma: number, limit: number): number {
  if (!NAMES_MEMBERS.has(analysis.lower(comma + 1))) return comma;
  return nounPhraseAt(analysis, comma + 2, limit)?.[1] ?? comma;
}

/** How many items of a list are looked at. */
const ITEMS = 8;

/** "mines, shells and rockets": another noun phrase follows, and an "and" closes the list. */
function listGoesOn(analysis: Analysis, comma: number, limit: number): boolean {
  for (let i = comma, n = 0; n < ITEMS; n++) {
    const joined = analysis.has(i + 1, "and", "or");
    const k = joined ? i + 2 : i + 1;
    const phrase = k < limit ? nounPhraseAt(analysis, k, limit) : null;
    if (phrase === null) return false;
    // "independence, sovereignty and integrity": the phrase may hold the "and" itself
    const closes = analysis.tokens.lower.slice(phrase[0], phrase[1]).includes("and");
    if (joined || closes || analysis.has(phrase[1], "and", "or")) return true;
    if (analysis.word(phrase[1]) !== ",") return false;
    i = phrase[1];
  }
  return false;
}
