import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { acrossLines, type Positions } from "../../src/model/positions.ts";
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
      await drawPages({ pdf, marks, positions: file.positions }, box.current, (label) =>
        t.filePage.drawn(label, speakerOf(entry)),
      );
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

/** An open file, the words to mark, and where its lines stand. */
interface MarkedFile {
  readonly pdf: OpenedPdf;
  readonly marks: readonly MarkedBox[];
  readonly positions: Positions;
}

async function drawPages(
  { pdf, marks, positions }: MarkedFile,
  box: HTMLElement,
  describe: (label: string) => string,
): Promise<void> {
  const sheets: HTMLElement[] = [];
  const room = Math.max(320, box.clientWidth);
  for (const page of pagesOf(marks).slice(0, MOST_PAGES)) {
    const own = marks.filter((mark) => mark.page === page);
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", describe(own[0]?.label ?? String(page + 1)));
    const wide = await pdf.widthOf(page);
    const lines = acrossLines(positions, own);
    const shown = Math.round(room * zoomOf(lines, wide));
    const { scale } = await pdf.draw(page, canvas, Math.round(shown * Math.min(3, devicePixelRatio || 1)));
    drawMarks(canvas, own, scale);
    canvas.style.inlineSize = `${shown}px`;
    canvas.dataset.scale = String(scale);
    canvas.dataset.marks = JSON.stringify(
      own.map(({ part, left, top, right, bottom }) => [
        part,
        ...[left, top, right, bottom].map((value) => Math.round(value * scale)),
      ]),
    );
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    sheet.tabIndex = 0;
    sheet.setAttribute("role", "group");
    sheet.setAttribute("aria-label", t.filePage.title);
    sheet.append(canvas);
    sheets.push(sheet);
  }
  box.replaceChildren(...sheets);
  for (const [at, page] of pagesOf(marks).slice(0, MOST_PAGES).entries()) {
    const sheet = sheets[at];
    const own = marks.filter((mark) => mark.page === page);
    if (sheet !== undefined) toTheLines(sheet, acrossLines(positions, own));
  }
  const [first] = marks.filter(({ page }) => page === pagesOf(marks)[0]);
  const canvas = sheets[0]?.querySelector("canvas") ?? null;
  if (first !== undefined && canvas !== null) intoSight(canvas, first);
}

/** A page is shown so many times as wide as its room at most. */
const MOST_ZOOM = 3;
/** Points of the page beside the lines. */
const BESIDE = 14;

/** From where to where across a page its lines go, in points of the page. */
type Lines = ReturnType<typeof acrossLines>;

/** How much bigger than its room a page is shown, so that the lines around the marked words have all of the width. */
function zoomOf({ left, right }: Lines, wide: number): number {
  const across = right - left + 2 * BESIDE;
  return across > 0 ? Math.max(1, Math.min(MOST_ZOOM, wide / across)) : 1;
}

/** Scrolls a page that is wider than its room to the lines. */
function toTheLines(sheet: HTMLElement, { left }: Lines): void {
  const canvas = sheet.querySelector("canvas");
  const scale = Number(canvas?.dataset.scale);
  if (canvas === null || !(scale > 0)) return;
  sheet.scrollLeft = ((left - BESIDE) * scale * canvas.clientWidth) / canvas.width;
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
