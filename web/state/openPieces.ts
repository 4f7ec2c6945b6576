import { batch } from "@preact/signals";
import type { Opening } from "../largeGraph/openings.ts";
import { t } from "../strings.ts";
import { messageOf } from "./dataset.ts";
import type { Page } from "./page.ts";
import type { Showing } from "./showing.ts";

/** Gives what shows the documents of some openings of a big graph; what was asked for later counts. */
export function pieceOpener(
  { dataset, notice }: Page,
  { show }: Showing,
): (openings: readonly Opening[]) => Promise<void> {
  const { loaded, across, linked, opened } = dataset;
  let last = 0;

  /** The overview alone. */
  function showNone(): void {
    batch(() => {
      opened.value = null;
      across.value = null;
      linked.value = false;
      loaded.value = { state: "ready", records: [], from: "server", name: "" };
    });
  }

  return async (openings) => {
    last += 1;
    const own = last;
    if (openings.length === 0) {
      showNone();
      return;
    }
    if (loaded.value.state !== "ready") loaded.value = { state: "loading", what: t.largeGraph.opening, cancel: null };
    try {
      const { openPieces } = await import("../largeGraph/pieces.ts");
      const found = await openPieces(openings);
      if (own !== last) return;
      batch(() => {
        opened.value = found;
        show({ records: found.records, from: "server", name: "" }, found.linked);
      });
    } catch (error) {
      if (own !== last) return;
      notice.value = messageOf(error);
      if (loaded.value.state !== "ready") loaded.value = { state: "failed", message: notice.value };
    }
  };
}
