import { below, type ClosablePane, closed, closePane, openPane, turnBelow } from "../panes.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Maximise } from "./maximise.tsx";
import { closedIn, comesWhenAsked, listsItself } from "./screenLayout.ts";

/** What is done with a part of a wide page: it fills the window, stands below or beside, or is closed. */
export function PaneButtons({ pane }: { pane: ClosablePane }) {
  const session = useSession();
  return (
    <span class="pane-buttons wide-only">
      {pane === "evidence" && (
        <IconButton
          label={below.value ? t.page.beside : t.page.below}
          d={below.value ? "M2 3h12v10H2zM10 3v10" : "M2 3h12v10H2zM2 9h12"}
          onClick={turnBelow}
        />
      )}
      {pane !== "filters" && <Maximise pane={pane} />}
      <IconButton
        label={t.page.close(t.panes[pane])}
        d="m4 4 8 8m0-8-8 8"
        onClick={() => {
          // one that comes when it is asked for is no longer asked for
          if (!comesWhenAsked(session.pageState.value, pane)) closePane(pane);
          session.change((pageState) => ({ ...pageState, pane: "view" }), "replace");
          document.getElementById("view-heading")?.focus();
        }}
      />
    </span>
  );
}

/** Brings back the parts that are closed. */
export function ClosedPanes() {
  const session = useSession();
  const { view, arrangement } = session.pageState.value;
  const own = closedIn({ view, arrangement, closed: closed.value }).filter(
    (pane) => pane !== "claims" || !listsItself(view),
  );
  if (own.length === 0) return null;
  return (
    <div class="tools wide-only closed-panes">
      {own.map((pane) => (
        <button
          type="button"
          class="plain"
          key={pane}
          title={t.page.open(t.panes[pane])}
          onClick={() => openPane(pane)}
        >
          + {t.panes[pane]}
        </button>
      ))}
    </div>
  );
}

const IconButton = ({ label, d, onClick }: { label: string; d: string; onClick: () => void }) => (
  <button type="button" class="plain" aria-label={label} title={label} onClick={onClick}>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  </button>
);
