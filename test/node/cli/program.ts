import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runHere } from "./here.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MAIN = fileURLToPath(new URL("../../../dist/node/cli/main.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** For standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Leaves standard input open: the program waits for more. */
  readonly waiting?: boolean;
  /** Called with each piece of standard error: to interrupt, close or read along. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Where standard output goes instead of back: an open file. */
  readonly stdoutFd?: number;
}

/** Makes `dist` where it is missing: `npm test` has built it before, a single test file run by hand may not. */
export function buildIfMissing(): void {
  if (existsSync(MAIN)) return;
  execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: "ignore" });
}

/** Whether a command can only be seen from outside: what it reads, where it writes, how it is interrupted. */
const needsProcess = (args: readonly string[], { cwd: _, ...others }: RunOptions): boolean =>
  Object.keys(others).length > 0 || args.includes("-") || process.env.CLAIMGRAPH_START === "1";

/** Runs a command of the built program to its end: in this process where that shows the same, which takes a fraction of the time. */
export const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  needsProcess(args, options) ? start(args, options) : runHere(args, options.cwd ?? ROOT);

/** Starts the built program and waits for its end. */
export function start(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: "", ...options.env },
      stdio: ["pipe", options.stdoutFd ?? "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      options.onStderr?.(stderr, (signal) => child.kill(signal));
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // the program may end before it has read everything
    child.stdin?.on("error", () => {});
    child.stdin?.write(options.input ?? "");
    if (options.waiting !== true) child.stdin?.end();
  });
}
