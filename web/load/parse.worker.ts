import { parseGraph } from "./parse.ts";

/** Answers the text of a file with its records, or with what is wrong with it in one line. */
addEventListener("message", (event: MessageEvent<{ name: string; text: string }>) => {
  const { name, text } = event.data;
  try {
    postMessage({ records: parseGraph(text, name) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
