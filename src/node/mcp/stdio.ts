import { serveStdio } from "./sdk.ts";
import { type AssistantContext, assistantServer } from "./server.ts";

/** Serves one client over standard input and output until it closes them, or until the signal. */
export async function overStdio(assisted: AssistantContext, signal: AbortSignal): Promise<void> {
  const handle = serveStdio(() => assistantServer(assisted), { onerror: assisted.report });
  await new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    process.stdin.once("close", resolve);
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await handle.close();
}
