import { useSignal } from "@preact/signals";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { AT_ONCE } from "../whole/openings.ts";
import { type Suggestion, suggestionsOf } from "./suggestions.ts";
import { useWholeSearch } from "./wholeSearch.tsx";

const LIMIT = 8;

/** Narrows the list while one types, and offers the things that bear such a name. */
export function SearchBox() {
  const session = useSession();
  const open = useSignal(false);
  /** The offered thing that the keys stand on, counted from 0; -1 for none. */
  const at = useSignal(-1);
  const index = session.index.value;
  const { query } = session.view.value;
  const overview = session.overview.value;
  const whole = useWholeSearch(overview, open.value ? query : "", LIMIT).value;
  const known = open.value && index !== null && overview === null ? suggestionsOf(index, query, LIMIT) : [];
  const offered: readonly (Suggestion | "words")[] =
    open.value && whole !== null ? [...whole.things, ...(whole.documents > 0 ? (["words"] as const) : [])] : known;
  const count = session.results.value?.entries.length ?? 0;
  // In a graph that is here names are covered; the files of a big one have them
  const masked = new Set(overview === null ? [] : session.view.value.masks);

  const choose = (one: Suggestion | "words") => {
    open.value = false;
    if (one === "words") session.openPart([{ kind: "words", words: query.trim(), count: AT_ONCE }], { query });
    else if (overview !== null) session.openPart([{ kind: "things", ids: [one.id], count: AT_ONCE }], { node: one.id });
    else session.change((view) => ({ ...view, query: "", node: one.id }));
  };
  const keys = (event: KeyboardEvent) => {
    const chosen = offered[at.value];
    if (event.key === "ArrowDown") at.value = Math.min(offered.length - 1, at.value + 1);
    else if (event.key === "ArrowUp") at.value = Math.max(-1, at.value - 1);
    else if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    else if (event.key === "Enter" && offered.at(-1) === "words" && session.view.value.parts.length === 0)
      choose("words");
    else if (event.key === "Enter") {
      open.value = false;
      session.change((view) => ({ ...view, pane: "claims" }), "replace");
    } else {
      if (event.key === "Escape") open.value = false;
      return;
    }
    event.preventDefault();
  };

  return (
    <search>
      <label class="hidden" for="search">
        {t.top.search}
      </label>
      <input
        id="search"
        type="text"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={offered[at.value] === undefined ? "" : `found-${at.value}`}
        placeholder={t.top.searchShort}
        autocomplete="off"
        spellcheck={false}
        disabled={index === null}
        value={query}
        onKeyDown={keys}
        onBlur={() => {
          open.value = false;
        }}
        onInput={(event) => {
          const words = event.currentTarget.value;
          open.value = true;
          at.value = -1;
          session.change((view) => ({ ...view, query: words }), query === "" ? "push" : "replace");
        }}
      />
      <kbd title={t.top.searchKey}>/</kbd>
      {offered.length > 0 && (
        <div class="found">
          <div id="found" role="listbox" aria-label={t.top.found}>
            {offered.map((one, place) => (
              <div
                key={one === "words" ? one : one.id}
                id={`found-${place}`}
                role="option"
                aria-selected={place === at.value}
                tabIndex={-1}
                // before the field loses its focus, which closes the list
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(one);
                }}
              >
                {one === "words" ? (
                  <>
                    <span class="found-name" dir="auto">
                      {t.whole.openWords(query.trim())}
                    </span>
                    <span class="muted">{t.whole.found(whole?.documents ?? 0)}</span>
                  </>
                ) : (
                  <>
                    <span class={`shape shape-${one.kind}`} aria-hidden="true" />
                    <span class="found-name" dir="auto">
                      {masked.has(one.id) ? t.hiddenName : one.label}
                      {one.as !== null && one.as !== one.label && !masked.has(one.id) && (
                        <span class="muted"> {one.as}</span>
                      )}
                    </span>
                    <span class="muted">{t.kinds[one.kind]}</span>
                    <span class="count">{t.counted.number(one.claims)}</span>
                  </>
                )}
              </div>
            ))}
          </div>
          {overview === null && <p class="muted">{t.top.claimsWith(count)}</p>}
        </div>
      )}
    </search>
  );
}
