import { useRef } from "preact/hooks";
import { pickedIn, togglePicked, withPicked } from "../state/picked.ts";
import { type Session, useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { useRovingMarks } from "../views/rovingMarks.ts";
import type { Scene, SceneNode } from "./scene.ts";

/** What is drawn as a list, the heaviest first: its names choose, and each can be taken out, as in the picture. */
export function SceneList({ scene }: { scene: Scene }) {
  const session = useSession();
  const box = useRef<HTMLOListElement>(null);
  const roving = useRovingMarks(box);
  const picked = pickedIn(session.pageState.value);
  const nodes = [...scene.nodes].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  /** Takes a thing out of the picture; if it is one of several that are to go together, all of them. */
  const takeOut = (from: EventTarget | null, together: readonly string[]) => {
    const id = thingAt(from);
    if (id === undefined) return;
    const gone = together.includes(id) ? together : [id];
    focusBeside(from, gone);
    session.change((old) => ({ ...withPicked(old, []), away: [...old.away, ...gone] }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Delete") takeOut(event.target, picked);
    else if (event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const from = thingAt(event.target);
      roving.keys(event);
      reach(session, from, thingAt(document.activeElement));
    } else roving.keys(event);
  };
  return (
    <>
      <p class="muted">{v.network.keys}</p>
      <ol ref={box} onKeyDown={keys} onFocusIn={roving.focused}>
        {nodes.map((node) => (
          <Thing
            key={node.id}
            node={node}
            isPicked={picked.includes(node.id)}
            onTakeOut={(from) => takeOut(from, [])}
          />
        ))}
      </ol>
    </>
  );
}

interface ThingGiven {
  readonly node: SceneNode;
  readonly isPicked: boolean;
  readonly onTakeOut: (from: EventTarget) => void;
}

/** A line of the list. */
function Thing({ node: { id, kind, label, claims }, isPicked, onTakeOut }: ThingGiven) {
  const session = useSession();
  return (
    <li data-thing={id}>
      <span class={`shape shape-${kind}`} aria-hidden="true" />{" "}
      <button
        type="button"
        class="link"
        dir="auto"
        data-mark=""
        aria-pressed={isPicked}
        onClick={({ shiftKey }) => session.change((old) => (shiftKey ? togglePicked(old, id) : withPicked(old, [id])))}
      >
        {label}
      </button>{" "}
      <span class="count">{t.counted.number(claims)}</span>{" "}
      <button
        type="button"
        class="plain"
        data-mark=""
        aria-label={`${v.network.chooseToo}: ${label}`}
        title={v.network.chooseToo}
        aria-pressed={isPicked}
        onClick={() => session.change((old) => togglePicked(old, id))}
      >
        +
      </button>
      <button
        type="button"
        class="plain"
        data-mark=""
        aria-label={`${v.network.takeOut}: ${label}`}
        onClick={({ currentTarget }) => onTakeOut(currentTarget)}
      >
        ×
      </button>
    </li>
  );
}

/** The thing in whose line an element of the page stands. */
const thingAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("[data-thing]")?.dataset.thing : undefined;

/** Puts the focus on the next thing that stays, else on the one before: the focus would be lost with its line. */
function focusBeside(from: EventTarget | null, gone: readonly string[]): void {
  const line = from instanceof Element ? from.closest("li") : null;
  const lines = [...(line?.parentElement?.children ?? [])];
  const at = line === null ? 0 : lines.indexOf(line);
  const stays = (one: Element) => !gone.includes(thingAt(one) ?? "");
  const next = lines.slice(at + 1).find(stays) ?? lines.slice(0, at).findLast(stays);
  next?.querySelector<HTMLElement>("[data-mark]")?.focus();
}

/** Chooses the thing that the focus went to as well; on the way back the one that it left is let go of. */
function reach(session: Session, from: string | undefined, to: string | undefined): void {
  if (from === undefined || to === undefined || from === to) return;
  const picked = pickedIn(session.pageState.value);
  const wasGrowing = picked.length > 1 && picked.at(-1) === from;
  session.change(
    (old) => {
      if (picked.includes(to)) return picked.includes(from) ? togglePicked(old, from) : old;
      return withPicked(old, [...new Set([...picked, from, to])]);
    },
    // the steps of one reach are undone at once
    wasGrowing ? "replace" : "push",
  );
}
