import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";
import type { ChosenGiven } from "./chosen.tsx";
import { SCENE_LIMITS } from "./currentScene.ts";
import { GraphLegend } from "./graphLegend.tsx";
import { GraphTools } from "./graphTools.tsx";
import type { GroupsGiven } from "./groups.tsx";
import type { LassoGiven } from "./lasso.tsx";
import type { Scene } from "./scene.ts";
import { useShownScene } from "./shownScene.ts";
import { sceneInWords } from "./spoken.ts";
import { type Drawing, useDrawing, useDrawn } from "./useDrawing.ts";

const StaticFallback = lazily(() => import("./staticFallback.tsx").then((part) => part.StaticFallback));

const Groups = lazily<GroupsGiven>(() => import("./groups.tsx").then((part) => part.Groups), null);
const Lasso = lazily<LassoGiven>(() => import("./lasso.tsx").then((part) => part.Lasso), null);
const SceneList = lazily<{ scene: Scene }>(() => import("./sceneList.tsx").then((part) => part.SceneList), null);
const Chosen = lazily<ChosenGiven>(() => import("./chosen.tsx").then((part) => part.Chosen), null);

/** The scene of the claims in the list. The list still gives access to everything; the scene shows the connections. */
export function GraphView() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const drawing = useDrawing();
  const crowded = useSignal(false);
  const pointed = useSignal<string | null>(null);
  const lasso = useSignal(false);
  const limitNow = () => {
    const most = SCENE_LIMITS[drawing.mode.value ?? "software"];
    return crowded.value ? most : Math.min(most, drawing.room.value ?? most);
  };
  const linked = session.linked.value;
  const known = session.points.value !== null;
  useEffect(() => {
    // the sides of the disputes give the colours
    if (linked && !known) void session.findPoints();
  }, [linked, known]);
  const shown = useShownScene(limitNow);
  const drawn = useDrawn(box, shown, drawing, pointed);
  const { groups } = session.pageState.value;
  const scene = shown.scene.value;
  return (
    <>
      <GraphTools scene={shown.scene} {...{ drawing, crowded, lasso }} limit={limitNow()} />
      <div class="graph-body">
        {drawing.mode.value === "static" ? (
          <StaticFallback />
        ) : (
          <>
            <div ref={box} class="canvas" role="img" aria-label={sceneInWords(scene)} />
            {lasso.value && <Lasso drawing={drawing} on={lasso} />}
            <Notes drawing={drawing} isDrawn={drawn.value !== null} isEmpty={scene.total === 0} />
          </>
        )}
      </div>
      {groups && (
        <Groups
          scene={scene}
          onPoint={(id) => {
            pointed.value = id;
          }}
        />
      )}
      {shown.node.value !== null && (
        <Chosen
          key={shown.node.value}
          scene={shown.all.value}
          drawn={scene}
          steps={shown.steps.value}
          drawing={drawing}
        />
      )}
      <GraphLegend numbered={groups} sides={shown.sides.value} scene={scene} />
      <AsList scene={scene} />
    </>
  );
}

/** The reason why nothing is drawn, or not yet. */
function Notes({ drawing, isDrawn, isEmpty }: { drawing: Drawing; isDrawn: boolean; isEmpty: boolean }) {
  const { renderer, trouble } = drawing;
  return (
    <>
      {trouble.value !== null && <p class="graph-note">{trouble.value}</p>}
      {trouble.value === null && (!isDrawn || renderer.value === null) && <p class="graph-note">{t.graph.drawing}</p>}
      {isDrawn && isEmpty && <p class="graph-note">{t.graph.nothing}</p>}
    </>
  );
}

/** The same things as a list, which is loaded when it is opened. */
function AsList({ scene }: { scene: Scene }) {
  const open = useSignal(false);
  return (
    <details
      class="scene-list"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{t.graph.list}</summary>
      {open.value && <SceneList scene={scene} />}
    </details>
  );
}
