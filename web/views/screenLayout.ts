import type { ClosablePane } from "../panes.ts";
import type { Arrangement, Pane, View } from "../state/pageState.ts";

/** What of the page is shown, and how it stands. */
export interface ScreenGiven {
  readonly view: View;
  readonly arrangement: Arrangement;
  readonly pane: Pane;
  readonly closed: readonly ClosablePane[];
  /** Whether the evidence stands below the view, and not beside it. */
  readonly below: boolean;
}

/** The places of the parts of a wide page, as CSS writes a grid. */
export type ScreenLayout = Readonly<Record<"gridTemplateAreas" | "gridTemplateColumns" | "gridTemplateRows", string>>;

const WIDTHS = {
  filters: "212px",
  claims: "clamp(280px, 24vw, 420px)",
  face: "minmax(0, 1fr)",
  evidence: "var(--panel-width, clamp(320px, 30vw, 560px))",
} as const;

/** Whether a part is shown only while somebody asks for it. */
export const comesWhenAsked = (
  { view, arrangement }: Pick<ScreenGiven, "view" | "arrangement">,
  pane: ClosablePane,
): boolean =>
  view === "disputes" ||
  (view === "graph" && (arrangement === "whole" || (arrangement !== "read" && pane === "filters")));

/** Of the closed parts those that are hidden: one that comes only when it is asked for is shown then, whether closed elsewhere or not. */
export const closedIn = ({ closed, ...given }: Omit<ScreenGiven, "pane" | "below">): readonly ClosablePane[] =>
  closed.filter((pane) => !comesWhenAsked(given, pane));

/** Whether a view lists the claims itself, and needs no list beside it. */
export const listsItself = (view: View): boolean =>
  view === "table" || view === "reading" || view === "compare" || view === "record";

/** The parts that stand beside a view when none is closed. */
function partsOf({ view, arrangement, pane }: ScreenGiven): readonly ClosablePane[] {
  const parts = (["filters", "claims", "evidence"] as const).filter((part) => part !== "claims" || !listsItself(view));
  return parts.filter((part) => part === pane || !comesWhenAsked({ view, arrangement }, part));
}

const shownParts = (given: ScreenGiven): readonly ClosablePane[] => {
  const closed = closedIn(given);
  return partsOf(given).filter((part) => !closed.includes(part));
};

/** Whether claims and evidence stand side by side below the picture. */
const compares = ({ view, arrangement }: ScreenGiven): boolean => view === "graph" && arrangement === "compare";

/** Whether the evidence stands below the view now. */
export const isBelow = (given: ScreenGiven): boolean =>
  (given.below || compares(given)) && shownParts(given).includes("evidence");

/** Where the parts of a wide page stand, if somebody closed one or put the evidence below; null where the style sheet tells it. */
export function screenLayout(given: ScreenGiven): ScreenLayout | null {
  const { view, arrangement } = given;
  const shown = shownParts(given);
  if (shown.length === partsOf(given).length && !isBelow(given)) return null;
  const has = (part: ClosablePane) => shown.includes(part);
  const filters = has("filters") ? (["filters"] as const) : [];
  const claims = has("claims") ? (["claims"] as const) : [];
  // in the network the list stands where it stood, behind the picture
  const middle =
    view === "graph" && arrangement !== "read" ? (["face", ...claims] as const) : ([...claims, "face"] as const);
  if (!isBelow(given)) {
    const row = [...filters, ...middle, ...(has("evidence") ? (["evidence"] as const) : [])];
    return {
      gridTemplateAreas: `"${row.join(" ")}"`,
      gridTemplateColumns: row.map((part) => WIDTHS[part]).join(" "),
      gridTemplateRows: "minmax(0, 1fr)",
    };
  }
  const [over, under] = compares(given)
    ? [
        [...filters, ...claims.map(() => "face"), "face"],
        [...filters, ...claims, "evidence"],
      ]
    : [
        [...filters, ...middle],
        [...filters, ...middle.map(() => "evidence")],
      ];
  const columns = compares(given) ? [...filters, ...claims, "face" as const] : [...filters, ...middle];
  return {
    gridTemplateAreas: `"${over.join(" ")}" "${under.join(" ")}"`,
    gridTemplateColumns: columns.map((part) => WIDTHS[part]).join(" "),
    gridTemplateRows: "minmax(0, 1.5fr) var(--below-height, minmax(0, 1fr))",
  };
}
