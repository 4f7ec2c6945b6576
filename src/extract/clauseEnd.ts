import type { Analysis, VerbGroup } from "./analysis.ts";
import { ADVERB, bitsOf, CONJUNCTION, FINITE, GERUND, PARTICIPLE, PROPER, TO } from "./chunks.ts";
import { isDash, isOccasion, nounPhraseAt } from "./clause.ts";
import { isCueVerb } from "./cues.ts";
import { CLAIM_NOUNS } from "./lexicon/en/voice.ts";
import { CONTRASTS } from "./lexicon/en/words.ts";

/**
 * Where reported content that starts at `from` ends: before the next attribution on the same level (", Y said", ", adding that",
 * ", according to", "and called for"), else at the sentence's final stop. A quotation opened inside is kept whole.
 * @param phrase the content is no clause: one that follows belongs to the verb ("called for talks | after Velmar announced")
 */
export function clauseEnd(a: Analysis, from: number, end: number, cue: VerbGroup | null, phrase = false): number {
  let i = from;
  let brackets = 0;
  const infinitive = cue !== null && (bitsOf(a.tags, from) & TO) !== 0 && a.groupOf[from + 1]! >= 0;
  while (i < end) {
    const quotation = a.quotationOf[i]!;
    if (quotation >= 0 && a.quotations[quotation]!.from >= from && a.quotations[quotation]!.from === i) {
      // past the whole quotation, even where it holds several sentences
      i = Math.max(i + 1, a.quotations[quotation]!.to);
      if (i >= end) return i;
      continue;
    }
    const w = a.tokens.lower[i]!;
    // "called it “a lie” | in a letter"
    if (i > from + 1 && /^[”"’']$/.test(a.tokens.word[i - 1]!) && a.chunkOf[i + 1]! >= 0 && isOccasion(a, w, i + 1))
      return i;
    if (w === "(") brackets++;
    else if (w === ")") brackets--;
    else if (brackets === 0 && i > from) {
      if (w === ";") return i;
      // "refuses to withdraw | and shells the town": a finite verb does not go on with an infinitive
      if (infinitive && (w === "," || w === "and" || w === "but") && goesOnFinite(a, i + 1, end, cue)) return i;
      if (w === "," || isDash(a, i)) {
        if (opensAttribution(a, i + 1, end, cue) || (opensRemark(a, i + 1, end) && !goesOnBehind(a, i + 1, end)))
          return i;
      } else if (
        (/^(?:while|whilst|whereas|but|as)$/.test(w) || (phrase && SUBORDINATORS.has(w))) &&
        opensAttribution(a, i, end, cue)
      ) {
        return i;
      } else if (
        bitsOf(a.tags, i) & CONJUNCTION &&
        (w === "and" || w === "but") &&
        opensCoordination(a, i + 1, end, cue)
      ) {
        return a.tokens.word[i - 1] === "," ? i - 1 : i;
      }
    }
    i++;
  }
  while (i > from && /^[.,;:!?…]+$/.test(a.tokens.word[i - 1]!) && a.tokens.end[i - 1]! - a.tokens.start[i - 1]! <= 3) {
    if (a.tokens.word[i - 1] === "?" || a.tokens.word[i - 1] === "!") break;
    i--;
  }
  return i;
}

/** A finite verb in the tense of the cue, without a subject of its own. */
function goesOnFinite(a: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  const k = skipAdverbs(a, /^(?:and|but)$/.test(a.tokens.lower[i] ?? "") ? i + 1 : i, end);
  const g = k < end ? a.groupOf[k]! : -1;
  return g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === k && a.tags[a.groups[g]!.main] === a.tags[cue!.main];
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
export function phraseEnd(a: Analysis, from: number, end: number, cue: VerbGroup | null): number {
  const limit = clauseEnd(a, from, end, cue);
  for (let i = from + 1; i < limit; i++) {
    const q = a.quotationOf[i]!;
    if (q >= 0 && a.quotations[q]!.from === i) {
      i = Math.min(limit, a.quotations[q]!.to);
      continue;
    }
    const w = a.tokens.lower[i]!;
    if (w === "," && !listGoesOn(a, i, limit)) return i;
    if (SUBORDINATORS.has(w) && a.chunkOf[i]! < 0 && a.inTimex[i] === 0 && a.tokens.lower[i - 1] !== "such") return i;
  }
  return limit;
}

/** "mines, shells and rockets": another noun phrase follows, and an "and" closes the list. */
function listGoesOn(a: Analysis, comma: number, limit: number): boolean {
  for (let i = comma, n = 0; n < 8; n++) {
    let k = i + 1;
    const joined = /^(?:and|or)$/.test(a.tokens.lower[k] ?? "");
    if (joined) k++;
    const phrase = k < limit ? nounPhraseAt(a, k, limit) : null;
    if (phrase === null) return false;
    if (joined || /^(?:and|or)$/.test(a.tokens.lower[phrase[1]] ?? "")) return true;
    if (a.tokens.word[phrase[1]] !== ",") return false;
    i = phrase[1];
  }
  return false;
}

/** After a comma: ", adding that", ", according to", ", he said", ", while Y denied". */
function opensAttribution(a: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  const w = a.tokens.lower[i]!;
  if (w === "according" && a.tokens.lower[i + 1] === "to") return true;
  let k = i;
  if (CONTRASTS.has(w) || SUBORDINATORS.has(w)) {
    k = skipTimes(a, k + 1, end);
    const phrase = nounPhraseAt(a, k, end);
    if (phrase === null) return false;
    // ", despite a report which said otherwise"
    const told = w === "despite" && /^(?:which|that)$/.test(a.tokens.lower[phrase[1]] ?? "");
    return cueAt(a, told ? phrase[1] + 1 : phrase[1], end);
  }
  if (bitsOf(a.tags, k) & CONJUNCTION) return false;
  while (k < end && bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) k++;
  const group = k < end ? a.groupOf[k]! : -1;
  if (group >= 0) {
    const g = a.groups[group]!;
    if (bitsOf(a.tags, g.main) & GERUND && g.participle && cue !== null && isCueVerb(a, g)) return true;
    // ", said the minister"
    return g.finite && !g.passive && isCueVerb(a, g) && a.chunkOf[g.to]! >= 0;
  }
  const phrase = nounPhraseAt(a, k, end);
  if (phrase === null) return false;
  // ", the ministry said." – and then nothing, or a time, a place, a comma
  const next = phrase[1];
  if (!cueAt(a, next, end)) return false;
  const after = a.groups[a.groupOf[skipAdverbs(a, next, end)]!]!.to;
  const follows = a.tokens.lower[after] ?? ".";
  return (
    after >= end || /^[.,;:]$/.test(follows) || a.inTimex[after] === 1 || /^(?:on|in|at|late|early)$/.test(follows)
  );
}

/**
 * After a comma: ", a claim which Y denies", ", which Y calls a provocation": a remark by whoever tells it, on what was said. It reaches to the
 * end of the sentence, or it is a part of the sentence that goes on behind it.
 */
function opensRemark(a: Analysis, i: number, end: number): boolean {
  let k = i;
  const c = k < end ? a.chunkOf[k]! : -1;
  if (c >= 0 && a.chunks[c]!.from === k) {
    // the noun sums up what was said; a name would be an apposition
    const { head } = a.chunks[c]!;
    if (bitsOf(a.tags, head) & PROPER || !/^(?:an?|the|this)$/.test(a.tokens.lower[k]!)) return false;
    k = nounPhraseAt(a, k, end)?.[1] ?? end;
    // ", a charge echoed by others"
    const g = k < end ? a.groupOf[k]! : -1;
    if (g >= 0 && isCueVerb(a, a.groups[g]!) && a.tokens.lower[a.groups[g]!.to] === "by") return true;
    // ", a claim the army denied."
    const subject = a.chunkOf[k]! >= 0 ? nounPhraseAt(a, k, end) : null;
    if (subject !== null && CLAIM_NOUNS.has(a.tokens.lower[head]!)) return cueAt(a, subject[1], end);
  }
  if (!/^(?:which|that)$/.test(a.tokens.lower[k] ?? "") || (k === i && a.tokens.lower[k] === "that")) return false;
  if (cueAt(a, k + 1, end)) return true;
  const phrase = nounPhraseAt(a, k + 1, end);
  if (phrase === null) return false;
  // "which Velmar and Ostra deny"
  const second = a.tokens.lower[phrase[1]] === "and" ? nounPhraseAt(a, phrase[1] + 1, end) : null;
  return cueAt(a, phrase[1], end) || (second !== null && cueAt(a, second[1], end));
}

/** ", which Y denies, had fallen": the sentence goes on with its verb behind the comma that closes the remark. */
function goesOnBehind(a: Analysis, i: number, end: number): boolean {
  for (let k = i + 1; k < end; k++) {
    if (a.tokens.word[k] !== ",") continue;
    const v = skipAdverbs(a, k + 1, end);
    const g = v < end ? a.groupOf[v]! : -1;
    return g >= 0 && a.groups[g]!.finite && a.groups[g]!.from === v;
  }
  return false;
}

/** Past adverbs and times: ", but last year he condemned". */
function skipTimes(a: Analysis, i: number, end: number): number {
  let k = i;
  while (
    k < end &&
    (a.inTimex[k] === 1 || (bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) || (k > i && a.tokens.word[k] === ","))
  )
    k++;
  return k;
}

function skipAdverbs(a: Analysis, i: number, end: number): number {
  let k = i;
  while (k < end && bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) k++;
  return k;
}

function cueAt(a: Analysis, i: number, end: number): boolean {
  const k = skipAdverbs(a, i, end);
  const group = k < end ? a.groupOf[k]! : -1;
  if (group < 0) return false;
  const g = a.groups[group]!;
  return g.finite && isCueVerb(a, g);
}

const isPast = (a: Analysis, i: number): boolean =>
  (bitsOf(a.tags, i) & (PARTICIPLE | FINITE)) !== 0 && /(?:ed|id|aid|old)$/.test(a.tokens.lower[i]!);

/** After "and" or "but": a verb of saying in the tense of the cue with no subject of its own ("said P and called for Q"). */
function opensCoordination(a: Analysis, i: number, end: number, cue: VerbGroup | null): boolean {
  if (cue === null || !cue.finite) return false;
  const k = skipAdverbs(a, i, end);
  const group = k < end ? a.groupOf[k]! : -1;
  if (group >= 0) {
    const g = a.groups[group]!;
    // "has condemned P and called for Q"
    const joined = g.from === g.main && cue.from < cue.main;
    // "said that it was at war and called for talks": -ed is past tense here, whatever stands before
    const past = g.from === g.main && isPast(a, g.main) && isPast(a, cue.main) && a.tokens.lower[g.to] !== "by";
    return (
      ((g.finite || joined) && a.tags[g.main] === a.tags[cue.main] && isCueVerb(a, g)) || (past && isCueVerb(a, g))
    );
  }
  // "promised to send it, and I urge them": the speaker's own words
  if (/^(?:i|we)$/.test(a.tokens.lower[k] ?? "") && cueAt(a, k + 1, end)) return true;
  const phrase = nounPhraseAt(a, k, end);
  if (phrase === null || !cueAt(a, phrase[1], end)) return false;
  // "… and Y said": a new attribution, unless its subject is a pronoun of the content ("said it had left and he believed")
  const g = a.groups[a.groupOf[skipAdverbs(a, phrase[1], end)]!]!;
  return a.tags[g.main] === a.tags[cue.main] && a.tokens.lower[i] !== "that";
}
