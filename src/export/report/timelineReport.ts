import type { CorpusIndex } from "../../query/corpusIndex.ts";
import type { TimelineEntry } from "../../query/timeline.ts";
import { type Block, type Line, NOTE, type Report } from "./blocks.ts";
import { References, type ReportOptions } from "./references.ts";
import { documentLine, muted, nameOf, text } from "./words.ts";

/** The timeline: when each claim was made, beside the date that it gives for the event; claims without a day are only counted. */
export function timelineReport(
  corpus: CorpusIndex,
  entries: readonly TimelineEntry[],
  options: ReportOptions = {},
): Report {
  const references = new References(corpus, options);
  const [dated, undated] = [
    entries.filter(({ happened }) => happened !== null),
    entries.filter(({ happened }) => happened === null),
  ];
  return {
    title: "Timeline",
    blocks: [
      { kind: "paragraph", line: [muted(NOTE)] },
      ...tableOf(corpus, dated, references),
      ...(undated.length === 0
        ? []
        : [{ kind: "heading", level: 2, text: `Without a day of what happened (${undated.length})` } as const]),
      ...tableOf(corpus, undated, references),
      ...references.blocks(),
    ],
  };
}

function tableOf(corpus: CorpusIndex, entries: readonly TimelineEntry[], references: References): Block[] {
  if (entries.length === 0) return [];
  const row = (entry: TimelineEntry): readonly (readonly Line[])[] => [
    [[text(entry.happened ?? "no date given")], ...(entry.ahead ? [[muted("later than it was said")]] : [])],
    [[text(entry.said === null ? "unknown" : entry.saidToldInText ? entry.said : `by ${entry.said}`)]],
    [[text(nameOf(entry.speaker))]],
    [[text(entry.label)]],
    [[...references.quote(entry), muted(" "), ...documentLine(corpus, entry.record), text(" "), references.to(entry)]],
  ];
  return [{ kind: "table", head: ["Said to have happened", "Said", "By", "Event", "Words"], rows: entries.map(row) }];
}
