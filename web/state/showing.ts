import { batch } from "@preact/signals";
import type { DocumentRecord } from "../../src/model/record.ts";
import { type Linked, linksOf } from "../load/linked.ts";
import { t } from "../strings.ts";
import { messageOf, type Ready } from "./dataset.ts";
import type { Page } from "./page.ts";

/** Finds what links records that are shown, until it is told to halt. */
type Link = (halt: AbortSignal) => Promise<Linked>;

/** Shows a graph on the page. */
export interface Showing {
  /** Shows these documents; `link` finds what links them where that is not `known`. */
  show(ready: Omit<Ready, "state">, known?: Linked | null, link?: Link): void;
  /** Returns a function that puts back all that is shown now. */
  remember(): () => void;
}

export function createShowing(page: Page): Showing {
  const { dataset, history, texts, originals } = page;
  const { loaded, across, overview } = dataset;
  const linking = createLinking(page);

  function show(
    ready: Omit<Ready, "state">,
    known: Linked | null = null,
    link: Link = (halt) => linksOf(ready.records, halt),
  ): void {
    batch(() => {
      void linking.start(ready.records, known, link);
      loaded.value = { ...ready, state: "ready" };
      openClaim(page);
    });
  }

  function remember(): () => void {
    const was = {
      linkedOf: linking.records(),
      loaded: loaded.value,
      across: across.value,
      overview: overview.value,
      pageState: history.pageState.value,
    };
    const putBackTexts = texts.remember();
    const putBackOriginals = originals.remember();
    return () =>
      batch(() => {
        loaded.value = was.loaded;
        // Nothing else changes before other records are shown
        if (linking.records() === was.linkedOf) return;
        putBackTexts();
        putBackOriginals();
        overview.value = was.overview;
        history.change(() => was.pageState, "replace");
        if (was.loaded.state === "ready") show(was.loaded, was.across);
      });
  }

  return { show, remember };
}

/** A claim is open from the start, so that the evidence shows what it is for: the first that is disputed, else the first. */
function openClaim({ selection: { index, results }, history: { pageState, change }, notice }: Page): void {
  const { claim } = pageState.value;
  const isThere = claim !== null && (index.value?.byId.has(claim) ?? false);
  if (isThere) return;
  if (claim !== null) notice.value = t.load.gone;
  const listed = results.value?.entries ?? [];
  const disputed = listed.find(({ ties }) => ties.some(({ link }) => link.relation === "disputes"));
  const first = disputed ?? listed[0] ?? index.value?.entries[0];
  change((old) => ({ ...old, claim: first?.claim.id ?? null }), "replace");
}

/** Links what is shown while the list is there already. A single document needs that too: names recur in it. */
function createLinking({ dataset: { across, linked }, ahead, notice }: Page) {
  let halt = new AbortController();
  /** The records that are linked, or being linked. */
  let now: readonly DocumentRecord[] | null = null;

  async function start(records: readonly DocumentRecord[], known: Linked | null, link: Link): Promise<void> {
    halt.abort();
    halt = new AbortController();
    now = records;
    const { signal: stop } = halt;
    batch(() => {
      across.value = known;
      linked.value = known !== null;
    });
    if (known !== null) return;
    const found = await link(stop)
      .then(async (made) => {
        await ahead.prepare(records, made);
        return made;
      })
      .catch((error: unknown) => {
        if (!stop.aborted) notice.value = messageOf(error);
        return null;
      });
    if (stop.aborted) return;
    batch(() => {
      across.value = found;
      linked.value = true;
    });
  }

  return { start, records: () => now };
}
