import { useLayoutEffect, useRef } from "preact/hooks";

/** One stop of the Tab key for many marks: arrow keys lead from one to the next. */
export interface RovingMarks {
  readonly keys: (event: KeyboardEvent) => void;
  readonly focused: (event: FocusEvent) => void;
}

/** Marks are the buttons with `data-mark`, in the order of the page; up and down lead to the first mark of the line before and after. */
export function useRovingMarks(box: { readonly current: HTMLElement | null }): RovingMarks {
  const stop = useRef<HTMLElement | null>(null);
  const marks = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-mark]") ?? [])];
  const setStop = (mark: HTMLElement | null) => {
    for (const one of marks()) one.tabIndex = one === mark ? 0 : -1;
    stop.current = mark;
  };
  useLayoutEffect(() => {
    const all = marks();
    setStop(stop.current !== null && all.includes(stop.current) ? stop.current : (all[0] ?? null));
  });
  const go = (mark: HTMLElement | undefined) => {
    if (mark === undefined) return;
    setStop(mark);
    mark.focus();
    mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = marks();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const turned = document.documentElement.dir === "rtl" ? -1 : 1;
    const next = {
      ArrowRight: at + turned,
      ArrowLeft: at - turned,
      ArrowDown: lineFrom(all, at, 1),
      ArrowUp: lineFrom(all, at, -1),
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(all[Math.max(0, Math.min(all.length - 1, next))]);
  };
  const focused = ({ target }: FocusEvent) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("[data-mark]") : null;
    if (mark !== null && mark !== stop.current) setStop(mark);
  };
  return { keys, focused };
}

/** The place of the first mark in the next line, or in the one before; where it is if there is none. */
function lineFrom(all: readonly HTMLElement[], at: number, step: 1 | -1): number {
  const lineOf = (mark: HTMLElement | undefined) => mark?.closest("li, section") ?? null;
  const own = lineOf(all[at]);
  let next = at;
  while (lineOf(all[next]) === own && all[next + step] !== undefined) next += step;
  const line = lineOf(all[next]);
  return line === own ? at : all.findIndex((mark) => lineOf(mark) === line);
}
