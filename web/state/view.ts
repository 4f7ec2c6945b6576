/** What claims can be filtered by; each a list of ids or words, any of which a claim must have. */
export const FACET_KEYS = ["by", "side", "act", "polarity", "event", "document"] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

export const PANES = ["filters", "claims", "graph", "evidence"] as const;
/** The part of the screen that a narrow window shows. */
export type Pane = (typeof PANES)[number];

/** All that a link to a view holds. Plain data: the screen is a function of it and the graph. */
export interface View {
  readonly query: string;
  readonly chosen: Readonly<Record<FacetKey, readonly string[]>>;
  /** First and last day (ISO 8601) on which claims were made. */
  readonly from: string | null;
  readonly to: string | null;
  /** A thing whose claims alone are listed. */
  readonly node: string | null;
  readonly claim: string | null;
  readonly pane: Pane;
}

const nothingChosen = { by: [], side: [], act: [], polarity: [], event: [], document: [] };

export const START: View = {
  query: "",
  chosen: nothingChosen,
  from: null,
  to: null,
  node: null,
  claim: null,
  pane: "claims",
};

/** The view as the part of an address after `#`; what is as at the start is left out. */
export function toHash(view: View): string {
  const params = new URLSearchParams();
  if (view.query !== "") params.set("q", view.query);
  for (const key of FACET_KEYS) for (const value of view.chosen[key]) params.append(key, value);
  for (const key of ["from", "to", "node", "claim"] as const) {
    const value = view[key];
    if (value !== null) params.set(key, value);
  }
  if (view.pane !== START.pane) params.set("pane", view.pane);
  return params.toString();
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The view that an address asks for. Never throws: what makes no sense in it is passed over. */
export function fromHash(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const day = (key: string) => {
    const value = params.get(key);
    return value !== null && DAY.test(value) ? value : null;
  };
  const chosen = Object.fromEntries(FACET_KEYS.map((key) => [key, [...new Set(params.getAll(key))]]));
  return {
    query: params.get("q") ?? "",
    chosen: { ...nothingChosen, ...chosen },
    from: day("from"),
    to: day("to"),
    node: params.get("node"),
    claim: params.get("claim"),
    pane: PANES.find((pane) => pane === params.get("pane")) ?? START.pane,
  };
}

/** With a value of a facet chosen, or no longer chosen where it was. */
export function toggled(view: View, key: FacetKey, value: string): View {
  const own = view.chosen[key];
  const next = own.includes(value) ? own.filter((one) => one !== value) : [...own, value];
  return { ...view, chosen: { ...view.chosen, [key]: next } };
}

/** Without search, filters and the chosen thing; the open claim stays open. */
export const cleared = (view: View): View => ({ ...START, claim: view.claim, pane: view.pane });

export const isFiltered = (view: View): boolean =>
  view.query !== "" ||
  view.from !== null ||
  view.to !== null ||
  view.node !== null ||
  FACET_KEYS.some((key) => view.chosen[key].length > 0);
