// "We reject the accusations" -> reject.   "Pallumian guards opened fire" (said by Keldora) -> accuse.   "Nine people died." -> state
// not: "Pallumia claims that they ran" (said of another, but only that it spoke) is no accusation.
import type { Act } from "../../model/claim.ts";
import { findEventWords } from "../events/findEventWords.ts";
import { PREAMBLE } from "../lexicon/en/head.ts";
import {
  BLAME_NOUNS,
  BLAME_VERBS,
  CLAIM_NOUNS,
  CONSEQUENCES,
  DEMANDING_ADJECTIVES,
  DEMANDING_MODALS,
  JUDGEMENTS,
  JUDGING_VERBS,
  MISDEEDS,
  PERFORMATIVES,
  SPEECH_VERBS,
  UNTRUE,
  WITHHELD,
} from "../lexicon/en/voice.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { MainClause } from "../structure/mainClause.ts";
import { voiceLemmas } from "../structure/mainClause.ts";
import { ADVERB, bitsOf } from "../structure/tagClasses.ts";
import { type Party, partyOf } from "./party.ts";

/** What an author does with a sentence of his own, by its content (there is no cue). */
export function actOfSentence(
  analysis: Analysis,
  content: Range,
  clause: MainClause,
  party: Party,
  lookup: Lookup,
  own: ReadonlySet<string>,
): Act {
  const { lower, word } = analysis.tokens;
  const [from, to] = content;
  const { group } = clause;
  if (word[to - 1] === "?") return "ask";
  const resolved = resolvedAct(analysis, from, clause);
  if (resolved !== null) return resolved;
  const spoken = performative(analysis, content, clause, party) ?? coordinated(analysis, content, clause, party);
  if (spoken !== null) return spoken;
  const denial = denialOf(analysis, content, clause, party);
  if (denial !== null) return denial;
  if (isDemand(analysis, content, clause)) return "demand";
  if (group.modal !== null && /^(?:will|shall|'ll|wo)$/.test(group.modal)) {
    if (announcesHarm(analysis, content, clause)) return "threaten";
    if (party === "own") return "promise";
    return "state";
  }
  if (party === "own" && lower[group.main] === "going" && lower[group.to] === "to") return "promise";
  if (isJudgement(analysis, content, clause)) return "condemn";
  const pretence = analysis.lower(group.main).startsWith("pretend");
  if (pretence) return "accuse";
  if (blames(analysis, content, clause, party, lookup, own)) return "accuse";
  // blame is laid at another's door anywhere in the sentence
  if (tellsOfBlame(analysis, content, clause, party) && namesOther(analysis, from, to, lookup, own)) return "accuse";
  return "state";
}

/** "CALLS UPON the parties to withdraw", "Recalling its decision": a verb that opens a paragraph of a resolution, whose subject stands above all of them. */
function resolvedAct(analysis: Analysis, from: number, { subject, head }: MainClause): Act | null {
  const opening = analysis.lower(from);
  if (PREAMBLE.has(opening)) return actIn(voiceLemmas(opening)) ?? "state";
  if (!/^\p{Lu}.*s$/iu.test(analysis.word(from)) || (subject !== null && head > from)) return null;
  return actIn(voiceLemmas(opening));
}

/** "We condemn", "Keldora calls upon", "I ask him: why": the author's own verb in the present. */
function performative(analysis: Analysis, [from, to]: Range, clause: MainClause, party: Party): Act | null {
  const { group } = clause;
  if (party !== "own") return null;
  const { lower } = analysis.tokens;
  let lemmas = clause.lemmas;
  // "we are ready to share it", "I am grateful to the mission"
  if (/^(?:am|are|is|'m|'re|remain|remains|stand|stands)$/.test(analysis.lower(group.main)) && !group.negated) {
    let k = group.to;
    while (k < to && bitsOf(analysis.tags, k) & ADVERB) k++;
    if (/^(?:ready|prepared|determined|committed)$/.test(lower[k] ?? "") && lower[k + 1] === "to") return "promise";
    if (/^(?:grateful|thankful|indebted)$/.test(lower[k] ?? "")) return "praise";
  }
  // "we are undertaking consultations" promises nothing any more
  if (lower[group.main] === "undertaking") return null;
  // "we would like to urge", "I wish to stress", "we continue to demand", "I am compelled to warn"
  const compelled = /^(?:compelled|forced|obliged|bound|duty-bound)$/.test(analysis.lower(group.main));
  const through =
    (compelled || /^(?:like|wish|want|continue|continues|have|must)$/.test(analysis.lower(group.main))) &&
    lower[group.to] === "to";
  if (through) {
    let k = group.to + 1;
    while (k < to && k < group.to + 4 && voiceLemmas(analysis.lower(k)).length === 0) k++;
    lemmas = voiceLemmas(lower[k] ?? "");
  }
  if (group.negated) return !group.passive && lemmas.some((l) => WITHHELD.has(l)) ? "reject" : null;
  const past = analysis.lower(group.from) === "did" || (/(?:ed)$/.test(lower[group.main]!) && !through);
  if (past && group.modal === null && group.from === group.main) return null;
  if (group.passive && !through) return null;
  if (group.modal !== null && !/^(?:would|should|must|can)$/.test(group.modal)) return null;
  const act = repeated(analysis, lemmas, group.to, to) ?? actIn(lemmas);
  if (act === null) return null;
  // "takes note of this threat and condemns it", "ask him: …" keep what the first verb says
  if (act === "demand" && lemmas.some((l) => l === "want" || l === "seek"))
    if (group.modal !== null || !lower.slice(group.to, Math.min(to, group.to + 8)).includes("to"))
      // "wants peace" asks nobody for it, "wants them to leave" does
      return null;
  if (lower[group.main] === "ask" && analysis.tokens.word.slice(group.to, to).includes("?")) return "ask";
  return from < to ? act : null;
}

/** "takes note of this threat and condemns it": a second verb of the same subject. */
function coordinated(analysis: Analysis, [, to]: Range, clause: MainClause, party: Party): Act | null {
  if (party !== "own" || clause.group.negated || clause.group.modal !== null) return null;
  for (let i = clause.group.to; i < to; i++) {
    const g = analysis.groupIndex(i);
    if (g < 0) continue;
    const group = analysis.group(g);
    i = group.to - 1;
    if (
      analysis.tags[group.main] !== analysis.tags[clause.group.main] ||
      !/^(?:and|but)$/.test(analysis.tokens.lower[group.from - 1] ?? "")
    )
      continue;
    if (group.passive || group.negated || analysis.lower(group.main).endsWith("ed")) continue;
    const act = actIn(voiceLemmas(analysis.lower(group.main)));
    if (act !== null) return act;
  }
  return null;
}

/** "We reiterate our call for a truce", "reaffirms its commitment to": what is said once more is what the noun tells. */
function repeated(analysis: Analysis, lemmas: readonly string[], from: number, to: number): Act | null {
  if (!lemmas.some((lemma) => lemma === "reiterate" || lemma === "reaffirm")) return null;
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (/^(?:calls?|appeals?|demands?)$/.test(analysis.lower(i))) return "demand";
    if (/^(?:commitment|readiness|pledge)$/.test(analysis.lower(i))) return "promise";
  }
  return null;
}

function actIn(lemmas: readonly string[]): Act | null {
  for (const lemma of lemmas) {
    const act = PERFORMATIVES.get(lemma);
    if (act !== undefined) return act;
  }
  return null;
}

/** "This assertion is untrue", "Our artillery did not shell the market", "The version …, is an insult". */
function denialOf(analysis: Analysis, [from, to]: Range, clause: MainClause, party: Party): Act | null {
  const { lower } = analysis.tokens;
  const { group, subject } = clause;
  const phrase = analysis.chunkIndex(from) >= 0 ? chunkRange(analysis, from) : null;
  const named = [
    ...(subject === null ? [] : subjectWords(analysis, subject)),
    ...(phrase === null ? [] : subjectWords(analysis, phrase)),
  ];
  if (named.some((w) => CLAIM_NOUNS.has(w))) {
    for (let i = group.to; i < Math.min(to, group.to + 8); i++) if (UNTRUE.has(analysis.lower(i))) return "deny";
    // "The claim that they hold the town is not true"
    for (let i = from; i < to; i++) {
      const g = analysis.groups[analysis.groupOf[i] ?? -1];
      if (
        g?.negated === true &&
        g.main === i &&
        /^(?:true|correct|accurate|right)$/.test(lower[lower[g.to] === "not" ? g.to + 1 : g.to] ?? "")
      )
        return "deny";
    }
    if (clause.lemmas.some((l) => JUDGING_VERBS.has(l)) && isJudged(analysis, group.to, to)) return "reject";
  }
  if (!group.negated || group.modal !== null) return null;
  const auxiliary = lower.slice(group.from, group.to).find((w) => /^(?:did|has|have|had|was|were)$/.test(w));
  if (auxiliary === undefined) return null;
  if (party === "own") return "deny";
  // "They did not run": somebody said they did
  const pronoun =
    subject !== null && subject[1] - subject[0] === 1 && /^(?:they|he|she|it)$/.test(analysis.lower(subject[0]));
  return pronoun && to - from < 12 ? "deny" : null;
}

function isDemand(analysis: Analysis, [from, to]: Range, clause: MainClause): boolean {
  const { group } = clause;
  if (group.modal !== null && DEMANDING_MODALS.has(group.modal) && !group.negated) return true;
  if (group.modal !== null && DEMANDING_MODALS.has(group.modal)) return true;
  const { lower } = analysis.tokens;
  // "It is imperative to", "There is an urgent need for", "it is time to"
  for (let i = group.to; i < Math.min(to, group.to + 4); i++) {
    if (DEMANDING_ADJECTIVES.has(analysis.lower(i)) && lower[Math.max(from, group.from - 1)] === "it") return true;
    if (lower[i] === "time" && lower[i + 1] === "to" && lower[group.from - 1] === "it") return true;
  }
  // "the time has come to", "the time is ripe to"
  if (lower[clause.head] === "time" && lower.slice(group.to, Math.min(to, group.to + 3)).includes("to")) return true;
  return /^needs?$/.test(analysis.lower(group.main)) && lower[group.to] === "to";
}

/** "If it fires again, it will meet an army", "will bear the consequences", "Until then, no exchange will take place". */
function announcesHarm(analysis: Analysis, [from, to]: Range, clause: MainClause): boolean {
  const { lower } = analysis.tokens;
  const rest = lower.slice(clause.group.to, to);
  const before = lower.slice(from, clause.group.from);
  const conditional =
    /^(?:if|unless|until|should)$/.test(analysis.lower(from)) || rest.some((w) => w === "if" || w === "unless");
  if (
    rest.some((w) => CONSEQUENCES.has(w)) &&
    (conditional || !/^(?:we|i)$/.test(analysis.lower(clause.group.from - 1)))
  )
    return true;
  if (!conditional) return false;
  const hostile = findEventWords(analysis.tokens, from, to).some(
    ({ type }) => type === "assault" || type === "threaten" || type === "mobilize",
  );
  return (
    hostile ||
    clause.group.negated ||
    before.includes("no") ||
    /^(?:provocation|aggression)s?$/.test(before.at(-2) ?? "")
  );
}

/** "Such atrocities constitute gross violations of law": a deed as subject, a judgement said of it. */
function isJudgement(analysis: Analysis, [, to]: Range, clause: MainClause): boolean {
  const { subject, group } = clause;
  if (
    !clause.lemmas.some((l) => JUDGING_VERBS.has(l)) &&
    !analysis.tokens.lower.slice(group.to, to).some((w) => w === "constitute" || w === "constitutes")
  )
    return false;
  if (subject === null || !isJudged(analysis, group.to, to)) return false;
  return (
    findEventWords(analysis.tokens, subject[0], group.from).length > 0 ||
    subjectWords(analysis, subject).some((w) => BLAME_NOUNS.has(w) || /^(?:this|that|these|those|it|such)$/.test(w))
  );
}

function isJudged(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const low = analysis.lower(i);
    if (JUDGEMENTS.has(low) || JUDGEMENTS.has(low.replace(/(?:s|es)$/, "")) || JUDGEMENTS.has(low.replace(/ies$/, "y")))
      return true;
  }
  return false;
}

const subjectWords = (analysis: Analysis, [from, to]: Range): readonly string[] =>
  analysis.tokens.lower.slice(from, to);

/** Another did it, and it is a deed that one is blamed for. */
function blames(
  analysis: Analysis,
  content: Range,
  clause: MainClause,
  party: Party,
  lookup: Lookup,
  own: ReadonlySet<string>,
): boolean {
  const [from, to] = content;
  const { group } = clause;
  const { lower } = analysis.tokens;
  const victim = party === "own" && group.passive;
  const shown =
    party === "own" &&
    /^(?:draw|call|bring)$/.test(nextVerb(analysis, group.to, to)) &&
    lower.slice(group.to, to).includes("attention");
  if (party === "own" && !victim && !shown) return false;
  const spoke = clause.lemmas.some((l) => SPEECH_VERBS.has(l));
  const deeds = findEventWords(analysis.tokens, from, to);
  const hostile = deeds.some(({ type }) => HOSTILE.has(type));
  if (party === "other" && !group.passive) {
    if (spoke) return false;
    if (clause.lemmas.some((l) => BLAME_VERBS.has(l)) || hostile) return true;
    for (let i = from; i < to; i++) {
      if (BLAME_NOUNS.has(analysis.lower(i))) return true;
      const g = analysis.groupIndex(i);
      if (g >= 0 && analysis.group(g).main === i && voiceLemmas(analysis.lower(i)).some((l) => MISDEEDS.has(l)))
        return true;
    }
    return group.negated;
  }
  if (shown) return hostile && namesOther(analysis, group.to, to, lookup, own);
  // "nine civilians were killed by Pallumian shells", "as a result of these attacks", "as part of Pallumia’s policy of …"
  if (!hostile) return false;
  for (let i = from; i < to; i++) {
    if (i >= group.from && i < group.to) continue;
    const by = lower[i] === "by" && analysis.chunkIndex(i + 1) >= 0;
    if (by && partyOf(analysis, chunkRange(analysis, i + 1), lookup, own, null) === "other") return true;
    const reason =
      (lower[i] === "as" || lower[i] === "because") && /^(?:a|part|of)$/.test(lower[i + 1] ?? "") && i < group.from;
    if (reason && lower.slice(i, group.from).some((w) => BLAME_NOUNS.has(w) || /^attacks?$/.test(w))) return true;
  }
  // a deed with a word that judges it: "brutally murdered", "in cold blood"
  return group.passive && lower.slice(from, to).some((w) => CRUEL.test(w));
}

/**
 * "That attack was carried out on the orders of Velmar's leader", "The problem is Velmar, which threatens its neighbours", "We saw how
 * Velmar's missiles fell": a deed that one is blamed for, told by a verb that leaves open who did it.
 */
function tellsOfBlame(analysis: Analysis, [from, to]: Range, clause: MainClause, party: Party): boolean {
  if (
    party === "own" &&
    !/^(?:see|sees|saw|seen|face|faces|faced|witness|witnessed|suffer|suffered|endure|endured|wait|waiting|received|know)$/.test(
      analysis.lower(clause.group.main),
    )
  )
    return false;
  if (party !== "own" && clause.lemmas.some((l) => SPEECH_VERBS.has(l))) return false;
  for (let i = from; i < to; i++) if (BLAME_NOUNS.has(analysis.lower(i)) || GRAVE.test(analysis.lower(i))) return true;
  return findEventWords(analysis.tokens, from, to).some(({ type }) => type === "assault" || type === "coerce");
}

/** Words that say of a deed that it is wrong. */
const GRAVE =
  /^(?:brutal|illegal|illegally|unlawful|unlawfully|cynical|terrorist|terrorists|destabilize|destabilise|violation|diktats?|proxy|proxies)$/;

/** The first verb behind a token. */
function nextVerb(analysis: Analysis, from: number, to: number): string {
  for (let i = from; i < to; i++)
    if (analysis.groupIndex(i) >= 0) return analysis.lower(analysis.group(analysis.groupIndex(i)).main);
  return "";
}

function namesOther(analysis: Analysis, from: number, to: number, lookup: Lookup, own: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) {
    const c = analysis.chunkIndex(i);
    if (
      c >= 0 &&
      analysis.chunk(c).from === i &&
      partyOf(analysis, chunkRange(analysis, i), lookup, own, null) === "other"
    )
      return true;
  }
  return false;
}

const CRUEL =
  /^(?:brutally|deliberately|indiscriminately|savagely|barbarically|mercilessly|cold-blooded|treacherously|forcibly|beheaded|executed|massacred|tortured|murdered|raped|mutilated)$/;

const chunkRange = (analysis: Analysis, i: number): Range => {
  const chunk = analysis.chunk(analysis.chunkIndex(i));
  return [chunk.from, chunk.to];
};

const HOSTILE: ReadonlySet<string> = new Set(["assault", "coerce", "threaten", "reject", "mobilize", "sanction"]);
