import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { isStopWord } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import { hash32, sortedSet } from "../blocks/hash.ts";
import { ATTACKS, FALSE_WORDS, NEGATORS, OPEN_QUESTIONS, SAYING_NOUNS, SETTING } from "../lexicon/language.ts";
import { agentOf } from "./agent.ts";
import { comparedText, type WordsOfClaim } from "./comparableClaim.ts";
import { MADE_UP, pointerOf, refusedIn } from "./pointing.ts";
import { quantitiesIn } from "./quantities.ts";
import { isDenial, negates } from "./saysNot.ts";
import { type StateWords, stateIn } from "./stateWords.ts";
import { classOf } from "./wordClass.ts";

/** The names in a document, which distinguish the words of its claims from names. */
export interface NamesOfDocument {
  readonly states: StateWords;
  readonly places: ReadonlySet<string>;
}

/** How far into a claim a negation makes the claim negative. */
const HEAD_TOKENS = 16;

/**
 * The facts that the words of a claim give. Linear in their number.
 *
 * @param inner contents of nested claims whose words do not count for this claim
 */
export function wordsOfClaim(
  claim: Claim<QuotedSpan>,
  tokens: Tokens,
  names: NamesOfDocument,
  inner: readonly QuotedSpan[],
): WordsOfClaim {
  const text = comparedText(claim);
  const told = toldWithin(claim, text, inner);
  const { classes, terms, common, states, negated, negatedAtHead, calledFalse } = contentWords(tokens, names, told);
  const pointer = pointerOf(tokens, terms.length, claim.content[0]?.quote ?? "");
  const { quantities, clocks } = quantitiesIn(tokens);
  const own = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !told.some(([from, to]) => from <= start && end <= to);
  const denies = isDenial(claim) || claim.polarity === "denied";
  return {
    text,
    length: tokens.count,
    terms: sortedSet(terms),
    common: sortedSet(common),
    classes,
    states,
    agent: agentOf(claim.act, classes, tokens.lower),
    open: leavesOpen(classes, tokens.lower),
    negative: denies || negatedAtHead || calledFalse || (pointer !== null && MADE_UP.test(text)),
    negated,
    refused: denies ? refusedIn(tokens) : null,
    pointer,
    quantities: quantities.filter(own),
    clocks: clocks.filter(own),
  };
}

/** Classes and terms of content words, and whether words of negation stand among them. */
function contentWords(
  tokens: Tokens,
  { states: known, places }: NamesOfDocument,
  told: readonly (readonly [number, number])[],
) {
  const classes: string[] = [];
  const terms: number[] = [];
  const common: number[] = [];
  const states: string[] = [];
  let [negated, negatedAtHead, calledFalse] = [false, false, false];
  for (const [i, lower] of tokens.lower.entries()) {
    // the words of a nested claim belong to that claim
    if (told.some(([from, to]) => from <= tokens.start[i]! && tokens.end[i]! <= to)) continue;
    if (NEGATORS.has(lower)) {
      if (!negates(tokens, i)) continue;
      negated = true;
      // a negation far into a long quotation does not negate the whole claim
      if (i < HEAD_TOKENS) negatedAtHead = true;
      continue;
    }
    if (!/\p{L}/u.test(lower) || isStopWord(lower)) continue;
    const word = tokens.word[i]!;
    const state = stateIn(word, lower, known);
    if (state !== null) {
      classes.push(state.name);
      if (states.at(-1) !== state.id) states.push(state.id);
      continue;
    }
    const name =
      lower === "fighter" && /^(?:plane|jet|aircraft)/.test(tokens.lower[i + 1] ?? "") ? lower : classOf(lower);
    if (FALSE_WORDS.has(name)) calledFalse = true;
    classes.push(name);
    if (places.has(lower) || SETTING.has(name) || SAYING_NOUNS.has(name)) continue;
    const term = hash32(name);
    terms.push(term);
    // "F-16" is a kind of thing and no name
    if (i === 0 || !/^\p{Lu}/u.test(word) || /\d/.test(word)) common.push(term);
  }
  return { classes, terms, common, states, negated, negatedAtHead, calledFalse };
}

const leavesOpen = (classes: readonly string[], lower: readonly string[]): boolean =>
  classes.some((one) => OPEN_QUESTIONS.has(one)) ||
  lower.some((one, i) => /^who(?:ever)?$/.test(one) && ATTACKS.has(classOf(lower[i + 1] ?? "")));

/** The places, in a claim's text (UTF-16), of the contents of nested claims. */
function toldWithin(claim: Claim<QuotedSpan>, text: string, inner: readonly QuotedSpan[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { start, end, quote } of inner) {
    const piece = claim.content.find((one) => one.start <= start && end <= one.end);
    if (piece === undefined) continue;
    const from = text.indexOf(quote, Math.max(0, text.indexOf(piece.quote)));
    // a claim keeps its words if the nested one would take all of them
    if (from >= 0 && quote.length < text.length) found.push([from, from + quote.length]);
  }
  return found;
}
