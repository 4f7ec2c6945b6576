/** How wide words are, in pixels. */
export type Measure = (words: string, size: number, bold: boolean) => number;

/** A guess where nothing can be measured. */
export const estimateWidth: Measure = (words, size, bold) => Array.from(words).length * size * (bold ? 0.56 : 0.52);

/** Measures in the font of the page. */
export function measuring(font: string): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return estimateWidth;
  return (words, size, bold) => {
    context.font = `${bold ? "600 " : ""}${size}px ${font}`;
    return context.measureText(words).width;
  };
}

/** Words in at most so many lines of a width; what does not fit ends in an ellipsis. What stands behind a line break has the last line to itself. */
export function wrapped(text: string, width: number, most: number, wide: (words: string) => number): readonly string[] {
  const [first = "", ...rest] = text.split("\n");
  const last = rest.map((words) => cut(words, width, wide));
  return [...filled(first, width, most - last.length, wide), ...last];
}

function filled(text: string, width: number, most: number, wide: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (const [at, word] of words.entries()) {
    const next = line === "" ? word : `${line} ${word}`;
    if (wide(next) <= width) {
      line = next;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut([line, ...words.slice(at)].join(" "), width, wide)];
    if (line !== "") lines.push(line);
    line = wide(word) <= width ? word : cut(word, width, wide);
  }
  return line === "" ? lines : [...lines, line];
}

function cut(text: string, width: number, wide: (words: string) => number): string {
  const letters = Array.from(text.trim().slice(0, 400));
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wide(`${letters.slice(0, middle).join("")}…`) <= width) low = middle;
    else high = middle - 1;
  }
  if (low >= letters.length && wide(letters.join("")) <= width) return letters.join("");
  const begun = letters.slice(0, low).join("");
  // a word is not cut, unless it is all that there is
  const whole = /\s/u.test(letters[low] ?? "") ? begun : begun.replace(/\s+\S*$/u, "");
  return `${whole.replace(/[\s,;:–/-]+$/u, "")}…`;
}
