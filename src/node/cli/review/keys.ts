import { StringDecoder } from "node:string_decoder";

/** Ctrl-C and Ctrl-D, as a terminal in raw mode sends them. */
export const LEAVE = new Set(["\u0003", "\u0004"]);

/** Keys as they are pressed; from an input that is no terminal, its characters, with line breaks as Enter, until it ends. */
export async function* keysOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  const isTerminal = input.isTTY === true;
  if (isTerminal) input.setRawMode(true);
  const decoder = new StringDecoder("utf8");
  try {
    for await (const piece of input) {
      const text = typeof piece === "string" ? piece : decoder.write(piece as Buffer);
      // an arrow or function key comes as one chunk, and has no meaning here
      if (isTerminal && text.length > 1 && text.startsWith("\u001b")) continue;
      for (const key of text.replaceAll("\r\n", "\n")) {
        if (isTerminal && LEAVE.has(key)) return;
        yield key === "\r" ? "\n" : key;
      }
    }
  } finally {
    if (isTerminal) input.setRawMode(false);
    input.pause();
  }
}
