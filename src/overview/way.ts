import type { NetworkEdge } from "./network.ts";

/**
 * The shortest way between two nodes along the edges, whatever their direction: the ids of its nodes, both ends
 * included; of several as short, the one whose ids come first. Null where there is none.
 */
export function wayBetween(edges: readonly NetworkEdge[], from: string, to: string): readonly string[] | null {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const own = neighbours.get(a) ?? new Set<string>();
    neighbours.set(a, own.add(b));
  };
  for (const { source, target } of edges) {
    join(source, target);
    join(target, source);
  }
  // Walked from the far end, so that the way read off afterwards runs from the near one
  const next = new Map<string, string>();
  const reached = new Set([to]);
  let border = [to];
  while (border.length > 0 && !reached.has(from)) {
    const beyond: string[] = [];
    for (const here of border.sort()) {
      for (const there of neighbours.get(here) ?? []) {
        if (reached.has(there)) continue;
        reached.add(there);
        next.set(there, here);
        beyond.push(there);
      }
    }
    border = beyond;
  }
  if (!reached.has(from)) return null;
  const way = [from];
  for (let at = next.get(from); at !== undefined; at = next.get(at)) way.push(at);
  return way;
}
