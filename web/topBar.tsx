import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { ENDINGS } from "./load/endings.ts";
import { useSession } from "./state/session.ts";

const THEME = "claimgraph-theme";

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  return (
    <header class="top">
      <h1>
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <rect class="logo-ground" width="32" height="32" rx="7" />
          <path class="logo-line" d="M9 11.5 22 20" />
          <circle class="logo-actor" cx="9" cy="11.5" r="4" />
          <path class="logo-event" d="m22 14.5 5.5 5.5-5.5 5.5-5.5-5.5z" />
        </svg>
        Claimgraph
      </h1>
      <search>
        <label class="hidden" for="search">
          Search claims, actors, events and places
        </label>
        <input
          id="search"
          type="search"
          placeholder="Search claims, actors, places"
          autocomplete="off"
          spellcheck={false}
          disabled={session.loaded.value.state !== "ready"}
          value={session.view.value.query}
          onInput={(event) => {
            const query = event.currentTarget.value;
            session.change((view) => ({ ...view, query }), "replace");
          }}
        />
        <kbd title="Key for the search">/</kbd>
      </search>
      <div class="tools">
        <button type="button" onClick={() => file.current?.click()}>
          Open file
        </button>
        <input
          ref={file}
          class="hidden"
          type="file"
          tabIndex={-1}
          aria-label="File of a graph"
          accept={ENDINGS.map((ending) => `.${ending}`).join(",")}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (chosen !== undefined) void session.openFile(chosen);
          }}
        />
        <ThemeButton />
        <button type="button" class="round" aria-label="Help and keys" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

/** Dark or light: as the system has it, until chosen here. */
function ThemeButton() {
  const dark = useSignal(startTheme());
  return (
    <button
      type="button"
      class="round"
      aria-label="Dark theme"
      aria-pressed={dark.value}
      onClick={() => {
        dark.value = !dark.value;
        document.documentElement.dataset.theme = dark.value ? "dark" : "light";
        store(dark.value ? "dark" : "light");
      }}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="2" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}

function startTheme(): boolean {
  const stored = readStored();
  if (stored !== null) document.documentElement.dataset.theme = stored;
  return stored === null ? matchMedia("(prefers-color-scheme: dark)").matches : stored === "dark";
}

/** Storage may be forbidden or full; the choice then holds for this page only. */
function readStored(): "dark" | "light" | null {
  try {
    const value = localStorage.getItem(THEME);
    return value === "dark" || value === "light" ? value : null;
  } catch {
    return null;
  }
}

function store(theme: string): void {
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // see readStored
  }
}
