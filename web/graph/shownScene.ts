import { type ReadonlySignal, untracked, useComputed } from "@preact/signals";
import { pickedIn } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { currentPath, type PathStep, pathOf } from "./currentPath.ts";
import { currentScene } from "./currentScene.ts";
import { currentSides, type LegendSide, legendSides, namesIn, withSides } from "./currentSides.ts";
import { expandedThings, expansionsIn } from "./expanding.ts";
import { partOf, type Scene, withCommunities } from "./scene.ts";
import { withShortNames } from "./shortNames.ts";

/** What the graph view shows of what the list holds. */
export interface ShownScene {
  /** The scene of all that the list holds. */
  readonly all: ReadonlySignal<Scene>;
  /** The part of it that there is room for, with the chosen node and the path. */
  readonly scene: ReadonlySignal<Scene>;
  /** The part that is laid out: nodes that are opened later are placed beside it. */
  readonly base: ReadonlySignal<Scene>;
  readonly node: ReadonlySignal<string | null>;
  readonly steps: ReadonlySignal<readonly PathStep[] | null>;
  /** The nodes of the path that is asked for; null where none is. */
  readonly path: ReadonlySignal<readonly string[] | null>;
  readonly sides: ReadonlySignal<readonly LegendSide[]>;
}

/** @param limitNow how many nodes are drawn at most */
export function useShownScene(limitNow: () => number): ShownScene {
  const session = useSession();
  const node = useComputed(() => session.pageState.value.node);
  const places = useComputed(() => session.pageState.value.places);
  const away = useComputed(() => session.pageState.value.away.join(" "));
  const all = useComputed(() =>
    currentScene(session.index.value, session.results.value, {
      places: places.value,
      away: away.value.split(" ").filter(Boolean),
      node: node.value,
    }),
  );
  const groups = useComputed(() => session.pageState.value.groups);
  const steps = useComputed(() => currentPath(session, all.value));
  const path = useComputed(() => pathOf(steps.value));
  const limit = useComputed(limitNow);
  const drawn = useComputed(() => session.pageState.value.expanded.join("\n"));
  const picked = useComputed(() => pickedIn(session.pageState.value).join("\n"));
  const asked = useComputed(() => [
    ...(path.value ?? []),
    ...picked.value.split("\n").filter(Boolean),
    ...expandedThings(all.value, expansionsIn(drawn.value.split("\n"))),
  ]);
  const base = useComputed(() =>
    partOf(all.value, limit.value, ...untracked(() => [node.value, asked.value] as const)),
  );
  const sides = useComputed(() => currentSides(session));
  const scene = useComputed(() => {
    const part = partOf(all.value, limit.value, node.value, asked.value);
    const coloured = withShortNames(withSides(part, session.index.value, sides.value));
    return groups.value ? withCommunities(coloured, session.communities.value) : coloured;
  });
  const legend = useComputed(() => legendSides(scene.value, namesIn(session.index.value), sides.value));
  return { all, scene, base, node, steps, path, sides: legend };
}
