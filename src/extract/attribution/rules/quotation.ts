import type { Quotation } from "../../../text/quotation.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { phraseEndingAt } from "../../structure/phraseBefore.ts";
import { FINITE, PROPER, tagBitsOf } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { besideQuotation, isAnothersTurn } from "./besideQuotation.ts";
import { EarlierAttributions } from "./earlier.ts";
import { jointBefore } from "./quotationLeads.ts";
import { wholeQuotation } from "./quotes.ts";
import type { Rule } from "./rule.ts";

/** Attributions of quotations that are sentences of their own and have no cue. */
export const quotationRule: Rule = {
  id: "quotation",
  finds: [
    ["“We will answer” – Rami Sol", "Rami Sol | – | We will answer"],
    ["Rami Sol: “We will answer”", "Rami Sol | : | We will answer"],
    [
      "“Why does he not come to the talks?” the envoy parried.",
      "the envoy | parried | Why does he not come to the talks?",
    ],
    [
      "“In the south our troops hold the line”, the general has detailed.",
      "the general | has detailed | In the south our troops hold the line",
    ],
    [
      "The manager reflected on the project: “It is rewarding for the town.”",
      "The manager | reflected | It is rewarding for the town.",
    ],
    [
      "The mayor spoke to reporters in Lorne. “The bridge was mined by nobody.”",
      "The mayor |  | The bridge was mined by nobody.",
    ],
    [
      "The minister spoke in Lorne.\n\n“Nobody in this village has slept.” Tana Orvik, a nurse, looks at the ruins.",
      "Tana Orvik |  | Nobody in this village has slept.",
    ],
    ["The mayor was blunt. “They bombed the school twice.”", "The mayor |  | They bombed the school twice."],
    [
      "The mayor wrote to the paper.\n\n“The bridge was never mined.\n\n“Our people crossed it every day.”",
      "The mayor |  | The bridge was never mined. … Our people crossed it every day.",
    ],
    ["The bridge was closed, the mayor said. “Nobody crossed it in a week.”", " |  | Nobody crossed it in a week."],
    ["“He should lead us,” she said. Instead, “he acts like a beaten man.”", " |  | he acts like a beaten man."],
    [
      "“We have no money,” the mayor said outside. But “the town will be rebuilt by its people.”",
      " |  | the town will be rebuilt by its people.",
    ],
    [
      "As the mayor puts it, “the council is unmoved by the dead.”",
      "the mayor | puts | the council is unmoved by the dead.",
    ],
    ["“There is no water in the town,” as Rami Sol put it.", "Rami Sol | put | There is no water in the town,"],
    ["“This is a crime without a name,” in the mayor's view.", "the mayor |  | This is a crime without a name,"],
    [
      "From Rami Sol's letter: “For the sake of peace, we must go.”",
      "Rami Sol |  | For the sake of peace, we must go.",
    ],
    ["The mayor's answer was: “Is this the road to Lorne?”", "The mayor |  | Is this the road to Lorne?"],
    [
      "Rami Sol joked, using an odd voice, “Brothers, the bridge is yours!”",
      "Rami Sol | joked | Brothers, the bridge is yours!",
    ],
    [
      "Rami Sol issued a statement: “Our town was attacked last night.”",
      "Rami Sol | issued | Our town was attacked last night.",
    ],
    ["“We will answer,” she said.\n\n“No one will stop us.”", " |  | No one will stop us."],
  ],
  findsNot: [
    "The so-called “log” proves nothing.",
    "“We will win and they know it” was the slogan.",
    "The army took the town. “Nobody is left in it now.”",
  ],
  find: (analysis, scheme, earlier) => quotationAttributions(analysis, scheme, earlier),
};

/**
 * Attributions of quotations that are sentences of their own and have no cue: with a byline, behind a name and a colon, or as the
 * continuation of earlier speech.
 */
function quotationAttributions(analysis: Analysis, scheme: Scheme, cued: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(analysis.tokens.count);
  for (const { content } of cued) for (const [from, to] of content) taken.fill(1, from, to);
  const found: Candidate[] = [];
  const earlier = new EarlierAttributions(analysis, cued);
  const isQuoted = ({ content }: Candidate): boolean =>
    content.some(([from]) => analysis.outerQuotationIndex(from) >= 0);
  const speeches = new EarlierAttributions(analysis, cued.filter(isQuoted));
  for (const quotation of analysis.quotations) {
    if (quotation.depth > 0 || quotation.from < analysis.body || taken[quotation.from]) continue;
    const candidate =
      byline(analysis, quotation) ??
      leadIn(analysis, quotation) ??
      (scheme === "claims" && isSpeech(analysis, quotation) ? besideQuotation(analysis, quotation) : null) ??
      (isSpeech(analysis, quotation) || isWholeSentence(analysis, quotation)
        ? (continuation(
            analysis,
            quotation,
            (isSpeech(analysis, quotation) ? [-1, 0] : [0]).flatMap((n) =>
              speeches.inParagraph(quotation.paragraph + n),
            ),
          ) ??
          (scheme === "claims"
            ? continuation(analysis, quotation, toldJustBefore(analysis, quotation, earlier))
            : null))
        : null);
    if (candidate === null) continue;
    for (const [from, to] of candidate.content) taken.fill(1, from, to);
    found.push(candidate);
    speeches.add(candidate);
  }
  return found;
}

/** So many words without a verb may be a sentence. */
const WHOLE = 4;

/** With a verb: no title, no scare quotes. */
function isSpeech(analysis: Analysis, q: Quotation): boolean {
  if (q.words < 3) return false;
  for (let i = q.from; i < q.to; i++)
    if (tagBitsOf(analysis.tags, i) & FINITE && analysis.chunkIndex(i) < 0) return true;
  return false;
}

/** “The greed. The boasting of it all.”: no verb, but a sentence of its own, and no title. */
const isWholeSentence = (analysis: Analysis, q: Quotation): boolean =>
  q.words >= WHOLE && startsSentence(analysis, q.from - 1) && /^[.!?…]$/.test(analysis.word(q.to - 1));

const startsSentence = (analysis: Analysis, token: number): boolean =>
  token <= analysis.body || analysis.sentences.ofToken[token] !== analysis.sentences.ofToken[token - 1];

/** “P” – S, at the end of its paragraph. */
function byline(analysis: Analysis, q: Quotation): Candidate | null {
  if (!startsSentence(analysis, q.from - 1)) return null;
  const dash = q.to + 1;
  if (!/^(?:[-–—―]|--)$/.test(analysis.tokens.word[dash] ?? "")) return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(dash));
  const phrase = nounPhraseAt(analysis, dash + 1, end);
  if (phrase === null || !(tagBitsOf(analysis.tags, analysis.chunk(analysis.chunkIndex(dash + 1)).head) & PROPER))
    return null;
  return candidate(analysis, q, { mark: dash, source: phrase, rule: "byline", confidence: 80 });
}

/** S: “P”, where S is a phrase of its own. */
function leadIn(analysis: Analysis, q: Quotation): Candidate | null {
  const colon = q.from - 2;
  if (colon < analysis.body || analysis.tokens.word[colon] !== ":") return null;
  const floor = analysis.sentenceFrom(analysis.sentenceOf(colon));
  const phrase = phraseEndingAt(analysis, colon - 1, floor);
  if (phrase === null || phrase.range[0] !== floor || !(tagBitsOf(analysis.tags, phrase.head) & PROPER)) return null;
  return candidate(analysis, q, { mark: colon, source: phrase.range, rule: "lead-in", confidence: 78 });
}

/** A quotation with its speaker at a dash or colon. */
interface Marked {
  readonly mark: number;
  readonly source: Range;
  readonly rule: string;
  readonly confidence: number;
}

const candidate = (analysis: Analysis, q: Quotation, { mark, source, rule, confidence }: Marked): Candidate => ({
  cue: [[mark, mark + 1]],
  main: mark,
  source: [source],
  sourceHead: analysis.chunkAt(source[0])?.head ?? -1,
  content: wholeQuotation(analysis, q),
  that: -1,
  act: "state",
  polarity: "asserted",
  rule,
  confidence,
});

/** A quotation that is its sentence or sentences, right after speech that was attributed. */
function continuation(analysis: Analysis, q: Quotation, speeches: readonly Candidate[]): Candidate | null {
  if (!startsSentence(analysis, q.from - 1) && !jointBefore(analysis, q)) return null;
  const after = q.to + (q.unclosed ? 0 : 1);
  const s = analysis.sentenceOf(q.to - 1);
  if (after < analysis.sentenceTo(s) && !/^[.!?]$/.test(analysis.word(after))) return null;
  const before = nearest(analysis, q, speeches);
  if (before === null || isAnothersTurn(analysis, q, before.main)) return null;
  return {
    cue: [],
    main: q.from,
    source: [],
    sourceHead: -1,
    content: wholeQuotation(analysis, q),
    that: -1,
    act: "state",
    polarity: "asserted",
    rule: "continued",
    confidence: q.paragraph === paragraphOf(analysis, before.main) ? 80 : 66,
    continues: before,
  };
}

/** The speech, direct or indirect, in the sentence before a quotation, within its paragraph. */
function toldJustBefore(analysis: Analysis, q: Quotation, earlier: EarlierAttributions): Candidate[] {
  const s = analysis.sentenceOf(q.from - 1);
  return earlier.inSentence(s - 1).filter(
    ({ main, source, rule, content }) =>
      source.length > 0 &&
      /^verb-(?:after|that|clause|objThat|quote|asNp)$/.test(rule) &&
      // a speaker inside another claim is not the one who continues
      !earlier.around(main).some((other) => other.main !== main) &&
      content.length > 0 &&
      paragraphOf(analysis, main) === q.paragraph,
  );
}

const paragraphOf = (analysis: Analysis, token: number): number =>
  analysis.sentences.paragraph[analysis.sentenceOf(token)]!;

/** The last speech that ends before a quotation, in its paragraph or the one before. */
function nearest(analysis: Analysis, q: Quotation, speeches: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const speech of speeches) {
    if (speech.main >= q.from || q.paragraph - paragraphOf(analysis, speech.main) > 1) continue;
    if (best === null || speech.main > best.main) best = speech;
  }
  return best;
}
