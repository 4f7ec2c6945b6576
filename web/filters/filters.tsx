import { useSignal } from "@preact/signals";
import { FACETS, type Facet, type Option } from "../state/facets.ts";
import { useSession } from "../state/session.ts";
import { cleared, isFiltered, toggled } from "../state/view.ts";

/** A facet shows this many choices until more are asked for. */
const SHOWN = 6;

export function Filters() {
  const session = useSession();
  const view = session.view.value;
  return (
    <section class="filters pane" aria-labelledby="filters-heading">
      <div class="pane-head">
        <h2 id="filters-heading">Filters</h2>
        <button type="button" class="plain" disabled={!isFiltered(view)} onClick={() => session.change(cleared)}>
          Clear all
        </button>
      </div>
      <div class="pane-body">
        {FACETS.map((facet) => (
          <FacetList key={facet.key} facet={facet} options={session.results.value?.options.get(facet.key) ?? []} />
        ))}
        <fieldset>
          <legend>Said</legend>
          <Day name="from" label="From" />
          <Day name="to" label="Until" />
        </fieldset>
      </div>
    </section>
  );
}

function FacetList({ facet, options }: { facet: Facet; options: readonly Option[] }) {
  const session = useSession();
  const all = useSignal(false);
  const chosen = session.view.value.chosen[facet.key];
  if (options.length === 0) return null;
  const shown = all.value ? options : options.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  return (
    <fieldset>
      <legend>{facet.title}</legend>
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => session.change((view) => toggled(view, facet.key, value))}
              />
              <span class="choice" title={label}>
                {label}
              </span>
              <span class="count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {options.length > SHOWN && (
        <button
          type="button"
          class="plain more"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? "Fewer" : `${options.length - shown.length} more`}
        </button>
      )}
    </fieldset>
  );
}

function Day({ name, label }: { name: "from" | "to"; label: string }) {
  const session = useSession();
  return (
    <label class="day">
      <span>{label}</span>
      <input
        type="date"
        value={session.view.value[name] ?? ""}
        onChange={(event) => {
          const day = event.currentTarget.value || null;
          session.change((view) => ({ ...view, [name]: day }));
        }}
      />
    </label>
  );
}
