// The numbers of paragraphs (“15.”, “(a)”), which a Word file does not contain: programs count them.
import type { Package } from "./package.ts";

interface Level {
  format: string;
  start: number;
  /** The pattern of the number: %1 stands for the number of the first level, and so on. */
  pattern: string;
}

/** The number of a paragraph, as printed and as a citation has it. */
export interface Counted {
  readonly label: string;
  /** The number in a citation; null for bullets. */
  readonly number: string | null;
}

/** Counts the numbered paragraphs of a file, in their order. */
export class Numbering {
  readonly #levels = new Map<string, Level>();
  readonly #kinds = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(file: Package) {
    let abstract = "";
    let list = "";
    let level: Level | null = null;
    file.read("word/numbering.xml", {
      open: (name, attribute) => {
        const value = attribute("val") ?? "";
        if (name === "w:abstractNum") abstract = attribute("abstractNumId") ?? "";
        else if (name === "w:num") list = attribute("numId") ?? "";
        else if (name === "w:abstractNumId") this.#kinds.set(list, value);
        else if (name === "w:lvl") {
          level = { format: "decimal", start: 1, pattern: "" };
          this.#levels.set(`${abstract} ${attribute("ilvl")}`, level);
        } else if (level !== null && name === "w:numFmt") level.format = value;
        else if (level !== null && name === "w:start") level.start = Number(value) || 1;
        else if (level !== null && name === "w:lvlText") level.pattern = value;
      },
      close: (name) => {
        if (name === "w:lvl") level = null;
      },
      text: () => undefined,
    });
  }

  /** The number of the next paragraph of a list; null if it has none. */
  next(list: string, depth: number): Counted | null {
    const kind = this.#kinds.get(list);
    const level = this.#levels.get(`${kind} ${depth}`);
    if (kind === undefined || level === undefined || depth > 8) return null;
    if (level.format === "bullet" || level.format === "none") return { label: "", number: null };
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    counts.length = Math.min(counts.length, depth + 1);
    for (let i = 0; i <= depth; i++) {
      const start = this.#levels.get(`${kind} ${i}`)?.start ?? 1;
      counts[i] = i < depth ? (counts[i] ?? start) : (counts[i] ?? start - 1) + 1;
    }
    const label = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const i = Number(digit) - 1;
      return written(counts[i] ?? 1, this.#levels.get(`${kind} ${i}`)?.format ?? "decimal");
    });
    return { label, number: label.replace(/[.()\s]/g, "") || null };
  }
}

function written(n: number, format: string): string {
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(1 + Math.floor((n - 1) / 26));
    return format.startsWith("upper") ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format)) return format.startsWith("upper") ? roman(n).toUpperCase() : roman(n);
  return String(n);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  let rest = Math.min(n, 399);
  let text = "";
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
