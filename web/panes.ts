import { type Signal, signal } from "@preact/signals";
import { keep, kept } from "./state/storage.ts";

/** The parts of the page that F6 leads to, in order. */
const PARTS = ".top, .view, .picture-pane, .point-panel, .claims, .evidence, .filters, .overview";
/** The parts that can have the whole window. */
const LARGE = ["view", "claims", "evidence"] as const;
export type LargePane = (typeof LARGE)[number];

/** The part of the page that has the whole window; null where all are seen. */
export const maximised: Signal<LargePane | null> = signal(null);

/** Gives a part the whole window, or shows the others again. */
export function turnMaximised(pane: LargePane): void {
  maximised.value = maximised.value === pane ? null : pane;
}

/** The part that an element is in. */
export const largePaneOf = (element: Element | null): LargePane =>
  LARGE.find((one) => element?.closest(`.pane.${one}`)) ?? "view";

const STOPS =
  'h2[tabindex], [tabindex="0"], button:not([tabindex="-1"]):not(:disabled), input:not([tabindex="-1"]), select, a[href]';

/** Moves the focus to the next part that is seen, or to the one before. */
export function nextPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter(
    (one) => one.getClientRects().length > 0 && one.getBoundingClientRect().width > 0,
  );
  const active = document.activeElement;
  const now = parts.findLastIndex((one) => one === active || one.contains(active));
  for (let tried = 1; tried <= parts.length; tried++) {
    const at = (now < 0 ? (step > 0 ? tried - 1 : parts.length - tried) : now + step * tried) % parts.length;
    const part = parts.at(at);
    const own = [...(part?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
      (one) => one.getClientRects().length > 0 && parts.findLast((other) => other.contains(one)) === part,
    );
    const target = part?.tabIndex === 0 ? part : own[0];
    if (target === undefined || target === active) continue;
    target.focus();
    return;
  }
}

const SIZES = {
  /** Of what stands beside the view. */
  width: { name: "panel-width", least: 260, most: 900, ofWindow: () => innerWidth },
  /** Of the evidence below the view. */
  height: { name: "below-height", least: 120, most: 1200, ofWindow: () => innerHeight },
} as const;
export type PanelSize = keyof typeof SIZES;

/** How wide and how high what stands beside and below the view is, in pixels; null where nobody has changed it. */
export const panelSize: Readonly<Record<PanelSize, Signal<number | null>>> = {
  width: signal(Number(kept(SIZES.width.name)) || null),
  height: signal(Number(kept(SIZES.height.name)) || null),
};

/** The least and the most of it. */
export const sizeRange = (size: PanelSize): readonly [least: number, most: number] => {
  const { least, most, ofWindow } = SIZES[size];
  return [least, Math.max(least, Math.round(Math.min(most, ofWindow() * 0.7)))];
};

/** The custom property by which the style sheet knows it. */
export const sizeProperty = (size: PanelSize): string => `--${SIZES[size].name}`;

/** Makes it so wide or high, and keeps that for the next visit. */
export function setPanelSize(size: PanelSize, pixels: number): void {
  const [least, most] = sizeRange(size);
  const next = Math.round(Math.max(least, Math.min(most, pixels)));
  panelSize[size].value = next;
  keep(SIZES[size].name, String(next));
}

const CLOSABLE = ["filters", "claims", "evidence"] as const;
/** The parts beside the view. */
export type ClosablePane = (typeof CLOSABLE)[number];
const [CLOSED, BELOW] = ["closed-panes", "evidence-below"];

/** The parts that somebody closed; kept between visits. */
export const closed: Signal<readonly ClosablePane[]> = signal(
  CLOSABLE.filter((pane) => (kept(CLOSED) ?? "").split(" ").includes(pane)),
);

function keepClosed(next: readonly ClosablePane[]): void {
  closed.value = next;
  keep(CLOSED, next.join(" "));
}

export const closePane = (pane: ClosablePane): void =>
  keepClosed(CLOSABLE.filter((one) => one === pane || closed.value.includes(one)));

export const openPane = (pane: ClosablePane): void => keepClosed(closed.value.filter((one) => one !== pane));

/** Whether the evidence stands below the view; kept between visits. */
export const below: Signal<boolean> = signal(kept(BELOW) === "1");

export function turnBelow(): void {
  below.value = !below.value;
  keep(BELOW, below.value ? "1" : "0");
}
