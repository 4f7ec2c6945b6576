import type { Analysis } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";

/** The attributions that a rule has found so far, with those of each sentence at hand: a long text has tens of thousands. */
export class EarlierAttributions {
  readonly found: Candidate[] = [];
  readonly #analysis: Analysis;
  readonly #withMain = new Map<number, Candidate[]>();
  readonly #inParagraph = new Map<number, Candidate[]>();
  readonly #withContent = new Map<number, Candidate[]>();

  constructor(analysis: Analysis, found: readonly Candidate[] = []) {
    this.#analysis = analysis;
    for (const one of found) this.add(one);
  }

  add(one: Candidate): void {
    this.found.push(one);
    const sentence = this.#analysis.sentenceOf(one.main);
    putTo(this.#withMain, sentence, one);
    putTo(this.#inParagraph, this.#analysis.sentences.paragraph[sentence]!, one);
    const sentences = new Set<number>();
    for (const [from, to] of one.content) {
      const last = this.#analysis.sentenceOf(to - 1);
      for (let s = this.#analysis.sentenceOf(from); s <= last; s++) sentences.add(s);
    }
    for (const s of sentences) putTo(this.#withContent, s, one);
  }

  /** Those whose cue stands in this sentence, in the order in which they were found. */
  inSentence(sentence: number): readonly Candidate[] {
    return this.#withMain.get(sentence) ?? [];
  }

  /** Those whose cue stands in this paragraph, in the order in which they were found. */
  inParagraph(paragraph: number): readonly Candidate[] {
    return this.#inParagraph.get(paragraph) ?? [];
  }

  /** Those whose content holds this token, in the order in which they were found. */
  around(token: number): readonly Candidate[] {
    return (this.#withContent.get(this.#analysis.sentenceOf(token)) ?? []).filter((one) => holds(one, token));
  }
}

/** Whether a token lies in the content of an attribution. */
export const holds = ({ content }: Candidate, token: number): boolean =>
  content.some(([from, to]) => from <= token && token < to);

function putTo(lists: Map<number, Candidate[]>, key: number, one: Candidate): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
