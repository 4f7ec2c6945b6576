import { pickedIn } from "./picked.ts";

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

export const PANES = ["filters", "claims", "view", "evidence"] as const;
/** The part of the screen that a narrow window shows. */
export type Pane = (typeof PANES)[number];

export const VIEWS = [
  "disputes",
  "graph",
  "timeline",
  "matrix",
  "table",
  "reading",
  "compare",
  "record",
  "map",
] as const;
/** The way in which the claims of the list are shown beside it. */
export type View = (typeof VIEWS)[number];

/** Days (ISO 8601), both ends in; null where open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export const ARRANGEMENTS = ["explore", "read", "compare", "whole"] as const;
/** What stands beside the network on a wide screen: claims and evidence in a column, filters as well, claims and evidence below it, or nothing. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

export const LAYOUTS = ["force", "sides", "around", "time"] as const;
/** How the network is laid out: what belongs together close by, sides in columns, around the chosen thing, or by day. */
export type Layout = (typeof LAYOUTS)[number];

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

/** Columns without which a row would be nobody's claim, or none. */
export const ALWAYS_SHOWN: ReadonlySet<Column> = new Set(["speaker", "claim"]);

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** All that a link to a view holds. Plain data: the screen is a function of it and the graph. */
export interface PageState {
  readonly query: string;
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  /** When claims were made. */
  readonly said: DayRange;
  /** The days of the events, as the claims date them. */
  readonly happened: DayRange;
  /** Claims found with less confidence, in hundredths, are left out. */
  readonly confidence: number;
  /** Whether of claims that copies of one text repeat only one is kept. */
  readonly independent: boolean;
  /** A thing whose claims alone are listed. */
  readonly node: string | null;
  /** Several things that are chosen at once, the first of them {@link node}; what begins with another is out of date. */
  readonly picked: readonly string[];
  readonly claim: string | null;
  readonly pane: Pane;
  readonly view: View;
  /** The document that is read; that of the open claim where none is named. */
  readonly document: string | null;
  readonly arrangement: Arrangement;
  /** Whether the graph view shows communities. */
  readonly groups: boolean;
  /** Whether places are drawn in the network. */
  readonly places: boolean;
  /** Whether each line of the network tells how many documents stand behind it. */
  readonly counts: boolean;
  /** Ids of what is taken out of the picture; its claims stay in the list. */
  readonly away: readonly string[];
  /** How many neighbours of a kind are drawn of a thing: its id, `@`, the kind, `@`, the number. */
  readonly expanded: readonly string[];
  /** Where somebody put a thing of the network: its id, `@`, and its place as `x,y`. */
  readonly pins: readonly string[];
  readonly layout: Layout;
  /** Sides that somebody counts as others: the key of a side, `>`, and that of the one it counts as. */
  readonly joined: readonly string[];
  /** Null for document order. */
  readonly sorting: Sorting | null;
  /** Columns of the table that are not shown. */
  readonly hidden: readonly Column[];
  /** Columns of the table in their order from the left; those not named follow in the usual order. */
  readonly order: readonly Column[];
  /** Columns that somebody made wider or narrower: the column, `@`, and its width in pixels. */
  readonly widths: readonly string[];
  readonly rows: Rows;
  /** Two actors next to each other; null for what has most to dispute. */
  readonly pair: readonly [a: string | null, b: string | null];
  /** The event whose record is shown; null for that of what is open. */
  readonly event: string | null;
  /** The disputed point whose sentences are shown; null for the heaviest. */
  readonly point: string | null;
  /** The sides whose sentences are shown: of that point, or of all where none is chosen. */
  readonly who: readonly string[];
  /** Two claims whose sentences stand side by side, each in its document; empty where none do. */
  readonly both: readonly string[];
  /** The other end of a path through the graph that starts at the chosen thing. */
  readonly path: string | null;
  /** Ids of those whose names are not to be shown. */
  readonly redacted: readonly string[];
  /** What is opened of a graph that is too big to be shown whole. */
  readonly parts: readonly string[];
}

const nothingChosen: PageState["chosen"] = {
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

export const START: PageState = {
  query: "",
  chosen: nothingChosen,
  said: ALWAYS,
  happened: ALWAYS,
  confidence: 0,
  independent: false,
  node: null,
  picked: [],
  claim: null,
  pane: "view",
  view: "disputes",
  document: null,
  arrangement: "explore",
  groups: false,
  places: false,
  counts: false,
  away: [],
  expanded: [],
  pins: [],
  sorting: null,
  hidden: [],
  layout: "force",
  joined: [],
  order: [],
  widths: [],
  rows: "speaker",
  pair: [null, null],
  event: null,
  point: null,
  who: [],
  both: [],
  path: null,
  redacted: [],
  parts: [],
};

/** The part of the screen that a link shows which names none: one to a claim and no more shows its evidence. */
const paneOf = (claim: string | null, view: View): Pane =>
  claim !== null && view === START.view ? "evidence" : START.pane;

/** The view as the part of an address after `#`; what is as at the start is left out. */
export function toHash(pageState: PageState): string {
  const params = new URLSearchParams();
  const set = (key: string, value: string | null) => {
    if (value !== null && value !== "") params.set(key, value);
  };
  set("q", pageState.query);
  for (const key of FACET_KEYS) for (const value of pageState.chosen[key]) params.append(key, value);
  set("from", pageState.said.from);
  set("to", pageState.said.to);
  set("since", pageState.happened.from);
  set("until", pageState.happened.to);
  if (pageState.confidence > 0) set("confidence", String(pageState.confidence));
  const flag = (key: string, isOn: boolean) => set(key, isOn ? "1" : null);
  flag("independent", pageState.independent);
  set("node", pageState.node);
  set("claim", pageState.claim);
  if (pageState.pane !== paneOf(pageState.claim, pageState.view)) set("pane", pageState.pane);
  if (pageState.view !== START.view) set("view", pageState.view);
  set("read", pageState.document);
  if (pageState.arrangement !== START.arrangement) set("panes", pageState.arrangement);
  flag("groups", pageState.groups);
  flag("places", pageState.places);
  flag("counts", pageState.counts);
  if (pageState.layout !== START.layout) set("layout", pageState.layout);
  if (pageState.sorting !== null) set("sort", `${pageState.sorting.descending ? "-" : ""}${pageState.sorting.column}`);
  if (pageState.rows !== START.rows) set("rows", pageState.rows);
  set("a", pageState.pair[0]);
  set("b", pageState.pair[1]);
  set("of", pageState.event);
  set("point", pageState.point);
  set("path", pageState.path);
  for (const [key, own] of LISTS)
    if (own !== "picked" || pickedIn(pageState).length > 1)
      for (const value of pageState[own]) params.append(key, value);
  return params.toString();
}

/** Parts of the view that are lists: how an address calls each. */
const LISTS = [
  ["away", "away"],
  ["also", "picked"],
  ["expand", "expanded"],
  ["pin", "pins"],
  ["join", "joined"],
  ["without", "hidden"],
  ["column", "order"],
  ["width", "widths"],
  ["who", "who"],
  ["both", "both"],
  ["mask", "redacted"],
  ["open", "parts"],
] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The view that an address asks for. Never throws: what makes no sense in it is passed over. */
export function fromHash(hash: string): PageState {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const text = (key: string) => params.get(key) || null;
  const day = (key: string) => {
    const value = params.get(key);
    return value !== null && DAY.test(value) ? value : null;
  };
  const list = (key: string) => [...new Set(params.getAll(key).filter((value) => value !== ""))];
  const chosen = Object.fromEntries(FACET_KEYS.map((key) => [key, list(key)]));
  const confidence = Number(params.get("confidence") ?? 0);
  const view = VIEWS.find((one) => one === params.get("view")) ?? START.view;
  return {
    query: params.get("q") ?? "",
    chosen: { ...nothingChosen, ...chosen },
    said: { from: day("from"), to: day("to") },
    happened: { from: day("since"), to: day("until") },
    confidence: Number.isInteger(confidence) && confidence > 0 && confidence <= 100 ? confidence : 0,
    independent: params.get("independent") === "1",
    node: text("node"),
    claim: text("claim"),
    pane: PANES.find((pane) => pane === params.get("pane")) ?? paneOf(text("claim"), view),
    view,
    document: text("read"),
    arrangement: ARRANGEMENTS.find((one) => one === params.get("panes")) ?? START.arrangement,
    groups: params.get("groups") === "1",
    places: params.get("places") === "1",
    counts: params.get("counts") === "1",
    away: list("away"),
    picked: list("also").length > 1 && list("also")[0] === text("node") ? list("also") : [],
    expanded: list("expand"),
    pins: list("pin"),
    layout: LAYOUTS.find((one) => one === params.get("layout")) ?? START.layout,
    joined: list("join"),
    sorting: sortingOf(params.get("sort")),
    hidden: COLUMNS.filter((column) => !ALWAYS_SHOWN.has(column) && params.getAll("without").includes(column)),
    order: list("column").flatMap((name) => COLUMNS.find((column) => column === name) ?? []),
    widths: list("width").filter((width) => /^[a-z]+@[1-9]\d{1,3}$/.test(width)),
    rows: ROWS.find((rows) => rows === params.get("rows")) ?? START.rows,
    pair: [text("a"), text("b")],
    event: text("of"),
    point: text("point"),
    who: list("who"),
    both: list("both"),
    path: text("path"),
    redacted: list("mask"),
    parts: list("open"),
  };
}

function sortingOf(words: string | null): Sorting | null {
  const descending = words?.startsWith("-") ?? false;
  const column = COLUMNS.find((one) => one === words?.replace(/^-/, ""));
  return column === undefined ? null : { column, descending };
}

/** With a value of a facet chosen, or no longer chosen where it was. */
export function toggled(pageState: PageState, key: FacetKey, value: string): PageState {
  const own = pageState.chosen[key];
  const next = own.includes(value) ? own.filter((one) => one !== value) : [...own, value];
  return { ...pageState, chosen: { ...pageState.chosen, [key]: next } };
}

/** What is looked at and how, without anything that narrows it. */
export const cleared = (pageState: PageState): PageState => ({ ...pageState, ...NOT_NARROWED });

const NOT_NARROWED = {
  query: START.query,
  chosen: START.chosen,
  said: START.said,
  happened: START.happened,
  confidence: START.confidence,
  independent: START.independent,
  node: START.node,
  picked: START.picked,
  path: START.path,
};

/** Only what narrows the list: opening a claim or another view counts nothing anew. */
export const narrowing = (pageState: PageState): PageState => ({
  ...START,
  query: pageState.query,
  chosen: pageState.chosen,
  said: pageState.said,
  happened: pageState.happened,
  confidence: pageState.confidence,
  independent: pageState.independent,
  node: pageState.node,
  picked: pickedIn(pageState).length > 1 ? pageState.picked : [],
});

export const isFiltered = (pageState: PageState): boolean => toHash(narrowing(pageState)) !== "";
