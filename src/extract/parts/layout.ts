import type { Part } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { type Tokens, tokenAt } from "../../text/tokens.ts";
import type { Range } from "../structure/analysis.ts";
import type { Label } from "./labels.ts";
import type { TextParts } from "./parts.ts";

/** The words under one label, in tokens. */
export interface Turn {
  readonly role: Label["role"];
  readonly label: Range;
  /** The name or office in the label. */
  readonly name: Range;
  /** The state or party that stands in the label's brackets. */
  readonly state: Range | null;
  readonly said: Range;
}

/** The parts of a document, and which tokens lie in them. */
export interface Layout {
  readonly parts: readonly Part[];
  readonly turns: readonly Turn[];
  /** 1 for tokens that make no claim: labels and headings. */
  readonly silent: Uint8Array;
  /** Runs of tokens that no sentence may run over. */
  readonly apart: readonly Range[];
}

const SILENT: ReadonlySet<Part["kind"]> = new Set<Part["kind"]>(["label", "heading", "caption", "byline"]);

/** Where the parts of a text lie in its tokens. */
export function layOut(tokens: Tokens, { parts, turns }: TextParts): Layout {
  const rangeOf = ([start, end]: Span): Range => {
    const from = tokenAt(tokens, start);
    return [from, start === end ? from : tokenAt(tokens, end - 1) + 1];
  };
  const silent = new Uint8Array(tokens.count);
  const apart: Range[] = [];
  for (const { kind, start, end } of parts) {
    if (!SILENT.has(kind) && kind !== "row") continue;
    const [from, to] = rangeOf([start, end]);
    if (from >= to) continue;
    if (kind !== "row") silent.fill(1, from, to);
    apart.push([from, to]);
  }
  return {
    parts,
    silent,
    apart,
    turns: turns.map(({ label, start, end }) => ({
      role: label.role,
      label: rangeOf(label.span),
      name: rangeOf(label.name),
      state: label.state === null ? null : rangeOf(label.state),
      said: [tokenAt(tokens, start), tokenAt(tokens, end)],
    })),
  };
}
