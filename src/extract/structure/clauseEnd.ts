import { isCueVerb } from "../attribution/cues.ts";
import { CLAIM_NOUNS } from "../lexicon/en/voice.ts";
import { CONTRASTS } from "../lexicon/en/words.ts";
import type { Analysis, VerbGroup } from "./analysis.ts";
import { ADVERB, bitsOf, CONJUNCTION, FINITE, GERUND, PARTICIPLE, PROPER, TO } from "./chunks.ts";
import { isDash, isOccasion, nounPhraseAt } from "./clause.ts";

/**
 * Where reported content that starts at `from` ends: before the next attribution on the same level (", Y said", ", adding that",
 * ", according to", "and called for"), else at the sentence's final stop. A quotation opened inside is kept whole.
 * @param phrase the content is no clause: one that follows belongs to the verb ("called for talks | after Velmar announced")
 */
export function clauseEnd(
  analysis: Analysis,
  from: number,
  end: number,
  cue: VerbGroup | null,
  phrase = false,
): number {
  let i = from;
  let brackets = 0;
  const infinitive = cue !== null && (bitsOf(analysis.tags, from) & TO) !== 0 && analysis.groupIndex(from + 1) >= 0;
  while (i < end) {
    const quotation = analysis.quotationIndex(i);
    if (quotation >= 0 && analysis.quotation(quotation).from >= from && analysis.quotation(quotation).from === i) {
      // past the whole quotation, even where it holds several sentences
      i = Math.max(i + 1, analysis.quotation(quotation).to);
      if (i >= end) return i;
      continue;
    }
    const w = analysis.lower(i);
    // "called it “a lie” | in a letter"
    if (
      i > from + 1 &&
      /^[”"’']$/.test(analysis.word(i - 1)) &&
      analysis.chunkIndex(i + 1) >= 0 &&
      isOccasion(analysis, w, i + 1)
    )
      return i;
    if (w === "(") brackets++;
    else if (w === ")") brackets--;
    else if (brackets === 0 && i > from) {
      if (w === ";") return i;
      // "refuses to withdraw | and shells the town": a finite verb does not go on with an infinitive
      if (infinitive && (w === "," || w === "and" || w === "but") && goesOnFinite(analysis, i + 1, end, cue)) return i;
      if (w === "," || isDash(analysis, i)) {
        if (
          opensAttribution(analysis, i + 1, end, cue) ||
          (opensRemark(analysis, i + 1, end) && !goesOnBehind(analysis, i + 1, end))
        )
          return i;
      } else if (
        (/^(?:while|whilst|whereas|but|as)$/.test(w) || (phrase && SUBORDINATORS.has(w))) &&
        opensAttribution(analysis, i, end, cue)
      ) {
        return i;
      } else if (
        bitsOf(analysis.tags, i) & CONJUNCTION &&
        (w === "and" || w === "but") &&
        opensCoordination(analysis, i + 1, end, cue)
      ) {
        return analysis.tokens.word[i - 1] === "," ? i - 1 : i;
      }
    }
    i++;
  }
  while (i > from && /^[.,;:!?…]+$/.test(analysis.word(i - 1)) && analysis.end(i - 1) - analysis.start(i - 1) <= 3) {
    if (analysis.tokens.word[i - 1] === "?" || analysis.tokens.word[i - 1] === "!") break;
    i--;
  }
  return i;
}

/** A finite verb in the tense of the cue, without a subject of its own. */
function goesOnFinite(analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  const k = skipAdverbs(analysis, /^(?:and|but)$/.test(analysis.tokens.lower[i] ?? "") ? i + 1 : i, end);
  const g = k < end ? analysis.groupIndex(k) : -1;
  return (
    g >= 0 &&
    analysis.group(g).finite &&
    analysis.group(g).from === k &&
    analysis.tags[analysis.group(g).main] === analysis.tags[cue!.main]
  );
}

/** Open a clause or phrase that belongs to the verb and not to its object. */
const SUBORDINATORS = new Set(
  "as while whilst after because when whenever before since if unless although though until till once amid despite where".split(
    " ",
  ),
);

/**
 * Where a noun phrase that is the whole of a content ends ("condemned the attack on the town | as guards withdrew"): before a clause that
 * belongs to the verb, and before a comma that opens no list. Relative clauses without a comma and infinitives belong to the noun.
 */
export function phraseEnd(analysis: Analysis, from: number, end: number, cue: VerbGroup | null): number {
  const limit = clauseEnd(analysis, from, end, cue);
  for (let i = from + 1; i < limit; i++) {
    const q = analysis.quotationIndex(i);
    if (q >= 0 && analysis.quotation(q).from === i) {
      i = Math.min(limit, analysis.quotation(q).to);
      continue;
    }
    const w = analysis.lower(i);
    if (w === "," && !listGoesOn(analysis, i, limit)) return i;
    if (
      SUBORDINATORS.has(w) &&
      analysis.chunkIndex(i) < 0 &&
      analysis.inTimex[i] === 0 &&
      analysis.tokens.lower[i - 1] !== "such"
    )
      return i;
  }
  return limit;
}

/** "mines, shells and rockets": another noun phrase follows, and an "and" closes the list. */
function listGoesOn(analysis: Analysis, comma: number, limit: number): boolean {
  for (let i = comma, n = 0; n < 8; n++) {
    let k = i + 1;
    const joined = /^(?:and|or)$/.test(analysis.tokens.lower[k] ?? "");
    if (joined) k++;
    const phrase = k < limit ? nounPhraseAt(analysis, k, limit) : null;
    if (phrase === null) return false;
    if (joined || /^(?:and|or)$/.test(analysis.tokens.lower[phrase[1]] ?? "")) return true;
    if (analysis.tokens.word[phrase[1]] !== ",") return false;
    i = phrase[1];
  }
  return false;
}

/** After a comma: ", adding that", ", according to", ", he said", ", while Y denied". */
function opensAttribution(analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  const w = analysis.lower(i);
  if (w === "according" && analysis.tokens.lower[i + 1] === "to") return true;
  let k = i;
  if (CONTRASTS.has(w) || SUBORDINATORS.has(w)) {
    k = skipTimes(analysis, k + 1, end);
    const phrase = nounPhraseAt(analysis, k, end);
    if (phrase === null) return false;
    // ", despite a report which said otherwise"
    const told = w === "despite" && /^(?:which|that)$/.test(analysis.tokens.lower[phrase[1]] ?? "");
    return cueAt(analysis, told ? phrase[1] + 1 : phrase[1], end);
  }
  if (bitsOf(analysis.tags, k) & CONJUNCTION) return false;
  while (k < end && bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  const group = k < end ? analysis.groupIndex(k) : -1;
  if (group >= 0) {
    const g = analysis.group(group);
    if (bitsOf(analysis.tags, g.main) & GERUND && g.participle && cue !== null && isCueVerb(analysis, g)) return true;
    // ", said the minister"
    return g.finite && !g.passive && isCueVerb(analysis, g) && analysis.chunkIndex(g.to) >= 0;
  }
  const phrase = nounPhraseAt(analysis, k, end);
  if (phrase === null) return false;
  // ", the ministry said." – and then nothing, or a time, a place, a comma
  const next = phrase[1];
  if (!cueAt(analysis, next, end)) return false;
  const after = analysis.group(analysis.groupIndex(skipAdverbs(analysis, next, end))).to;
  const follows = analysis.tokens.lower[after] ?? ".";
  return (
    after >= end ||
    /^[.,;:]$/.test(follows) ||
    analysis.inTimex[after] === 1 ||
    /^(?:on|in|at|late|early)$/.test(follows)
  );
}

/**
 * After a comma: ", a claim which Y denies", ", which Y calls a provocation": a remark by whoever tells it, on what was said. It reaches to the
 * end of the sentence, or it is a part of the sentence that goes on behind it.
 */
function opensRemark(analysis: Analysis, i: number, end: number): boolean {
  let k = i;
  const c = k < end ? analysis.chunkIndex(k) : -1;
  if (c >= 0 && analysis.chunk(c).from === k) {
    // the noun sums up what was said; a name would be an apposition
    const { head } = analysis.chunk(c);
    if (bitsOf(analysis.tags, head) & PROPER || !/^(?:an?|the|this)$/.test(analysis.lower(k))) return false;
    k = nounPhraseAt(analysis, k, end)?.[1] ?? end;
    // ", a charge echoed by others"
    const g = k < end ? analysis.groupIndex(k) : -1;
    if (g >= 0 && isCueVerb(analysis, analysis.group(g)) && analysis.tokens.lower[analysis.group(g).to] === "by")
      return true;
    // ", a claim the army denied."
    const subject = analysis.chunkIndex(k) >= 0 ? nounPhraseAt(analysis, k, end) : null;
    if (subject !== null && CLAIM_NOUNS.has(analysis.lower(head))) return cueAt(analysis, subject[1], end);
  }
  if (!/^(?:which|that)$/.test(analysis.tokens.lower[k] ?? "") || (k === i && analysis.tokens.lower[k] === "that"))
    return false;
  if (cueAt(analysis, k + 1, end)) return true;
  const phrase = nounPhraseAt(analysis, k + 1, end);
  if (phrase === null) return false;
  // "which Velmar and Ostra deny"
  const second = analysis.tokens.lower[phrase[1]] === "and" ? nounPhraseAt(analysis, phrase[1] + 1, end) : null;
  return cueAt(analysis, phrase[1], end) || (second !== null && cueAt(analysis, second[1], end));
}

/** ", which Y denies, had fallen": the sentence goes on with its verb behind the comma that closes the remark. */
function goesOnBehind(analysis: Analysis, i: number, end: number): boolean {
  for (let k = i + 1; k < end; k++) {
    if (analysis.tokens.word[k] !== ",") continue;
    const v = skipAdverbs(analysis, k + 1, end);
    const g = v < end ? analysis.groupIndex(v) : -1;
    return g >= 0 && analysis.group(g).finite && analysis.group(g).from === v;
  }
  return false;
}

/** Past adverbs and times: ", but last year he condemned". */
function skipTimes(analysis: Analysis, i: number, end: number): number {
  let k = i;
  while (
    k < end &&
    (analysis.inTimex[k] === 1 ||
      (bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) ||
      (k > i && analysis.tokens.word[k] === ","))
  )
    k++;
  return k;
}

function skipAdverbs(analysis: Analysis, i: number, end: number): number {
  let k = i;
  while (k < end && bitsOf(analysis.tags, k) & ADVERB && analysis.groupIndex(k) < 0) k++;
  return k;
}

function cueAt(analysis: Analysis, i: number, end: number): boolean {
  const k = skipAdverbs(analysis, i, end);
  const group = k < end ? analysis.groupIndex(k) : -1;
  if (group < 0) return false;
  const g = analysis.group(group);
  return g.finite && isCueVerb(analysis, g);
}

const isPast = (analysis: Analysis, i: number): boolean =>
  (bitsOf(analysis.tags, i) & (PARTICIPLE | FINITE)) !== 0 && /(?:ed|id|aid|old)$/.test(analysis.lower(i));

/** After "and" or "but": a verb of saying in the tense of the cue with no subject of its own ("said P and called for Q"). */
function opensCoordination(analysis: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  if (cue === null || !cue.finite) return false;
  const k = skipAdverbs(analysis, i, end);
  const group = k < end ? analysis.groupIndex(k) : -1;
  if (group >= 0) {
    const g = analysis.group(group);
    // "has condemned P and called for Q"
    const joined = g.from === g.main && cue.from < cue.main;
    // "said that it was at war and called for talks": -ed is past tense here, whatever stands before
    const past =
      g.from === g.main &&
      isPast(analysis, g.main) &&
      isPast(analysis, cue.main) &&
      analysis.tokens.lower[g.to] !== "by";
    return (
      ((g.finite || joined) && analysis.tags[g.main] === analysis.tags[cue.main] && isCueVerb(analysis, g)) ||
      (past && isCueVerb(analysis, g))
    );
  }
  // "promised to send it, and I urge them": the speaker's own words
  if (/^(?:i|we)$/.test(analysis.tokens.lower[k] ?? "") && cueAt(analysis, k + 1, end)) return true;
  const phrase = nounPhraseAt(analysis, k, end);
  if (phrase === null || !cueAt(analysis, phrase[1], end)) return false;
  // "… and Y said": a new attribution, unless its subject is a pronoun of the content ("said it had left and he believed")
  const g = analysis.group(analysis.groupIndex(skipAdverbs(analysis, phrase[1], end)));
  return analysis.tags[g.main] === analysis.tags[cue.main] && analysis.tokens.lower[i] !== "that";
}
