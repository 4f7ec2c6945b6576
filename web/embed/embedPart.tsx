import type { Signal } from "@preact/signals";
import { copyToClipboard } from "../export/copy.ts";
import { save } from "../export/save.ts";
import { useSession } from "../state/session.ts";
import { embedFile, snippetOf } from "./embedFile.tsx";
import { e } from "./words.ts";
import "./embed.css";

/** Saves what is on the screen as a file to embed, and gives the lines that embed it. */
export function EmbedPart({ news }: { news: Signal<string> }) {
  const session = useSession();
  const lines = snippetOf(session);
  const write = async () => {
    try {
      const { name, html } = await embedFile(session);
      save(name, new Blob([html], { type: "text/html;charset=utf-8" }));
      news.value = e.saved(name);
    } catch (error) {
      news.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <>
      <h3 class="dialog-part">{e.title}</h3>
      <p class="muted">{e.what}</p>
      <textarea class="embed-lines" readOnly rows={4} aria-label={e.lines} value={lines} dir="ltr" />
      <div class="choices">
        <button type="button" onClick={() => void write()}>
          {e.save}
        </button>
        <button
          type="button"
          onClick={async () => {
            news.value = await copyToClipboard(lines, e.lines);
          }}
        >
          {e.copy}
        </button>
      </div>
    </>
  );
}
