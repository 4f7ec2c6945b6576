// The door to pdf.js for what is shown: a file goes in, its pages are drawn. Nothing is fetched or executed.
import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import { t } from "../strings.ts";

/** Milliseconds that a page may take to be drawn. */
const MOST = 20_000;
/** So many points of the screen has a page across, at most. */
const WIDEST = 2400;

/** A drawn page, with how many points of the canvas a point of the page takes. */
export interface DrawnPage {
  readonly scale: number;
}

/** A file that is open to be drawn. */
export interface OpenedPdf {
  /** Draws a page, counted from 0, as wide as is asked. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<DrawnPage>;
  /** How wide a page is, in its own points. */
  widthOf(page: number): Promise<number>;
  /** Ends the thread, whatever it is doing. */
  close(): void;
}

/** Opens a file in a thread of its own, which is ended where drawing takes too long. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const thread = new Worker(new URL("./pdf.worker.ts", import.meta.url), { type: "module" });
  const worker = new PDFWorker({ port: thread as unknown as null });
  const task = getDocument({
    // pdf.js takes the bytes away from whoever gives them
    data: new Uint8Array(bytes),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  task.promise.catch(() => undefined);
  const close = (): void => {
    void task.destroy().catch(() => undefined);
    thread.terminate();
  };
  const draw = async (index: number, canvas: HTMLCanvasElement, width: number): Promise<DrawnPage> => {
    const page = await (await task.promise).getPage(index + 1);
    const { width: points } = page.getViewport({ scale: 1 });
    const scale = Math.min(width, WIDEST) / Math.max(1, points);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return { scale };
  };
  const widthOf = async (index: number): Promise<number> =>
    (await (await task.promise).getPage(index + 1)).getViewport({ scale: 1 }).width;
  /** Ends the thread where something fails, and says why. */
  const orWhy = <Value>(work: Promise<Value>): Promise<Value> =>
    inTime(work).catch((error: unknown) => {
      close();
      throw new Error(whyNot(error));
    });
  return {
    widthOf: (index) => orWhy(widthOf(index)),
    draw: (index, canvas, width) => orWhy(draw(index, canvas, width)),
    close,
  };
}

const whyNot = (error: unknown): string => {
  const name = error instanceof Error ? error.name : "";
  return name === "PasswordException" ? t.filePage.locked : name === "Late" ? t.filePage.late : t.filePage.damaged;
};

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error(t.filePage.late), { name: "Late" })), MOST);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
