import { useEffect, useRef } from "preact/hooks";
import type { DocumentRecord } from "../../src/model/record.ts";
import { quoteOf } from "../evidence/chain.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { type Family, familyOf, type Stretch, underlined } from "./underlined.ts";
import "./reading.css";

const FAMILIES: readonly Family[] = ["says", "accuses", "denies", "calls"];

/** One document's text with every claim of the list underlined in the style of its act. */
export function Reading() {
  const session = useSession();
  const index = session.index.value;
  if (index === null) return null;
  const { document: wanted } = session.pageState.value;
  const record =
    index.records.find(({ id }) => id === wanted) ?? session.selected.value?.record ?? index.records[0] ?? null;
  if (record === null) return <p class="nothing">{v.reading.none}</p>;
  const entries = (session.results.value?.entries ?? []).filter((entry) => entry.record === record);
  return (
    <>
      <DocumentChooser index={index} record={record} />
      <Page key={record.id} index={index} record={record} entries={entries} />
      <ul class="graph-legend" aria-label={v.reading.legend}>
        {FAMILIES.map((family) => (
          <li key={family}>
            <span class="said" data-family={family}>
              {v.reading.families[family]}
            </span>
          </li>
        ))}
        <li>
          <span class="cue" aria-hidden="true">
            ›
          </span>
          {v.reading.begins}
        </li>
        <li>{v.reading.claims(entries.length, record.claims.length)}</li>
      </ul>
    </>
  );
}

/** Chooses the document that is read: by its title, or the one before or behind. */
function DocumentChooser({ index, record }: { index: GraphIndex; record: DocumentRecord }) {
  const session = useSession();
  const at = index.records.indexOf(record);
  const choose = (document: string) => session.change((pageState) => ({ ...pageState, document }));
  const turn = (step: number) => {
    const next = index.records[at + step];
    if (next !== undefined) choose(next.id);
  };
  return (
    <div class="view-tools">
      <label class="chooser">
        <span class="hidden">{v.reading.document}</span>
        <select value={record.id} onChange={(event) => choose(event.currentTarget.value)}>
          {index.records.map(({ id }) => (
            <option key={id} value={id}>
              {labelOf(index, id)}
            </option>
          ))}
        </select>
      </label>
      <div class="tools">
        <button
          type="button"
          class="plain"
          aria-label={v.reading.previous}
          disabled={at === 0}
          onClick={() => turn(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="plain"
          aria-label={v.reading.next}
          disabled={at === index.records.length - 1}
          onClick={() => turn(1)}
        >
          ↓
        </button>
      </div>
    </div>
  );
}

interface PageGiven {
  readonly index: GraphIndex;
  readonly record: DocumentRecord;
  readonly entries: readonly ClaimEntry[];
}

function Page({ index, record, entries }: PageGiven) {
  const session = useSession();
  const box = useRef<HTMLElement>(null);
  const text = session.textOf(record).value;
  const open = session.pageState.value.claim;
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("[data-open]");
    if (!box.current || !first) return;
    const top = first.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    // only if it is out of sight, because the text must not move under the pointer
    if (top < 0 || top > box.current.clientHeight - 40) box.current.scrollTop += top - box.current.clientHeight / 3;
  }, [open, text.state]);

  const words = text.state === "ready" ? (index.cover?.(text.text) ?? text.text) : null;
  const stretches = words === null ? null : underlined(words, entries);
  return (
    <section
      ref={box}
      class="reading"
      aria-label={t.views.reading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      lang={record.language}
      dir="auto"
    >
      {text.state === "loading" && <p class="muted">{t.load.loadingText}</p>}
      {text.state === "missing" && <p class="muted">{v.reading.noText}</p>}
      {text.state === "ready" && stretches === null && (
        <p class="trouble" role="alert">
          {t.evidence.otherVersion}
        </p>
      )}
      {stretches?.map((stretch, at) => (
        <Piece key={at} stretch={stretch} index={index} open={open} />
      ))}
      {text.state !== "loading" && stretches === null && (
        <ul class="quotes">
          {entries.map((entry) => (
            <li key={entry.claim.id}>
              <button type="button" class="link" onClick={() => session.open(entry.claim.id)}>
                {quoteOf(entry)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A click opens the innermost claim, and the one around it where that is open already. */
function Piece({ stretch, index, open }: { stretch: Stretch; index: GraphIndex; open: string | null }) {
  const session = useSession();
  const { text, contentOf, cueOf, beginOf } = stretch;
  const inner = contentOf.at(-1);
  const cue = cueOf.at(-1);
  const openCue = ({ claim }: ClaimEntry) => session.open(claim.id);
  const content =
    cue === undefined ? (
      text
    ) : (
      <button
        type="button"
        class="cue"
        aria-label={`${text} (${v.reading.open(`${speakerAsTold(index, cue)} ${t.acts[cue.claim.act]}`)})`}
        onClick={(event) => {
          event.stopPropagation();
          openCue(cue);
        }}
      >
        {text}
      </button>
    );
  const begins = beginOf.map((entry) => (
    <button
      type="button"
      key={entry.claim.id}
      class="cue begin"
      aria-label={v.reading.open(quoteOf(entry))}
      onClick={(event) => {
        event.stopPropagation();
        openCue(entry);
      }}
    >
      <span aria-hidden="true">›</span>
    </button>
  ));
  if (inner === undefined) return cue === undefined ? text : content;
  const isOpen = [...contentOf, ...cueOf].some(({ claim }) => claim.id === open);
  const next = contentOf[contentOf.findIndex(({ claim }) => claim.id === open) - 1] ?? inner;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cue beside it is the button for keyboards
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      class="said"
      data-family={familyOf(inner)}
      data-deep={contentOf.length > 1 ? "" : undefined}
      data-open={isOpen ? "" : undefined}
      title={`${speakerAsTold(index, inner)} ${t.acts[inner.claim.act]}`}
      onClick={() => session.open(next.claim.id)}
    >
      {begins}
      {content}
    </span>
  );
}
