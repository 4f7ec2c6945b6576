import { useEffect, useRef } from "preact/hooks";
import { quoteOf } from "../evidence/chain.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import { CardMarks } from "../review/cardMarks.tsx";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold, speakerOf } from "../state/graphIndex.ts";
import { pickedNames } from "../state/question.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";
import { PaneButtons } from "../views/paneButtons.tsx";
import { BATCH, useRoving } from "./roving.ts";

const Contradictions = lazily(() => import("./contradictions.tsx").then((part) => part.Contradictions), null);

export function ClaimList() {
  const session = useSession();
  const index = session.index.value;
  const entries = session.results.value?.entries ?? [];
  const { box, shown, stop, keys, focused, showMore } = useRoving<HTMLOListElement>(entries);
  const opened = session.pageState.value.claim;
  if (index === null) return null;

  return (
    <section class="claims pane" aria-labelledby="claims-heading">
      <div class="pane-head">
        <h2 id="claims-heading" tabIndex={-1}>
          {t.list.title} <span class="count">{t.counted.number(entries.length)}</span>
        </h2>
        <AboutNode index={index} />
        <PaneButtons pane="claims" />
      </div>
      <div class="pane-body">
        {session.links.value !== null && <Contradictions />}
        {entries.length === 0 ? (
          <p class="nothing">{index.entries.length === 0 ? t.list.empty : t.list.none}</p>
        ) : (
          <ol class="claim-list" ref={box} onKeyDown={keys}>
            {shown.map((entry) => (
              <ClaimCard
                key={entry.claim.id}
                entry={entry}
                index={index}
                open={entry.claim.id === opened}
                stop={entry.claim.id === stop}
                onFocus={() => focused(entry.claim.id)}
              />
            ))}
          </ol>
        )}
        {shown.length < entries.length && (
          <button type="button" class="more" onClick={showMore}>
            {t.list.more(Math.min(BATCH, entries.length - shown.length), entries.length)}
          </button>
        )}
      </div>
    </section>
  );
}

function AboutNode({ index }: { index: GraphIndex }) {
  const session = useSession();
  const names = pickedNames(index, session.pageState.value);
  if (names === null) return null;
  return (
    <button
      type="button"
      class="chip closing"
      aria-label={t.list.showAllAgain(names)}
      onClick={() => session.change((pageState) => ({ ...pageState, node: null }))}
    >
      <span>{names}</span> <span aria-hidden="true">×</span>
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
    // a person who opens claims one after the other from the contradictions keeps these in view
    const above = document.activeElement?.closest(".contradictions") ?? null;
    if (open && above === null) button.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const outer = claim.parent === null ? undefined : index.byId.get(claim.parent);
  const denied = claim.polarity === "denied";
  const disputed = entry.ties.some(({ link }) => link.relation === "disputes");
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
            {speakerAsTold(index, entry)}
          </span>{" "}
          <span class="verb">{t.acts[claim.act]}</span> {denied && <DeniedTag />}{" "}
          {disputed && <span class="tag disputed">{t.graph.keyDisputed}</span>}
        </span>
        <span class="quote" lang={record.language} dir="auto">
          {quoteOf(entry)}
        </span>
        <span class="card-foot">
          <CardMarks claim={claim.id} />
          {outer !== undefined && <span>{t.list.inside(speakerOf(index, outer))}</span>}
          {claim.dating !== null && <span>{t.date(claim.dating.edtf)}</span>}
          <span class="where" dir="auto">
            {labelOf(index, record.id)}
          </span>
        </span>
      </button>
    </li>
  );
}
