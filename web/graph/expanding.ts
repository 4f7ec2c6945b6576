import type { NodeKind } from "../../src/overview/network.ts";
import { neighboursOf, OPENED, type Scene } from "./scene.ts";

/** That of one kind so many neighbours of a thing are drawn, the strongest first. */
export interface Expansion {
  readonly id: string;
  readonly kind: NodeKind;
  readonly count: number;
}

const EXPANSION = /^(.+)@(actor|event|place)@([1-9]\d{0,5})$/su;

/** What a link asks to be drawn of the neighbours of things; what makes no sense is passed over. */
export const expansionsIn = (expanded: readonly string[]): readonly Expansion[] =>
  expanded.flatMap((one) => {
    const [, id, kind, count] = EXPANSION.exec(one) ?? [];
    return id === undefined ? [] : { id, kind: kind as NodeKind, count: Number(count) };
  });

/** The same with so many neighbours of a kind of one thing; with none of them asked for where the count is 0. */
export function withExpansion(expanded: readonly string[], { id, kind, count }: Expansion): readonly string[] {
  const others = expanded.filter((one) => !one.startsWith(`${id}@${kind}@`));
  return count === 0 ? others : [...others, `${id}@${kind}@${count}`];
}

/** Of the neighbours of things that are of one kind: how many are drawn, and what draws more of them. */
export interface KindOfNeighbours {
  readonly kind: NodeKind;
  readonly drawn: number;
  readonly all: number;
  /** How many the next step draws. */
  readonly next: number;
  /** What it asks for, thing by thing. */
  readonly steps: readonly Expansion[];
}

/** The neighbours of things by kind; one that several of them have counts once. @param whole all that the filters leave @param drawn the part that is drawn */
export function kindsOfNeighbours(whole: Scene, drawn: Scene, ids: readonly string[]): readonly KindOfNeighbours[] {
  const kinds = new Map(whole.nodes.map((node) => [node.id, node.kind]));
  const seen = new Set(drawn.nodes.map((node) => node.id));
  const neighbours = ids.map((id) => ({ id, others: neighboursOf(whole.edges, id).map(([other]) => other) }));
  return (["actor", "event", "place"] as const).flatMap((kind) => {
    const all = new Set<string>();
    const next = new Set<string>();
    const steps: Expansion[] = [];
    for (const { id, others } of neighbours) {
      const own = others.filter((other) => kinds.get(other) === kind);
      for (const other of own) all.add(other);
      const unseen = own.filter((other) => !seen.has(other)).slice(0, OPENED);
      for (const other of unseen) next.add(other);
      const last = unseen.at(-1);
      if (last !== undefined) steps.push({ id, kind, count: own.indexOf(last) + 1 });
    }
    if (all.size === 0) return [];
    return { kind, drawn: [...all].filter((other) => seen.has(other)).length, all: all.size, next: next.size, steps };
  });
}

/** The things that expansions draw. */
export function expandedThings({ nodes, edges }: Scene, expansions: readonly Expansion[]): readonly string[] {
  if (expansions.length === 0) return [];
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  return expansions
    .filter(({ id }) => kinds.has(id))
    .flatMap(({ id, kind, count }) => [
      id,
      ...neighboursOf(edges, id)
        .flatMap(([other]) => (kinds.get(other) === kind ? other : []))
        .slice(0, count),
    ]);
}
