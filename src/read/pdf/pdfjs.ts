// The only file that imports pdf.js. It gives the pages of a file with their letters; nothing is drawn, fetched or executed.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Glyphs, PdfPage } from "./page.ts";
import { type Marked, readTags, type TagNode, type Tags } from "./tags.ts";

/** The most pages of a file, and the most runs of letters of a page. */
export const LIMITS = { pages: 2000, runs: 50_000 } as const;

/** An open file. */
export interface OpenPdf {
  readonly pageCount: number;
  /** The properties of the file, as written. */
  readonly title: string | null;
  readonly author: string | null;
  /** Whether a page shows a picture. */
  readonly hasPicture: (index: number) => Promise<boolean>;
  /** The page of that number, from 0. */
  readonly page: (index: number, warnings: string[]) => Promise<PdfPage>;
  readonly close: () => Promise<void>;
}

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
let loaded: Promise<Library> | null = null;

/** Loads pdf.js without its warnings on the console that it cannot draw: we draw nothing. */
function load(): Promise<Library> {
  loaded ??= (async () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      // pdf.js runs in the thread that calls it, because that thread can be ended
      const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
      Object.assign(globalThis, { pdfjsWorker: worker });
      return await import("pdfjs-dist/legacy/build/pdf.mjs");
    } finally {
      console.warn = warn;
    }
  })();
  return loaded;
}

/**
 * Opens a PDF.
 *
 * @throws ClaimgraphError (bad data) if it needs a password or is damaged
 */
export async function openPdf(bytes: Uint8Array, name: string, password?: string): Promise<OpenPdf> {
  const { getDocument, OPS } = await load();
  const task = getDocument({
    // A copy, because pdf.js detaches the bytes that it gets
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
    ...folders(),
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await task.promise;
  } catch (cause) {
    throw refusal(cause, name, password !== undefined);
  }
  const labels = await pdf.getPageLabels().catch(() => null);
  const { info } = (await pdf.getMetadata().catch(() => null)) ?? { info: {} };
  const isTagged = (await pdf.getMarkInfo().catch(() => null))?.Marked === true;
  return {
    pageCount: pdf.numPages,
    title: stringOf(info, "Title"),
    author: stringOf(info, "Author"),
    hasPicture: async (index) => {
      const { fnArray } = await (await pdf.getPage(index + 1)).getOperatorList();
      const pictures: readonly number[] = [
        OPS.paintImageXObject,
        OPS.paintInlineImageXObject,
        OPS.paintImageMaskXObject,
      ];
      return fnArray.some((one) => pictures.includes(one));
    },
    page: (index, warnings) => readPage(pdf, index, labelOf(labels?.[index], index), { isTagged, warnings }),
    close: () => task.destroy(),
  };
}

const labelOf = (label: string | undefined, index: number): string =>
  label === undefined || label.trim() === "" ? String(index + 1) : label.trim();

function stringOf(info: object, key: string): string | null {
  const value = (info as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The folder of the library's character tables; only Node finds it by itself. */
function folders(): { cMapUrl?: string; cMapPacked?: boolean; standardFontDataUrl?: string } {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  if (process?.versions?.node === undefined || typeof import.meta.resolve !== "function") return {};
  const root = new URL("../../", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs"));
  const path = (folder: string): string =>
    decodeURIComponent(new URL(folder, root).pathname).replace(/^\/(?=[A-Z]:)/i, "");
  return { cMapUrl: path("cmaps/"), cMapPacked: true, standardFontDataUrl: path("standard_fonts/") };
}

function refusal(cause: unknown, place: string, wasTried: boolean): ClaimgraphError {
  const name = cause instanceof Error ? cause.name : "";
  const isLocked = name === "PasswordException";
  const locked = wasTried
    ? "this PDF file is encrypted, and the password given does not open it"
    : "this PDF file is encrypted and needs a password";
  const message = isLocked ? locked : "this PDF file is damaged: it cannot be opened";
  return new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place,
    remedy: isLocked
      ? `${wasTried ? "Check the password" : "Give its password (--password)"}, or open it and save a copy without one`
      : "Fetch it again from where it came from, or print it anew to a PDF file",
    cause,
  });
}

interface Reading {
  readonly isTagged: boolean;
  readonly warnings: string[];
}

async function readPage(
  pdf: PDFDocumentProxy,
  index: number,
  label: string,
  { isTagged, warnings }: Reading,
): Promise<PdfPage> {
  const page = await pdf.getPage(index + 1);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const tree = isTagged ? ((await page.getStructTree().catch(() => null)) as TagNode | null) : null;
  const tags = tree === null ? null : readTags(tree);
  const items = await itemsOf(page, isTagged);
  if (items.length >= LIMITS.runs)
    warnings.push(`page ${label} holds more than ${LIMITS.runs} runs of letters: the rest of it was left out`);
  const read = glyphsOf(items, transform, tags);
  page.cleanup();
  const isCovered = read.covered > 0.9 * read.letters && read.letters > 0;
  return {
    index,
    label,
    width,
    height,
    glyphs: isCovered ? read.glyphs : read.glyphs.map((one) => ({ ...one, block: -1 })),
    blocks: isCovered ? (tags?.blocks ?? []) : [],
    artifacts: read.artifacts,
  };
}

/** The items that pdf.js gives of a page: letters, and the beginnings and ends of marked content. */
interface Item {
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly fontName?: string;
  readonly transform?: readonly number[];
  readonly type?: string;
  readonly tag?: string;
  readonly id?: string;
}

/** Reads a page piece by piece, so that reading an endless page stops in time. */
async function itemsOf(page: PDFPageProxy, isTagged: boolean): Promise<Item[]> {
  const items: Item[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: isTagged }).getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: { readonly items: readonly Item[] } };
    if (done || value === undefined) return items;
    for (const item of value.items) if (items.length < LIMITS.runs) items.push(item);
    if (items.length < LIMITS.runs) continue;
    await reader.cancel(new Error("too many letters"));
    return items;
  }
}

interface ReadGlyphs {
  readonly glyphs: Glyphs[];
  readonly artifacts: string[];
  letters: number;
  covered: number;
}

const UNMARKED = { isArtifact: false, block: -1, order: 0 } as const;

function glyphsOf(items: readonly Item[], viewport: readonly number[], tags: Tags | null): ReadGlyphs {
  const read: ReadGlyphs = { glyphs: [], artifacts: [], letters: 0, covered: 0 };
  const marked: (Marked & { readonly isArtifact: boolean })[] = [];
  for (const item of items) {
    if (item.str === undefined) {
      const outer = marked.at(-1);
      if (item.type === "endMarkedContent") marked.pop();
      else
        marked.push({
          ...(tags?.byId.get(item.id ?? "") ?? outer ?? UNMARKED),
          isArtifact: item.tag === "Artifact" || outer?.isArtifact === true,
        });
      continue;
    }
    if (item.str.trim() === "" || item.transform === undefined) continue;
    const { isArtifact, block, order } = marked.at(-1) ?? UNMARKED;
    if (isArtifact) {
      read.artifacts.push(item.str.trim());
      continue;
    }
    const one = placed(item.str, item, viewport, { block, order: order * LIMITS.runs + read.glyphs.length });
    if (one === null) continue;
    read.glyphs.push(one);
    read.letters += item.str.length;
    if (block >= 0) read.covered += item.str.length;
  }
  return read;
}

/** The place of letters on the upright page; null for letters that stand sideways. */
function placed(str: string, item: Item, viewport: readonly number[], { block, order }: Marked): Glyphs | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform ?? [];
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = viewport;
  const across = [va * a + vc * b, vb * a + vd * b] as const;
  const up = [va * c + vc * d, vb * c + vd * d] as const;
  if (Math.abs(across[1]) > 0.3 * Math.abs(across[0])) return null;
  const size = Math.hypot(up[0], up[1]);
  const left = va * e + vc * f + ve;
  const baseline = vb * e + vd * f + vf;
  const lead = str.length - str.trimStart().length;
  const width = item.width ?? 0;
  return {
    text: str.slice(lead),
    left: left + (width * lead) / str.length,
    right: left + width,
    baseline,
    size,
    font: item.fontName ?? "",
    isRightToLeft: item.dir === "rtl",
    block,
    order,
  };
}
