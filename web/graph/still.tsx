import { untracked, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { type Palette, paletteOf, watchTheme } from "./palette.ts";
import { along, emphasisOf, marked, partOf } from "./picture.ts";
import { pictureNow, roomIn, SCENE } from "./pictureNow.ts";
import { PictureSvg } from "./pictureSvg.tsx";
import { placesOf } from "./places.ts";
import { spoken } from "./spoken.ts";
import { pathOf, wayNow } from "./wayNow.ts";

/** The picture for browsers without WebGL: as SVG, of fewer things, and not to be zoomed. */
export function Still() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const positions = useSignal<Positions | null>(null);
  const frame = useSignal<{ width: number; height: number; palette: Palette } | null>(null);
  const whole = useComputed(() => pictureNow(session.index.value, session.results.value));
  const node = useComputed(() => session.view.value.node);
  const path = useComputed(() => pathOf(wayNow(session, whole.value)));
  const limit = useComputed(() =>
    Math.min(SCENE.still, frame.value === null ? SCENE.still : roomIn(frame.value.width, frame.value.height)),
  );
  const base = useComputed(() =>
    partOf(
      whole.value,
      limit.value,
      untracked(() => node.value),
    ),
  );
  const picture = useComputed(() => {
    const part = partOf(whole.value, limit.value, node.value, path.value ?? []);
    return session.view.value.groups ? marked(part, session.communities.value) : part;
  });
  const network = session.index.value?.network;
  useEffect(() => {
    let stopped = false;
    if (network !== undefined) {
      void placesOf(network, base.value, picture.value).then((found) => {
        if (stopped) return;
        positions.value = found;
        session.drawn.value += 1;
      });
    }
    return () => {
      stopped = true;
    };
  }, [network, picture.value]);
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

  const { claim } = session.view.value;
  const title = `${t.graph.noWebgl} ${spoken(picture.value)}`;
  return (
    <div ref={box} class="canvas">
      {positions.value !== null && frame.value !== null && (
        <PictureSvg
          title={title}
          picture={picture.value}
          positions={positions.value}
          emphasis={
            path.value === null ? emphasisOf(picture.value, claim, node.value) : along(picture.value, path.value)
          }
          {...frame.value}
          onNode={(id) => session.change((view) => ({ ...view, node: id, way: null }))}
        />
      )}
    </div>
  );
}
