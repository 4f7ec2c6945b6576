import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ClaimList } from "./claims/claimList.tsx";
import { Evidence } from "./evidence/evidence.tsx";
import { Filters } from "./filters/filters.tsx";
import { pageKeys } from "./keys.ts";
import { below, closed, largePaneOf, maximised, turnMaximised } from "./panes.ts";
import { PANES, toHash } from "./state/pageState.ts";
import { type Session, useSession } from "./state/session.ts";
import { t } from "./strings.ts";
import { TopBar } from "./topBar.tsx";
import { lazily } from "./views/lazily.tsx";
import { closedIn, isBelow, screenLayout } from "./views/screenLayout.ts";
import { ViewPane } from "./views/viewPane.tsx";
import { Welcome } from "./welcome.tsx";

const Help = lazily(() => import("./help.tsx").then((part) => part.Help), null);
const Export = lazily(() => import("./export/exportDialog.tsx").then((part) => part.ExportDialog), null);
const LargeGraph = lazily(() => import("./largeGraph/largeGraph.tsx").then((part) => part.LargeGraph), null);
const Opened = lazily(() => import("./largeGraph/openedPieces.tsx").then((part) => part.OpenedPieces), null);
const Tour = lazily(() => import("./tour.tsx").then((part) => part.Tour), null);

/** The whole page: it shows the panes if a graph is loaded, else the welcome. */
export function App() {
  const session = useSession();
  const dragging = useSignal(false);
  const { dialog, tour } = session;
  useEffect(() => pageKeys(session), [session]);
  useEffect(() => dropTarget(dragging, session), [session, dragging]);
  const loaded = session.loaded.value;
  const isOverview = session.overview.value !== null && session.pageState.value.parts.length === 0;
  const title =
    loaded.state !== "ready" ? null : isOverview ? t.largeGraph.title : t.views[session.pageState.value.view];
  useEffect(() => {
    document.title = title === null ? "Claimgraph" : t.page.titled(title);
  }, [title]);
  return (
    <>
      <Skips />
      <TopBar />
      {loaded.state !== "ready" ? <Welcome loaded={loaded} /> : isOverview ? <LargeGraph /> : <Panes />}
      <StatusLine />
      {dragging.value && (
        <div class="drop" aria-hidden="true">
          <p>{t.page.drop}</p>
        </div>
      )}
      {dialog.value === "help" && <Help />}
      {dialog.value === "export" && <Export />}
      {tour.value !== null && <Tour />}
    </>
  );
}

/** Leads past what stands before the view, in every view. */
const Skips = () => (
  <nav class="skips" aria-label={t.page.skips}>
    <button type="button" class="skip" onClick={() => skipTo(["view-heading", "claims-heading"])}>
      {t.page.skipView}
    </button>
    <button type="button" class="skip" onClick={() => skipTo(["claims-heading", "view-heading"])}>
      {t.page.skip}
    </button>
    <button type="button" class="skip" onClick={() => skipTo(["evidence-heading", "point-heading", "claims-heading"])}>
      {t.page.skipEvidence}
    </button>
  </nav>
);

/** The first of some headings that is seen. */
function skipTo(ids: readonly string[]): void {
  const headings = ids.flatMap((id) => document.getElementById(id) ?? []);
  (headings.find((one) => one.getClientRects().length > 0) ?? headings[0])?.focus();
}

function Panes() {
  const session = useSession();
  const { pane, view, arrangement } = session.pageState.value;
  const given = { view, arrangement, pane, closed: closed.value, below: below.value };
  const layout = maximised.value === null ? screenLayout(given) : null;
  return (
    <>
      {session.overview.value !== null && <Opened />}
      <nav class="panes" aria-label={t.page.parts}>
        {PANES.map((one) => (
          <button
            type="button"
            key={one}
            aria-current={one === pane ? "true" : undefined}
            onClick={() => session.change((pageState) => ({ ...pageState, pane: one }), "replace")}
          >
            {one === "view" ? t.views[view] : t.panes[one]}
          </button>
        ))}
      </nav>
      {/* Filters come last for the Tab key, since there are many of them; on the screen they stand at the start */}
      <main
        class="screen"
        data-pane={pane}
        data-view={view}
        data-arrangement={arrangement}
        data-closed={closedIn(given).join(" ")}
        data-evidence={layout === null ? undefined : isBelow(given) ? "below" : "beside"}
        style={layout ?? undefined}
        data-maximised={maximised.value ?? undefined}
        onDblClick={(event) => {
          const head = event.target instanceof Element ? event.target.closest(".pane-head") : null;
          if (head !== null && !(event.target as Element).closest("button, input, select"))
            turnMaximised(largePaneOf(head));
        }}
      >
        <ViewPane />
        <ClaimList />
        <Evidence />
        <Filters />
      </main>
    </>
  );
}

function StatusLine() {
  const { status, notice, loaded, rest, pageState, undoable, undo } = useSession();
  const done = undoable.value?.hash === toHash(pageState.value) ? undoable.value : null;
  const { redacted } = pageState.value;
  const state = loaded.value;
  return (
    <footer class="status">
      <p role="status" aria-live="polite">
        {notice.value !== "" && <strong class="notice">{notice.value} </strong>}
        {status.value}
      </p>
      {done !== null && (
        <p class="undoable" role="status">
          {done.words}{" "}
          <button type="button" onClick={done.undo ?? undo}>
            {t.page.undo}
          </button>{" "}
          {(done.instead ?? []).map(({ label, run }) => (
            <button type="button" key={label} onClick={run}>
              {label}
            </button>
          ))}
        </p>
      )}
      {rest.value !== null && (
        <p class="rest">
          <button type="button" onClick={rest.value.cancel}>
            {t.cancel}
          </button>
        </p>
      )}
      {state.state === "ready" && (redacted.length > 0 || state.from === "file") && (
        <p>
          {redacted.length > 0 && t.page.redacted(redacted.length)}
          {redacted.length > 0 && state.from === "file" && " · "}
          {state.from === "file" && t.page.opened(state.name)}
        </p>
      )}
    </footer>
  );
}

function dropTarget(dragging: { value: boolean }, session: Session): () => void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    if (!dragging.value) session.makeReady();
    dragging.value = true;
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) dragging.value = false;
  };
  const drop = (event: DragEvent) => {
    if (!hasFile(event) || event.dataTransfer === null) return;
    event.preventDefault();
    dragging.value = false;
    // they are gone once the event is over, and code that is not here yet comes later
    const { items, files } = event.dataTransfer;
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const given = [...files];
    void import("./load/given.ts").then(
      ({ openDropped }) => openDropped(session, entries, given),
      // which tells what is wrong where nothing can be loaded
      () => session.openFiles(given),
    );
  };
  addEventListener("dragover", over);
  addEventListener("dragleave", leave);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("dragleave", leave);
    removeEventListener("drop", drop);
  };
}
