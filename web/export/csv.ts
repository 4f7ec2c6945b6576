import { quoteOf } from "../evidence/chain.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerOf } from "../state/graphIndex.ts";

type Cell = (index: GraphIndex, entry: ClaimEntry) => string;

const joined = (values: readonly (string | null)[]): string =>
  [...new Set(values.filter((value) => value !== null && value !== ""))].join("; ");
const named = (index: GraphIndex, ids: readonly (string | null)[]): string =>
  joined(ids.map((id) => (id === null ? null : labelOf(index, id))));

/** The columns: the claim, who speaks, what it is about, and where its words stand. */
const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ["id", (_, { claim }) => claim.id],
  ["speaker", speakerOf],
  ["on_behalf_of", (index, { claim }) => named(index, claim.onBehalfOf)],
  ["principal", (index, { claim }) => named(index, [claim.principal])],
  ["act", (_, { claim }) => claim.act],
  ["polarity", (_, { claim }) => claim.polarity],
  ["form", (_, { claim }) => claim.form],
  ["voice", (_, { claim }) => claim.voice],
  ["content", (_, entry) => quoteOf(entry)],
  ["said", (_, { claim }) => claim.dating?.edtf ?? ""],
  ["said_by", (_, { claim }) => claim.latest ?? ""],
  [
    "events",
    (index, { claim }) =>
      named(
        index,
        claim.descriptions.map(({ event }) => event),
      ),
  ],
  ["event_types", (_, { claim }) => joined(claim.descriptions.map(({ type }) => type))],
  ["event_status", (_, { claim }) => joined(claim.descriptions.map(({ status }) => status))],
  ["happened", (_, { claim }) => joined(claim.descriptions.map(({ dating }) => dating?.edtf ?? null))],
  [
    "places",
    (index, { claim }) =>
      named(
        index,
        claim.descriptions.map(({ place }) => place),
      ),
  ],
  ["inside_claim", (_, { claim }) => claim.parent ?? ""],
  ["document", (index, { record }) => labelOf(index, record.id)],
  ["publisher", (index, { record }) => named(index, record.publishers)],
  ["document_date", (_, { record }) => record.dating?.edtf ?? ""],
  ["url", (_, { record }) => record.url ?? ""],
  ["text_sha256", (_, { record }) => record.textId],
  ["span", (_, { claim }) => claim.content.map(({ start, end }) => `char=${start},${end}`).join("; ")],
  ["rule", (_, { claim }) => claim.rule],
  ["confidence", (_, { claim }) => String(claim.confidence)],
];

/** Claims as comma-separated values (RFC 4180), one a line, in the given order; spans count code points. */
export function csvOf(index: GraphIndex, entries: readonly ClaimEntry[]): string {
  const lines = entries.map((entry) => COLUMNS.map(([, cell]) => field(cell(index, entry))).join(","));
  // With a byte order mark, without which spreadsheets take UTF-8 for something else
  return `\ufeff${[COLUMNS.map(([name]) => name).join(","), ...lines, ""].join("\r\n")}`;
}

/** Quoted always; what a spreadsheet would run as a formula begins with an apostrophe. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
