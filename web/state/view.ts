/** What claims can be filtered by; each a list of ids or words, any of which a claim must have. */
export const FACET_KEYS = [
  "by",
  "side",
  "act",
  "polarity",
  "standing",
  "event",
  "type",
  "place",
  "community",
  "publisher",
  "document",
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

export const STANDINGS = ["disputed", "repeated", "alone"] as const;
/** How a claim stands to what others say. */
export type Standing = (typeof STANDINGS)[number];

export const PANES = ["filters", "claims", "face", "evidence"] as const;
/** The part of the screen that a narrow window shows. */
export type Pane = (typeof PANES)[number];

export const FACES = ["graph", "timeline", "matrix", "table", "reading", "compare", "record"] as const;
/** The way in which the claims of the list are shown beside it. */
export type Face = (typeof FACES)[number];

/** Days (ISO 8601), both ends in; null where open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export const ROWS = ["speaker", "side"] as const;
/** What the rows of the matrix are. */
export type Rows = (typeof ROWS)[number];

export const COLUMNS = [
  "speaker",
  "side",
  "act",
  "claim",
  "event",
  "said",
  "happened",
  "document",
  "confidence",
] as const;
/** What the table can be sorted by. */
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** All that a link to a view holds. Plain data: the screen is a function of it and the graph. */
export interface View {
  readonly query: string;
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  /** When claims were made. */
  readonly said: DayRange;
  /** When what they are about happened, as they tell. */
  readonly happened: DayRange;
  /** Claims found with less confidence, in hundredths, are left out. */
  readonly confidence: number;
  /** Whether of claims that copies of one text repeat only one is kept. */
  readonly independent: boolean;
  /** A thing whose claims alone are listed. */
  readonly node: string | null;
  readonly claim: string | null;
  readonly pane: Pane;
  readonly face: Face;
  /** The document that is read; that of the open claim where none is named. */
  readonly document: string | null;
  /** Whether the picture tells what is often spoken of together. */
  readonly groups: boolean;
  /** Null for document order. */
  readonly sorting: Sorting | null;
  readonly rows: Rows;
  /** Two actors next to each other; null for what has most to dispute. */
  readonly pair: readonly [a: string | null, b: string | null];
  /** The event whose record is shown; null for that of what is open. */
  readonly event: string | null;
  /** The other end of a way through the graph that starts at the chosen thing. */
  readonly way: string | null;
  /** Ids of those whose names are not to be shown. */
  readonly masks: readonly string[];
  /** What is opened of a graph that is too big to be shown whole. */
  readonly parts: readonly string[];
}

const nothingChosen: View["chosen"] = {
  by: [],
  side: [],
  act: [],
  polarity: [],
  standing: [],
  event: [],
  type: [],
  place: [],
  community: [],
  publisher: [],
  document: [],
};

const ALWAYS: DayRange = { from: null, to: null };

export const START: View = {
  query: "",
  chosen: nothingChosen,
  said: ALWAYS,
  happened: ALWAYS,
  confidence: 0,
  independent: false,
  node: null,
  claim: null,
  pane: "claims",
  face: "graph",
  document: null,
  groups: false,
  sorting: null,
  rows: "speaker",
  pair: [null, null],
  event: null,
  way: null,
  masks: [],
  parts: [],
};

/** The view as the part of an address after `#`; what is as at the start is left out. */
export function toHash(view: View): string {
  const params = new URLSearchParams();
  const set = (key: string, value: string | null) => {
    if (value !== null && value !== "") params.set(key, value);
  };
  set("q", view.query);
  for (const key of FACET_KEYS) for (const value of view.chosen[key]) params.append(key, value);
  set("from", view.said.from);
  set("to", view.said.to);
  set("since", view.happened.from);
  set("until", view.happened.to);
  if (view.confidence > 0) set("confidence", String(view.confidence));
  if (view.independent) set("independent", "1");
  set("node", view.node);
  set("claim", view.claim);
  if (view.pane !== START.pane) set("pane", view.pane);
  if (view.face !== START.face) set("face", view.face);
  set("read", view.document);
  if (view.groups) set("groups", "1");
  if (view.sorting !== null) set("sort", `${view.sorting.descending ? "-" : ""}${view.sorting.column}`);
  if (view.rows !== START.rows) set("rows", view.rows);
  set("a", view.pair[0]);
  set("b", view.pair[1]);
  set("of", view.event);
  set("way", view.way);
  for (const id of view.masks) params.append("mask", id);
  for (const part of view.parts) params.append("open", part);
  return params.toString();
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The view that an address asks for. Never throws: what makes no sense in it is passed over. */
export function fromHash(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (key: string) => params.get(key) || null;
  const day = (key: string) => {
    const value = params.get(key);
    return value !== null && DAY.test(value) ? value : null;
  };
  const list = (key: string) => [...new Set(params.getAll(key).filter((value) => value !== ""))];
  const chosen = Object.fromEntries(FACET_KEYS.map((key) => [key, list(key)]));
  const confidence = Number(params.get("confidence") ?? 0);
  return {
    query: params.get("q") ?? "",
    chosen: { ...nothingChosen, ...chosen },
    said: { from: day("from"), to: day("to") },
    happened: { from: day("since"), to: day("until") },
    confidence: Number.isInteger(confidence) && confidence > 0 && confidence <= 100 ? confidence : 0,
    independent: params.get("independent") === "1",
    node: text("node"),
    claim: text("claim"),
    pane: PANES.find((pane) => pane === params.get("pane")) ?? START.pane,
    face: FACES.find((face) => face === params.get("face")) ?? START.face,
    document: text("read"),
    groups: params.get("groups") === "1",
    sorting: sortingOf(params.get("sort")),
    rows: ROWS.find((rows) => rows === params.get("rows")) ?? START.rows,
    pair: [text("a"), text("b")],
    event: text("of"),
    way: text("way"),
    masks: list("mask"),
    parts: list("open"),
  };
}

function sortingOf(words: string | null): Sorting | null {
  const descending = words?.startsWith("-") ?? false;
  const column = COLUMNS.find((one) => one === words?.replace(/^-/, ""));
  return column === undefined ? null : { column, descending };
}

/** With a value of a facet chosen, or no longer chosen where it was. */
export function toggled(view: View, key: FacetKey, value: string): View {
  const own = view.chosen[key];
  const next = own.includes(value) ? own.filter((one) => one !== value) : [...own, value];
  return { ...view, chosen: { ...view.chosen, [key]: next } };
}

/** What is looked at and how, without anything that narrows it. */
export const cleared = (view: View): View => ({ ...view, ...NOT_NARROWED });

const NOT_NARROWED = {
  query: START.query,
  chosen: START.chosen,
  said: START.said,
  happened: START.happened,
  confidence: START.confidence,
  independent: START.independent,
  node: START.node,
  way: START.way,
};

/** Only what narrows the list: opening a claim or another face counts nothing anew. */
export const narrowing = (view: View): View => ({
  ...START,
  query: view.query,
  chosen: view.chosen,
  said: view.said,
  happened: view.happened,
  confidence: view.confidence,
  independent: view.independent,
  node: view.node,
});

export const isFiltered = (view: View): boolean => toHash(narrowing(view)) !== "";
