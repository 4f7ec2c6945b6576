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

/** Of the closed parts those that are not shown: where a part comes only when it is asked for, that counts. */
export const closedIn = ({
  view,
  arrangement,
  closed,
}: Omit<ScreenGiven, "pane" | "below">): readonly ClosablePane[] =>
  view === "disputes" || (view === "graph" && arrangement === "whole") ? [] : closed;

/** The parts that stand beside a view when none is closed. */
function partsOf({ view, arrangement, pane }: ScreenGiven): readonly ClosablePane[] {
  const asked = pane === "view" ? [] : [pane];
  if (view === "disputes" || (view === "graph" && arrangement === "whole")) return asked;
  if (view === "graph" && arrangement !== "read")
    return pane === "filters" ? ["filters", "claims", "evidence"] : ["claims", "evidence"];
  const listsItself = view === "table" || view === "reading" || view === "compare" || view === "record";
  return listsItself ? ["filters", "evidence"] : ["filters", "claims", "evidence"];
}

/** Where the parts of a wide page stand, if somebody closed one or put the evidence below; null where the style sheet tells it. */
export function screenLayout(given: ScreenGiven): ScreenLayout | null {
  const { view, arrangement, below } = given;
  const closed = closedIn(given);
  const parts = partsOf(given);
  const shown = parts.filter((part) => !closed.includes(part));
  const compares = view === "graph" && arrangement === "compare";
  const isBelow = (below || compares) && shown.includes("evidence");
  if (shown.length === parts.length && !isBelow) return null;
  const has = (part: ClosablePane) => shown.includes(part);
  const filters = has("filters") ? (["filters"] as const) : [];
  const claims = has("claims") ? (["claims"] as const) : [];
  // in the network the list stands where it stood, behind the picture
  const middle =
    view === "graph" && arrangement !== "read" ? (["face", ...claims] as const) : ([...claims, "face"] as const);
  if (!isBelow) {
    const row = [...filters, ...middle, ...(has("evidence") ? (["evidence"] as const) : [])];
    return {
      gridTemplateAreas: `"${row.join(" ")}"`,
      gridTemplateColumns: row.map((part) => WIDTHS[part]).join(" "),
      gridTemplateRows: "minmax(0, 1fr)",
    };
  }
  const [over, under] = compares
    ? [
        [...filters, ...claims.map(() => "face"), "face"],
        [...filters, ...claims, "evidence"],
      ]
    : [
        [...filters, ...middle],
        [...filters, ...middle.map(() => "evidence")],
      ];
  const columns = compares ? [...filters, ...claims, "face" as const] : [...filters, ...middle];
  return {
    gridTemplateAreas: `"${over.join(" ")}" "${under.join(" ")}"`,
    gridTemplateColumns: columns.map((part) => WIDTHS[part]).join(" "),
    gridTemplateRows: "minmax(0, 1.5fr) minmax(0, 1fr)",
  };
}
