import { useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { names } from "../../src/query/names.ts";
import { l } from "../lateStrings.ts";
import { currentCorpus } from "../state/across.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { useRovingMarks } from "../views/rovingMarks.ts";
import { isPlaced, type MapPlace } from "./mapOf.ts";
import type { Placing } from "./placing.ts";
import { sharesInWords } from "./words.ts";

/** So many places of a kind are listed at first, and so many more each time. */
const FIRST = 40;
/** So many names of a place are told. */
const NAMES = 4;

interface Given {
  /** Heaviest first. */
  readonly places: readonly MapPlace[];
  readonly isSeen: (place: MapPlace) => boolean;
  readonly choose: (place: MapPlace) => void;
}

const REASONS = ["shared", "unknown", "state"] as const satisfies readonly Placing["is"][];

/** The places of the map in order, with the same actions, and under them those that have no point, with the reason. */
export function PlaceList({ places, isSeen, choose }: Given) {
  const box = useRef<HTMLDivElement>(null);
  const roving = useRovingMarks(box);
  const placed = places.filter(isPlaced);
  const groups = [
    { key: "seen", title: l.map.list, own: placed.filter(isSeen) },
    { key: "outside", title: l.map.outside, own: placed.filter((place) => !isSeen(place)) },
  ];
  const rest = places.filter((place) => !isPlaced(place));
  const unnamed = rest.filter(({ placing }) => placing.is === "unnamed").length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from one of its places to the next
    <div class="map-list" ref={box} onKeyDown={roving.keys} onFocusIn={roving.focused}>
      {groups.map(
        ({ key, title, own }) => own.length > 0 && <Group key={key} title={title} places={own} choose={choose} />,
      )}
      {rest.length > 0 && (
        <section class="map-unplaced" aria-labelledby="map-unplaced">
          <h3 id="map-unplaced">{l.map.unplaced(rest.length)}</h3>
          {REASONS.map((reason) => {
            const own = rest.filter(({ placing }) => placing.is === reason);
            return own.length > 0 && <Group key={reason} title={l.map.reasons[reason]} places={own} choose={choose} />;
          })}
          {unnamed > 0 && <p class="muted">{l.map.unnamed(unnamed)}</p>}
        </section>
      )}
    </div>
  );
}

function Group({ title, places, choose }: Pick<Given, "places" | "choose"> & { readonly title: string }) {
  const many = useSignal(FIRST);
  const next = Math.min(FIRST, places.length - many.value);
  return (
    <section aria-label={title}>
      <h4>
        {title} <span class="count">{t.counted.number(places.length)}</span>
      </h4>
      <ol>
        {places.slice(0, many.value).map((place) => (
          <Row key={place.ids.join(" ")} place={place} choose={choose} />
        ))}
      </ol>
      {next > 0 && (
        <button
          type="button"
          class="plain small"
          onClick={() => {
            many.value += next;
          }}
        >
          {l.map.more(next)}
        </button>
      )}
    </section>
  );
}

function Row({ place, choose }: Pick<Given, "choose"> & { readonly place: MapPlace }) {
  const { node } = useSession().pageState.value;
  const { label, ids, disputed, placing, claims } = place;
  return (
    <li>
      <button
        type="button"
        data-mark=""
        tabIndex={-1}
        aria-pressed={node !== null && ids.includes(node)}
        title={
          placing.is === "placed"
            ? l.map.sources[placing.by]
            : placing.is === "unnamed"
              ? undefined
              : l.map.reasons[placing.is]
        }
        onClick={() => choose(place)}
      >
        <span class="map-row-name">
          <span dir="auto">{label}</span>
          {disputed && <span class="map-ring" role="img" aria-label={l.map.keyDisputed} title={l.map.keyDisputed} />}
          <span class="count">{t.counted.number(claims.length)}</span>
        </span>
        <span class="map-row-sides" dir="auto">
          {sharesInWords(place)}
        </span>
        {label.includes(" / ") && <NamesUsed ids={ids} />}
      </button>
    </li>
  );
}

/** The names of a place, each with those who use it. */
function NamesUsed({ ids }: { ids: readonly string[] }) {
  const across = currentCorpus(useSession());
  const key = ids.join(" ");
  const uses = useMemo(
    () =>
      across === null
        ? []
        : key
            .split(" ")
            .flatMap((id) => names(across, id))
            .filter(({ speaker }) => speaker !== null)
            .sort((a, b) => b.count - a.count)
            .slice(0, NAMES),
    [across, key],
  );
  if (uses.length === 0) return null;
  return (
    <span class="map-row-names">
      {uses.map(({ form, speaker }, at) => (
        <span key={`${speaker?.id} ${form}`}>
          {at > 0 && " · "}
          <q dir="auto">{form}</q> {speaker?.name}
        </span>
      ))}
    </span>
  );
}
