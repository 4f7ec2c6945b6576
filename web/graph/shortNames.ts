import type { Scene, SceneNode } from "./scene.ts";

/** Words in brackets before a place or a day: “Use of force (fire, market), Hestrel”. */
const BRACKETED = /^([^(]{3,}?) \([^()]*\)(?=, )/u;

/** An event without the words that a claim has for it, where its place or its day tells which one it is. */
const shortOf = ({ kind, label }: SceneNode): string => (kind === "event" ? label.replace(BRACKETED, "$1") : label);

/** The scene with a short name for each thing; two things that would share one keep their whole label. */
export function withShortNames(scene: Scene): Scene {
  const uses = new Map<string, number>();
  for (const node of scene.nodes) uses.set(shortOf(node), (uses.get(shortOf(node)) ?? 0) + 1);
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const short = shortOf(node);
      return short === node.label || uses.get(short) !== 1 ? node : { ...node, short };
    }),
  };
}
