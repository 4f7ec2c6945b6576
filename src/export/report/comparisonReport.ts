import type { Comparison } from "../../query/compare.ts";
import type { ClaimInRecord, CorpusIndex } from "../../query/corpusIndex.ts";
import type { NameUse } from "../../query/names.ts";
import { disputesOutsidePoints } from "../../query/points/known.ts";
import { Partition } from "../../query/points/partition.ts";
import { type Block, type Inline, type Line, NOTE, type Report } from "./blocks.ts";
import { disputeBlocks } from "./disputeBlocks.ts";
import { pointBlocks } from "./pointsReport.ts";
import { pointsTable } from "./pointsTable.ts";
import { References, type ReportOptions } from "./references.ts";
import type { ReportParts } from "./reportParts.ts";
import { undatedBlocks, windowLine } from "./windowBlocks.ts";
import { counted, documentLine, muted, strong, text } from "./words.ts";

/** Two actors or sides next to each other. */
export function comparisonReport(
  corpus: CorpusIndex,
  compared: Comparison,
  options: ReportOptions = {},
  around: ReportParts = {},
): Report {
  const { a, b, claims, events } = compared;
  const { points = [], undated = [] } = around;
  const references = new References(corpus, options);
  const counts = `Claims: ${a.name} ${claims.a}, ${b.name} ${claims.b}. Events of which both speak: ${events.length}. Points that they dispute: ${points.length}.`;
  const blocks: Block[] = [
    { kind: "paragraph", line: [muted(NOTE)] },
    { kind: "paragraph", line: [text(counts)] },
    ...windowLine(around, undated),
  ];
  if (points.length > 0)
    blocks.push({ kind: "heading", level: 2, text: `Points that they dispute (${points.length})` });
  for (const point of points) blocks.push(...pointBlocks(corpus, point, references, 3));
  const beside = disputesOutsidePoints(compared.disputes, points);
  blocks.push(
    ...disputeBlocks(corpus, beside, points.length > 0 ? "Disputes besides" : "Disputes between them", references),
    ...agreedBlocks(corpus, compared, references),
    ...eventBlocks(corpus, compared, references),
    ...nameBlocks(compared, references),
    ...onlyBlocks(a.name, compared.onlyA),
    ...onlyBlocks(b.name, compared.onlyB),
    ...undatedBlocks(corpus, undated, references),
    ...references.blocks(),
  );
  return { title: `${a.name} and ${b.name}`, blocks };
}

function eventBlocks(corpus: CorpusIndex, { events }: Comparison, references: References): Block[] {
  if (events.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: `Events of which both speak (${events.length})` },
    ...events.flatMap((record): Block[] => [
      { kind: "heading", level: 3, text: record.label },
      pointsTable(corpus, record, references),
    ]),
  ];
}

/** Claims that both make: a claim in several documents is listed once, with counts. */
function agreedBlocks(corpus: CorpusIndex, { a, b, agreed }: Comparison, references: References): Block[] {
  if (agreed.length === 0) return [];
  const joined = new Partition();
  const idOf = ({ claim }: ClaimInRecord): string => corpus.representativeOf(claim.id);
  for (const { a: mine, b: yours } of agreed) joined.join(idOf(mine), idOf(yours));
  const groups = new Map<
    string,
    { readonly mine: Map<string, ClaimInRecord>; readonly yours: Map<string, ClaimInRecord> }
  >();
  for (const { a: mine, b: yours } of agreed) {
    const key = joined.of(idOf(mine));
    const own = groups.get(key) ?? { mine: new Map(), yours: new Map() };
    groups.set(key, own);
    if (!own.mine.has(idOf(mine))) own.mine.set(idOf(mine), mine);
    if (!own.yours.has(idOf(yours))) own.yours.set(idOf(yours), yours);
  }
  const items = [...groups.values()].map(
    ({ mine, yours }): Line => [
      ...saidLine(corpus, a.name, [...mine.values()], references),
      text("; "),
      ...saidLine(corpus, b.name, [...yours.values()], references),
    ],
  );
  return [
    { kind: "heading", level: 2, text: `Said by both (${items.length})` },
    { kind: "list", items },
  ];
}

/** The first claim of one side, with the number of the others. */
function saidLine(
  corpus: CorpusIndex,
  name: string,
  claims: readonly ClaimInRecord[],
  references: References,
): Inline[] {
  const [first, ...more] = claims;
  if (first === undefined) return [];
  return [
    strong(name),
    text(": "),
    ...references.quote(first),
    text(" "),
    ...documentLine(corpus, first.record),
    text(" "),
    references.to(first),
    ...(more.length === 0 ? [] : [text(` and ${counted(more.length, "claim")} more`)]),
    ...more.flatMap((one) => [text(" "), references.to(one)]),
  ];
}

const nameBlocks = ({ a, b, names }: Comparison, references: References): Block[] =>
  names.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: "Names" },
        {
          kind: "table",
          head: ["Of", a.name, b.name],
          rows: names.map(({ label, a: mine, b: yours }) => [
            [[strong(label)]],
            mine.map((use) => useLine(use, references)),
            yours.map((use) => useLine(use, references)),
          ]),
        },
      ];

/** A name with the first sentence in which it is used. */
function useLine(use: NameUse, references: References): Line {
  const [first] = use.uses;
  return first === undefined ? [text(useText(use))] : [text(`${useText(use)} `), references.to(first)];
}

function useText({ form, count, distanced, distance }: NameUse): string {
  const times = count === 1 ? "once" : `${count} times`;
  if (distanced === 0) return `“${form}” ${times}`;
  const how = distance.map((one) => (one === "soCalled" ? "so-called" : "in quotation marks")).join(", ");
  return `“${form}” ${times}, ${distanced === count ? "always" : `${distanced} of them`} at a distance (${how})`;
}

/** The most labels that are listed; the rest is counted. */
const LISTED = 40;

/** Events that only one mentions, grouped by label, the largest groups first. */
function onlyBlocks(name: string, labels: readonly string[]): Block[] {
  if (labels.length === 0) return [];
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const sorted = [...counts].sort(([x, p], [y, q]) => q - p || (x < y ? -1 : 1));
  const rest = sorted.length - LISTED;
  return [
    { kind: "heading", level: 2, text: `Only ${name} speaks of (${labels.length})` },
    {
      kind: "list",
      items: [
        ...sorted.slice(0, LISTED).map(([label, n]) => [text(n === 1 ? label : `${label} (${n} times)`)]),
        ...(rest > 0 ? [[text(`and ${rest} more`)]] : []),
      ],
    },
  ];
}
