import { contentOf } from "../../model/content.ts";
import type { CorpusIndex } from "../../query/corpusIndex.ts";
import { figures } from "../../query/figures/figures.ts";
import { origins } from "../../query/origins.ts";
import { disputesOutsidePoints } from "../../query/points/known.ts";
import type { EventRecord, PointState } from "../../query/record.ts";
import { type Block, type Line, NOTE, type Report } from "./blocks.ts";
import { disputeBlocks } from "./disputeBlocks.ts";
import { figureBlocks } from "./figuresReport.ts";
import { pointBlocks } from "./pointsReport.ts";
import { pointsTable } from "./pointsTable.ts";
import { References, type ReportOptions } from "./references.ts";
import type { ReportParts } from "./reportParts.ts";
import { undatedBlocks, windowLine } from "./windowBlocks.ts";
import { counted, documentLine, muted, nameOf, strong, text } from "./words.ts";

/** The record of an event: its disputed points, then a table with a row for each point and a column for each speaker. */
export function eventReport(
  corpus: CorpusIndex,
  record: EventRecord,
  options: ReportOptions = {},
  around: ReportParts = {},
): Report {
  const { points = [], undated = [] } = around;
  const references = new References(corpus, options);
  const beside = disputesOutsidePoints(record.disputes, points);
  const blocks: Block[] = [{ kind: "paragraph", line: [muted(NOTE)] }, ...windowLine(around, undated)];
  const [wholes, parts] = [record.partOf, record.parts].map((ids) => ids.map((id) => corpus.label(id)).join("; "));
  if (wholes !== "") blocks.push({ kind: "paragraph", line: [text(`Part of: ${wholes}`)] });
  if (parts !== "") blocks.push({ kind: "paragraph", line: [text(`Incidents within it: ${parts}`)] });
  if (points.length > 0) blocks.push({ kind: "heading", level: 2, text: `Disputed points (${points.length})` });
  for (const point of points) blocks.push(...pointBlocks(corpus, point, references, 3));
  if (record.claims.length === 0)
    blocks.push({ kind: "paragraph", line: [text("No claim of it is within these days.")] });
  else
    blocks.push(
      { kind: "heading", level: 2, text: "Side by side" },
      pointsTable(corpus, record, references),
      ...shortBlocks(record),
    );
  if (points.length + beside.length === 0)
    blocks.push({ kind: "paragraph", line: [text("No two claims were found to contradict each other.")] });
  const groups = figures(corpus, { event: record.event });
  blocks.push(
    ...disputeBlocks(corpus, beside, points.length > 0 ? "Disputes besides" : "Disputes", references),
    ...(groups.length === 0 ? [] : [{ kind: "heading", level: 2, text: "Figures" } as const]),
    ...groups.flatMap((group) => figureBlocks(corpus, group, references, 3)),
    ...repeatBlocks(corpus, record, references),
    ...undatedBlocks(corpus, undated, references),
    ...sourceBlocks(corpus, record),
    ...references.blocks(),
  );
  return { title: record.label, blocks };
}

function shortBlocks({ points }: EventRecord): Block[] {
  const titles = (state: PointState): string =>
    points
      .filter((point) => point.state === state)
      .map(({ title }) => title.toLowerCase())
      .join("; ");
  const silent = points.filter(
    ({ silent: who, cells }) => who.length > 0 && cells.some(({ sayings }) => sayings.length > 0),
  );
  const lists: [string, string][] = [
    ["Told alike", titles("agreed")],
    ["Disputed", titles("disputed")],
    ["Told differently, no dispute sure", titles("differing")],
    ["Told by one only", titles("single")],
    [
      "Silent",
      silent.map(({ title, silent: who }) => `${title.toLowerCase()}: ${who.map(nameOf).join(", ")}`).join("; "),
    ],
  ];
  const items = lists.filter(([, what]) => what !== "").map(([name, what]): Line => [strong(`${name}: `), text(what)]);
  return [
    { kind: "heading", level: 2, text: "In short" },
    { kind: "list", items },
  ];
}

const sourceBlocks = (corpus: CorpusIndex, { sources }: EventRecord): Block[] => [
  { kind: "heading", level: 2, text: `Sources (${sources.length})` },
  {
    kind: "list",
    items: sources.map(({ record: first, copies, claims }) => [
      ...documentLine(corpus, first),
      text(`: ${counted(claims, "claim")}`),
      ...(copies.length === 0 ? [] : [text("; the same text also in ")]),
      ...copies.flatMap((one, n) => [...(n === 0 ? [] : [text("; ")]), ...documentLine(corpus, one)]),
    ]),
  },
];

/** Claims that are made more than once, with the number of independent origins. */
function repeatBlocks(corpus: CorpusIndex, record: EventRecord, references: References): Block[] {
  const seen = new Set<string>();
  const items: Line[] = [];
  for (const one of record.claims) {
    if (seen.has(one.claim.id)) continue;
    const { independent, origins: own } = origins(corpus, one.claim.id);
    const all = own.flatMap(({ claims }) => claims);
    // copies of one document count once
    const times = new Set(all.map(({ claim }) => corpus.representativeOf(claim.id))).size;
    if (times < 2) continue;
    for (const { claim } of all) seen.add(claim.id);
    const who = own.map(({ speaker, claims }) => `${nameOf(speaker)} (${claims.length})`).join(", ");
    items.push([
      { kind: "quote", text: contentOf(one.claim).replaceAll(/\s+/g, " ") },
      text(` — ${times} times, ${counted(independent, "independent origin")}: ${who} `),
      references.to(one),
    ]);
  }
  return items.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: "Said more than once" },
        { kind: "list", items },
      ];
}
