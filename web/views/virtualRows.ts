import { useSignal } from "@preact/signals";
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** Fewer rows than this are all on the page, where the browser finds and prints them. */
const ALL = 150;
/** Rows beyond the edges of what is in sight. */
const BEYOND = 10;

/** A long row of things of which only what is in sight is on the page. */
export interface VirtualRows<Rows extends HTMLElement> {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The element around the rows. */
  readonly rows: RefObject<Rows | null>;
  /** The first row on the page, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Pixels of the rows that are left out before and after. */
  readonly before: number;
  readonly after: number;
  /** Brings a row onto the page and into sight. */
  readonly reveal: (at: number) => void;
}

/**
 * Which of many rows are on the page: all where they are few or printed. Each row's element has its place as `data-index`, for its height
 * to be measured.
 */
export function useVirtualRows<Rows extends HTMLElement>(count: number, height: number): VirtualRows<Rows> {
  const scroller = useRef<HTMLElement | null>(null);
  const rows = useRef<Rows | null>(null);
  const version = useSignal(0);
  const printed = usePrinted();
  const margin = useRef(0);
  const made = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  const isWhole = count <= ALL || printed;
  const options = {
    count: isWhole ? 0 : count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: margin.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    // What is in sight at first, before anything is measured
    initialRect: { width: innerWidth, height: innerHeight },
    onChange: () => {
      version.value += 1;
    },
  };
  made.current ??= new Virtualizer(options);
  const virtual = made.current;
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => {
    virtual._willUpdate();
    const [outer, inner] = [scroller.current, rows.current];
    if (isWhole || outer === null || inner === null) return;
    for (const row of inner.querySelectorAll<HTMLElement>(":scope > [data-index]")) virtual.measureElement(row);
    const above = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
    if (Math.abs(above - margin.current) < 1) return;
    margin.current = above;
    version.value += 1;
  });
  // read, so that the page follows what scrolls
  void version.value;
  const items = isWhole ? [] : virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (isWhole || first === undefined || last === undefined)
    return { scroller, rows, from: 0, to: isWhole ? count : 0, before: 0, after: 0, reveal: () => {} };
  return {
    scroller,
    rows,
    from: first.index,
    to: last.index + 1,
    before: first.start - margin.current,
    after: virtual.getTotalSize() - (last.end - margin.current),
    reveal: (at) => virtual.scrollToIndex(at, { align: "auto" }),
  };
}

/** Whether the page is being printed, when all rows are wanted. */
function usePrinted(): boolean {
  const printed = useSignal(false);
  useEffect(() => {
    const listen = (name: "beforeprint" | "afterprint", isOn: boolean) => {
      const set = () => {
        printed.value = isOn;
      };
      addEventListener(name, set);
      return () => removeEventListener(name, set);
    };
    const [one, other] = [listen("beforeprint", true), listen("afterprint", false)];
    return () => {
      one();
      other();
    };
  }, [printed]);
  return printed.value;
}
