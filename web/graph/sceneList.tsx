import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Scene } from "./scene.ts";

/** What is drawn as a list, the heaviest first: its names choose, and each can be taken out, as in the picture. */
export function SceneList({ scene }: { scene: Scene }) {
  const session = useSession();
  const { node } = session.pageState.value;
  const nodes = [...scene.nodes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  return (
    <details class="scene-list">
      <summary>{t.graph.list}</summary>
      <ol>
        {nodes.map(({ id, kind, label, claims }) => (
          <li key={id}>
            <span class={`shape shape-${kind}`} aria-hidden="true" />{" "}
            <button
              type="button"
              class="link"
              dir="auto"
              aria-pressed={id === node}
              onClick={() => session.change((old) => ({ ...old, node: id, path: null }))}
            >
              {label}
            </button>{" "}
            <span class="count">{t.counted.number(claims)}</span>{" "}
            <button
              type="button"
              class="plain"
              aria-label={`${t.graph.takeOut}: ${label}`}
              onClick={() => session.change((old) => ({ ...old, away: [...old.away, id], node: null, path: null }))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
