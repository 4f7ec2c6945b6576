import type { Scene, SceneNode } from "./scene.ts";

/** Words in brackets before a place or a day: “Use of force (fire, market), Hestrel”. */
const BRACKETED = /^([^(]{3,}?) \([^()]*\)(?=, )/u;

/** An event without the words that a claim has for it, where its place or its day tells which one it is. */
const shortOf = ({ kind, label }: Named): string => (kind === "event" ? label.replace(BRACKETED, "$1") : label);

type Named = Pick<SceneNode, "kind" | "label">;

/** Things with a short name each; two that would share one keep their whole label. */
export function shortNamed<One extends Named>(all: readonly One[]): readonly (One & { readonly short?: string })[] {
  const uses = new Map<string, number>();
  for (const one of all) uses.set(shortOf(one), (uses.get(shortOf(one)) ?? 0) + 1);
  return all.map((one) => {
    const short = shortOf(one);
    return short === one.label || uses.get(short) !== 1 ? one : { ...one, short };
  });
}

/** The scene with a short name for each thing. */
export const withShortNames = (scene: Scene): Scene => ({ ...scene, nodes: shortNamed(scene.nodes) });
