import { type Signal, signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { searchForm } from "../../src/overview/folded.ts";
import { names } from "../../src/query/names.ts";
import { pathOpening } from "../largeGraph/openings.ts";
import { ActorField } from "../search/actorField.tsx";
import { currentCorpus } from "../state/across.ts";
import { communityName } from "../state/communities.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { toggled } from "../state/pageState.ts";
import { pickedIn, togglePicked } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { keep, kept } from "../state/storage.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { claimsOfEdgeNow } from "./claimsOfEdgeNow.ts";
import type { PathStep } from "./currentPath.ts";
import { type Expansion, expansionsIn, kindsOfNeighbours, withExpansion } from "./expanding.ts";
import { PathSteps } from "./pathSteps.tsx";
import { neighboursOf, OPENED, type Scene, type SceneNode } from "./scene.ts";
import type { Drawing } from "./useDrawing.ts";
import { WorkOn } from "./workOn.tsx";

const DETAILS = "chosen-details";
/** Windows so high have room for the whole card beside the picture; narrower ones than so wide scroll. */
const [HIGH, NARROW] = [1000, 1100];

/** Whether the card tells more than what is chosen: the picture needs the room. Kept between visits. */
const details: Signal<boolean> = signal(
  (kept(DETAILS) ?? (innerHeight >= HIGH || innerWidth < NARROW ? "1" : "0")) === "1",
);

/** A list that is narrowed by words need not hold more. */
const MOST_LISTED = 500;

export interface ChosenGiven {
  /** All that the filters leave. */
  readonly scene: Scene;
  /** The part of it that is drawn. */
  readonly drawn: Scene;
  readonly steps: readonly PathStep[] | null;
  readonly drawing: Drawing;
}

/** The chosen thing and its neighbours, or the path from it to another, as a list: what the scene shows, for keyboard and screen reader. */
export function Chosen({ scene, drawn, steps, drawing }: ChosenGiven) {
  const session = useSession();
  const index = session.index.value;
  const { node, path } = session.pageState.value;
  const chosen = scene.nodes.find(({ id }) => id === node);
  const picked = pickedIn(session.pageState.value);
  if (chosen === undefined || index === null) return null;
  if (picked.length > 1) return <Several ids={picked} {...{ scene, drawn, index, drawing }} />;
  const joined = neighboursOf(scene.edges, chosen.id).length;
  return (
    <div class="chosen" data-along={path === null ? "lines" : "path"}>
      <div class="chosen-head">
        <p>
          <strong dir="auto">{chosen.label}</strong>{" "}
          <span class="muted">{v.network.chosen(t.kinds[chosen.kind], chosen.claims)}</span>{" "}
          {path === null && <DetailsButton words={v.network.details(joined)} />}
          <WorkOn ids={[chosen.id]} drawing={drawing} />
        </p>
        {(chosen.kind === "actor" || chosen.kind === "event") && <PathField from={chosen} index={index} />}
      </div>
      {path !== null && (
        <div class="chosen-body">
          <FoundPath to={labelOf(index, path)} steps={steps} />
        </div>
      )}
      {path === null && details.value && (
        <div class="chosen-body">
          <Expand ids={[chosen.id]} scene={scene} drawn={drawn} />
          <Called id={chosen.id} />
          <Membership thing={chosen.id} index={index} />
          <Neighbours scene={scene} chosen={chosen} />
        </div>
      )}
    </div>
  );
}

/** Opens and closes what the card tells besides. */
function DetailsButton({ words }: { readonly words: string }) {
  return (
    <button
      type="button"
      class="plain unfold"
      aria-expanded={details.value}
      title={v.network.detailsWhy}
      onClick={() => {
        details.value = !details.value;
        keep(DETAILS, details.value ? "1" : "0");
      }}
    >
      {words}
    </button>
  );
}

/** Several things that are chosen at once: each can be let go of, and all are worked on together. */
function Several({
  ids,
  scene,
  drawn,
  index,
  drawing,
}: Omit<ChosenGiven, "steps"> & { readonly ids: readonly string[]; readonly index: GraphIndex }) {
  const session = useSession();
  const labels = new Map(scene.nodes.map(({ id, label }) => [id, label]));
  const claims = session.results.value?.entries.length ?? 0;
  return (
    <div class="chosen" data-along="several">
      <p>
        <strong>{v.network.several(ids.length)}</strong> <span class="muted">{t.counted.claims(claims)}</span>{" "}
        <DetailsButton words={v.network.which} />
        <WorkOn ids={ids} drawing={drawing} />
      </p>
      <div class="chosen-body" hidden={!details.value}>
        <Expand ids={ids} scene={scene} drawn={drawn} />
        <ul aria-label={v.network.several(ids.length)}>
          {ids.map((id) => {
            const label = labels.get(id) ?? labelOf(index, id);
            return (
              <li key={id}>
                <span dir="auto">{label}</span>{" "}
                <button
                  type="button"
                  class="plain"
                  aria-label={v.network.without(label)}
                  onClick={() => session.change((pageState) => togglePicked(pageState, id))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/** How many neighbours are drawn of each kind, and what draws more of them. */
function Expand({ ids, scene, drawn }: { ids: readonly string[]; scene: Scene; drawn: Scene }) {
  const session = useSession();
  const asked = expansionsIn(session.pageState.value.expanded).filter(({ id }) => ids.includes(id));
  const ask = (steps: readonly Expansion[]) =>
    session.change((pageState) => ({ ...pageState, expanded: steps.reduce(withExpansion, pageState.expanded) }));
  return (
    <ul class="expand" aria-label={v.network.expand}>
      {kindsOfNeighbours(scene, drawn, ids).map(({ kind, drawn: shown, all, next, steps }) => (
        <li key={kind}>
          {v.network.drawn(t.kindsCounted[kind](all), shown, all)}
          {next > 0 && (
            <button type="button" class="plain" onClick={() => ask(steps)}>
              {v.network.next(next)}
            </button>
          )}
          {asked.some((one) => one.kind === kind) && (
            <button type="button" class="plain" onClick={() => ask(ids.map((id) => ({ id, kind, count: 0 })))}>
              {v.network.fewer}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** So many names are listed. */
const MOST_NAMES = 6;

/** What a thing is called, and by whom. */
function Called({ id }: { id: string }) {
  const across = currentCorpus(useSession());
  const uses = useMemo(() => (across === null ? [] : names(across, id)), [across, id]);
  if (uses.length === 0) return null;
  const most = [...uses].sort((a, b) => b.count - a.count).slice(0, MOST_NAMES);
  return (
    <p class="called">
      <span class="muted">{v.network.called}</span>{" "}
      {most.map(({ form, speaker, count }, at) => (
        <span key={`${speaker?.id} ${form}`}>
          {at > 0 && " · "}
          <q dir="auto">{form}</q>{" "}
          <span class="muted">
            {speaker?.name ?? t.record.nobody}, {t.record.times(count)}
          </span>
        </span>
      ))}
      {uses.length > most.length && <span class="muted"> · {t.more(uses.length - most.length)}</span>}
    </p>
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
          aria-label={t.filters.find(v.network.joined)}
          placeholder={t.filters.find(v.network.joined)}
          value={find.value}
          onInput={(event) => {
            find.value = event.currentTarget.value;
          }}
        />
      )}
      <ul aria-label={v.network.joined}>
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
        aria-label={v.network.between(count, label)}
        title={v.network.between(count, label)}
        onClick={openBetween}
      >
        {t.counted.number(count)}
      </button>
    </li>
  );
}
