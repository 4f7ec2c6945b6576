import { useMemo } from "preact/hooks";
import { AT_ONCE } from "../largeGraph/openings.ts";
import { resultsOf } from "../state/facets.ts";
import { claimsByThing } from "../state/graphIndex.ts";
import { narrowing, START, toHash } from "../state/pageState.ts";
import { type Session, useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Combobox } from "./combobox.tsx";
import { useLargeGraphSearch } from "./largeGraphSearch.tsx";
import { Offered, OfferedThing, useOffering, walk } from "./offered.tsx";
import { type Suggestion, suggestionsOf } from "./suggestions.ts";

const LIMIT = 8;

/** A thing, or the words that are typed. */
type Offer = Suggestion | "words";

/** Narrows the list while one types, and offers the things that bear such a name. */
export function SearchBox() {
  const session = useSession();
  const { open, at, offer, close } = useOffering();
  const { query } = session.pageState.value;
  const overview = session.overview.value;
  const { offered, documents } = useOffers(query, open.value);

  const choose = (one: Offer) => {
    close();
    openOffer(session, one);
  };
  const keys = (event: KeyboardEvent) => {
    if (walk(event, at, offered.length)) return;
    const chosen = offered[at.value];
    if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    else if (event.key === "Enter" && offered.at(-1) === "words" && session.pageState.value.parts.length === 0)
      choose("words");
    else if (event.key === "Enter") {
      close();
      session.change((pageState) => ({ ...pageState, pane: "claims" }), "replace");
    } else {
      if (event.key === "Escape") close();
      return;
    }
    event.preventDefault();
  };

  return (
    <search>
      <Combobox
        id="search"
        label={t.top.search}
        placeholder={t.top.searchShort}
        list="found"
        offered={offered.length}
        at={at.value}
        disabled={session.index.value === null}
        value={query}
        onKeys={keys}
        onLeave={close}
        onWords={(words) => {
          offer();
          session.change((pageState) => ({ ...pageState, query: words }), query === "" ? "push" : "replace");
        }}
      />
      <kbd title={t.top.searchKey}>/</kbd>
      {offered.length > 0 && (
        <div class="found">
          <Offered id="found" offered={offered} at={at.value} onChoose={choose}>
            {(one) =>
              one === "words" ? <OfferedWords words={query.trim()} documents={documents} /> : <OfferedThing one={one} />
            }
          </Offered>
          {overview === null && <p class="muted">{t.top.claimsWith(session.results.value?.entries.length ?? 0)}</p>}
        </div>
      )}
    </search>
  );
}

/** Shows a thing that is offered; in a large graph with its first documents, or those that have the words. */
function openOffer(session: Session, one: Offer): void {
  const { query } = session.pageState.value;
  if (one === "words") session.openPiece([{ kind: "words", words: query.trim(), count: AT_ONCE }], { query });
  else if (session.overview.value !== null)
    session.openPiece([{ kind: "things", ids: [one.id], count: AT_ONCE }], { node: one.id });
  else session.change((pageState) => ({ ...pageState, query: "", node: one.id }));
}

/** How many claims of each thing the filters leave, whatever is searched or chosen; null where no other filter is set. */
function useLeft({ index, pageState, communities }: Session, isOpen: boolean): ReadonlyMap<string, number> | null {
  const others = { ...narrowing(pageState.value), query: START.query, node: START.node, picked: START.picked };
  const key = isOpen ? toHash(others) : "";
  return useMemo(() => {
    if (key === "" || index.value === null) return null;
    return claimsByThing(resultsOf(index.value, others, communities.value).drawn);
  }, [key, index.value]);
}

/** The things that words lead to, and in a large graph the words themselves, where so many documents have them. */
function useOffers(words: string, isOpen: boolean) {
  const session = useSession();
  const index = session.index.value;
  const overview = session.overview.value;
  const inLargeGraph = useLargeGraphSearch(overview, isOpen ? words : "", LIMIT).value;
  const documents = inLargeGraph?.documents ?? 0;
  const left = useLeft(session, isOpen);
  const offered: readonly Offer[] = !isOpen
    ? []
    : inLargeGraph !== null
      ? [...inLargeGraph.things, ...(documents > 0 ? (["words"] as const) : [])]
      : index !== null && overview === null
        ? suggestionsOf(index, words, LIMIT, session.meant.value.things).map((one) => ({
            ...one,
            claims: left?.get(one.id) ?? (left === null ? one.claims : 0),
          }))
        : [];
  return { offered, documents };
}

/** What opens the documents of a large graph that have all the words. */
const OfferedWords = ({ words, documents }: { words: string; documents: number }) => (
  <>
    <span class="found-name" dir="auto">
      {t.largeGraph.openWords(words)}
    </span>
    <span class="muted">{t.largeGraph.found(documents)}</span>
  </>
);
