import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { quoteOf } from "../evidence/chain.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { ACT_VERBS, counted, dateInWords } from "../strings.ts";

/** So many claims are put on the page at once; reaching the end adds as many. */
const BATCH = 150;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

export function ClaimList() {
  const session = useSession();
  const loaded = session.loaded.value;
  const entries = session.results.value?.entries ?? [];
  const list = useRef<HTMLOListElement>(null);
  const limit = useSignal(BATCH);
  const focused = useSignal<string | null>(null);
  /** The claim that a key has just asked for: focused once it is on the page, and only once. */
  const wanted = useRef<string | null>(null);
  const opened = session.view.value.claim;
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    wanted.current = null;
  });
  if (loaded.state !== "ready") return null;

  const shown = entries.slice(0, limit.value);
  const stop = [focused.value, opened].find((id) => shown.some(({ claim }) => claim.id === id)) ?? shown[0]?.claim.id;

  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && !session.singleKeys.value) return;
    event.preventDefault();
    event.stopPropagation();
    const at = shown.findIndex(({ claim }) => claim.id === stop);
    const next = Math.max(0, Math.min(entries.length - 1, step(at, entries.length - 1)));
    while (limit.value <= next) limit.value += BATCH;
    wanted.current = entries[next]?.claim.id ?? null;
    focused.value = wanted.current;
  };

  return (
    <section class="claims pane" aria-labelledby="claims-heading">
      <div class="pane-head">
        <h2 id="claims-heading" tabIndex={-1}>
          Claims <span class="count">{entries.length}</span>
        </h2>
        <AboutNode index={loaded.index} />
      </div>
      <div class="pane-body">
        {entries.length === 0 ? (
          <p class="nothing">
            {loaded.index.entries.length === 0
              ? "This graph holds no claims."
              : "No claim fits. Take a filter away, or search for other words."}
          </p>
        ) : (
          <ol class="claim-list" ref={list} onKeyDown={move}>
            {shown.map((entry) => (
              <ClaimCard
                key={entry.claim.id}
                entry={entry}
                index={loaded.index}
                open={entry.claim.id === opened}
                stop={entry.claim.id === stop}
                onFocus={() => {
                  focused.value = entry.claim.id;
                }}
              />
            ))}
          </ol>
        )}
        {shown.length < entries.length && (
          <button
            type="button"
            class="more"
            onClick={() => {
              limit.value += BATCH;
            }}
          >
            Show {counted(Math.min(BATCH, entries.length - shown.length), "more claim")} of {entries.length}
          </button>
        )}
      </div>
    </section>
  );
}

function AboutNode({ index }: { index: GraphIndex }) {
  const session = useSession();
  const { node } = session.view.value;
  if (node === null) return null;
  return (
    <button
      type="button"
      class="chip closing"
      aria-label={`To do with ${labelOf(index, node)}: show all again`}
      onClick={() => session.change((view) => ({ ...view, node: null }))}
    >
      <span>{labelOf(index, node)}</span> <span aria-hidden="true">×</span>
    </button>
  );
}

interface CardProps {
  readonly entry: ClaimEntry;
  readonly index: GraphIndex;
  readonly open: boolean;
  /** Whether Tab stops here: one claim of the list at a time. */
  readonly stop: boolean;
  readonly onFocus: () => void;
}

function ClaimCard({ entry, index, open, stop, onFocus }: CardProps) {
  const session = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const { claim, record } = entry;
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const outer = claim.parent === null ? undefined : index.byId.get(claim.parent);
  const denied = claim.polarity === "denied";
  return (
    <li>
      <button
        type="button"
        ref={button}
        class="card"
        data-polarity={claim.polarity}
        aria-current={open ? "true" : undefined}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => session.open(claim.id)}
      >
        <span class="card-head">
          <span class="speaker" dir="auto">
            {speakerOf(index, entry)}
          </span>{" "}
          <span class="verb">{ACT_VERBS[claim.act]}</span> {denied && <span class="tag denied">✕ denied</span>}
        </span>
        <span class="quote" lang={record.language} dir="auto">
          {quoteOf(entry)}
        </span>
        <span class="card-foot">
          {outer !== undefined && <span>inside a claim by {speakerOf(index, outer)}</span>}
          {claim.dating !== null && <span>{dateInWords(claim.dating.edtf)}</span>}
          <span class="where" dir="auto">
            {labelOf(index, record.id)}
          </span>
        </span>
      </button>
    </li>
  );
}
