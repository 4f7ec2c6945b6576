import { type FileHandle, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import { compareCodePoints, isBeyond, sortedLines } from "../../model/codePointOrder.ts";
import { OWNER_ONLY, writingError } from "./files.ts";

/** Letters of lines that are held in memory at a time. */
const MOST_HELD = 1 << 25;
/** Lines that are written or yielded together. */
const TOGETHER = 4096;
/** Bytes of a part that are read at a time. */
const READ = 1 << 18;
const NEWLINE = 0x0a;

/**
 * Lines, each with its line break, in order of code points and without doubles, some thousands of them in a piece. If they are more than memory has
 * room for, sorted parts of them lie in a file until they are merged; it has no name, so that a run that is killed leaves nothing behind.
 *
 * @param folder where that file is made: on the disk that the result goes to
 * @throws ClaimgraphError (cannot create, cannot write) naming the folder
 */
export async function* sortedOnDisk(
  lines: Iterable<string>,
  folder: string,
  mostHeld = MOST_HELD,
): AsyncGenerator<string> {
  let file: NamelessFile | null = null;
  try {
    const parts: Part[] = [];
    let held: string[] = [];
    let letters = 0;
    for (const line of lines) {
      held.push(line);
      letters += line.length;
      if (letters < mostHeld) continue;
      file ??= await NamelessFile.open(folder);
      parts.push(await partOf(held, file));
      held = [];
      letters = 0;
    }
    if (file === null) for (const some of inTurn(sortedLines(held))) yield some.join("");
    else yield* merged([...parts, await partOf(held, file)]);
  } catch (cause) {
    throw writingError(cause, folder);
  } finally {
    await file?.close();
  }
}

let opened = 0;

/** A file that is gone when it is closed, or when the program ends in whatever way. */
class NamelessFile {
  readonly #handle: FileHandle;
  /** Its path where the system keeps the name of an open file. */
  readonly #named: string | null;
  #length = 0;

  private constructor(handle: FileHandle, named: string | null) {
    this.#handle = handle;
    this.#named = named;
  }

  static async open(folder: string): Promise<NamelessFile> {
    const path = join(folder, `.sorted.${process.pid}-${++opened}.tmp`);
    const handle = await open(path, "wx+", OWNER_ONLY.file);
    const isGone = await unlink(path).then(
      () => true,
      () => false,
    );
    return new NamelessFile(handle, isGone ? null : path);
  }

  get length(): number {
    return this.#length;
  }

  async append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.#handle.writeFile(bytes);
    this.#length += bytes.length;
  }

  /** The bytes from one on, before another, as many as are read at a time. */
  async read(from: number, end: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#handle.read(Buffer.allocUnsafe(Math.min(READ, end - from)), {
      position: from,
    });
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    await this.#handle.close();
    if (this.#named !== null) await unlink(this.#named).catch(() => undefined);
  }
}

async function partOf(lines: readonly string[], file: NamelessFile): Promise<Part> {
  const start = file.length;
  for (const some of inTurn(sortedLines(lines))) await file.append(some.join(""));
  return new Part(file, start, file.length);
}

/** Sorted lines in a file, of which one after the other is looked at. */
class Part {
  readonly #file: NamelessFile;
  #at: number;
  readonly #end: number;
  /** Bytes of a line whose end was not yet read. */
  #rest: Buffer = Buffer.alloc(0);
  #lines: readonly string[] = [];
  #index = 0;
  #isBeyond = false;

  constructor(file: NamelessFile, start: number, end: number) {
    this.#file = file;
    this.#at = start;
    this.#end = end;
  }

  /** The present line, without its line break. */
  get line(): string {
    return this.#lines[this.#index]!;
  }

  isBefore(other: Part): boolean {
    const [a, b] = [this.line, other.line];
    return this.#isBeyond || other.#isBeyond ? compareCodePoints(a, b) < 0 : a < b;
  }

  /** Whether the next line, which becomes the present one, is there without reading. */
  advance(): boolean {
    return ++this.#index < this.#lines.length;
  }

  /** Reads the lines after the present one; false if there are no more. */
  async read(): Promise<boolean> {
    for (;;) {
      const bytes = await this.#file.read(this.#at, this.#end);
      if (bytes.length === 0) return false;
      this.#at += bytes.length;
      const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
      const end = all.lastIndexOf(NEWLINE);
      this.#rest = all.subarray(end + 1);
      if (end < 0) continue;
      const text = all.toString("utf8", 0, end);
      this.#isBeyond = isBeyond(text);
      this.#lines = text.split("\n");
      this.#index = 0;
      return true;
    }
  }
}

/** The lines of all parts in their order, each once. */
async function* merged(parts: readonly Part[]): AsyncGenerator<string> {
  /** The part with the least line is the last. */
  const waiting: Part[] = [];
  const put = (part: Part): void => {
    let [low, high] = [0, waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (part.isBefore(waiting[middle]!)) low = middle + 1;
      else high = middle;
    }
    waiting.splice(low, 0, part);
  };
  for (const part of parts) if (await part.read()) put(part);
  let lines: string[] = [];
  let last: string | null = null;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { line } = part;
    if (line !== last) lines.push(line);
    last = line;
    if (lines.length === TOGETHER) {
      yield `${lines.join("\n")}\n`;
      lines = [];
    }
    if (part.advance() || (await part.read())) put(part);
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

/** So many of the lines at a time as are written together. */
function* inTurn(lines: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < lines.length; from += TOGETHER) yield lines.slice(from, from + TOGETHER);
}
