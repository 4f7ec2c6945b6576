import { useSignal } from "@preact/signals";
import { searchForm } from "../../src/overview/folded.ts";
import { FACETS, type Facet, type Option } from "../state/facets.ts";
import { cleared, isFiltered, toggled } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { PaneButtons } from "../views/paneButtons.tsx";

/** A facet shows this many choices until more are asked for; a longer list can be searched. */
const SHOWN = 6;
const SEARCHED = 12;

export function Filters() {
  const session = useSession();
  const pageState = session.pageState.value;
  return (
    <section class="filters pane" aria-labelledby="filters-heading">
      <div class="pane-head">
        <h2 id="filters-heading">{t.filters.title}</h2>
        <button type="button" class="plain" disabled={!isFiltered(pageState)} onClick={() => session.change(cleared)}>
          {t.filters.clear}
        </button>
        <PaneButtons pane="filters" />
      </div>
      <div class="pane-body">
        {FACETS.map((facet) => (
          <FacetList key={facet.key} facet={facet} options={session.results.value?.options.get(facet.key) ?? []} />
        ))}
        <fieldset>
          <legend>{t.filters.said}</legend>
          <Day range="said" end="from" />
          <Day range="said" end="to" />
        </fieldset>
        <fieldset>
          <legend>{t.filters.happened}</legend>
          <Day range="happened" end="from" />
          <Day range="happened" end="to" />
        </fieldset>
        <Confidence />
        <label class="switch independent" title={t.filters.independentWhy}>
          <input
            type="checkbox"
            checked={pageState.independent}
            onChange={() => session.change((old) => ({ ...old, independent: !old.independent }))}
          />
          {t.filters.independent}
        </label>
      </div>
    </section>
  );
}

function FacetList({ facet, options }: { facet: Facet; options: readonly Option[] }) {
  const session = useSession();
  const all = useSignal(false);
  const wanted = useSignal("");
  const chosen = session.pageState.value.chosen[facet.key];
  if (options.length === 0) return null;
  const title = t.facets[facet.key];
  const fitting = options.filter(({ label }) => searchForm(label).includes(searchForm(wanted.value)));
  const shown = all.value ? fitting : options.filter(({ value }, at) => at < SHOWN || chosen.includes(value));
  return (
    <fieldset>
      <legend>{title}</legend>
      {all.value && options.length > SEARCHED && (
        <input
          type="search"
          class="narrow"
          aria-label={t.filters.find(title)}
          placeholder={t.filters.find(title)}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      )}
      <ul>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => session.change((pageState) => toggled(pageState, facet.key, value))}
              />
              <span class="choice" title={label} dir="auto">
                {label}
              </span>
              <span class="count">{t.counted.number(count)}</span>
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
            wanted.value = "";
          }}
        >
          {all.value ? t.fewer : t.more(options.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

function Day({ range, end }: { range: "said" | "happened"; end: "from" | "to" }) {
  const session = useSession();
  return (
    <label class="day">
      <span>{t.filters[end]}</span>
      <input
        type="date"
        value={session.pageState.value[range][end] ?? ""}
        onChange={(event) => {
          const day = event.currentTarget.value || null;
          session.change((pageState) => ({ ...pageState, [range]: { ...pageState[range], [end]: day } }));
        }}
      />
    </label>
  );
}

function Confidence() {
  const session = useSession();
  const { confidence } = session.pageState.value;
  return (
    <fieldset>
      <legend>
        <label for="confidence">{t.filters.confidence}</label>
      </legend>
      <div class="day">
        <input
          id="confidence"
          type="range"
          min="0"
          max="100"
          step="5"
          value={confidence}
          aria-valuetext={t.filters.hundredths(confidence)}
          onChange={(event) => {
            const least = Number(event.currentTarget.value);
            session.change((pageState) => ({ ...pageState, confidence: least }));
          }}
        />
        <span class="count" aria-hidden="true">
          {t.filters.hundredths(confidence)}
        </span>
      </div>
    </fieldset>
  );
}
