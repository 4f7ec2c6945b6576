// "Our army is holding the border. We demand …" -> a statement.   "Keldora rejects P. Keldora calls on Pallumia to …" -> Keldora's statement.
// not: "We met the mayor at noon." (a reporter), "Keldora rejected P, its envoy said." (told by another).
import type { Genre } from "../../model/document.ts";
import { findEventWords } from "../events/findEventWords.ts";
import { addressesNations } from "../head/genre.ts";
import type { Head } from "../head/head.ts";
import {
  BODY_NOUNS,
  DECLARING,
  HELD_BY_BODIES,
  LEARNING,
  MISDEEDS,
  NEWS_TELLING,
  OWN_ACTS,
  OWN_NOUNS,
  PERFORMATIVES,
  WISHING,
  WITHHELD,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { type MainClause, mainClause } from "../structure/mainClause.ts";
import { isDash } from "../structure/marks.ts";
import { isParty, isPartyName } from "../voice/party.ts";

/** The author of a text, and its genre. */
export interface OwnVoice {
  readonly head: Head;
  readonly genre: Genre;
  /** Whether a party's press release is its own text, as a statement is, and does not tell what its office-holders said. */
  readonly wholly?: boolean;
}

/** Signs in the sentences outside quotation marks of who the author is. */
interface Signs {
  sentences: number;
  /** Counts of sentences in which a body speaks of itself as "we". */
  own: number;
  /** Counts of performative sentences ("Keldora condemns …"), by subject. */
  readonly acting: Map<string, { count: number; readonly subject: Range }>;
  /** Counts of sentences in which a body states, believes, regrets or withholds something now. */
  declaring: number;
  /** Sentences that report what others said. */
  told: number;
  /** Parties that share a sentence with "our" for themselves: "Keldora has exercised our right". */
  readonly meant: Map<string, { count: number; readonly subject: Range }>;
  /** Parties that the text accuses of hostile deeds: never the author. */
  readonly blamed: Set<string>;
  /** "We, the leaders of …". */
  named: Range | null;
}

/** Of the sentences of a statement, the least share that must show that a party speaks, and the greatest share that may report what others said. */
const OWN_SHARE = 0.25;
const TOLD_SHARE = 0.2;
/** The same if the publisher is a party itself. */
const PUBLISHED_SHARE = 0.2;
/** Of the sentences of a party's press release, the greatest share that may report what others said. */
const RELEASE_TOLD_SHARE = 0.34;

/**
 * Recognises a party's own text if nothing else shows the genre, and gives a party's text its author if the head names none.
 *
 * @param party whether the given publisher is a state, an office or a body that may itself be a side
 */
export function ownVoice(
  analysis: Analysis,
  before: OwnVoice,
  given: Genre | null,
  party: boolean,
  lookup: Lookup,
): OwnVoice {
  const { head, genre } = before;
  if (genre === "press-release") return ofRelease(analysis, before, party, lookup);
  const open = given === null && genre === "news" && head.genre === null && head.authors.length === 0;
  const voiced = genre === "letter" || genre === "statement";
  if (!open && !(voiced && (head.author === null || head.sender === null))) return before;
  const signs = signsOf(analysis, head.own, lookup);
  if (open && !isStatement(signs, party, head.author !== null)) {
    const speech = addressesNations(analysis.tokens, analysis.body, analysis.quotations);
    return speech ? { head, genre: "speech" } : before;
  }
  const author = signs.named ?? presenter(analysis, head) ?? speakerOf(signs) ?? openingBody(analysis, head.own);
  return {
    head: { ...head, author: head.author ?? author, sender: head.sender ?? (head.author === null ? null : author) },
    genre: open ? "statement" : genre,
  };
}

/** A press release whose publisher may be a side: whether it is that side's own text. */
function ofRelease(analysis: Analysis, before: OwnVoice, party: boolean, lookup: Lookup): OwnVoice {
  const { head } = before;
  if (!party && !isPartyName(head.publisher, lookup)) return before;
  return { ...before, wholly: isOwnRelease(signsOf(analysis, head.own, lookup)) };
}

/** "The Ministry of Defence has taken note of …": the body that the text opens with. */
function openingBody(analysis: Analysis, own: number): Range | null {
  if (own >= analysis.tokens.count || !analysis.has(own, "the")) return null;
  const subject = mainClause(analysis, [own, analysis.sentenceTo(analysis.sentenceOf(own))])?.subject ?? null;
  if (subject === null || subject[0] !== own) return null;
  return BODY_NOUNS.has(analysis.lower(own + 1)) && /^\p{Lu}/u.test(analysis.word(own + 1)) ? subject : null;
}

/** "The Legation presents its compliments", "a letter dated 3 March from the envoy of Keldora addressed to …", near the start. */
function presenter(analysis: Analysis, { body, own }: Head): Range | null {
  const { tokens } = analysis;
  for (const start of new Set([body, own])) {
    for (let i = start; i < tokens.count && i < start + 120; i++) {
      if (/^presents?$/.test(analysis.lower(i)) && analysis.has(i + 1, "its") && analysis.has(i + 2, "compliments"))
        return [analysis.sentenceFrom(analysis.sentenceOf(i)), i];
      if (!analysis.has(i, "letter") || !analysis.has(i + 1, "dated")) continue;
      let from = i + 2;
      while (from < i + 8 && !analysis.has(from, "from")) from++;
      let to = from;
      while (to < from + 30 && to < tokens.count && !analysis.has(to, "addressed")) to++;
      if (analysis.has(from, "from") && analysis.has(to, "addressed")) return [from + 1, to];
    }
  }
  return null;
}

/** A release that speaks of "our positions", or in which the body rejects and calls on others, and seldom says that somebody said something. */
function isOwnRelease({ sentences, told, own, declaring, named }: Signs): boolean {
  const shown = own + declaring;
  if (told > Math.max(shown, sentences * RELEASE_TOLD_SHARE)) return false;
  return named !== null || shown > 0;
}

function isStatement(signs: Signs, party: boolean, signed: boolean): boolean {
  if (signs.sentences === 0 || signs.told > signs.sentences * TOLD_SHARE) return false;
  if (signs.named !== null || signed) return true;
  const acting = Math.max(0, ...[...signs.acting.values()].map(({ count }) => count));
  const shown = signs.own + acting;
  return shown >= (party ? 1 : 2) && shown >= signs.sentences * (party ? PUBLISHED_SHARE : OWN_SHARE);
}

/** The one party for which most signs speak; null if two are equal, or if "we" may be somebody else. */
function speakerOf({ acting, meant, blamed, own }: Signs): Range | null {
  const rows = [...(meant.size > 0 ? meant : acting)]
    .filter(([key]) => !blamed.has(key))
    .map(([, row]) => row)
    .sort((a, b) => b.count - a.count);
  const [first, second] = rows;
  if (first === undefined || (second !== undefined && second.count === first.count)) return null;
  return meant.size === 0 && own > 0 && first.count < 2 ? null : first.subject;
}

function signsOf(analysis: Analysis, own: number, lookup: Lookup): Signs {
  const signs: Signs = {
    sentences: 0,
    own: 0,
    acting: new Map(),
    declaring: 0,
    told: 0,
    meant: new Map(),
    named: null,
    blamed: new Set(),
  };
  const first = analysis.sentenceOf(Math.min(own, analysis.tokens.count - 1)) || 0;
  for (let s = first; s < analysis.sentences.count; s++) {
    const range: Range = [analysis.sentenceFrom(s), analysis.sentenceTo(s)];
    if (analysis.outerQuotationIndex(range[0] + 1) >= 0) continue;
    signs.named ??= namedSelf(analysis, range);
    const clause = mainClause(analysis, range);
    if (clause === null) continue;
    signs.sentences++;
    readSentence(analysis, range, clause, signs, lookup);
  }
  return signs;
}

function readSentence(analysis: Analysis, range: Range, clause: MainClause, signs: Signs, lookup: Lookup): void {
  const subject = clause.subject;
  const we = speaksAsBody(analysis, range, clause);
  if (we) signs.own++;
  else if (tells(analysis, range)) signs.told++;
  if (subject === null || clause.person === 1) return;
  const key = partyKey(analysis, subject, lookup);
  if ((key !== null || analysis.has(subject[0], "it")) && declares(analysis, clause)) signs.declaring++;
  if (key === null) return;
  if (isHostile(analysis, clause)) signs.blamed.add(key);
  else if (ownsAct(analysis, range)) count(signs.meant, key, subject);
  if (acts(analysis, clause)) count(signs.acting, key, subject);
}

function count(map: Signs["meant"], key: string, subject: Range): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, { count: 1, subject });
  else known.count++;
}

/** "We, the leaders of the Group of Five (G5), …", "We the leaders of the Group of Five met …", "Today, we, the leaders of Keldora and Velmar, …". */
function namedSelf(analysis: Analysis, [start, to]: Range): Range | null {
  const from = analysis.has(start, "today") && analysis.word(start + 1) === "," ? start + 2 : start;
  if (!analysis.has(from, "we")) return null;
  if (analysis.has(from + 1, "the")) {
    let end = from + 2;
    while (end < to && end < from + 40 && analysis.groupIndex(end) < 0) end++;
    return end < from + 40 && end > from + 3 ? [from + 1, end] : null;
  }
  if (isDash(analysis, from + 1)) return betweenDashes(analysis, from + 2, to);
  if (analysis.word(from + 1) !== "," || !analysis.has(from + 2, "the")) return null;
  let end = -1;
  for (let i = from + 3; i < to && i < from + 60; i++) {
    if (analysis.word(i) === ",") end = i;
    if (analysis.groupIndex(i) >= 0 && end >= 0) break;
  }
  return end < 0 ? null : [from + 2, end];
}

/** The names of "we" in a parenthesis: "we — President Sol of Keldora and Chancellor Feld of Velmar — express". */
function betweenDashes(analysis: Analysis, from: number, to: number): Range | null {
  let end = from;
  while (end < to && end < from + 58 && !isDash(analysis, end)) end++;
  return isDash(analysis, end) && end < to ? [from, end] : null;
}

/** "our right", "our commitment": "our" refers to the subject itself; not in "Pallumia attacked our state". */
function ownsAct(analysis: Analysis, [from, to]: Range): boolean {
  for (let i = from; i + 1 < to; i++)
    if (analysis.has(i, "our") && OWN_ACTS.has(analysis.lower(i + 1)) && analysis.outerQuotationIndex(i) < 0)
      return true;
  return false;
}

function isHostile(analysis: Analysis, { group, lemmas }: MainClause): boolean {
  if (group.passive || group.negated) return false;
  return (
    lemmas.some((lemma) => MISDEEDS.has(lemma) || lemma === "deny") ||
    findEventWords(analysis.tokens, group.main, group.to + 4).some(
      ({ type }) => type === "assault" || type === "coerce",
    )
  );
}

/** "Our army is holding the border", "we condemn", "We reaffirm our commitment". */
function speaksAsBody(analysis: Analysis, [from, to]: Range, clause: MainClause): boolean {
  if (
    clause.person === 1 &&
    clause.subject !== null &&
    analysis.has(clause.subject[1] - 1, "we") &&
    isPerformed(analysis, clause)
  )
    return true;
  for (let i = from; i + 1 < to; i++) {
    if (!analysis.has(i, "our", "my") || analysis.outerQuotationIndex(i) >= 0) continue;
    for (let k = i + 1; k < to && k <= i + 3; k++) if (OWN_NOUNS.has(analysis.lower(k))) return true;
  }
  return false;
}

const isPerformed = (analysis: Analysis, clause: MainClause): boolean =>
  isPresent(analysis, clause.group) &&
  (clause.lemmas.some((lemma) => isActing(lemma)) || DECLARING.has(analysis.lower(clause.group.main)));

/** "Keldora rejects the accusations", "The Ministry calls on P": the sentence itself is the act. */
function acts(analysis: Analysis, clause: MainClause): boolean {
  const { group } = clause;
  return (
    isPresent(analysis, group) &&
    (clause.lemmas.some((lemma) => isActing(lemma)) || DECLARING.has(analysis.lower(group.main)))
  );
}

/** "The Ministry wishes to state that P", "has taken note of P", "It calls on P", "Keldora does not recognise P", "The Ministry believes that P". */
function declares(analysis: Analysis, clause: MainClause): boolean {
  const { group, lemmas } = clause;
  const noted = analysis.has(group.main, "taken") && analysis.has(group.to, "note");
  if (analysis.has(group.from, "has") && !group.negated && (noted || LEARNING.has(analysis.lower(group.main))))
    return true;
  if (!isPresent(analysis, group)) return false;
  if (group.negated) return lemmas.some((lemma) => WITHHELD.has(lemma));
  const wished = WISHING.has(analysis.lower(group.main)) && analysis.has(group.to, "to");
  return acts(analysis, clause) || wished || HELD_BY_BODIES.has(analysis.lower(group.main));
}

const isActing = (lemma: string): boolean => {
  const act = PERFORMATIVES.get(lemma);
  return (
    act !== undefined &&
    act !== "believe" &&
    act !== "ask" &&
    act !== "state" &&
    !/^(?:want|expect|seek|charge|value|think)$/.test(lemma)
  );
};

const isPresent = (analysis: Analysis, group: VerbGroup): boolean =>
  group.modal === null &&
  !group.passive &&
  analysis.outerQuotationIndex(group.main) < 0 &&
  !analysis.lower(group.main).endsWith("ed") &&
  !/^(?:had|has|have|did|was|were)$/.test(analysis.lower(group.from));

/** A verb of saying in the past, or "according to", outside quotation marks. */
function tells(analysis: Analysis, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    if (analysis.outerQuotationIndex(i) >= 0) continue;
    if (NEWS_TELLING.has(analysis.lower(i)) || (analysis.has(i, "according") && analysis.has(i + 1, "to"))) return true;
  }
  return false;
}

/** The key of a party: the state or group named in a phrase, or the body that the phrase is. */
function partyKey(analysis: Analysis, [from, to]: Range, lookup: Lookup): string | null {
  // "my Government" names nobody
  if (analysis.has(from, "my", "our", "his", "her", "their", "its")) return null;
  for (let i = from; i < to; i++)
    if (BODY_NOUNS.has(analysis.lower(i)) && /^\p{Lu}/u.test(analysis.word(i))) return analysis.lower(i);
  for (let i = from; i < to; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match !== null && (isParty(match.entry) || match.use === "people")) return match.entry.key;
  }
  const last = analysis.word(to - 1);
  return /^\p{Lu}{2,}/u.test(last) ? last : null;
}
