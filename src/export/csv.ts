import type { DocumentRecord } from "../model/record.ts";

const COLUMNS = [
  "claim",
  "document",
  "title",
  "published",
  "level",
  "inside",
  "voice",
  "claimant",
  "principal",
  "act",
  "polarity",
  "form",
  "said",
  "content",
  "start",
  "end",
  "confidence",
  "rule",
] as const;

/** Claims as a table, one a row, for a spreadsheet (RFC 4180): names as the documents give them, offsets in code points. */
export const writeCsv = (records: Iterable<DocumentRecord>): string => [...csvRows(records)].join("");

/** The same row by row, each with its line break: a table may be longer than any string. */
export function* csvRows(records: Iterable<DocumentRecord>): Generator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const names = new Map<string, string>();
    for (const { id, names: written } of [...record.actors, ...record.cited])
      names.set(
        id,
        written.reduce((best, name) => (name.length > best.length ? name : best), ""),
      );
    const nameOf = (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
    for (const claim of record.claims) {
      const row: Record<(typeof COLUMNS)[number], string | number> = {
        claim: claim.id,
        document: record.id,
        title: record.title ?? "",
        published: record.dating?.edtf ?? "",
        level: claim.level,
        inside: claim.parent ?? "",
        voice: claim.voice,
        claimant: nameOf(claim.claimant),
        principal: nameOf(claim.principal),
        act: claim.act,
        polarity: claim.polarity,
        form: claim.form,
        said: claim.dating?.edtf ?? "",
        content: claim.content.map(({ quote }) => quote).join(" […] "),
        start: claim.content[0]?.start ?? "",
        end: claim.content.at(-1)?.end ?? "",
        confidence: (claim.confidence / 100).toFixed(2),
        rule: claim.rule,
      };
      yield `${COLUMNS.map((column) => cell(String(row[column]))).join(",")}\r\n`;
    }
  }
}

/** Quoted where needed; what a spreadsheet would take for a formula is kept as text. */
function cell(text: string): string {
  const safe = asText(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A cell of words: what begins like a formula is none. */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A cell that may be a number, which stays one. */
const withoutFormula = (text: string): string => (NUMBER.test(text) ? text : asText(text));

/** A table in CSV that another program wrote, in which a spreadsheet takes no cell for a formula. Numbers stay numbers. */
export const guardFormulas = (csv: string): string =>
  csv.replaceAll(/(?<=^|[,\n])(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]+))/g, (written, quoted, plain) =>
    quoted === undefined ? withoutFormula(plain) : written.replace(quoted, () => withoutFormula(quoted)),
  );

/** Whether a file is a table that {@link writeCsv} wrote. */
export const isOurTable = (csv: string): boolean => csv.startsWith(`${COLUMNS.join(",")}\r\n`);
