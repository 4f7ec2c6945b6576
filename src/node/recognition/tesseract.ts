// Text recognition with the programs tesseract and pdftoppm, where they are installed. Nothing is fetched.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { RecognisedWord, Recogniser } from "../../read/recognition.ts";

/** Dots an inch: with fewer small print is not recognised, with more it takes longer and is no better. */
const DPI = 200;
const POINTS = 72;
/** A page may take so long to draw and to recognise. */
const SECONDS = 120;
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Looks for the programs.
 *
 * @param onPage called before each page: text recognition has its own time
 * @throws ClaimgraphError (usage) if one is not installed
 */
export function openTesseract(onPage: () => void): Recogniser {
  const version = /tesseract v?(\S+)/.exec(outputOf("tesseract", ["--version"]))?.[1] ?? "";
  const poppler = /version (\S+)/.exec(outputOf("pdftoppm", ["-v"]))?.[1] ?? "";
  const languages = outputOf("tesseract", ["--list-langs"]);
  if (!/^eng$/m.test(languages))
    throw missing("the English data of tesseract", "apt install tesseract-ocr-eng, or brew install tesseract");
  const data = join(/"([^"]+)"/.exec(languages)?.[1] ?? "", "eng.traineddata");
  const libraries = [`tesseract ${version}`, `eng.traineddata ${hashOf(data)}`, `poppler ${poppler}`];
  return { libraries, open: (bytes, password) => openFile(bytes, password, onPage) };
}

function openFile(bytes: Uint8Array, password: string | undefined, onPage: () => void): ReturnType<Recogniser["open"]> {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-ocr-"));
  const file = join(folder, "in.pdf");
  writeFileSync(file, bytes, { mode: 0o600 });
  return {
    words: (page) => {
      onPage();
      const picture = join(folder, "page");
      const number = String(page + 1);
      const locked = password === undefined ? [] : ["-upw", password];
      const drawing = ["-r", String(DPI), "-gray", "-f", number, "-l", number, "-singlefile", "-png", ...locked, file];
      if (!isDone("pdftoppm", [...drawing, picture])) return null;
      const ran = run("tesseract", [`${picture}.png`, "-", "-l", "eng", "--dpi", String(DPI), "tsv"]);
      return ran.status === 0 ? wordsIn(ran.stdout) : null;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One thread, so that the same picture gives the same words however many processors there are. */
const run = (program: string, args: readonly string[]) =>
  spawnSync(program, args, {
    encoding: "utf8",
    timeout: SECONDS * 1000,
    maxBuffer: MOST_OUTPUT,
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
  });

const isDone = (program: string, args: readonly string[]): boolean => run(program, args).status === 0;

function outputOf(program: string, args: readonly string[]): string {
  const { error, stdout, stderr } = run(program, args);
  if (error !== undefined)
    throw missing(
      program,
      program === "tesseract"
        ? "apt install tesseract-ocr, or brew install tesseract"
        : "apt install poppler-utils, or brew install poppler",
    );
  return `${stdout}\n${stderr}`;
}

const missing = (what: string, how: string): ClaimgraphError =>
  new ClaimgraphError(`text recognition needs the programs tesseract and pdftoppm, and ${what} is not installed`, {
    exitCode: EXIT.usage,
    place: "--ocr",
    remedy: `Install it (${how}), or have the text recognised before: ocrmypdf FILE OUT.pdf`,
  });

/** The first digits of the SHA-256 of the data, by which one knows it again. */
function hashOf(path: string): string {
  try {
    return `sha256:${createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16)}`;
  } catch {
    return "of unknown version";
  }
}

/** The words in a table as tesseract writes it: a row for each line (level 4) and each word (5). */
function wordsIn(tsv: string): RecognisedWord[] {
  const scale = POINTS / DPI;
  const words: RecognisedWord[] = [];
  let line = { top: 0, bottom: 0 };
  for (const row of tsv.split("\n").slice(1)) {
    const cells = row.split("\t");
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const bounds = { top: top * scale, bottom: (top + height) * scale };
    if (cells[0] === "4") line = bounds;
    const text = (cells[11] ?? "").trim();
    if (cells[0] !== "5" || text === "") continue;
    words.push({ text, left: left * scale, right: (left + width) * scale, ...line, foot: bounds.bottom, confidence });
  }
  return words;
}
