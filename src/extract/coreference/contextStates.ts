// "Keldora closed its border. The foreign minister said …", "Nine died in the Keldoran town of Osk. The health ministry said …" -> Keldora.
// not: "Keldora shelled Osk. The health ministry said …" (may be the other side's), "Keldora accused Pallumia. The army denied it."

import { findEventWords } from "../events/findEventWords.ts";
import {
  BLAMES,
  GOVERNS_STATE,
  HOME_PLACES,
  NATIONAL_MINISTERS,
  NATIONAL_OFFICES,
  OFFICIALS,
  ORGAN_NOUNS,
  OWN_MINDS,
  REBUTS,
  ROLE_NOUNS,
  VIOLENT_EVENTS,
} from "../lexicon/language.ts";
import type { Lookup, LookupEntry, LookupMatch } from "../lookup.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { type MainClause, mainClause } from "../structure/mainClause.ts";
import { isDefiniteOrTitle, type Mention } from "./mention.ts";
import { ownsAuthorityIn } from "./onlyState.ts";
import { hasNameOfItsOwn, isNamedIrregular, organHead, STATE_ORGANS } from "./organs.ts";

/** What a sentence shows about the state of the offices that the next one names: a state, nothing ("open"), or that it may be another ("shut"). */
type Topic = LookupEntry | "open" | "shut";

/** Longest line of place, date and agency before a report, in tokens. */
const DATELINE = 16;
/** How many sentences of its own paragraph a mention looks back over. */
const REACH = 4;

/** The states that the sentences before them show for offices and organs that are named without one. */
export class ContextStates {
  readonly #analysis: Analysis;
  readonly #lookup: Lookup;
  readonly #topics = new Map<number, Topic>();

  constructor(analysis: Analysis, lookup: Lookup) {
    this.#analysis = analysis;
    this.#lookup = lookup;
  }

  /** The state of an office or organ of states, if what stands before it shows that state and nothing beside it speaks against that; else null. */
  stateFor(m: Mention): LookupEntry | null {
    if (!isNational(this.#analysis, m) || this.#analysis.outerQuotationIndex(m.head) >= 0) return null;
    const found = this.#here(m) ?? this.#before(m);
    return found === null || found === "shut" || this.#contradicts(m, found) ? null : found;
  }

  /** "In Keldora, the foreign minister said": the state at the start of the sentence; "shut" if another stands between. */
  #here(m: Mention): LookupEntry | "shut" | null {
    const from = this.#analysis.sentenceFrom(this.#analysis.sentenceOf(m.head));
    const states = this.#statesIn([from, m.range[0]]);
    if (states.length === 0) return null;
    const own = this.#ofItsMind([from, m.range[0]], states[0]);
    if (own !== null) return own;
    const [only] = distinct(states);
    const opens = this.#analysis.has(from, "in") && this.#analysis.word(m.range[0] - 1) === ",";
    const home = states.some((match) => this.#isHome(match));
    return opens && home && only !== undefined && distinct(states).length === 1 ? only : "shut";
  }

  /**
   * "CORVATH, 3 March (Lantern) – Keldora considers the order a threat, the Foreign Ministry said": a state whose mind the words tell, if the
   * text comes from its capital.
   */
  #ofItsMind(range: Range, match: LookupMatch | undefined): LookupEntry | null {
    const analysis = this.#analysis;
    const clause = mainClause(analysis, range);
    if (match === undefined || clause?.subject == null || !OWN_MINDS.test(analysis.lower(clause.group.main)))
      return null;
    const whole =
      match.use === "name" && match.at - clause.subject[0] <= 1 && match.at + match.length === clause.subject[1];
    const s = analysis.sentenceOf(range[0]);
    const line = s > 0 && analysis.sentenceTo(s - 1) - analysis.sentenceFrom(s - 1) <= DATELINE;
    const opening: Range = [line ? analysis.sentenceFrom(s - 1) : range[0], clause.subject[0]];
    return whole && this.#capitalsIn(opening).includes(match.entry) ? match.entry : null;
  }

  #capitalsIn([from, to]: Range): LookupEntry[] {
    const found: LookupEntry[] = [];
    for (let i = from; i < to; i++) {
      const match = this.#lookup.match(this.#analysis.tokens, i);
      if (match?.use === "capital") found.push(match.entry);
    }
    return found;
  }

  /** The nearest sentence before that shows a state: of the same paragraph, or the one right before. */
  #before(m: Mention): LookupEntry | "shut" | null {
    const { sentences } = this.#analysis;
    const own = this.#analysis.sentenceOf(m.head);
    for (let s = own - 1; s >= 0 && s >= own - REACH; s--) {
      if (s < own - 1 && sentences.paragraph[s] !== sentences.paragraph[own]) return null;
      const topic = this.#topicOf(s);
      if (topic !== "open") return topic;
    }
    return null;
  }

  #topicOf(s: number): Topic {
    let topic = this.#topics.get(s);
    if (topic === undefined) {
      topic = this.#readTopic([this.#analysis.sentenceFrom(s), this.#analysis.sentenceTo(s)]);
      this.#topics.set(s, topic);
    }
    return topic;
  }

  #readTopic(range: Range): Topic {
    const states = this.#statesIn(range);
    // "Orna's army answered": the authorities of what may be another state
    if (states.length === 0) return ownsAuthorityIn(this.#analysis, range) ? "shut" : "open";
    // words of somebody
    if (this.#analysis.outerQuotationIndex(range[0] + 1) >= 0) return "open";
    if (this.#analysis.has(range[0], "according")) return "open";
    const clause = mainClause(this.#analysis, range);
    const subject = clause?.subject ?? null;
    const inSubject = subject === null ? [] : states.filter(({ at }) => subject[0] <= at && at < subject[1]);
    if (clause !== null && subject !== null && inSubject.length > 0)
      return this.#bySubject(clause, subject, states, inSubject);
    const [only, ...others] = distinct(states);
    const opens = subject === null || !states.some(({ at }) => at < subject[0] && !this.#analysis.has(range[0], "in"));
    return only !== undefined && others.length === 0 && opens && states.some((match) => this.#isHome(match))
      ? only
      : "shut";
  }

  /** "Keldora closed its border with Pallumia", "The Keldoran government met": the state acts, and does no violence and blames nobody. */
  #bySubject(
    { group, lemmas, head }: MainClause,
    subject: Range,
    states: readonly LookupMatch[],
    inSubject: readonly LookupMatch[],
  ): Topic {
    const analysis = this.#analysis;
    const [own, ...rest] = distinct(inSubject);
    if (own === undefined || rest.length > 0) return "shut";
    const whole = inSubject.some(
      ({ at, length, use }) => use === "name" && at + length === subject[1] && at - subject[0] <= 1,
    );
    const low = analysis.lower(head);
    if (!whole && !ORGAN_NOUNS.has(low) && !OFFICIALS.test(ROLE_NOUNS.get(low)?.base ?? "") && !GOVERNS_STATE.has(low))
      return "shut";
    if (lemmas.some((lemma) => BLAMES.has(lemma) || REBUTS.has(lemma))) return "shut";
    if (!group.passive && isViolent(analysis, [group.main, group.to + 3])) return "shut";
    // "Keldora's president met the Pallumian one"
    const bare = (match: LookupMatch): boolean =>
      match.use === "name" &&
      !/^['’]s?$/.test(analysis.lower(match.at + match.length)) &&
      !analysis.has(match.at - 1, "of");
    // "… sent condolences after a bridge fell in Pallumia": what follows may be told by those who were there
    return states.every((match) => match.entry === own || (bare(match) && !this.#isHome(match))) ? own : "shut";
  }

  /** "in Keldora", "in the Keldoran town of Osk", "the Keldoran capital": where something happens at home. */
  #isHome({ at, length, use }: LookupMatch): boolean {
    const analysis = this.#analysis;
    const next = at + length;
    if (use === "name") {
      if (/^['’]s?$/.test(analysis.lower(next))) return HOME_PLACES.has(analysis.lower(next + 1));
      const before = analysis.has(at - 1, "the") ? at - 2 : at - 1;
      return analysis.has(before, "in", "across", "throughout", "inside");
    }
    if (use !== "adjective") return false;
    for (let k = next; k < next + 3; k++) if (HOME_PLACES.has(analysis.lower(k))) return true;
    return false;
  }

  /** Whether the sentence blames or rebuts, or tells of violence of the state that was found: its own office would not say so. */
  #contradicts(m: Mention, state: LookupEntry): boolean {
    const analysis = this.#analysis;
    const to = analysis.sentenceTo(analysis.sentenceOf(m.head));
    const end = m.range[1];
    let verb = end;
    while (verb < to && analysis.groupIndex(verb) < 0) verb++;
    const clause = mainClause(analysis, [analysis.sentenceFrom(analysis.sentenceOf(m.head)), to]);
    if (clause?.lemmas.some((lemma) => REBUTS.has(lemma)) === true) return true;
    const blames = clause?.lemmas.some((lemma) => BLAMES.has(lemma)) === true;
    for (const match of this.#statesIn([end, to])) {
      if (match.entry !== state) continue;
      if (analysis.has(match.at - 1, "by")) return true;
      if (blames) return true;
      if (match.use !== "capital" && isViolent(analysis, [match.at + match.length, match.at + match.length + 7]))
        return true;
    }
    return false;
  }

  #statesIn([from, to]: Range): LookupMatch[] {
    const found: LookupMatch[] = [];
    for (let i = from; i < to; ) {
      const match = this.#lookup.match(this.#analysis.tokens, i);
      if (match?.entry.kind === "state" && match.use !== "capital") found.push(match);
      i += match?.length ?? 1;
    }
    return found;
  }
}

const distinct = (states: readonly LookupMatch[]): LookupEntry[] => [...new Set(states.map(({ entry }) => entry))];

const isViolent = (analysis: Analysis, [from, to]: Range): boolean =>
  findEventWords(analysis.tokens, from, Math.min(to, analysis.tokens.count)).some(({ type }) =>
    VIOLENT_EVENTS.has(type),
  );

/** Whether a phrase is an office or organ that every state has, and nothing in it says of which: "the foreign minister", "Defence Minister Rami Sol". */
function isNational(analysis: Analysis, m: Mention): boolean {
  if (m.affiliation !== null || m.affiliationName !== null || m.plural || m.pronoun !== null) return false;
  // "her counterpart, Rami Sol" is of another state than she
  if (m.counterpartOf !== undefined) return false;
  if (!isDefiniteOrTitle(analysis, m)) return false;
  if (m.organ !== null) {
    const words = nameOf(analysis.tokens, m.organ);
    return STATE_ORGANS.has(organHead(words)) && !hasNameOfItsOwn(words) && !isNamedIrregular(words);
  }
  if (m.role === null || m.role.plural === true) return false;
  // every reader knows of which state "President Rami Sol" is, so that his state is often named nowhere near
  return (m.name === null ? NATIONAL_OFFICES : NATIONAL_MINISTERS).test(m.roleWords);
}
