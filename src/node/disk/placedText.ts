/** A text whose characters can be found by code point. */
export class PlacedText {
  readonly #text: string;
  /** UTF-16 offset of every code point and of the end; null if both counts are equal. */
  readonly #places: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    const points = /[\ud800-\udfff]/.test(text) ? [...text] : null;
    if (points === null) this.#places = null;
    else {
      this.#places = new Uint32Array(points.length + 1);
      points.forEach((point, i) => {
        this.#places![i + 1] = this.#places![i]! + point.length;
      });
    }
  }

  /** The UTF-16 offset of a code point; past the end, the end. */
  utf16(point: number): number {
    return this.#places === null ? Math.min(point, this.#text.length) : (this.#places[point] ?? this.#text.length);
  }

  slice(start: number, end: number): string {
    return this.#text.slice(this.utf16(start), this.utf16(end));
  }
}
