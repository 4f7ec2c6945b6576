/** A document in a list. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly genre: string;
  readonly url: string | null;
  readonly claims: number;
  readonly files: readonly string[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Documents without one come last. */
const LAST = "\uffff";

const byDate = (a: ListedDocument, b: ListedDocument): number =>
  byText(a.date ?? LAST, b.date ?? LAST) || byText(a.id, b.id);

/** Orders in which documents are listed. */
export const DOCUMENT_ORDERS = {
  date: byDate,
  title: (a, b) => byText(a.title ?? LAST, b.title ?? LAST) || byText(a.id, b.id),
  publisher: (a, b) => byText(a.publisher ?? LAST, b.publisher ?? LAST) || byDate(a, b),
  claims: (a, b) => b.claims - a.claims || byText(a.id, b.id),
} as const satisfies Readonly<Record<string, (a: ListedDocument, b: ListedDocument) => number>>;

export type DocumentOrder = keyof typeof DOCUMENT_ORDERS;
