import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ClaimList } from "./claims/claimList.tsx";
import { Evidence } from "./evidence/evidence.tsx";
import { Filters } from "./filters/filters.tsx";
import { GraphPane } from "./graph/graphPane.tsx";
import { Help } from "./help.tsx";
import { pageKeys } from "./keys.ts";
import { type Loaded, useSession } from "./state/session.ts";
import { PANES, type Pane } from "./state/view.ts";
import { TopBar } from "./topBar.tsx";
import { Welcome } from "./welcome.tsx";

const PANE_NAMES: Record<Pane, string> = {
  filters: "Filters",
  claims: "Claims",
  graph: "Graph",
  evidence: "Evidence",
};

/** The whole page: what is loaded decides between the four panes and the welcome. */
export function App() {
  const session = useSession();
  const help = useRef<HTMLDialogElement>(null);
  const dragging = useSignal(false);
  useEffect(() => pageKeys(session, () => help.current), [session]);
  useEffect(() => dropTarget(dragging, (file) => session.openFile(file)), [session, dragging]);
  const loaded = session.loaded.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("claims-heading")?.focus()}>
        Skip to claims
      </button>
      <TopBar onHelp={() => help.current?.showModal()} />
      {loaded.state === "ready" ? <Panes /> : <Welcome loaded={loaded} />}
      <StatusLine loaded={loaded} />
      {dragging.value && (
        <div class="drop" aria-hidden="true">
          <p>Drop the file to open it here. It does not leave this machine.</p>
        </div>
      )}
      <Help dialog={help} />
    </>
  );
}

function Panes() {
  const session = useSession();
  const { pane } = session.view.value;
  return (
    <>
      <nav class="panes" aria-label="Parts of the page">
        {PANES.map((one) => (
          <button
            type="button"
            key={one}
            aria-current={one === pane ? "true" : undefined}
            onClick={() => session.change((view) => ({ ...view, pane: one }), "replace")}
          >
            {PANE_NAMES[one]}
          </button>
        ))}
      </nav>
      <main class="screen" data-pane={pane}>
        <Filters />
        <ClaimList />
        <GraphPane />
        <Evidence />
      </main>
    </>
  );
}

function StatusLine({ loaded }: { loaded: Loaded }) {
  const { status, notice } = useSession();
  return (
    <footer class="status">
      <p role="status" aria-live="polite">
        {notice.value !== "" && <strong class="notice">{notice.value} </strong>}
        {status.value}
      </p>
      {loaded.state === "ready" && loaded.from === "file" && <p>Opened from {loaded.name}, on this machine only</p>}
    </footer>
  );
}

function dropTarget(dragging: { value: boolean }, open: (file: File) => void): () => void {
  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dragging.value = true;
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) dragging.value = false;
  };
  const drop = (event: DragEvent) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dragging.value = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
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
