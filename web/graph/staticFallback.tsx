import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import { pickedIn } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { nodesThatFit, SCENE_LIMITS } from "./currentScene.ts";
import { type Palette, paletteOf, watchTheme } from "./palette.ts";
import { placesOf } from "./places.ts";
import { emphasisOf, emphasisOfPath } from "./scene.ts";
import { SceneSvg } from "./sceneSvg.tsx";
import { useShownScene } from "./shownScene.ts";
import { sceneInWords } from "./spoken.ts";

/** The scene for browsers without WebGL: as SVG, of fewer things, and not to be zoomed. */
export function StaticFallback() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const positions = useSignal<Positions | null>(null);
  const frame = useSignal<{ width: number; height: number; palette: Palette } | null>(null);
  const shown = useShownScene(() => {
    const own = frame.value;
    return own === null ? SCENE_LIMITS.static : Math.min(SCENE_LIMITS.static, nodesThatFit(own.width, own.height));
  });
  const { scene, base, path } = shown;
  const network = session.index.value?.network;
  useEffect(() => {
    let stopped = false;
    if (network !== undefined) {
      void placesOf(network, base.value, scene.value).then((found) => {
        if (stopped) return;
        positions.value = found;
        session.drawn.value += 1;
      });
    }
    return () => {
      stopped = true;
    };
  }, [network, scene.value]);
  useEffect(() => {
    const own = box.current;
    if (own === null) return undefined;
    const measure = () => {
      if (own.clientWidth === 0) return;
      frame.value = { width: own.clientWidth, height: own.clientHeight, palette: paletteOf(own) };
    };
    const resized = new ResizeObserver(measure);
    resized.observe(own);
    const unwatch = watchTheme(measure);
    return () => {
      resized.disconnect();
      unwatch();
    };
  }, [frame]);

  const { claim } = session.pageState.value;
  const picked = pickedIn(session.pageState.value);
  const title = `${t.graph.noWebgl} ${sceneInWords(scene.value)}`;
  return (
    <div ref={box} class="canvas">
      {positions.value !== null && frame.value !== null && (
        <SceneSvg
          title={title}
          scene={scene.value}
          positions={positions.value}
          emphasis={
            path.value === null ? emphasisOf(scene.value, claim, picked) : emphasisOfPath(scene.value, path.value)
          }
          {...frame.value}
          onNode={(id) => session.change((pageState) => ({ ...pageState, node: id, path: null }))}
        />
      )}
    </div>
  );
}
