import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { t } from "../strings.ts";
import type { Preparation } from "./ahead.ts";
import type { Dataset } from "./dataset.ts";
import { type Meant, NOTHING, type Results, resultsOf } from "./facets.ts";
import { type ClaimEntry, type GraphIndex, indexRecords } from "./graphIndex.ts";
import { fromHash, narrowing, type PageState, toHash } from "./pageState.ts";
import { questionOf } from "./question.ts";
import { coverOf } from "./redaction.ts";

/** The part of the open graph that the page shows, by the address. */
export interface Selection {
  /** Null while there is no graph. */
  readonly index: ReadonlySignal<GraphIndex | null>;
  readonly results: ReadonlySignal<Results | null>;
  /** What the words of the search mean; nothing until the names of the lookups are loaded. */
  readonly meant: ReadonlySignal<Meant>;
  readonly selected: ReadonlySignal<ClaimEntry | null>;
  /** The question and its count in words; read out by screen readers when it changes. */
  readonly status: ReadonlySignal<string>;
}

export function createSelection(dataset: Dataset, ahead: Preparation, pageState: ReadonlySignal<PageState>): Selection {
  const { records, across, links, communities } = dataset;
  const hidden = hiddenActors(dataset, pageState);
  const index = computed(() => {
    if (records.value === null) return null;
    const cover = coverOf(records.value, hidden.value);
    const made = cover === null ? ahead.made(records.value, across.value) : undefined;
    return made?.index ?? indexRecords(records.value, cover, links.value);
  });
  const meant = meantBy(index, pageState);
  const narrowed = computed(() => toHash(narrowing(pageState.value)));
  const results = computed(() => {
    if (index.value === null || records.value === null) return null;
    const made = ahead.made(records.value, across.value);
    if (narrowed.value === "" && made?.index === index.value) return made.results;
    return resultsOf(index.value, fromHash(narrowed.value), communities.value, meant.value);
  });
  const selected = computed(() =>
    pageState.value.claim === null ? null : (index.value?.byId.get(pageState.value.claim) ?? null),
  );
  const status = computed(() => statusOf(dataset, pageState.value, index.value, results.value));
  return { index, results, meant, selected, status };
}

/** What the words of the search mean. Its rules and lookups are loaded when somebody searches. */
function meantBy(
  index: ReadonlySignal<GraphIndex | null>,
  pageState: ReadonlySignal<PageState>,
): ReadonlySignal<Meant> {
  const rules = signal<typeof import("../search/meant.ts") | null>(null);
  const query = computed(() => pageState.value.query.trim());
  effect(() => {
    if (query.value === "" || rules.peek() !== null) return;
    // without them words are searched as they stand
    import("../search/meant.ts").then(
      (loaded) => {
        rules.value = loaded;
      },
      () => undefined,
    );
  });
  return computed(() =>
    index.value === null || rules.value === null || query.value === ""
      ? NOTHING
      : rules.value.meantIn(index.value, query.value),
  );
}

/** The ids of hidden actors: each is hidden under all the ids that links join. */
function hiddenActors({ links }: Dataset, pageState: ReadonlySignal<PageState>): ReadonlySignal<readonly string[]> {
  const redacted = computed(() => pageState.value.redacted.join(" "));
  return computed(() => {
    const ids = new Set(redacted.value.split(" ").filter(Boolean));
    if (ids.size === 0) return [];
    return [...ids, ...[...(links.value?.canonical ?? [])].flatMap(([id, one]) => (ids.has(one) ? id : []))];
  });
}

/** What the status line says: what is being loaded, what went wrong, or the question with its count. */
function statusOf(
  { loaded, rest, overview, opened, communities }: Dataset,
  pageState: PageState,
  index: GraphIndex | null,
  results: Results | null,
): string {
  const state = loaded.value;
  if (state.state === "loading") return state.what;
  if (state.state === "failed") return state.message;
  if (index === null || results === null) return t.page.nothingOpen;
  if (overview.value !== null && pageState.parts.length === 0) {
    const { claims, documents } = overview.value.counts;
    return t.question.all(claims, documents);
  }
  if (overview.value !== null && opened.value === null) return t.largeGraph.opening;
  const question = questionOf(index, pageState, results.entries.length, communities.value);
  if (rest.value !== null) return t.load.soFar(question, rest.value.what);
  return overview.value === null ? question : t.largeGraph.of(question, overview.value.counts.documents);
}
