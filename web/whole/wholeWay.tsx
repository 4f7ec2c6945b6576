import { useSignal } from "@preact/signals";
import { ActorField } from "../search/actorField.tsx";
import type { Suggestion } from "../search/suggestions.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { wayOpening } from "./openings.ts";

/** Two actors, and the way between them through the whole graph. */
export function WholeWay() {
  const session = useSession();
  const from = useSignal<Suggestion | null>(null);
  const to = useSignal<Suggestion | null>(null);
  const { masks } = session.view.value;
  const named = (one: Suggestion | null) => (one === null ? "" : masks.includes(one.id) ? t.hiddenName : one.label);
  const find = (event: Event) => {
    event.preventDefault();
    const [a, b] = [from.value, to.value];
    if (a !== null && b !== null) session.openPart([wayOpening(a.id, b.id)], { node: a.id, way: b.id, pane: "face" });
  };
  return (
    <form class="whole-way" aria-label={t.way.between} title={t.way.how} onSubmit={find}>
      <ActorField
        label={t.way.from}
        value={named(from.value)}
        except={to.value?.id ?? null}
        onChoose={(one) => {
          from.value = one;
        }}
      />
      <ActorField
        label={t.way.to}
        value={named(to.value)}
        except={from.value?.id ?? null}
        onChoose={(one) => {
          to.value = one;
        }}
      />
      <button type="submit" disabled={from.value === null || to.value === null}>
        {t.way.find}
      </button>
    </form>
  );
}
