import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { codeUnits } from "../evidence/highlight.ts";
import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { expectsMove, moveBoundary, type Place, pointsOf } from "./markedWords.ts";
import { w } from "./words.ts";

/** So much of the text stands before and after the claim's words. */
const AROUND = 600;

interface Given {
  readonly entry: ClaimEntry;
  /** Takes `#char=225,255`, in code points of the text, and the words. */
  readonly onTake: (place: string, words: string) => void;
  readonly onBack: () => void;
}

/** The text around a claim, in which the words that are claimed are marked: with the mouse, or a word at a time by the keyboard. */
export function Marking({ entry, onTake, onBack }: Given) {
  const session = useSession();
  const text = session.textOf(entry.record).value;
  const isCovered = session.index.value?.cover != null;
  if (text.state === "loading") return null;
  if (text.state === "missing" || isCovered) return <p class="muted">{w.noText}</p>;
  return <MarkedText key={entry.claim.id} text={text.text} entry={entry} onTake={onTake} onBack={onBack} />;
}

function startIn(text: string, { claim }: ClaimEntry): Place {
  const starts = claim.content.map(({ start }) => start);
  const ends = claim.content.map(({ end }) => end);
  const units = codeUnits(text, [Math.min(...starts), Math.max(...ends)]);
  return { start: units.get(Math.min(...starts)) ?? 0, end: units.get(Math.max(...ends)) ?? text.length };
}

function MarkedText({ text, entry, onTake, onBack }: Given & { readonly text: string }) {
  const box = useRef<HTMLElement>(null);
  const place = useSignal(startIn(text, entry));
  const shown = useRef({ from: Math.max(0, place.value.start - AROUND), to: place.value.end + AROUND }).current;
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }, []);
  const { start, end } = place.value;
  const take = () => {
    const points = pointsOf(text, place.value);
    onTake(`#char=${points.start},${points.end}`, text.slice(start, end));
  };
  const keys = (event: KeyboardEvent) => {
    const move = expectsMove(event);
    if (move !== null) place.value = moveBoundary(text, place.value, move);
    else if (event.key === "Enter") take();
    else if (event.key === "Escape") onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const select = () => {
    const range = rangeIn(box.current);
    if (range !== null) place.value = { start: shown.from + range.start, end: shown.from + range.end };
  };
  return (
    <div class="review-marking">
      <p class="muted" id="review-marking-how">
        {w.mark}
      </p>
      <section
        ref={box}
        class="source marking-text"
        aria-label={w.fields.extent}
        aria-describedby="review-marking-how"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that mark words go to it
        tabIndex={0}
        lang={entry.record.language}
        dir="auto"
        onKeyDown={keys}
        onMouseUp={select}
      >
        {text.slice(shown.from, start)}
        <mark data-part="content">{text.slice(start, end)}</mark>
        {text.slice(end, shown.to)}
      </section>
      <button type="button" class="primary" onClick={take}>
        {w.take}
      </button>
    </div>
  );
}

/** Where the words that are selected stand in an element, in UTF-16 units; null where nothing in it is selected. */
function rangeIn(box: HTMLElement | null): Place | null {
  const selection = getSelection();
  if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const words = range.toString();
  selection.removeAllRanges();
  const lead = words.length - words.trimStart().length;
  return words.trim() === "" ? null : { start: start + lead, end: start + lead + words.trim().length };
}
