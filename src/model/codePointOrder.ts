const SURROGATE = /[\ud800-\udfff]/;

/** Whether a text has characters beyond U+FFFF, for which JavaScript's own order is not that of code points. */
export const isBeyond = (text: string): boolean => SURROGATE.test(text);

/** In order of code points, as bytes of UTF-8 are ordered. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // a surrogate belongs to a character above all those of one unit
    const high = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
    return high(x) === high(y) ? x - y : high(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** Lines in order of code points and without doubles, as RDF Dataset Canonicalization asks for. */
export function sortedLines(lines: Iterable<string>): string[] {
  const plain: string[] = [];
  const beyond: string[] = [];
  // each line is searched as it comes, which also flattens its pieces into one string: unflattened they would take several times the memory
  for (const line of lines) (isBeyond(line) ? beyond : plain).push(line);
  plain.sort();
  return withoutDoubles(beyond.length === 0 ? plain : [...merged(plain, beyond.sort(compareCodePoints))]);
}

/** Two sorted lists as one. */
function* merged(some: readonly string[], others: readonly string[]): Generator<string> {
  let at = 0;
  for (const other of others) {
    for (; at < some.length && compareCodePoints(some[at]!, other) <= 0; at++) yield some[at]!;
    yield other;
  }
  for (; at < some.length; at++) yield some[at]!;
}

function withoutDoubles(lines: string[]): string[] {
  let kept = 0;
  for (const line of lines) if (kept === 0 || lines[kept - 1] !== line) lines[kept++] = line;
  lines.length = kept;
  return lines;
}
