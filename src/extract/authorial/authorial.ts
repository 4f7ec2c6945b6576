// Letter: "Keldora condemns this attack." -> condemn.   Speech: "They did not run." -> deny, "If they fire again, they will answer for it." -> threaten
// not: "I thank you for the invitation." (courtesy), "I should be grateful if you would have this letter circulated." (procedure), a heading.
import type { Act } from "../../model/claim.ts";
import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Tokens } from "../../text/tokens.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { findEventWords } from "../events/findEventWords.ts";
import { speakersIn } from "../head/genre.ts";
import type { Head } from "../head/head.ts";
import { BODY_NOUNS, FIRST_PERSON } from "../lexicon/en/head.ts";
import { CONFLICT_HINTS, CONFLICT_NOUNS, COURTESIES, COURTESY_NOUNS } from "../lexicon/en/voice.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { type MainClause, mainClause } from "../structure/mainClause.ts";
import { ADVERB, bitsOf } from "../structure/tagClasses.ts";
import { isParty, ownNoun, type Party, partyOf } from "./party.ts";
import { actOfSentence } from "./voiceAct.ts";

/** Genres whose author is a party: every sentence of its own voice counts. */
const PARTY_GENRES: ReadonlySet<Genre> = new Set<Genre>(["speech", "letter", "statement"]);
const CONFIDENCE = 80;
/** Sentences to either side in which a long paragraph must show that it is about the conflict. */
const WINDOW = 3;
const LONG_PARAGRAPH = 12;
const SHORT_PARAGRAPH = 3;
const SHORT_TEXT = 40;
/** Share of sentences in the first person from which on a press release is an address, all of it in its author's voice. */
const SPOKEN_SHARE = 0.12;

/** Keys of the states that the author speaks for, as head and metadata show them. */
export function ownParty(
  tokens: Tokens,
  head: Head,
  lookup: Lookup,
  metadata: Pick<SourceDocument, "publisher" | "author" | "title">,
): ReadonlySet<string> {
  const own = new Set<string>();
  const statesIn = (t: Tokens, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const match = lookup.match(t, i);
      if (match === null || !isParty(match.entry)) continue;
      own.add(match.entry.key);
      i += match.length - 1;
    }
  };
  for (const range of [head.author, head.sender]) {
    if (range === null) continue;
    statesIn(tokens, range[0], range[1]);
    for (const noun of nounsIn(tokens, range)) own.add(ownNoun(noun));
  }
  for (const name of [metadata.author, metadata.publisher, head.publisher]) {
    if (name === null || [...own].some((key) => !key.startsWith(ownNoun("")))) continue;
    const words = lookup.find(name);
    if (words !== null && isParty(words)) own.add(words.key);
    else for (const match of namesIn(name, lookup)) own.add(match);
  }
  // "Keldora: statement in the General Debate"
  const colon = metadata.title?.indexOf(":") ?? -1;
  if (colon > 0 && ![...own].some((key) => !key.startsWith(ownNoun("")))) {
    const entry = lookup.find(metadata.title!.slice(0, colon));
    if (entry !== null && isParty(entry)) own.add(entry.key);
  }
  return own;
}

/** What an author calls itself later: the noun of its name ("the Ministry") and its initials ("the RDF"). */
function nounsIn(tokens: Tokens, [from, to]: Range): string[] {
  const words = tokens.word.slice(from, to);
  const nouns = words.filter((word) => BODY_NOUNS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const initials = capitals.map((word) => word[0]).join("");
  return [...nouns, ...(initials.length > 1 ? [initials] : [])].map((word) => word.toLowerCase());
}

/** States named whole between the commas and brackets of a name: "Keldora (General Assembly)", "Ministry of Defence of Keldora". */
function namesIn(name: string, lookup: Lookup): string[] {
  const found: string[] = [];
  for (const piece of name.split(/[(),;:]|\s(?:of|for)\s(?:the\s)?/)) {
    const entry = lookup.find(piece.trim());
    if (entry !== null && isParty(entry)) found.push(entry.key);
  }
  return found;
}

/**
 * The sentences of the author's own voice that assert, demand, condemn, promise or deny something about the conflict; one claim each, without
 * cue or source, the content without its full stop. Of a press release only what it says in the first person, unless it is an address as a whole. Courtesy,
 * procedure, headings and what lies wholly in quotation marks are none; nor is anything in a genre whose author only reports.
 */
export function authorialClaims(
  analysis: Analysis,
  genre: Genre,
  head: Head,
  lookup: Lookup,
  own: ReadonlySet<string>,
): Candidate[] {
  const release = genre === "press-release";
  const alone = genre === "transcript" && head.author !== null;
  if (!PARTY_GENRES.has(genre) && !alone && !(release && speakersIn(analysis.tokens.text) === 0)) return [];
  const addressed = release ? firstPersonShare(analysis) : 1;
  const found: Candidate[] = [];
  const about = conflictSentences(analysis);
  const outside = outsideBody(analysis, head);
  let last: Party = null;
  for (
    let s = analysis.sentences.ofToken[Math.min(analysis.body, analysis.tokens.count - 1)] ?? 0;
    s < analysis.sentences.count;
    s++
  ) {
    let content = contentOf(analysis, s);
    if (content === null || content[0] < Math.max(analysis.body, head.own)) continue;
    // behind the label of who speaks
    while (content[0] < content[1] - 1 && outside(content[0])) content = [content[0] + 1, content[1]];
    if (outside(content[0])) continue;
    const clause = mainClause(analysis, content);
    if (clause === null) continue;
    const party: Party =
      partyOf(analysis, clause.subject, lookup, own, last) ??
      partyOf(analysis, openingPhrase(analysis, content), lookup, own, null);
    if (clause.person !== 1) last = party ?? last;
    if (about[s] === 0 || isCourtesy(analysis, content, clause)) continue;
    if (addressed < SPOKEN_SHARE && !inFirstPerson(analysis, clause)) continue;
    found.push({
      cue: [],
      main: content[0],
      source: [],
      sourceHead: -1,
      content: [content],
      that: -1,
      act: actOfSentence(analysis, content, clause, party, lookup, own) satisfies Act,
      polarity: "asserted",
      rule: "authorial",
      confidence: CONFIDENCE,
    });
  }
  return found;
}

/** Share of the sentences outside quotation marks in which the author says "I" or "we". */
function firstPersonShare(analysis: Analysis): number {
  // what quotes somebody reports
  if (analysis.quotations.some(({ words }) => words > 6)) return 0;
  let all = 0;
  let own = 0;
  for (let s = 0; s < analysis.sentences.count; s++) {
    const from = analysis.sentenceFrom(s);
    const to = analysis.sentenceTo(s);
    if (from < analysis.body || to - from < 3 || analysis.outerQuotationIndex(from + 1) >= 0) continue;
    all++;
    for (let i = from; i < to; i++) {
      if (analysis.outerQuotationIndex(i) >= 0 || !/^(?:i|we)$/.test(analysis.lower(i))) continue;
      own++;
      break;
    }
  }
  return all === 0 ? 0 : own / all;
}

/** The sentence without number, final stop or what belongs to no sentence; null where it is a quotation, or no sentence at all. */
export function contentOf(analysis: Analysis, s: number): Range | null {
  let from = analysis.sentenceFrom(s);
  let to = analysis.sentenceTo(s);
  const { word } = analysis.tokens;
  // "12. The army …", "(a) The army …", a dash of a list
  if (to - from > 3 && /^(?:\d{1,3}|\p{L})$/u.test(analysis.word(from)) && /^[.)]$/.test(analysis.word(from + 1)))
    from += 2;
  if (word[from] === "(" && /^(?:\d{1,3}|\p{L}{1,4})$/u.test(analysis.word(from + 1)) && word[from + 2] === ")")
    from += 3;
  while (from < to && /^(?:[•*–—-]|--)$/.test(analysis.word(from))) from++;
  while (to > from && /^[.…]+$/.test(analysis.word(to - 1))) to--;
  if (to - from < 3) return null;
  const quotation = analysis.outerQuotationIndex(from + 1);
  if (quotation >= 0 && analysis.quotation(quotation).to >= to - 1 && analysis.quotation(quotation).from <= from + 1)
    return null;
  return [from, to];
}

/** The first noun phrase, where the sentence opens with it. */
export function openingPhrase(analysis: Analysis, [from]: Range): Range | null {
  const c = analysis.chunkIndex(from);
  return c < 0 ? null : [analysis.chunk(c).from, analysis.chunk(c).to];
}

function outsideBody(analysis: Analysis, head: Head): (token: number) => boolean {
  const mask = new Uint8Array(analysis.tokens.count);
  for (const [from, to] of head.meta) mask.fill(1, from, to);
  if (head.titleRange !== null) mask.fill(1, head.titleRange[0], head.titleRange[1]);
  return (token) => mask[token] === 1;
}

/** 1 for sentences in whose paragraph (or neighbourhood, where paragraphs are long) something is said of a conflict. */
function conflictSentences(analysis: Analysis): Uint8Array {
  const { sentences } = analysis;
  const hit = new Uint8Array(sentences.count);
  for (let s = 0; s < sentences.count; s++)
    if (hasConflictWord(analysis, [sentences.from[s]!, sentences.to[s]!])) hit[s] = 1;
  const about = new Uint8Array(sentences.count);
  // a letter or a statement is about one thing
  if (sentences.count <= SHORT_TEXT) return about.fill(1);
  for (let p = 0; p < sentences.paragraphs; p++) {
    const from = sentences.paragraphStart[p]!;
    const to = sentences.paragraphStart[p + 1]!;
    for (let s = from; s < to; s++) {
      const left = to - from > LONG_PARAGRAPH ? Math.max(from, s - WINDOW) : from;
      const right = to - from > LONG_PARAGRAPH ? Math.min(to, s + WINDOW + 1) : to;
      for (let k = left; k < right && about[s] === 0; k++) about[s] = hit[k]!;
    }
    // a short paragraph beside one that is about it
    if (to - from <= SHORT_PARAGRAPH && about[from] === 0 && (hit[from - 1] === 1 || hit[to] === 1))
      about.fill(1, from, to);
  }
  return about;
}

const PROCEDURE =
  /\b(?:grateful if|have the hono(?:u)?r to (?:state|transmit|refer|inform|forward|enclose|convey|address|write|submit|request|bring)|present letter|long live|take the floor|allow me to (?:begin|congratulate|thank|express|extend|conclude|wish)|glory to|thank you)\b/;

const INFORMING = /\b(?:inform|advise|draw|bring|report|remind)\b(?: [\w']+){1,5} that\b/;

/** "I expressed the hope that P" tells P too. */
const HOPING = /\b(?:express(?:es|ed)?|voiced?) (?:the|my|our) (?:hope|view|belief|conviction|opinion) that\b/;

export function isCourtesy(analysis: Analysis, content: Range, clause: MainClause): boolean {
  const low = analysis.tokens.lower.slice(content[0], content[1]).join(" ");
  const conflict = hasConflictWord(analysis, content);
  if (
    /^(?:thank you|long live|glory to|allow me|let me (?:begin|congratulate|thank|express|extend|conclude))\b/.test(low)
  )
    return !conflict || /^(?:thank you|long live|glory)/.test(low);
  if (/\b(?:grateful if|present letter|take the floor)\b|^it is with .{3,40} that i (?:write|address)\b/.test(low))
    return !/\binform you\b/.test(low);
  if (PROCEDURE.test(low) && !conflict) return true;
  // "I wish to inform you that P" tells P
  if (clause.person === 1 && (INFORMING.test(low) || HOPING.test(low))) return false;
  const verb = clause.lemmas.find((lemma) => COURTESIES.has(lemma));
  if (verb === undefined && !isInfinitiveCourtesy(analysis, clause)) return false;
  const nouns = nounsAfter(analysis, clause.group, content[1]);
  if (nouns.some((noun) => noun === "condolences" || noun === "sympathy")) return true;
  if (nouns.includes("you")) return true;
  return (
    !conflict || (nouns.some((noun) => COURTESY_NOUNS.has(noun)) && !conflictNear(analysis, clause.group, content[1]))
  );
}

/** "I should like to congratulate", "we wish to express": the courtesy stands behind the verb of wishing. */
function isInfinitiveCourtesy(analysis: Analysis, clause: MainClause): boolean {
  if (clause.person !== 1) return false;
  const to = clause.group.to;
  return (
    /^(?:like|wish|want|join)$/.test(analysis.lower(clause.group.main)) &&
    analysis.tokens.lower.slice(to, to + 6).some((w) => COURTESIES.has(w))
  );
}

const nounsAfter = (analysis: Analysis, group: VerbGroup, end: number): string[] =>
  analysis.tokens.lower.slice(group.to, Math.min(end, group.to + 12));

export function hasConflictWord(analysis: Analysis, [from, to]: Range): boolean {
  const hints = new Set<string>();
  for (let i = from; i < to; i++) {
    const low = analysis.lower(i);
    if (CONFLICT_NOUNS.has(low)) return true;
    if (CONFLICT_HINTS.has(low)) hints.add(low);
  }
  return (
    hints.size > 1 ||
    findEventWords(analysis.tokens, from, to).some(({ type }) => type === "assault" || type === "coerce")
  );
}

const conflictNear = (analysis: Analysis, group: VerbGroup, end: number): boolean =>
  nounsAfter(analysis, group, end).some((noun) => CONFLICT_NOUNS.has(noun));

/** "We reject …", "Our army did not fire": the author, outside quotation marks. */
function inFirstPerson(analysis: Analysis, clause: MainClause): boolean {
  if (analysis.outerQuotationIndex(clause.group.main) >= 0) return false;
  if (clause.subject === null) return false;
  const [from, to] = clause.subject;
  let k = from;
  while (k < to && bitsOf(analysis.tags, k) & ADVERB) k++;
  return FIRST_PERSON.has(analysis.lower(k)) && analysis.outerQuotationIndex(k) < 0 && !isLabelled(analysis, from);
}

/** "Tavin Merrow: We …": the words are those of whom the label names. */
function isLabelled(analysis: Analysis, token: number): boolean {
  const p = analysis.sentences.paragraph[analysis.sentenceOf(token)]!;
  const from = analysis.sentenceFrom(analysis.sentences.paragraphStart[p]!);
  for (let i = from; i < Math.min(token, from + 12); i++) if (analysis.tokens.word[i] === ":") return true;
  return false;
}
