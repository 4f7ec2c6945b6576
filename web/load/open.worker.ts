import { type Answer, type Asked, openFiles } from "./openFiles.ts";

/** Answers files with what they hold, and with how far it has come. */
addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const answer = (part: Answer) => postMessage(part);
  try {
    await openFiles(data, answer);
  } catch (error) {
    answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
