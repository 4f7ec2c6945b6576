import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { FACET_KEYS } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Dated } from "../timeline/bars.ts";
import { v } from "../viewStrings.ts";
import { BothTexts } from "./bothTexts.tsx";
import type { CurrentPoints } from "./currentPoints.ts";
import { Picture } from "./picture.tsx";
import { choiceOf, FIRST, withChosen } from "./pictureChoice.ts";
import { PictureLegend } from "./pictureLegend.tsx";
import { More } from "./pictureMore.tsx";
import type { PicturePoint } from "./picturePoint.ts";
import { PictureTime } from "./pictureTime.tsx";
import { PointPanel } from "./pointPanel.tsx";
import { sideColours } from "./sideColours.ts";
import { toldPoints } from "./toldPoints.ts";
import { sideTotals } from "./totals.ts";

/** The disputes: sides left and right, the points between them, and the sentences of the chosen item. */
export function Disputes() {
  const session = useSession();
  const linked = session.linked.value;
  const known = session.points.value !== null;
  useEffect(() => {
    if (linked && !known) void session.findPoints();
  }, [linked, known]);
  const now = toldPoints(session);
  if (!linked) return <p class="nothing">{v.compare.waiting}</p>;
  if (now === null) return <p class="nothing">{session.links.value === null ? v.compare.none : v.points.finding}</p>;
  return <Shown now={now} />;
}

function Shown({ now: { points, all, kind } }: { now: CurrentPoints }) {
  const session = useSession();
  const limit = useSignal(FIRST);
  const { index, pageState } = session;
  const { both } = pageState.value;
  const colours = useMemo(() => sideColours(all), [all]);
  const totals = useMemo(() => sideTotals(points), [points]);
  const chosen = choiceOf(points, pageState.value);
  const point = points.find(({ id }) => id === chosen.point);
  if (index.value === null) return null;
  const drawn = withChosen(points, limit.value, chosen);
  return (
    <div class="disputes">
      <Head points={points} all={all} kind={kind} limit={limit} />
      {points.length === 0 ? (
        <p class="nothing">{all.length === 0 ? v.points.nothing : v.points.fitsNone}</p>
      ) : (
        <div class="disputes-body">
          <div class="picture-pane">
            {both.length === 2 ? (
              <BothTexts index={index.value} point={point} />
            ) : (
              <>
                <Picture
                  points={drawn}
                  totals={totals}
                  colours={colours}
                  chosen={chosen}
                  title={v.points.title[kind]}
                  onChoose={(choice) => session.change((old) => ({ ...old, ...choice, pane: "view" }))}
                />
                <PictureLegend points={drawn} colours={colours} kind={kind} />
                <Time all={all} colours={colours} />
              </>
            )}
          </div>
          <PointPanel
            key={`${chosen.point} ${chosen.who.join()}`}
            index={index.value}
            points={points}
            chosen={chosen}
            colours={colours}
          />
        </div>
      )}
    </div>
  );
}

/** When the claims of the points were said: those that every filter but that of the days leaves. */
function Time({ all, colours }: { all: readonly PicturePoint[]; colours: ReadonlyMap<string, number> }) {
  const session = useSession();
  const entries = session.results.value?.anyDay.said ?? [];
  const sideOf = useMemo(() => {
    const held = new Map<string, number>();
    for (const { holdings } of all)
      for (const { side, claims } of holdings) for (const id of claims) held.set(id, colours.get(side.key) ?? 0);
    return held;
  }, [all, colours]);
  const own = entries.filter(({ claim }) => sideOf.has(claim.id));
  const dated = own.flatMap(({ claim, said }): Dated[] =>
    said === null ? [] : [{ days: said, denied: claim.polarity === "denied", side: sideOf.get(claim.id) ?? 0 }],
  );
  return (
    <PictureTime
      dated={dated}
      undated={own.length - dated.length}
      chosen={session.pageState.value.said}
      onChoose={(said) => session.change((old) => ({ ...old, said }))}
    />
  );
}

function Head({ points, all, kind, limit }: CurrentPoints & { readonly limit: { value: number } }) {
  const session = useSession();
  const { pageState, index } = session;
  const documents = t.counted.documents(index.value?.records.length ?? 0);
  const filters = pageState.value.pane === "filters";
  const narrowed = FACET_KEYS.reduce((sum, key) => sum + pageState.value.chosen[key].length, 0);
  return (
    <div class="view-tools disputes-head">
      <div class="picture-head">
        <h3 class="picture-title">{v.points.title[kind]}</h3>
        <p class="muted">
          {v.points.told[kind](documents, Math.min(limit.value, points.length), points.length)}
          {points.length < all.length && ` · ${v.points.left(points.length, all.length)}`}
          <More limit={limit} all={points.length} />
        </p>
      </div>
      <div class="tools wide-only">
        <button
          type="button"
          aria-expanded={filters}
          onClick={() => session.change((old) => ({ ...old, pane: filters ? "view" : "filters" }), "replace")}
        >
          {filters ? v.points.filtersHide : v.points.filters(narrowed)}
        </button>
      </div>
    </div>
  );
}
