import { searchForm } from "../../src/overview/folded.ts";
import type { NodeKind } from "../../src/overview/network.ts";
import type { GraphIndex } from "../state/graphIndex.ts";

/** A thing that a search finds by one of its names. */
export interface Suggestion {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** The name that was found, where the label does not show it. */
  readonly as: string | null;
  readonly claims: number;
}

/**
 * The things that the words mean, then those one of whose names holds all the words, those whose name starts with them first, then by number
 * of claims.
 *
 * @param meant what the words mean, under whatever name
 */
export function suggestionsOf(
  index: GraphIndex,
  query: string,
  limit: number,
  meant: ReadonlySet<string> = new Set(),
): readonly Suggestion[] {
  const words = searchForm(query).split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return [];
  const holds = (name: string) => {
    const own = searchForm(name);
    return words.every((word) => own.includes(word));
  };
  const found: (Suggestion & { readonly starts: boolean })[] = [];
  for (const { id, kind, label, claims } of index.network.nodes) {
    const inLabel = holds(label);
    const name = inLabel ? label : [...(index.names.get(id) ?? [])].find(holds);
    if (name === undefined && !meant.has(id)) continue;
    const starts = meant.has(id) || (name !== undefined && searchForm(name).startsWith(first));
    found.push({ id, kind, label, as: inLabel ? null : (name ?? query.trim()), claims, starts });
  }
  return found
    .sort((a, b) => Number(b.starts) - Number(a.starts) || b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .slice(0, limit);
}
