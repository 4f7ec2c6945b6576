import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { highlight, nearby } from "./highlight.ts";
import { keepInSight } from "./inSight.ts";

/** How much of the text is shown before and after the words, in a pane with other contents. */
const AROUND = 700;

interface Given {
  readonly entry: ClaimEntry;
  readonly scrolls: "own" | "pane";
  /** Where two texts stand side by side: which of them it is. */
  readonly label?: string;
}

/**
 * The document with the claim's words marked, scrolled to them; only the words if the text is not available. It scrolls by itself
 * (`own`) or with the pane that it is in.
 */
export function SourceText({ entry, scrolls, label }: Given) {
  const session = useSession();
  const showsAll = useSignal(false);
  const box = useRef<HTMLElement>(null);
  const text = session.textOf(entry.record).value;
  const { claim, record } = entry;

  useEffect(() => {
    const scroller = scrolls === "own" ? box.current : box.current?.closest<HTMLElement>(".pane-body");
    return box.current && scroller ? keepInSight(box.current, scroller) : undefined;
  }, [claim.id, text.state, scrolls]);

  if (text.state === "loading") return <p class="muted">{t.load.loadingText}</p>;
  if (text.state === "missing") return <QuotesAlone entry={entry} why={text.message} />;
  const cover = session.index.value?.cover ?? null;
  const { segments, matches } = highlight(cover === null ? text.text : cover(text.text), claim);
  const near = showsAll.value
    ? { segments, before: 0, after: 0 }
    : nearby(segments, scrolls === "own" ? undefined : AROUND);
  return (
    <>
      {!matches && (
        <p class="trouble" role="alert">
          {t.evidence.otherVersion}
        </p>
      )}
      {near.before + near.after > 0 && (
        <button
          type="button"
          class="plain more"
          onClick={() => {
            showsAll.value = true;
          }}
        >
          {t.evidence.wholeText(near.before + near.after)}
        </button>
      )}
      <section
        ref={box}
        class="source"
        aria-label={label === undefined ? t.evidence.text : `${t.evidence.text}: ${label}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang={record.language}
        dir="auto"
      >
        {near.segments.map(({ text: words, parts }, at) =>
          parts.length === 0 ? (
            words
          ) : (
            <mark key={at} data-part={parts.join(" ")}>
              {words}
            </mark>
          ),
        )}
      </section>
      <MarksLegend />
    </>
  );
}

/** The words of a claim whose text is not available. */
function QuotesAlone({ entry: { claim, record }, why }: { entry: ClaimEntry; why: string }) {
  return (
    <>
      <p class="muted">{why}</p>
      {claim.content.map((span) => (
        <blockquote key={span.start} lang={record.language} dir="auto">
          <mark data-part="content">{span.quote}</mark>
        </blockquote>
      ))}
    </>
  );
}

const MarksLegend = () => (
  <ul class="legend" aria-label={t.evidence.marks}>
    {(["claimant", "cue", "content"] as const).map((part) => (
      <li key={part}>
        <mark data-part={part}>{t.evidence[part]}</mark>
      </li>
    ))}
  </ul>
);
