import { type Answer, type Asked, openFiles } from "./openFiles.ts";

/** While what is there is put on the screen the rest waits: a machine may have no more than two cores. */
export type OpenAsked = Asked | "wait" | "goOn";

let goOn = () => {};
let waiting: Promise<void> | null = null;

/** Lets messages come in, and waits where one says so. */
async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  await waiting;
}

/** Answers files with what they hold, and with how far it has come. */
addEventListener("message", async ({ data }: MessageEvent<OpenAsked>) => {
  if (data === "goOn") goOn();
  else if (data === "wait") {
    waiting = new Promise((resolve) => {
      goOn = resolve;
    });
  } else {
    const answer = (part: Answer) => postMessage(part);
    try {
      await openFiles(data, answer, turn);
    } catch (error) {
      answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }
});
