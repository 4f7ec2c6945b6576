import fc from "fast-check";
import { expect, test } from "vitest";
import { ARRANGEMENTS, PANES, VIEWS } from "../../web/state/pageState.ts";
import { closedIn, screenLayout } from "../../web/views/screenLayout.ts";

const CLOSABLE = ["filters", "claims", "evidence"] as const;

test("whatever is closed, the view has a place, what is closed has none, and every row has as many places as there are columns", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VIEWS),
      fc.constantFrom(...ARRANGEMENTS),
      fc.constantFrom(...PANES),
      fc.subarray([...CLOSABLE]),
      fc.boolean(),
      (view, arrangement, pane, closed, below) => {
        const layout = screenLayout({ view, arrangement, pane, closed, below });
        if (layout === null) return;
        const rows = [...layout.gridTemplateAreas.matchAll(/"([^"]+)"/g)].map(([, row]) => row?.split(" ") ?? []);
        expect(rows.flat()).toContain("face");
        for (const part of closedIn({ view, arrangement, closed })) expect(rows.flat()).not.toContain(part);
        const columns = layout.gridTemplateColumns.replaceAll(/\([^()]*(?:\([^()]*\))?[^()]*\)/g, "").split(" ").length;
        for (const row of rows) expect(row.length).toBe(columns);
        // each part is one rectangle
        for (const part of new Set(rows.flat())) {
          const inRows = rows
            .filter((row) => row.includes(part))
            .map((row) => `${row.indexOf(part)} ${row.lastIndexOf(part)}`);
          expect(new Set(inRows).size).toBe(1);
        }
      },
    ),
  );
});

test("with nothing closed and the evidence beside, the style sheet tells where parts stand", () => {
  for (const view of VIEWS)
    expect(screenLayout({ view, arrangement: "explore", pane: "view", closed: [], below: false })).toBeNull();
});

test("what is asked for in a view that shows it only then is not closed there", () => {
  expect(closedIn({ view: "disputes", arrangement: "explore", closed: ["evidence"] })).toEqual([]);
  expect(closedIn({ view: "graph", arrangement: "whole", closed: ["evidence"] })).toEqual([]);
  expect(closedIn({ view: "graph", arrangement: "explore", closed: ["filters", "claims"] })).toEqual(["claims"]);
  const asked = screenLayout({
    view: "graph",
    arrangement: "explore",
    pane: "filters",
    closed: ["filters", "claims"],
    below: false,
  });
  expect(asked?.gridTemplateAreas).toBe('"filters face evidence"');
  expect(closedIn({ view: "table", arrangement: "explore", closed: ["evidence"] })).toEqual(["evidence"]);
});
