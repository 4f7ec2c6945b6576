/** Each thing of an overview keeps so many of its strongest lines: with all lines the picture would be unreadable. */
const OF_EACH = 2;

/** The lines with most claims: every line that is among the strongest of one of its ends. */
export function strongest<Edge extends { readonly source: string; readonly target: string }>(
  edges: readonly Edge[],
  count: (edge: Edge) => number,
): readonly Edge[] {
  const ofEach = new Map<string, number>();
  return [...edges]
    .sort((a, b) => count(b) - count(a))
    .filter(({ source, target }) => {
      const [one, other] = [ofEach.get(source) ?? 0, ofEach.get(target) ?? 0];
      if (one >= OF_EACH && other >= OF_EACH) return false;
      ofEach.set(source, one + 1);
      ofEach.set(target, other + 1);
      return true;
    });
}
