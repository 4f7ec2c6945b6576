import { contentOf } from "../model/content.ts";
import { type CorpusIndex, type SideName, tellerOf } from "../query/corpusIndex.ts";
import type { Figure, FigureGroup, FigureWords } from "../query/figures/figures.ts";
import type { Passages } from "../query/passage.ts";
import { csvLine } from "./csv.ts";
import { sideJson } from "./report/sideJson.ts";

/** One claim of one figure. */
interface Row {
  readonly corpus: CorpusIndex;
  readonly group: FigureGroup;
  readonly figure: Figure;
  readonly one: FigureWords;
  readonly passages: Pick<Passages, "of">;
}

const toldBy = (speaker: SideName | null): string =>
  speaker?.told === undefined ? "" : (speaker.told.by.at(-1)?.name ?? "unnamed");

/** The columns of a table of figures, with one row for each claim. Offsets count code points. */
const COLUMNS: Readonly<Record<string, (row: Row) => string | number>> = {
  question: ({ group }) => group.label,
  kind: ({ figure }) => figure.kind,
  figure: ({ figure }) => figure.value,
  least: ({ figure }) => figure.low,
  most: ({ figure }) => figure.high ?? "",
  denied: ({ figure }) => (figure.denied ? "yes" : "no"),
  of_whom: ({ figure }) => figure.whom,
  speaker: ({ figure }) => figure.speaker?.name ?? "",
  told_by: ({ figure }) => toldBy(figure.speaker),
  said_by: ({ one }) => one.claim.latest ?? "",
  event: ({ corpus, figure }) => (figure.event === null ? "" : corpus.label(figure.event)),
  place: ({ figure }) => figure.place ?? "",
  happened: ({ figure }) => figure.happened ?? "",
  words: ({ one }) => one.words.quote,
  content: ({ one }) => contentOf(one.claim),
  sentence: ({ one, passages }) => passages.of(one)?.sentences ?? "",
  publisher: ({ corpus, one }) => one.record.publishers.map((id) => corpus.label(id)).join("; "),
  title: ({ one }) => one.record.title ?? "",
  published: ({ one }) => one.record.dating?.edtf ?? "",
  url: ({ one }) => one.record.url ?? "",
  line: ({ one, passages }) => passages.of(one)?.line ?? "",
  page: ({ one }) => one.claim.citation?.page ?? "",
  start: ({ one }) => one.words.start,
  end: ({ one }) => one.words.end,
  claim: ({ one }) => one.claim.id,
  document: ({ one }) => one.record.id,
  speaker_id: ({ figure }) =>
    figure.speaker === null ? "" : (figure.speaker.told?.of?.id ?? tellerOf(figure.speaker)),
  event_id: ({ figure }) => figure.event ?? "",
};

/** Figures as a table for a spreadsheet (RFC 4180), a line at a time, the head first. */
export function* figuresCsv(
  corpus: CorpusIndex,
  groups: readonly FigureGroup[],
  passages: Passages,
): Generator<string> {
  yield csvLine(Object.keys(COLUMNS));
  const cells = Object.values(COLUMNS);
  for (const group of groups)
    for (const figure of group.figures)
      for (const one of figure.claims) {
        const row = { corpus, group, figure, one, passages };
        yield csvLine(cells.map((cell) => String(cell(row))));
      }
}

/** Figures as plain data. */
export function figuresJson(
  corpus: CorpusIndex,
  groups: readonly FigureGroup[],
  passages: Pick<Passages, "of">,
): unknown {
  const thing = (id: string | null): object | null => (id === null ? null : { id, label: corpus.label(id) });
  return groups.map(({ kind, event, label, differ, figures }) => ({
    kind,
    label,
    event: thing(event),
    differ,
    figures: figures.map(({ claims, speaker, event: own, value, ...figure }) => ({
      value,
      ...figure,
      speaker: sideJson(speaker),
      event: thing(own),
      claims: claims.map((one) => ({
        claim: one.claim.id,
        words: { ...one.words },
        content: contentOf(one.claim),
        sentence: passages.of(one)?.sentences ?? null,
        line: passages.of(one)?.line ?? null,
        page: one.claim.citation?.page ?? null,
        document: one.record.id,
        title: one.record.title,
        date: one.record.dating?.edtf ?? null,
        url: one.record.url,
      })),
    })),
  }));
}
