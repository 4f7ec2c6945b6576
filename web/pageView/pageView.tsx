import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type ClaimEntry, speakerAsTold } from "../state/graphIndex.ts";
import type { PagedFile } from "../state/originals.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { type OpenedPdf, openPdf } from "./drawPdf.ts";
import { drawMarks, type MarkedBox, marksOf, pagesOf } from "./marks.ts";
import "./pageView.css";

/** So many pages of one claim are shown. */
const MOST_PAGES = 3;

/** The pages of its file on which a claim stands, with its words marked. */
export function PageView({ entry }: { entry: ClaimEntry }) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const state = useSignal<"loading" | "ready" | { readonly message: string }>("loading");
  const { claim, record } = entry;
  const text = session.textOf(record).value;
  const words = text.state === "ready" ? text.text : null;

  useEffect(() => {
    if (words === null) return;
    let isGone = false;
    let pdf: OpenedPdf | null = null;
    state.value = "loading";
    const show = async (): Promise<void> => {
      const file: PagedFile = await session.originals.of(record);
      const marks = marksOf(words, claim, file.positions);
      if (isGone || box.current === null) return;
      pdf = openPdf(file.bytes);
      await drawPages(pdf, box.current, marks, (label) => t.filePage.drawn(label, speakerOf(entry)));
      if (!isGone) state.value = "ready";
    };
    const speakerOf = (one: ClaimEntry): string => {
      const index = session.index.peek();
      return index === null ? "" : speakerAsTold(index, one);
    };
    show()
      .catch((error: unknown) => {
        if (!isGone) state.value = { message: error instanceof Error ? error.message : String(error) };
      })
      .finally(() => pdf?.close());
    return () => {
      isGone = true;
      pdf?.close();
      box.current?.replaceChildren();
    };
  }, [claim.id, words, record, session, state, entry, claim]);

  const shown = state.value;
  return (
    <>
      {typeof shown === "object" ? (
        <p class="muted" role="status">
          {shown.message}
        </p>
      ) : (
        shown === "loading" && <p class="muted">{t.filePage.loading}</p>
      )}
      {text.state === "missing" && <p class="muted">{text.message}</p>}
      <div ref={box} class="drawn-pages" data-state={typeof shown === "object" ? "failed" : shown} />
    </>
  );
}

async function drawPages(
  pdf: OpenedPdf,
  box: HTMLElement,
  marks: readonly MarkedBox[],
  describe: (label: string) => string,
): Promise<void> {
  const width = Math.round(Math.max(320, box.clientWidth) * Math.min(3, devicePixelRatio || 1));
  const canvases: HTMLCanvasElement[] = [];
  for (const page of pagesOf(marks).slice(0, MOST_PAGES)) {
    const own = marks.filter((mark) => mark.page === page);
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", describe(own[0]?.label ?? String(page + 1)));
    const { scale } = await pdf.draw(page, canvas, width);
    drawMarks(canvas, own, scale);
    canvas.dataset.scale = String(scale);
    canvas.dataset.marks = JSON.stringify(
      own.map(({ part, left, top, right, bottom }) => [
        part,
        ...[left, top, right, bottom].map((value) => Math.round(value * scale)),
      ]),
    );
    canvases.push(canvas);
  }
  box.replaceChildren(...canvases);
  const [first] = marks.filter(({ page }) => page === pagesOf(marks)[0]);
  if (first !== undefined && canvases[0] !== undefined) intoSight(canvases[0], first);
}

/** Scrolls the pane so that the first mark is in its middle. */
function intoSight(canvas: HTMLCanvasElement, { top }: MarkedBox): void {
  const pane = canvas.closest<HTMLElement>(".pane-body");
  const scale = Number(canvas.dataset.scale);
  if (pane === null || !(scale > 0)) return;
  const { top: page, height } = canvas.getBoundingClientRect();
  const { top: above, height: room } = pane.getBoundingClientRect();
  pane.scrollBy(0, page + (top * scale * height) / canvas.height - above - room / 2);
}
