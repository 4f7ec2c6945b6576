import { quoteOf } from "../evidence/chain.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold } from "../state/graphIndex.ts";
import { COLUMNS, type Column, type PageState, type Sorting } from "../state/pageState.ts";
import { t } from "../strings.ts";

/** What a column shows of a claim, and its sort key if that differs. */
interface Shown {
  readonly text: string;
  readonly key: string | number;
}

const plain = (text: string): Shown => ({ text, key: text });
/** Unknown values come last in either direction. */
const LAST = "";

const CELLS: Record<Column, (index: GraphIndex, entry: ClaimEntry) => Shown> = {
  speaker: (index, entry) => plain(speakerAsTold(index, entry)),
  side: (index, { teller }) => plain(teller.principal === null ? LAST : labelOf(index, teller.principal)),
  act: (_, { claim }) => plain(t.acts[claim.act]),
  claim: (_, entry) => plain(quoteOf(entry)),
  event: (index, { claim }) =>
    plain([...new Set(claim.descriptions.map(({ event }) => labelOf(index, event)))].join("; ")),
  said: (_, { claim, said }) => ({
    text: claim.dating === null ? LAST : t.date(claim.dating.edtf),
    key: said?.earliest ?? said?.latest ?? LAST,
  }),
  happened: (_, { claim, happened }) => ({
    text: [...new Set(claim.descriptions.flatMap(({ dating }) => (dating === null ? [] : t.date(dating.edtf))))].join(
      "; ",
    ),
    key: happened[0]?.earliest ?? happened[0]?.latest ?? LAST,
  }),
  document: (index, { record }) => plain(labelOf(index, record.id)),
  confidence: (_, { claim }) => ({ text: t.filters.hundredths(claim.confidence), key: claim.confidence }),
};

export const cellText = (column: Column, index: GraphIndex, entry: ClaimEntry): string =>
  CELLS[column](index, entry).text;

/** The claims in the order of a column; equal ones stay in document order. */
export function sorted(
  index: GraphIndex,
  entries: readonly ClaimEntry[],
  sorting: Sorting | null,
): readonly ClaimEntry[] {
  if (sorting === null) return entries;
  const { column, descending } = sorting;
  const keyed = entries.map((entry) => ({ entry, key: CELLS[column](index, entry).key }));
  const path = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === LAST || b.key === LAST) return a.key === LAST ? 1 : -1;
    return a.key < b.key ? -path : path;
  });
  return keyed.map(({ entry }) => entry);
}

/** A click sorts upwards, a second one downwards, a third one by document again. */
export function nextSorting(sorting: Sorting | null, column: Column): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

/** Pixels of a column that nobody has changed. */
const WIDTHS: Record<Column, number> = {
  speaker: 122,
  side: 108,
  act: 88,
  claim: 204,
  event: 134,
  said: 84,
  happened: 92,
  document: 126,
  confidence: 98,
};
const [NARROWEST, WIDEST] = [56, 900];

export const widthOf = ({ widths }: Pick<PageState, "widths">, column: Column): number =>
  Number(widths.find((one) => one.startsWith(`${column}@`))?.split("@")[1] ?? WIDTHS[column]);

/** With a column of another width. */
export const widened = (pageState: PageState, column: Column, width: number): PageState => ({
  ...pageState,
  widths: [
    ...pageState.widths.filter((one) => !one.startsWith(`${column}@`)),
    `${column}@${Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)))}`,
  ],
});

/** All columns from left to right. */
export const ordered = ({ order }: Pick<PageState, "order">): readonly Column[] => [
  ...order,
  ...COLUMNS.filter((column) => !order.includes(column)),
];

/** With a column moved to where another one is. */
export function movedTo(pageState: PageState, column: Column, other: Column): PageState {
  const all = ordered(pageState);
  const rest = all.filter((one) => one !== column);
  const at = all.indexOf(column) < all.indexOf(other) ? rest.indexOf(other) + 1 : rest.indexOf(other);
  return { ...pageState, order: [...rest.slice(0, at), column, ...rest.slice(at)] };
}
