import { useSignal } from "@preact/signals";
import { ActorField } from "../search/actorField.tsx";
import type { Suggestion } from "../search/suggestions.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { pathOpening } from "./openings.ts";

/** Two actors, and the path between them through the whole graph. */
export function LargeGraphPath() {
  const session = useSession();
  const from = useSignal<Suggestion | null>(null);
  const to = useSignal<Suggestion | null>(null);
  const { redacted } = session.pageState.value;
  const named = (one: Suggestion | null) => (one === null ? "" : redacted.includes(one.id) ? t.hiddenName : one.label);
  const find = (event: Event) => {
    event.preventDefault();
    const [a, b] = [from.value, to.value];
    if (a !== null && b !== null)
      session.openPiece([pathOpening(a.id, b.id)], { view: "graph", node: a.id, path: b.id, pane: "view" });
  };
  return (
    <form class="overview-path" aria-label={t.path.between} title={t.path.how} onSubmit={find}>
      <ActorField
        label={t.path.from}
        value={named(from.value)}
        except={to.value?.id ?? null}
        onChoose={(one) => {
          from.value = one;
        }}
      />
      <ActorField
        label={t.path.to}
        value={named(to.value)}
        except={from.value?.id ?? null}
        onChoose={(one) => {
          to.value = one;
        }}
      />
      <button type="submit" disabled={from.value === null || to.value === null}>
        {t.path.find}
      </button>
    </form>
  );
}
