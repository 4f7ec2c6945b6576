import { type Answer, type Asked, openFiles } from "./openFiles.ts";

/** Files to open; later, that the first documents of them are on the screen. */
export type OpenAsked = Asked | "shown";

let tell = () => {};
const shown = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Answers files with what they hold, and with how far it has come. */
addEventListener("message", async ({ data }: MessageEvent<OpenAsked>) => {
  if (data === "shown") return tell();
  const answer = (part: Answer) => postMessage(part);
  try {
    await openFiles(data, answer, () => shown);
  } catch (error) {
    answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
