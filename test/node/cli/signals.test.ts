import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const SIGNALS = new URL("../../../dist/node/cli/signals.js", import.meta.url).href;

/** Runs a script with our handler, which prints “heard” and ends with 7; sends SIGTERM when it prints “now”; the signal or code by which it ends. */
async function endOf(script: string): Promise<{ readonly by: string | number | null; readonly out: string }> {
  const child = spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { writeSync } from "node:fs";
     import { endedBySignals, handleSignals } from ${JSON.stringify(SIGNALS)};
     const say = (text) => writeSync(1, text + "\\n");
     handleSignals(() => { say("heard"); process.exit(7); });
     const computeFor = (ms) => { for (const end = Date.now() + ms; Date.now() < end; ); };
     ${script}`,
  ]);
  let out = "";
  child.stdout.on("data", (data: Buffer) => {
    out += data;
    if (out.endsWith("now\n")) child.kill("SIGTERM");
  });
  const [code, signal] = await once(child, "exit");
  return { by: signal ?? code, out };
}

test("SIGTERM ends the program at once while it computes", async () => {
  expect(await endOf('endedBySignals(() => { say("now"); computeFor(60_000); }); say("computed");')).toEqual({
    by: "SIGTERM",
    out: "now\n",
  });
});

test("before and after that the program hears a signal and cleans up, also where computing failed", async () => {
  const failing = 'try { endedBySignals(() => { throw new Error("no"); }); } catch {}';
  for (const before of ["", "endedBySignals(() => computeFor(10));", failing])
    expect(await endOf(`${before} setTimeout(() => {}, 60_000); say("now");`)).toEqual({ by: 7, out: "now\nheard\n" });
});
