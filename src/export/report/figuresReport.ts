import type { CorpusIndex } from "../../query/corpusIndex.ts";
import type { Figure, FigureGroup } from "../../query/figures/figures.ts";
import type { Window } from "../../query/within.ts";
import { type Bar, type Block, type Line, NOTE, type Report } from "./blocks.ts";
import { References, type ReportOptions } from "./references.ts";
import { undatedBlocks, windowLine } from "./windowBlocks.ts";
import { counted, muted, nameOf, sourceLine, strong, text } from "./words.ts";

/** The most claims of one figure that are cited; the rest is counted. */
const REFERRED = 6;

/** The figures by speaker, question by question; nothing says which one is right. */
export function figuresReport(
  corpus: CorpusIndex,
  groups: readonly FigureGroup[],
  options: ReportOptions = {},
  around: { readonly from?: string; readonly to?: string; readonly undated?: Window["undated"] } = {},
): Report {
  const references = new References(corpus, options);
  const { undated = [] } = around;
  const blocks: Block[] = [{ kind: "paragraph", line: [text(NOTE)] }, ...windowLine(around, undated)];
  if (groups.length === 0) blocks.push({ kind: "paragraph", line: [text("No figure was found.")] });
  for (const group of groups) blocks.push(...figureBlocks(corpus, group, references, 2));
  return {
    title: `Figures (${groups.length})`,
    blocks: [...blocks, ...undatedBlocks(corpus, undated, references), ...references.blocks()],
  };
}

/** A question with its figures: a chart if there are two or more, and a table. */
export function figureBlocks(corpus: CorpusIndex, group: FigureGroup, references: References, level: 2 | 3): Block[] {
  const { label, differ, figures } = group;
  return [
    { kind: "heading", level, text: label },
    ...(differ ? [{ kind: "paragraph", line: [text("Sides give figures that cannot both be so.")] } as const] : []),
    ...(figures.length > 1 ? [{ kind: "bars", title: label, bars: figures.map(barOf) } as const] : []),
    {
      kind: "table",
      head: ["Figure", "Of whom", "By", "Since", "Where, when", "Words"],
      rows: figures.map((figure) => rowOf(corpus, figure, references)),
    },
  ];
}

/** “at least 2,300”, “not 14”. */
function numberOf({ denied, value }: Figure): string {
  const parted = value.replaceAll(/\d(?=(?:\d{3})+(?!\d))/g, (digit) => `${digit},`);
  return denied ? `not ${parted}` : parted;
}

const barOf = (figure: Figure): Bar => ({
  label: nameOf(figure.speaker),
  text: [numberOf(figure), figure.whom].filter(Boolean).join(" "),
  low: figure.low,
  high: figure.high,
  denied: figure.denied,
});

function rowOf(corpus: CorpusIndex, figure: Figure, references: References): readonly (readonly Line[])[] {
  const { whom, speaker, since, place, happened, claims, documents } = figure;
  const [first] = claims;
  const rest = claims.length - REFERRED;
  const said: Line =
    first === undefined
      ? []
      : [
          ...references.quote(first),
          text(" "),
          ...sourceLine(corpus, first.record),
          ...claims.slice(0, REFERRED).flatMap((one) => [text(" "), references.to(one)]),
          ...(rest > 0 ? [muted(` and ${rest} more`)] : []),
        ];
  return [
    [[strong(numberOf(figure))]],
    [[text(whom)]],
    [
      [text(nameOf(speaker))],
      ...(claims.length > 1
        ? [[muted(`${counted(claims.length, "claim")} of ${counted(documents, "document")}`)]]
        : []),
    ],
    [[text(since === null ? "unknown" : `by ${since}`)]],
    [[text([place, happened].filter((one) => one !== null).join(", "))]],
    [said],
  ];
}
