/** A stretch in quotation marks, within one paragraph. Offsets are UTF-16, half-open. */
export interface Quotation {
  /** With its marks. */
  readonly start: number;
  readonly end: number;
  /** Without them. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Tokens inside the marks, half-open. */
  readonly from: number;
  readonly to: number;
  /** 0 for an outermost quotation, 1 for one inside another. */
  readonly depth: number;
  readonly paragraph: number;
  /** No closing mark of its own: it ends with the paragraph, or shares the closing mark of one inside it. */
  readonly unclosed: boolean;
  /** It continues an unclosed quotation of the paragraph before. */
  readonly continues: boolean;
  /** Words, without punctuation. */
  readonly words: number;
}
