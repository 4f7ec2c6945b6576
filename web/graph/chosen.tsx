import { useSignal } from "@preact/signals";
import { searchForm } from "../../src/overview/folded.ts";
import { pathOpening } from "../largeGraph/openings.ts";
import { ActorField } from "../search/actorField.tsx";
import { communityName } from "../state/communities.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { toggled } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { claimsOfEdgeNow } from "./claimsOfEdgeNow.ts";
import type { PathStep } from "./currentPath.ts";
import { PathSteps } from "./pathSteps.tsx";
import { pinsIn, withPin } from "./pins.ts";
import { neighboursOf, OPENED, type Scene, type SceneNode } from "./scene.ts";

/** A list that is narrowed by words need not hold more. */
const MOST_LISTED = 500;

/** The chosen thing and its neighbours, or the path from it to another, as a list: what the scene shows, for keyboard and screen reader. */
export function Chosen({ scene, steps }: { scene: Scene; steps: readonly PathStep[] | null }) {
  const session = useSession();
  const index = session.index.value;
  const { node, path } = session.pageState.value;
  const chosen = scene.nodes.find(({ id }) => id === node);
  if (chosen === undefined || index === null) return null;
  return (
    <div class="chosen" data-along={path === null ? "lines" : "path"}>
      <div class="chosen-head">
        <p>
          <strong dir="auto">{chosen.label}</strong>{" "}
          <span class="muted">{t.graph.chosen(t.kinds[chosen.kind], chosen.claims)}</span> <Work id={chosen.id} />
        </p>
        {(chosen.kind === "actor" || chosen.kind === "event") && <PathField from={chosen} index={index} />}
      </div>
      <div class="chosen-body">
        {path !== null ? (
          <FoundPath to={labelOf(index, path)} steps={steps} />
        ) : (
          <>
            <Membership thing={chosen.id} index={index} />
            <Neighbours scene={scene} chosen={chosen} />
          </>
        )}
      </div>
    </div>
  );
}

/** What can be done with a thing of the picture. */
function Work({ id }: { id: string }) {
  const session = useSession();
  const { pins } = session.pageState.value;
  return (
    <>
      <button
        type="button"
        class="plain"
        onClick={() =>
          session.change((pageState) => ({ ...pageState, away: [...pageState.away, id], node: null, path: null }))
        }
      >
        {t.graph.takeOut}
      </button>
      {pinsIn(pins).has(id) && (
        <button
          type="button"
          class="plain"
          title={t.graph.letGoWhy}
          onClick={() => session.change((pageState) => ({ ...pageState, pins: withPin(pageState.pins, id, null) }))}
        >
          {t.graph.letGo}
        </button>
      )}
    </>
  );
}

/** Asks for a path from the chosen thing to an actor. */
function PathField({ from, index }: { from: SceneNode; index: GraphIndex }) {
  const session = useSession();
  const { path } = session.pageState.value;
  return (
    <div class="path">
      <ActorField
        label={t.path.to}
        value={path === null ? "" : labelOf(index, path)}
        except={from.id}
        onChoose={({ id }) => {
          if (session.overview.value === null) session.change((pageState) => ({ ...pageState, path: id }));
          else session.openPiece([pathOpening(from.id, id)], { node: from.id, path: id });
        }}
      />
      {path !== null && (
        <button
          type="button"
          class="plain"
          onClick={() => session.change((pageState) => ({ ...pageState, path: null }))}
        >
          {t.path.close}
        </button>
      )}
    </div>
  );
}

function FoundPath({ to, steps }: { to: string; steps: readonly PathStep[] | null }) {
  const session = useSession();
  if (steps === null) return <p>{session.overview.value === null ? t.path.noneShown : t.path.none}</p>;
  return (
    <>
      <p class="muted">{t.path.found(to, steps.length)}</p>
      <PathSteps steps={steps} />
    </>
  );
}

/** The community that a thing belongs to, which narrows the list to its members. */
function Membership({ thing, index }: { thing: string; index: GraphIndex }) {
  const session = useSession();
  const group = session.communities.value.of.get(thing);
  if (group === undefined) return null;
  return (
    <p class="member">
      <span class="muted">{t.communities.member}</span>{" "}
      <button
        type="button"
        class="link"
        dir="auto"
        aria-pressed={session.pageState.value.chosen.community.includes(group.id)}
        title={t.communities.narrow}
        onClick={() => session.change((pageState) => ({ ...toggled(pageState, "community", group.id), node: null }))}
      >
        {communityName(index, group)}
      </button>
    </p>
  );
}

function Neighbours({ scene, chosen }: { scene: Scene; chosen: SceneNode }) {
  const all = useSignal(false);
  const find = useSignal("");
  const names = new Map(scene.nodes.map(({ id, label }) => [id, label]));
  const neighbours = neighboursOf(scene.edges, chosen.id);
  const words = searchForm(find.value);
  const listed = all.value
    ? neighbours.filter(([id]) => searchForm(names.get(id) ?? "").includes(words)).slice(0, MOST_LISTED)
    : neighbours.slice(0, OPENED);
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
          <Neighbour key={id} id={id} label={names.get(id) ?? ""} count={count} scene={scene} chosen={chosen} />
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

interface NeighbourGiven {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly scene: Scene;
  readonly chosen: SceneNode;
}

/** A neighbour: its name chooses it, its count opens the claims of the strongest line between the two. */
function Neighbour({ id, label, count, scene, chosen }: NeighbourGiven) {
  const session = useSession();
  const openBetween = () => {
    const lines = scene.edges.filter(
      ({ source, target }) => (source === id && target === chosen.id) || (source === chosen.id && target === id),
    );
    const [line] = [...lines].sort((a, b) => b.count - a.count);
    if (line !== undefined)
      session.change((pageState) => ({ ...pageState, ...claimsOfEdgeNow(session, line), pane: "claims" }));
  };
  return (
    <li>
      <button
        type="button"
        class="link"
        dir="auto"
        onClick={() => session.change((pageState) => ({ ...pageState, node: id, path: null }))}
      >
        {label}
      </button>{" "}
      <button
        type="button"
        class="plain count"
        aria-label={t.graph.between(count, label)}
        title={t.graph.between(count, label)}
        onClick={openBetween}
      >
        {t.counted.number(count)}
      </button>
    </li>
  );
}
