import type { Claim } from "../model/claim.ts";
import { contentOf } from "../model/content.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import type { Passage } from "../query/passage.ts";
import { fullestName } from "../query/shownName.ts";
import type { StandsFor } from "../query/standsFor.ts";
import { nameWithTellers, tellersOf } from "../query/telling.ts";

/** A claim with the facts about its document and graph that a row of the table needs. */
export interface TableRow {
  readonly claim: Claim<QuotedSpan>;
  readonly record: DocumentRecord;
  /** The claim of the same document with this id. */
  readonly claimOf: (id: string) => Claim<QuotedSpan> | undefined;
  /** The name of an actor, cited document, event or place; empty if it has none. */
  readonly nameOf: (id: string) => string;
  /** The id of a thing for all documents. */
  readonly canonicalOf: (id: string) => string;
  /** Its place and whole sentences; absent or null if the text is missing. */
  readonly passage?: Passage | null;
  /** The words for which a denial stands that only points (“denied this”); null for other claims, absent if unknown. */
  readonly standsFor?: readonly string[] | null;
  /** Names under which its document was given; absent if they are not to be shown. */
  readonly files?: readonly string[];
}

/** Facts across documents about the things that a table names. */
export interface TableOptions {
  /** Labels by id; a thing without one gets the fullest name in its document. */
  readonly labels?: ReadonlyMap<string, string>;
  /** By id: the id for all documents. */
  readonly canonical?: ReadonlyMap<string, string>;
  readonly standsFor?: StandsFor;
}

/** Makes the rows of a document's claims. */
export function tableContext(
  record: DocumentRecord,
  { labels, canonical, standsFor }: TableOptions = {},
): (claim: Claim<QuotedSpan>) => TableRow {
  const written = new Map<string, string>();
  for (const { id, names, kind } of [...record.actors, ...record.cited.map((one) => ({ ...one, kind: null }))])
    written.set(id, fullestName(names, kind) ?? "");
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const canonicalOf = (id: string): string => canonical?.get(id) ?? id;
  const context = {
    record,
    claimOf: (id: string) => claims.get(id),
    nameOf: (id: string) => labels?.get(id) ?? labels?.get(canonicalOf(id)) ?? written.get(id) ?? "",
    canonicalOf,
  };
  return (claim) => ({ claim, ...context, standsFor: standsFor?.({ claim, record }) ?? null });
}

type Cell = (row: TableRow) => string | number;

const joined = (values: readonly (string | null | undefined)[]): string =>
  [...new Set(values.filter((value) => value !== null && value !== undefined && value !== ""))].join("; ");

const named = ({ nameOf }: TableRow, ids: readonly (string | null)[]): string =>
  joined(ids.map((id) => (id === null ? null : nameOf(id))));

const ids = ({ canonicalOf }: TableRow, of: readonly (string | null)[]): string =>
  joined(of.map((id) => (id === null ? null : canonicalOf(id))));

const eventsOf = ({ claim }: TableRow): string[] => claim.descriptions.map(({ event }) => event);

/** Names of the tellers of the claim, if it is somebody else's: from the innermost. */
export function tellerNames({ claim, claimOf, nameOf, canonicalOf }: TableRow): (string | null)[] {
  const tellers = tellersOf(claim, claimOf, ({ principal, claimant }) => {
    const side = principal ?? claimant;
    return side === null ? null : canonicalOf(side);
  });
  return tellers.map((id) => (id === null ? null : nameOf(id)));
}

/** The speaker with the tellers: “Pallumia, as Keldora tells it”. */
export function speakerIn(row: TableRow): string {
  const { claimant, principal } = row.claim;
  const own = named(row, [claimant ?? principal]);
  return nameWithTellers(own === "" ? null : own, tellerNames(row)) ?? "";
}

/**
 * The columns of every table of claims. Offsets count code points; confidence is a share; several values in one cell
 * are separated by semicolons.
 */
export const TABLE_COLUMNS = {
  claim: ({ claim }) => claim.id,
  document: ({ record }) => record.id,
  title: ({ record }) => record.title ?? "",
  published: ({ record }) => record.dating?.edtf ?? "",
  level: ({ claim }) => claim.level,
  inside: ({ claim }) => claim.parent ?? "",
  voice: ({ claim }) => claim.voice,
  claimant: (row) => named(row, [row.claim.claimant]),
  principal: (row) => named(row, [row.claim.principal]),
  act: ({ claim }) => claim.act,
  polarity: ({ claim }) => claim.polarity,
  form: ({ claim }) => claim.form,
  said: ({ claim }) => claim.dating?.edtf ?? "",
  content: ({ claim }) => contentOf(claim),
  start: ({ claim }) => claim.content[0]?.start ?? "",
  end: ({ claim }) => claim.content.at(-1)?.end ?? "",
  confidence: ({ claim }) => (claim.confidence / 100).toFixed(2),
  rule: ({ claim }) => claim.rule,
  speaker: speakerIn,
  told_by: (row) => joined(tellerNames(row).map((name) => name ?? "unnamed")),
  on_behalf_of: (row) => named(row, row.claim.onBehalfOf),
  said_by: ({ claim }) => claim.latest ?? "",
  events: (row) => named(row, eventsOf(row)),
  event_types: ({ claim }) => joined(claim.descriptions.map(({ type }) => type)),
  event_status: ({ claim }) => joined(claim.descriptions.map(({ status }) => status)),
  happened: ({ claim }) => joined(claim.descriptions.map(({ dating }) => dating?.edtf)),
  places: (row) =>
    named(
      row,
      row.claim.descriptions.map(({ place }) => place),
    ),
  publisher: (row) => named(row, row.record.publishers),
  url: ({ record }) => record.url ?? "",
  text_sha256: ({ record }) => record.textId,
  span: ({ claim }) => claim.content.map(({ start, end }) => `char=${start},${end}`).join("; "),
  claimant_id: (row) => ids(row, [row.claim.claimant]),
  principal_id: (row) => ids(row, [row.claim.principal]),
  event_ids: (row) => ids(row, eventsOf(row)),
  page: ({ claim }) => claim.citation?.page ?? "",
  paragraph: ({ claim }) => claim.citation?.paragraph ?? "",
  time: ({ claim }) => claim.citation?.time ?? "",
  place_ids: (row) =>
    ids(
      row,
      row.claim.descriptions.map(({ place }) => place),
    ),
  line: ({ passage }) => passage?.line ?? "",
  sentence: ({ passage }) => passage?.sentences ?? "",
  recognised: ({ claim }) => claim.citation?.recognised ?? "",
  stands_for: ({ standsFor }) => joined(standsFor ?? []),
} as const satisfies Readonly<Record<string, Cell>>;
