import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives back the memory that loading a graph took besides the graph. V8 would keep it until the program wants it for something else, and
 * whoever gives a server its room goes by what it takes.
 */
export function tidyMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
