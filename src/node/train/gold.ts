import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** A run of characters of the text, half-open. */
export type Span = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

export interface GoldTags {
  readonly id: string;
  /** The text of the spans, if the file has it; else that of the article with the same id. */
  readonly text: string | null;
  readonly sentences: readonly (readonly (readonly [start: number, end: number, tag: string, ...rest: unknown[]])[])[];
}

/** @throws ClaimgraphError (bad data) naming file and line */
function parseLines<T>(content: string, file: string, check: (value: Record<string, unknown>) => T | string): T[] {
  const found: T[] = [];
  for (const [n, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const fail = (message: string, cause?: unknown): never => {
      throw new ClaimgraphError(message, {
        exitCode: EXIT.badData,
        place: file,
        line: n + 1,
        remedy: "One JSON object a line; see data/models/README.md for the format",
        ...(cause === undefined ? {} : { cause }),
      });
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      return fail("this line is no JSON", cause);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("this line is no object");
    const item = check(value as Record<string, unknown>);
    if (typeof item === "string") return fail(item);
    found.push(item as T);
  }
  return found;
}

const isSpans = (value: unknown): value is Span[] =>
  Array.isArray(value) &&
  value.every(
    (s) => Array.isArray(s) && s.length === 2 && Number.isInteger(s[0]) && Number.isInteger(s[1]) && s[0] < s[1],
  );

/** Gold attributions: `{"id", "text", "attributions": [{"source", "cue", "content"}]}`, spans in UTF-16 units. */
export function readGoldArticles(content: string, file: string): GoldArticle[] {
  return parseLines(content, file, ({ id, text, attributions }) => {
    if (typeof id !== "string" || typeof text !== "string") return "an article needs id and text";
    if (!Array.isArray(attributions)) return "an article needs a list of attributions";
    for (const attribution of attributions as unknown[]) {
      const { source, cue, content: said } = (attribution ?? {}) as Record<string, unknown>;
      if (!isSpans(source) || !isSpans(cue) || !isSpans(said))
        return "an attribution needs source, cue and content, each a list of [start, end]";
    }
    return { id, text, attributions: attributions as GoldAttribution[] };
  });
}

/** Gold tags: `{"id", "text"?, "sentences": [[[start, end, tag]…]…]}`. */
export function readGoldTags(content: string, file: string): GoldTags[] {
  return parseLines(content, file, ({ id, text, sentences }) => {
    if (typeof id !== "string") return "an article needs an id";
    const isToken = (t: unknown): boolean =>
      Array.isArray(t) && Number.isInteger(t[0]) && Number.isInteger(t[1]) && typeof t[2] === "string";
    if (!Array.isArray(sentences) || !sentences.every((s) => Array.isArray(s) && s.every(isToken)))
      return "sentences are lists of [start, end, tag]";
    return { id, text: typeof text === "string" ? text : null, sentences: sentences as GoldTags["sentences"] };
  });
}
