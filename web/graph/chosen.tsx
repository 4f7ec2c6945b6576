import { useSignal } from "@preact/signals";
import { Fragment } from "preact";
import { folded } from "../../src/overview/folded.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { behindNow } from "./behindNow.ts";
import { neighboursOf, OPENED, type Picture } from "./picture.ts";

/** A list that is narrowed by words need not hold more. */
const MOST_LISTED = 500;

/** The chosen thing and its neighbours as a list: what the picture shows, for keyboard and screen reader. */
export function Chosen({ picture, path }: { picture: Picture; path: readonly string[] | null }) {
  const session = useSession();
  const all = useSignal(false);
  const find = useSignal("");
  const { node, way } = session.view.value;
  const chosen = picture.nodes.find(({ id }) => id === node);
  if (chosen === undefined) return null;
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
    <div class="chosen">
      <div class="chosen-head">
        <p>
          <strong dir="auto">{chosen.label}</strong>{" "}
          <span class="muted">{t.graph.chosen(t.kinds[chosen.kind], chosen.claims)}</span>
        </p>
        <label class="way">
          <span class="hidden">{t.graph.way}</span>
          <select
            value={way ?? ""}
            onChange={(event) => {
              const to = event.currentTarget.value || null;
              session.change((view) => ({ ...view, way: to }));
            }}
          >
            <option value="">{t.graph.way}</option>
            {picture.nodes
              .filter(({ id, kind }) => kind === "actor" && id !== chosen.id)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </select>
        </label>
      </div>
      {way === null ? (
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
      ) : path === null ? (
        <p>{t.graph.noWay}</p>
      ) : (
        <p class="path">
          {path.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && <span aria-hidden="true"> – </span>}
              <button type="button" class="link" dir="auto" onClick={() => choose(id)}>
                {names.get(id)}
              </button>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
