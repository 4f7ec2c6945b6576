import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { highlight, nearby } from "./highlight.ts";
import { keptInSight } from "./inSight.ts";

/** So much of the text stands before and after the words in a pane that holds more than the text. */
const AROUND = 700;

/**
 * The document with the claim's words marked, scrolled to them; the words alone where the text is not at hand. It scrolls by itself
 * (`own`) or with the pane that it is in.
 */
export function SourceText({ entry, scrolls }: { entry: ClaimEntry; scrolls: "own" | "pane" }) {
  const session = useSession();
  const largeGraph = useSignal(false);
  const box = useRef<HTMLElement>(null);
  const text = session.textOf(entry.record).value;
  const { claim, record } = entry;

  useEffect(() => {
    const scroller = scrolls === "own" ? box.current : box.current?.closest<HTMLElement>(".pane-body");
    return box.current && scroller ? keptInSight(box.current, scroller) : undefined;
  }, [claim.id, text.state, scrolls]);

  if (text.state === "loading") return <p class="muted">{t.load.loadingText}</p>;
  if (text.state === "missing") {
    return (
      <>
        <p class="muted">{text.message}</p>
        {claim.content.map((span) => (
          <blockquote key={span.start} lang={record.language} dir="auto">
            <mark data-part="content">{span.quote}</mark>
          </blockquote>
        ))}
      </>
    );
  }
  const cover = session.index.value?.cover ?? null;
  const { segments, matches } = highlight(cover === null ? text.text : cover(text.text), claim);
  const near = largeGraph.value
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
            largeGraph.value = true;
          }}
        >
          {t.evidence.largeGraph(near.before + near.after)}
        </button>
      )}
      <section
        ref={box}
        class="source"
        aria-label={t.evidence.text}
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
      <ul class="legend" aria-label={t.evidence.marks}>
        <li>
          <mark data-part="claimant">{t.evidence.claimant}</mark>
        </li>
        <li>
          <mark data-part="cue">{t.evidence.cue}</mark>
        </li>
        <li>
          <mark data-part="content">{t.evidence.content}</mark>
        </li>
      </ul>
    </>
  );
}
