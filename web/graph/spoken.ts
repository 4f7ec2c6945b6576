import { t } from "../strings.ts";
import type { Scene } from "./scene.ts";

/** What a scene shows, in words. */
export function sceneInWords({ nodes, edges }: Scene): string {
  const kinds = (["actor", "event", "place", "document"] as const).flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [t.kindsCounted[kind](count)];
  });
  const lines = edges.filter(({ kind }) => kind === "claims");
  const denied = lines.filter(({ stroke }) => stroke !== "solid").length;
  return t.graph.spoken(kinds, lines.length, denied);
}
