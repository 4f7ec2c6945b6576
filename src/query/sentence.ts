import type { Claim } from "../model/claim.ts";
import type { QuotedSpan } from "../model/record.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";

/** UTF-16 units before and behind a claim in which its sentence is looked for. */
const AROUND = 1500;

/**
 * The whole sentence of a text that holds a stretch of it, or the sentences from that of its start to that of its end. Only what stands around it
 * is split, so that one sentence of a long text costs little.
 *
 * @param start offset in UTF-16 units
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.lastIndexOf("\n\n", start - 1);
  const behind = text.indexOf("\n\n", end);
  const from = Math.max(before < 0 ? 0 : before + 2, start - AROUND);
  const to = Math.min(behind < 0 ? text.length : behind, end + AROUND);
  const tokens = tokenize(text.slice(from, to));
  const { count, from: first, to: past } = splitSentences(tokens);
  let [begin, close] = [start - from, end - from];
  for (let i = 0; i < count; i++) {
    const [opens, ends] = [tokens.start[first[i] ?? 0] ?? 0, tokens.end[(past[i] ?? 1) - 1] ?? 0];
    if (opens <= start - from && start - from < ends) begin = opens;
    if (opens < end - from && end - from <= ends) close = ends;
  }
  return text
    .slice(from + begin, from + Math.max(close, end - from))
    .replaceAll(/\s+/g, " ")
    .trim();
}

type Spans = Pick<Claim<QuotedSpan>, "content" | "cue" | "source">;

/**
 * Gives the sentences of claims: from the one in which a claim's words of saying begin to that in which its content ends. The last text is kept, so
 * that the claims of a document after each other read it once.
 *
 * @param textOf the text with a hash; null where it is not there
 */
export function sentenceFinder(
  textOf: (textId: string) => Promise<string | null>,
): (textId: string, claim: Spans) => Promise<string | null> {
  const texts = new Map<string, Promise<CodePointText | null>>();
  return async (textId, claim) => {
    const text = await (texts.get(textId) ?? texts.set(textId, readCodePoints(textOf, textId)).get(textId));
    return text === null || text === undefined ? null : sentenceOf(text, claim);
  };
}

/** A text whose offsets are told in code points. */
export interface CodePointText {
  readonly text: string;
  readonly utf16: (codePoint: number) => number;
}

const readCodePoints = async (
  textOf: (textId: string) => Promise<string | null>,
  textId: string,
): Promise<CodePointText | null> => {
  const text = await textOf(textId);
  return text === null ? null : inCodePoints(text);
};

/** A text with how its offsets in code points count in UTF-16 units. */
export function inCodePoints(text: string): CodePointText {
  if (!/[\ud800-\udbff]/.test(text)) return { text, utf16: (offset) => offset };
  const at: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) at.push(i);
  return { text, utf16: (offset) => at[offset] ?? text.length };
}

/** The sentence of a claim in its text. */
export function sentenceOf({ text, utf16 }: CodePointText, { content, cue, source }: Spans): string {
  const spans = content.length > 0 ? content : [...cue, ...source];
  if (spans.length === 0) return "";
  const near = [...spans, ...cue];
  const start = Math.min(...near.map((one) => one.start));
  const end = Math.max(...near.map((one) => one.end));
  return sentenceAround(text, utf16(start), utf16(end));
}
