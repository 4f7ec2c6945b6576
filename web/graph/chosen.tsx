import { useSignal } from "@preact/signals";
import { folded } from "../../src/overview/folded.ts";
import { pathOpening } from "../largeGraph/openings.ts";
import { ActorField } from "../search/actorField.tsx";
import { communityName } from "../state/communities.ts";
import { labelOf } from "../state/graphIndex.ts";
import { toggled } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { claimsOfEdgeNow } from "./claimsOfEdgeNow.ts";
import type { Step } from "./pathNow.ts";
import { PathSteps } from "./pathSteps.tsx";
import { neighboursOf, OPENED, type Scene, type SceneNode } from "./scene.ts";

/** A list that is narrowed by words need not hold more. */
const MOST_LISTED = 500;

/** The chosen thing and its neighbours, or the path from it to another, as a list: what the picture shows, for keyboard and screen reader. */
export function Chosen({ scene, steps }: { scene: Scene; steps: readonly Step[] | null }) {
  const session = useSession();
  const index = session.index.value;
  const { node, path } = session.pageState.value;
  const chosen = scene.nodes.find(({ id }) => id === node);
  if (chosen === undefined || index === null) return null;
  const group = session.communities.value.of.get(chosen.id);
  const isAlong = path !== null;
  return (
    <div class="chosen" data-along={isAlong ? "path" : "lines"}>
      <div class="chosen-head">
        <p>
          <strong dir="auto">{chosen.label}</strong>{" "}
          <span class="muted">{t.graph.chosen(t.kinds[chosen.kind], chosen.claims)}</span>
        </p>
        {(chosen.kind === "actor" || chosen.kind === "event") && (
          <div class="path">
            <ActorField
              label={t.path.to}
              value={isAlong ? labelOf(index, path) : ""}
              except={chosen.id}
              onChoose={({ id }) => {
                if (session.overview.value === null) session.change((pageState) => ({ ...pageState, path: id }));
                else session.openPiece([pathOpening(chosen.id, id)], { node: chosen.id, path: id });
              }}
            />
            {isAlong && (
              <button
                type="button"
                class="plain"
                onClick={() => session.change((pageState) => ({ ...pageState, path: null }))}
              >
                {t.path.close}
              </button>
            )}
          </div>
        )}
      </div>
      {isAlong ? (
        <div class="chosen-body">
          {steps === null ? (
            <p>{session.overview.value === null ? t.path.noneShown : t.path.none}</p>
          ) : (
            <>
              <p class="muted">{t.path.found(labelOf(index, path), steps.length)}</p>
              <PathSteps steps={steps} />
            </>
          )}
        </div>
      ) : (
        <div class="chosen-body">
          {group !== undefined && (
            <p class="member">
              <span class="muted">{t.communities.member}</span>{" "}
              <button
                type="button"
                class="link"
                dir="auto"
                aria-pressed={session.pageState.value.chosen.community.includes(group.id)}
                title={t.communities.narrow}
                onClick={() =>
                  session.change((pageState) => ({ ...toggled(pageState, "community", group.id), node: null }))
                }
              >
                {communityName(index, group)}
              </button>
            </p>
          )}
          <Neighbours scene={scene} chosen={chosen} />
        </div>
      )}
    </div>
  );
}

function Neighbours({ scene, chosen }: { scene: Scene; chosen: SceneNode }) {
  const session = useSession();
  const all = useSignal(false);
  const find = useSignal("");
  const names = new Map(scene.nodes.map(({ id, label }) => [id, label]));
  const neighbours = neighboursOf(scene.edges, chosen.id);
  const words = folded(find.value);
  const listed = all.value
    ? neighbours.filter(([id]) => folded(names.get(id) ?? "").includes(words)).slice(0, MOST_LISTED)
    : neighbours.slice(0, OPENED);
  const choose = (id: string) => session.change((pageState) => ({ ...pageState, node: id, path: null }));
  /** The claims of the strongest line between the two. */
  const openBetween = (id: string) => {
    const lines = scene.edges.filter(
      ({ source, target }) => (source === id && target === chosen.id) || (source === chosen.id && target === id),
    );
    const [line] = [...lines].sort((a, b) => b.count - a.count);
    if (line !== undefined)
      session.change((pageState) => ({ ...pageState, ...claimsOfEdgeNow(session, line), pane: "claims" }));
  };
  return (
    <>
      {all.value && (
        <input
          type="search"
          class="narrow"
          aria-label={t.filters.find(t.graph.joined)}
          placeholder={t.filters.find(t.graph.joined)}
          value={find.value}
          onInput={(event) => {
            find.value = event.currentTarget.value;
          }}
        />
      )}
      <ul aria-label={t.graph.joined}>
        {listed.map(([id, count]) => (
          <li key={id}>
            <button type="button" class="link" dir="auto" onClick={() => choose(id)}>
              {names.get(id)}
            </button>{" "}
            <button
              type="button"
              class="plain count"
              aria-label={t.graph.between(count, names.get(id) ?? "")}
              title={t.graph.between(count, names.get(id) ?? "")}
              onClick={() => openBetween(id)}
            >
              {t.counted.number(count)}
            </button>
          </li>
        ))}
      </ul>
      {neighbours.length > OPENED && (
        <button
          type="button"
          class="plain"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
            find.value = "";
          }}
        >
          {all.value ? t.fewer : t.more(neighbours.length - OPENED)}
        </button>
      )}
    </>
  );
}
