import { useSignal } from "@preact/signals";
import { AT_ONCE } from "../largeGraph/openings.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { useLargeGraphSearch } from "./largeGraphSearch.tsx";
import { Offered, OfferedThing, walk } from "./offered.tsx";
import { type Suggestion, suggestionsOf } from "./suggestions.ts";

const LIMIT = 8;

/** Narrows the list while one types, and offers the things that bear such a name. */
export function SearchBox() {
  const session = useSession();
  const open = useSignal(false);
  /** The offered thing that the keys stand on, counted from 0; -1 for none. */
  const at = useSignal(-1);
  const index = session.index.value;
  const { query } = session.pageState.value;
  const overview = session.overview.value;
  const largeGraph = useLargeGraphSearch(overview, open.value ? query : "", LIMIT).value;
  const known = open.value && index !== null && overview === null ? suggestionsOf(index, query, LIMIT) : [];
  const offered: readonly (Suggestion | "words")[] =
    open.value && largeGraph !== null
      ? [...largeGraph.things, ...(largeGraph.documents > 0 ? (["words"] as const) : [])]
      : known;
  const count = session.results.value?.entries.length ?? 0;

  const choose = (one: Suggestion | "words") => {
    open.value = false;
    if (one === "words") session.openPiece([{ kind: "words", words: query.trim(), count: AT_ONCE }], { query });
    else if (overview !== null)
      session.openPiece([{ kind: "things", ids: [one.id], count: AT_ONCE }], { node: one.id });
    else session.change((pageState) => ({ ...pageState, query: "", node: one.id }));
  };
  const keys = (event: KeyboardEvent) => {
    if (walk(event, at, offered.length)) return;
    const chosen = offered[at.value];
    if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    else if (event.key === "Enter" && offered.at(-1) === "words" && session.pageState.value.parts.length === 0)
      choose("words");
    else if (event.key === "Enter") {
      open.value = false;
      session.change((pageState) => ({ ...pageState, pane: "claims" }), "replace");
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
          session.change((pageState) => ({ ...pageState, query: words }), query === "" ? "push" : "replace");
        }}
      />
      <kbd title={t.top.searchKey}>/</kbd>
      {offered.length > 0 && (
        <div class="found">
          <Offered id="found" offered={offered} at={at.value} onChoose={choose}>
            {(one) =>
              one === "words" ? (
                <>
                  <span class="found-name" dir="auto">
                    {t.largeGraph.openWords(query.trim())}
                  </span>
                  <span class="muted">{t.largeGraph.found(largeGraph?.documents ?? 0)}</span>
                </>
              ) : (
                <OfferedThing one={one} />
              )
            }
          </Offered>
          {overview === null && <p class="muted">{t.top.claimsWith(count)}</p>}
        </div>
      )}
    </search>
  );
}
