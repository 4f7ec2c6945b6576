import { Fragment } from "preact";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Picture } from "./picture.ts";

/** So many neighbours are named; the list of claims leads to the rest. */
const SHOWN = 20;

/** The chosen thing and its neighbours as a list: what the picture shows, for keyboard and screen reader. */
export function Chosen({ picture, path }: { picture: Picture; path: readonly string[] | null }) {
  const session = useSession();
  const { node, way } = session.view.value;
  const chosen = picture.nodes.find(({ id }) => id === node);
  if (chosen === undefined) return null;
  const names = new Map(picture.nodes.map(({ id, label }) => [id, label]));
  const choose = (id: string) => session.change((view) => ({ ...view, node: id, way: null }));
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
        <ul aria-label={t.graph.joined}>
          {neighboursOf(picture, chosen.id).map(([id, count]) => (
            <li key={id}>
              <button type="button" class="link" dir="auto" onClick={() => choose(id)}>
                {names.get(id)}
              </button>{" "}
              <span class="count">{t.counted.number(count)}</span>
            </li>
          ))}
        </ul>
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

function neighboursOf({ edges }: Picture, id: string): readonly (readonly [string, number])[] {
  const neighbours = new Map<string, number>();
  for (const { source, target, claims } of edges) {
    const other = source === id ? target : target === id ? source : null;
    if (other !== null) neighbours.set(other, Math.max(neighbours.get(other) ?? 0, claims.length));
  }
  return [...neighbours].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
}
