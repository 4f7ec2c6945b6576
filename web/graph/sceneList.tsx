import { pickedIn, togglePicked, withPicked } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Scene } from "./scene.ts";

/** What is drawn as a list, the heaviest first: its names choose, and each can be taken out, as in the picture. */
export function SceneList({ scene }: { scene: Scene }) {
  const session = useSession();
  const picked = pickedIn(session.pageState.value);
  const nodes = [...scene.nodes].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  return (
    <ol>
      {nodes.map(({ id, kind, label, claims }) => (
        <li key={id}>
          <span class={`shape shape-${kind}`} aria-hidden="true" />{" "}
          <button
            type="button"
            class="link"
            dir="auto"
            aria-pressed={picked.includes(id)}
            onClick={({ shiftKey }) =>
              session.change((old) => (shiftKey ? togglePicked(old, id) : withPicked(old, [id])))
            }
          >
            {label}
          </button>{" "}
          <span class="count">{t.counted.number(claims)}</span>{" "}
          <button
            type="button"
            class="plain"
            aria-label={`${t.graph.chooseToo}: ${label}`}
            title={t.graph.chooseToo}
            aria-pressed={picked.includes(id)}
            onClick={() => session.change((old) => togglePicked(old, id))}
          >
            +
          </button>
          <button
            type="button"
            class="plain"
            aria-label={`${t.graph.takeOut}: ${label}`}
            onClick={() => session.change((old) => ({ ...withPicked(old, []), away: [...old.away, id] }))}
          >
            ×
          </button>
        </li>
      ))}
    </ol>
  );
}
