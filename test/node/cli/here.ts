import { keepThreads } from "./keptThreads.ts";
import type { Ran } from "./program.ts";

type Commands = typeof import("../../../src/node/cli/commands.ts");
type Terminals = typeof import("../../../src/node/cli/terminal.ts");
const built = async <Module>(name: string): Promise<Module> =>
  import(new URL(`../../../dist/node/cli/${name}.js`, import.meta.url).href);

let last: Promise<unknown> = Promise.resolve();
let keeps = false;

/** Runs a command of the built program in this process and a folder, one after the other, and gives what it prints. */
export function runHere(args: readonly string[], folder: string): Promise<Ran> {
  const ran = last.then(() => runNow(args, folder));
  last = ran.catch(() => undefined);
  return ran;
}

async function runNow(args: readonly string[], folder: string): Promise<Ran> {
  if (!keeps) keepThreads();
  keeps = true;
  const { runCommand } = await built<Commands>("commands");
  const { openTerminal } = await built<Terminals>("terminal");
  const before = process.cwd();
  process.chdir(folder);
  const [out, err] = [printedOn(process.stdout), printedOn(process.stderr)];
  try {
    const terminal = openTerminal(new AbortController().signal);
    const code = await runCommand(args, { terminal, exitCode: 0 });
    return { code, stdout: out.text(), stderr: err.text() };
  } finally {
    out.restore();
    err.restore();
    process.chdir(before);
  }
}

/** Takes what is written to a stream of this process, until it is restored. */
function printedOn(stream: NodeJS.WriteStream): { text(): string; restore(): void } {
  const write = stream.write;
  const listeners = stream.listeners("error");
  let text = "";
  stream.write = (chunk: string | Uint8Array, ...more: unknown[]) => {
    text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    const done = more.at(-1);
    if (typeof done === "function") done();
    return true;
  };
  return {
    text: () => text,
    restore() {
      stream.write = write;
      for (const one of stream.listeners("error"))
        if (!listeners.includes(one)) stream.off("error", one as (error: Error) => void);
    },
  };
}
