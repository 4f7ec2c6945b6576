/**
 * Breaks a text at its blanks into lines of at most `width` characters; a word that is longer is cut. Never empty: no words are one
 * empty line.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  const flush = (): void => {
    lines.push(line);
    line = "";
    length = 0;
  };
  for (const word of text.split(" ")) {
    const letters = [...word];
    if (length > 0 && length + 1 + letters.length > width) flush();
    let cut = 0;
    for (; letters.length - cut > width; cut += width) lines.push(letters.slice(cut, cut + width).join(""));
    const rest = cut === 0 ? letters : letters.slice(cut);
    line += length > 0 ? ` ${rest.join("")}` : rest.join("");
    length = [...line].length;
  }
  flush();
  return lines;
}

/** A run of words with its style. */
export type Styled = readonly [text: string, paint: (word: string) => string];

/** Breaks runs at their blanks into lines of at most `width` characters as shown, each word with its style; longer words are not cut. */
export function wrapStyled(runs: readonly Styled[], width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const [text, paint] of runs) {
    for (const word of text.split(" ")) {
      if (word === "") continue;
      const size = [...word].length;
      if (length > 0 && length + 1 + size > width) {
        lines.push(line.join(" "));
        line = [];
        length = 0;
      }
      line.push(paint(word));
      length += (length > 0 ? 1 : 0) + size;
    }
  }
  lines.push(line.join(" "));
  return lines;
}
