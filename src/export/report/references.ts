import { citationText } from "../../model/citation.ts";
import type { ClaimInRecord, CorpusIndex } from "../../query/corpusIndex.ts";
import { meantByPointing } from "../../query/meantByPointing.ts";
import { Passages, type TextOf } from "../../query/passage.ts";
import { Comparables } from "../../query/points/comparables.ts";
import type { Block, Inline, Line } from "./blocks.ts";
import { documentLine, muted, quoted, text } from "./words.ts";

export interface ReportOptions {
  /** The text of a document, for whole sentences and lines; without it the words of the claims are used. */
  readonly textOf?: TextOf;
  /** Makes the address of a claim in an exported site from its id. */
  readonly claimHref?: (id: string) => string;
}

/**
 * The sentences that a report cites. Each quoted claim gets a number; the sentences are at the end, with document, date, line
 * and page.
 */
export class References {
  readonly #corpus: CorpusIndex;
  readonly #options: ReportOptions;
  readonly #numbers = new Map<string, { readonly number: number; readonly one: ClaimInRecord }>();
  readonly #words: Comparables;

  constructor(corpus: CorpusIndex, options: ReportOptions) {
    this.#corpus = corpus;
    this.#options = options;
    this.#words = new Comparables(corpus);
  }

  /** A link to the sentence of a claim. */
  to(one: ClaimInRecord): Inline {
    const known = this.#numbers.get(one.claim.id);
    const number = known?.number ?? this.#numbers.size + 1;
    if (known === undefined) this.#numbers.set(one.claim.id, { number, one });
    return { kind: "reference", to: number };
  }

  /** The words of a claim; if they only point, with the words that they answer: “denied this” – of: “Keldora fired”. */
  quote(one: ClaimInRecord): Inline[] {
    const words = quoted(this.#words.wordsOf(one));
    if (!this.#words.points(one)) return [words];
    const meant = this.#meantBy(one);
    return meant.length === 0
      ? [words, muted(" (what is meant is not told)")]
      : [words, muted(" – of: "), ...meant.flatMap((other, n) => [text(n === 0 ? "" : "; "), quoted(other)])];
  }

  /** The words of a claim that a reader understands alone. */
  wordsOf = (one: ClaimInRecord): string => this.#words.wordsOf(one);

  /** The claims that a merely pointing claim answers, in the words of their speakers; each once. */
  #meantBy(one: ClaimInRecord): string[] {
    return [...new Set(meantByPointing(this.#corpus, one).map((other) => this.#words.wordsOf(other)))].slice(0, MEANT);
  }

  /** The sentences, in the order in which they were cited. */
  blocks(): Block[] {
    if (this.#numbers.size === 0) return [];
    const passages = new Passages(this.#options.textOf ?? (() => null));
    return [
      { kind: "heading", level: 2, text: "Sentences" },
      { kind: "references", items: [...this.#numbers.values()].map(({ one }) => this.#line(one, passages)) },
    ];
  }

  #line(one: ClaimInRecord, passages: Passages): Line {
    const { claim, record } = one;
    const passage = passages.of(one);
    const where = [passage === null ? "" : `line ${passage.line}`, citationText(claim.citation)]
      .filter(Boolean)
      .join(", ");
    const words: Inline = { kind: "quote", text: passage?.sentences ?? clauseOf(one) };
    const name = `claim ${claim.id.slice(0, 12)}`;
    const { claimHref } = this.#options;
    return [
      words,
      text(" "),
      ...documentLine(this.#corpus, record),
      muted(where === "" ? ", " : `, ${where}, `),
      claimHref === undefined ? muted(name) : { kind: "link", text: name, href: claimHref(claim.id) },
    ];
  }
}

/** The most answered claims that are shown for one pointing claim. */
const MEANT = 3;

/** The words of a claim with speaker and cue, in the order of the text; other words between them are left out. */
function clauseOf({ claim: { source, cue, content } }: ClaimInRecord): string {
  return [...source, ...cue, ...content]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ quote }) => quote.replaceAll(/\s+/g, " "))
    .join(" … ");
}
