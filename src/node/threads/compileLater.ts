import { setFlagsFromString } from "node:v8";

/**
 * The V8 of Node 20. Later ones have a compiler for what runs for a second (Maglev), wait longer by themselves, and print an error to the screen
 * for this flag, which they do not know.
 */
const EAGER_V8 = "11.3.";

/** How much of a function runs before V8 compiles it for speed, in bytes of its bytecode: eight times as much as V8 would wait for. */
const BUDGET = 1_056_000;

/**
 * Lets V8 wait longer until it compiles a function for speed. Most commands end within seconds, before that pays: linking one more document
 * takes a quarter less of the processor, reading ten a fifth less. Call it before anything runs; it holds for all threads.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith(EAGER_V8)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
