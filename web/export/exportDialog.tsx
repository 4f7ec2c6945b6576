import { useSignal } from "@preact/signals";
import { Dialog } from "../dialog.tsx";
import { EmbedPart } from "../embed/embedPart.tsx";
import { InvestigationPart } from "../investigation/investigationPart.tsx";
import { useSession } from "../state/session.ts";
import { v } from "../viewStrings.ts";
import { currentExporters, type Exporter, fileName } from "./exporters.ts";
import { save } from "./save.ts";
import { SavedViews } from "./savedViews.tsx";

/** Files of what is shown, and views kept for later. */
export function ExportDialog() {
  const session = useSession();
  const news = useSignal("");
  const count = session.results.value?.entries.length ?? 0;
  const write = async (one: Exporter) => {
    const { key, make } = one;
    const name = fileName(one, session);
    try {
      save(name, await make(session));
      news.value = v.export.done(name);
    } catch (error) {
      news.value = v.export.failed(error instanceof Error ? error.message : `${key}: ${String(error)}`);
    }
  };
  return (
    <Dialog name="export" title={v.export.title}>
      <p>{v.export.what(count)}</p>
      {session.pageState.value.redacted.length > 0 && <p class="trouble">{v.export.redacted}</p>}
      <div class="choices">
        {currentExporters(session).map((one) => (
          <button type="button" key={one.key} onClick={() => write(one)}>
            {v.export[one.key]}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            session.dialog.value = null;
            setTimeout(() => print());
          }}
        >
          {v.export.print}
        </button>
      </div>
      <p role="status" class="muted">
        {news.value}
      </p>
      <EmbedPart news={news} />
      <SavedViews news={news} />
      <InvestigationPart news={news} />
    </Dialog>
  );
}
