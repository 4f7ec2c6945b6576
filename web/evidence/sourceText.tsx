import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { highlight, nearby } from "./highlight.ts";

/** The document with the claim's words marked, scrolled to them; the words alone where the text is not at hand. */
export function SourceText({ entry }: { entry: ClaimEntry }) {
  const session = useSession();
  const largeGraph = useSignal(false);
  const box = useRef<HTMLElement>(null);
  const text = session.textOf(entry.record).value;
  const { claim, record } = entry;

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("mark");
    if (!box.current || !first) return;
    // not scrollIntoView: that would move the page of a narrow window as well
    box.current.scrollTop += first.getBoundingClientRect().top - box.current.getBoundingClientRect().top - 72;
  }, [claim.id, text.state]);

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
  const near = largeGraph.value ? { segments, before: 0, after: 0 } : nearby(segments);
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
