import { useSignal } from "@preact/signals";
import { folded } from "../../src/overview/folded.ts";
import { ActorField } from "../search/actorField.tsx";
import { communityName } from "../state/communities.ts";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { toggled } from "../state/view.ts";
import { t } from "../strings.ts";
import { wayOpening } from "../whole/openings.ts";
import { behindNow } from "./behindNow.ts";
import { neighboursOf, OPENED, type Picture, type PictureNode } from "./picture.ts";
import type { Step } from "./wayNow.ts";
import { WaySteps } from "./waySteps.tsx";

/** A list that is narrowed by words need not hold more. */
const MOST_LISTED = 500;

/** The chosen thing and its neighbours, or the way from it to another, as a list: what the picture shows, for keyboard and screen reader. */
export function Chosen({ picture, steps }: { picture: Picture; steps: readonly Step[] | null }) {
  const session = useSession();
  const index = session.index.value;
  const { node, way } = session.view.value;
  const chosen = picture.nodes.find(({ id }) => id === node);
  if (chosen === undefined || index === null) return null;
  const group = session.communities.value.of.get(chosen.id);
  const isAlong = way !== null;
  return (
    <div class="chosen" data-along={isAlong ? "way" : "lines"}>
      <div class="chosen-head">
        <p>
          <strong dir="auto">{chosen.label}</strong>{" "}
          <span class="muted">{t.graph.chosen(t.kinds[chosen.kind], chosen.claims)}</span>
        </p>
        {(chosen.kind === "actor" || chosen.kind === "event") && (
          <div class="way">
            <ActorField
              label={t.way.to}
              value={isAlong ? labelOf(index, way) : ""}
              except={chosen.id}
              onChoose={({ id }) => {
                if (session.overview.value === null) session.change((view) => ({ ...view, way: id }));
                else session.openPart([wayOpening(chosen.id, id)], { node: chosen.id, way: id });
              }}
            />
            {isAlong && (
              <button type="button" class="plain" onClick={() => session.change((view) => ({ ...view, way: null }))}>
                {t.way.close}
              </button>
            )}
          </div>
        )}
      </div>
      {isAlong ? (
        <div class="chosen-body">
          {steps === null ? (
            <p>{session.overview.value === null ? t.way.noneShown : t.way.none}</p>
          ) : (
            <>
              <p class="muted">{t.way.found(labelOf(index, way), steps.length)}</p>
              <WaySteps steps={steps} />
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
                aria-pressed={session.view.value.chosen.community.includes(group.id)}
                title={t.communities.narrow}
                onClick={() => session.change((view) => ({ ...toggled(view, "community", group.id), node: null }))}
              >
                {communityName(index, group)}
              </button>
            </p>
          )}
          <Neighbours picture={picture} chosen={chosen} />
        </div>
      )}
    </div>
  );
}

function Neighbours({ picture, chosen }: { picture: Picture; chosen: PictureNode }) {
  const session = useSession();
  const all = useSignal(false);
  const find = useSignal("");
  const names = new Map(picture.nodes.map(({ id, label }) => [id, label]));
  const neighbours = neighboursOf(picture.edges, chosen.id);
  const words = folded(find.value);
  const listed = all.value
    ? neighbours.filter(([id]) => folded(names.get(id) ?? "").includes(words)).slice(0, MOST_LISTED)
    : neighbours.slice(0, OPENED);
  const choose = (id: string) => session.change((view) => ({ ...view, node: id, way: null }));
  /** The claims of the strongest line between the two. */
  const openBetween = (id: string) => {
    const lines = picture.edges.filter(
      ({ source, target }) => (source === id && target === chosen.id) || (source === chosen.id && target === id),
    );
    const [line] = [...lines].sort((a, b) => b.count - a.count);
    if (line !== undefined) session.change((view) => ({ ...view, ...behindNow(session, line), pane: "claims" }));
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
