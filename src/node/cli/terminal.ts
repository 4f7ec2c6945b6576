import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { codeOf } from "../disk/files.ts";
import { type Progress, type ProgressScreen, progressOn } from "./progress.ts";

/** Adds the codes of a style to text; leaves it as it is if colours are off. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  /** The act of a claim. */
  act(text: string): string;
  /** Things that need attention: denials, warnings. */
  notice(text: string): string;
  error(text: string): string;
}

const style =
  (on: boolean, start: number, end: number) =>
  (text: string): string =>
    on ? `\x1b[${start}m${text}\x1b[${end}m` : text;

/** Styles that work on dark and light backgrounds. */
export function paintFor(on: boolean): Paint {
  return {
    bold: style(on, 1, 22),
    dim: style(on, 2, 22),
    act: style(on, 36, 39),
    notice: style(on, 33, 39),
    error: style(on, 31, 39),
  };
}

/** Standard output and standard error as commands use them: data on the one, messages on the other. */
export interface Terminal {
  /**
   * Writes data to standard output and resolves when it is accepted, so that memory stays small and nothing is lost at the end.
   * Throws a {@link ClaimgraphError} (cannot write) where the disk is full.
   */
  write(text: string): Promise<void>;
  /** Writes messages, each on a line of its own, to standard error. */
  say(...lines: string[]): void;
  warn(message: string): void;
  /** Prints an expected error: what went wrong and where, and below it the remedy. */
  report(error: ClaimgraphError): void;
  /** The progress of a longer command, with rate and time left: a bar on a terminal, elsewhere a line each minute. The last call is `done`. */
  progress(title: string): Progress;
  /** Styles for standard output. */
  readonly paint: Paint;
  /** The width at which data is wrapped. */
  readonly width: number;
  /** Columns of the terminal that shows standard output; null if the output goes elsewhere, where nothing may be cut. */
  readonly columns: number | null;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** Ends the command after Ctrl-C by throwing; a command calls it at points where it can stop without leaving anything half done. */
  stopIfInterrupted(): void;
}

const MAX_WIDTH = 100;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a stream gets colours: if FORCE_COLOR says so, as in Node (0 and false mean no); else on a terminal with colours, without NO_COLOR
 * (no-color.org).
 */
export function wantsColours(stream: { readonly isTTY?: boolean }, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}

/** The bar that is drawn on standard error. */
function progressScreen(stderr: NodeJS.WriteStream, paint: Paint): ProgressScreen {
  let isDrawn = false;
  return {
    now: () => performance.now() / 1000,
    columns: () => (stderr.isTTY === true ? (stderr.columns ?? 80) : null),
    draw(head, what) {
      const room = Math.max(0, (stderr.columns ?? 80) - head.length - 1);
      stderr.write(`\r\x1b[K${head}${paint.dim(printable(what).slice(0, room))}`);
      isDrawn = true;
    },
    clear() {
      if (isDrawn) stderr.write("\r\x1b[K");
      isDrawn = false;
    },
    tell: (line) => stderr.write(`${line}\n`),
  };
}

/** The terminal of this process. */
export function openTerminal(signal: AbortSignal, env: Environment = process.env): Terminal {
  const { stdout, stderr } = process;
  const errPaint = paintFor(wantsColours(stderr, env));
  const screen = progressScreen(stderr, errPaint);
  const clearBar = screen.clear;
  // a reader that has closed the pipe (`| head`) is no error
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.done);
  });
  stderr.on("error", () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (text === "") return resolve();
        clearBar();
        stdout.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else if ((error as NodeJS.ErrnoException).code !== "EPIPE") reject(cannotWrite(error));
        });
      }),
    say(...lines) {
      clearBar();
      for (const line of lines) stderr.write(`${printable(line)}\n`);
    },
    warn(message) {
      clearBar();
      stderr.write(`${errPaint.notice("warning")}: ${printable(message)}\n`);
    },
    report(error) {
      clearBar();
      const where =
        error.place === null ? "" : `${onOneLine(error.place)}${error.line === null ? "" : `:${error.line}`}: `;
      stderr.write(`${errPaint.error("error")}: ${printable(`${where}${error.message}`)}\n`);
      if (error.remedy !== null) stderr.write(`       ${errPaint.dim(printable(error.remedy))}\n`);
    },
    progress(title) {
      return progressOn(screen, title);
    },
    paint: paintFor(wantsColours(stdout, env)),
    // a terminal without a known size
    columns: stdout.isTTY === true && stdout.columns > 0 ? stdout.columns : null,
    width: Math.max(40, Math.min(MAX_WIDTH, stdout.columns ?? MAX_WIDTH)),
    signal,
    stopIfInterrupted() {
      if (signal.aborted) throw new ClaimgraphError("interrupted", { exitCode: EXIT.interrupted });
    },
  };
}

/** The same terminal without progress messages; warnings and errors stay. */
export const quietTerminal = (terminal: Terminal): Terminal => ({
  ...terminal,
  say: () => {},
  progress: () => ({ at: () => {}, done: () => {} }),
});

function cannotWrite(error: Error): ClaimgraphError {
  const full = codeOf(error) === "ENOSPC" || codeOf(error) === "EDQUOT";
  const why = codeOf(error) === "EDQUOT" ? "your share of the disk is used up" : "the disk is full";
  return new ClaimgraphError(full ? why : `cannot be written (${error.message})`, {
    exitCode: EXIT.cannotWrite,
    place: "standard output",
    remedy: full ? "Free some space, or write to another disk" : "Check where the output goes",
    cause: error,
  });
}

/** A file's name may hold line breaks, and what follows would pass for a message of the program. */
export const onOneLine = (name: string): string => name.replaceAll(/[\r\n\u2028\u2029]+/g, "\ufffd");

/**
 * Makes text of others safe to show: control characters, which could move the cursor or change colours, and characters that reverse
 * the writing direction become U+FFFD; line breaks and tabs stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}
