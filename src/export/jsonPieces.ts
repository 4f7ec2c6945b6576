/** Below this depth a value is written as one piece. */
const DEPTH = 3;

/**
 * A value as `JSON.stringify(value, null, 2)` writes it, in pieces, because the data of very many claims is longer than any string.
 *
 * @param value plain data, without `undefined`
 */
export function* jsonPieces(value: unknown, indent = "", depth = DEPTH): Generator<string> {
  const entries: readonly (readonly [string, unknown])[] | null =
    depth === 0 || typeof value !== "object" || value === null
      ? null
      : Array.isArray(value)
        ? value.map((one) => ["", one] as const)
        : Object.entries(value).map(([key, one]) => [`${JSON.stringify(key)}: `, one] as const);
  if (entries === null || entries.length === 0) {
    yield JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
    return;
  }
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const inner = `${indent}  `;
  yield `${open}\n`;
  for (const [n, [key, one]] of entries.entries()) {
    yield `${n === 0 ? "" : ",\n"}${inner}${key}`;
    yield* jsonPieces(one, inner, depth - 1);
  }
  yield `\n${indent}${close}`;
}
