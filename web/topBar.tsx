import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { GRAPH_ENDINGS } from "./load/endings.ts";
import { SearchBox } from "./search/searchBox.tsx";
import { useSession } from "./state/session.ts";
import { keep, kept } from "./state/storage.ts";
import { t } from "./strings.ts";

export function TopBar() {
  const session = useSession();
  const ready = session.loaded.value.state === "ready";
  return (
    <header class="top">
      <h1>
        <Logo />
        <span class="wordmark">Claimgraph</span>
      </h1>
      <SearchBox />
      <div class="tools">
        <RoundButton label={t.top.undo} disabled={!session.canUndo.value} onClick={() => session.undo()}>
          <Arrow d="M8 4 3.5 8.5 8 13M4 8.5h8.5a4 4 0 0 1 0 8H9" />
        </RoundButton>
        <RoundButton label={t.top.redo} disabled={!session.canRedo.value} onClick={() => session.redo()}>
          <Arrow d="m12 4 4.5 4.5L12 13m4-4.5H7.5a4 4 0 0 0 0 8H11" />
        </RoundButton>
        <button
          type="button"
          disabled={!ready}
          onClick={() => {
            session.dialog.value = "export";
          }}
        >
          {t.top.export}
        </button>
        <OpenButton />
        <ThemeButton />
        <RoundButton
          label={t.top.help}
          onClick={() => {
            session.dialog.value = "help";
          }}
        >
          ?
        </RoundButton>
      </div>
    </header>
  );
}

const Logo = () => (
  <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
    <rect class="logo-ground" width="32" height="32" rx="7" />
    <path class="logo-line" d="M9 11.5 22 20" />
    <circle class="logo-actor" cx="9" cy="11.5" r="4" />
    <path class="logo-event" d="m22 14.5 5.5 5.5-5.5 5.5-5.5-5.5z" />
  </svg>
);

interface RoundButtonGiven {
  /** Its label, because it shows only a symbol. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

const RoundButton = ({ label, disabled = false, onClick, children }: RoundButtonGiven) => (
  <button type="button" class="round" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    {children}
  </button>
);

/** The ends of the names of files that can be opened, as a file field takes them; the table of formats is loaded for it. */
const accepted = async (): Promise<string> => {
  const { DOCUMENT_ENDINGS } = await import("../src/read/formats.ts");
  return [...GRAPH_ENDINGS, ...DOCUMENT_ENDINGS].map((ending) => `.${ending}`).join(",");
};

/** Opens files: the button shows the browser's dialog through a field that nobody sees. */
function OpenButton() {
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  const accept = useSignal<string | undefined>(undefined);
  // before the click; where it comes first, the dialog offers all files
  const prepare = (): void => {
    if (accept.peek() === undefined)
      accepted().then(
        (endings) => {
          accept.value = endings;
        },
        () => undefined,
      );
  };
  return (
    <>
      <button type="button" onPointerEnter={prepare} onFocus={prepare} onClick={() => file.current?.click()}>
        {t.top.open}
      </button>
      <input
        ref={file}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.top.openLabel}
        accept={accept.value}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void import("./load/given.ts").then(
            ({ openGiven }) => openGiven(session, chosen),
            () => session.openFiles(chosen),
          );
        }}
      />
    </>
  );
}

const Arrow = ({ d }: { d: string }) => (
  <svg class="turns" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
    <path d={d} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

/** Dark or light: by the system, until chosen here. */
function ThemeButton() {
  const dark = useSignal(startTheme());
  return (
    <button
      type="button"
      class="round"
      aria-label={t.top.dark}
      title={t.top.dark}
      aria-pressed={dark.value}
      onClick={() => {
        dark.value = !dark.value;
        document.documentElement.dataset.theme = dark.value ? "dark" : "light";
        keep("theme", dark.value ? "dark" : "light");
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
  const stored = kept("theme");
  if (stored !== "dark" && stored !== "light") return matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = stored;
  return stored === "dark";
}
