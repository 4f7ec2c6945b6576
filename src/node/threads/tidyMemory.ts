import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | null = null;

/**
 * Gives back the memory that loading a graph or reading a document took besides its result. V8 would keep it until the program wants it for
 * something else, and whoever gives a program its room goes by what it takes.
 */
export function tidyMemory(): void {
  if (collect === null) {
    setFlagsFromString("--expose-gc");
    const found: unknown = runInNewContext("gc");
    collect = typeof found === "function" ? (found as () => void) : () => {};
  }
  collect();
}
