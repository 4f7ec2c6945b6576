import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Links } from "../../src/model/link.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Overview } from "../../src/overview/overview.ts";
import type { OpenedPieces } from "../largeGraph/pieces.ts";
import type { Linked } from "../load/linked.ts";
import { t } from "../strings.ts";
import { type KnownCommunities, knownCommunities, NO_COMMUNITIES } from "./communities.ts";

/** What the page has to show. */
export type Loaded =
  | { readonly state: "loading"; readonly what: string; readonly cancel: (() => void) | null }
  | { readonly state: "empty" }
  | { readonly state: "failed"; readonly message: string }
  | Ready;

export interface Ready {
  readonly state: "ready";
  readonly records: readonly DocumentRecord[];
  readonly from: "server" | "file";
  readonly name: string;
}

/** What the page waits for while it shows the first documents of a graph. */
export interface LoadingRest {
  readonly what: string;
  readonly cancel: () => void;
}

/** The graph that is open, and how much of it is known. */
export interface Dataset {
  readonly loaded: Signal<Loaded>;
  /** Null where all of what is opened is there. */
  readonly rest: Signal<LoadingRest | null>;
  /** The documents, once they are there. */
  readonly records: ReadonlySignal<readonly DocumentRecord[] | null>;
  /** What is known across documents; null until it is. */
  readonly across: Signal<Linked | null>;
  /** Whether it is known what is the same across documents; until then every document speaks of things of its own. */
  readonly linked: Signal<boolean>;
  readonly links: ReadonlySignal<Links | null>;
  /** The disputed points; null until they are known. */
  readonly points: ReadonlySignal<readonly KeptPoint[] | null>;
  /** Those of a graph that came without, once the page has found them. */
  readonly found: Signal<{ readonly across: Linked; readonly points: readonly KeptPoint[] } | null>;
  /** What is often mentioned together; nothing until that is known. */
  readonly communities: ReadonlySignal<KnownCommunities>;
  /** Of a graph that is too big to be shown whole; null where all of it is there. */
  readonly overview: Signal<Overview | null>;
  /** What of that graph is on the page; null while nothing is, or while it is on its way. */
  readonly opened: Signal<OpenedPieces | null>;
}

/** A page on which nothing is open yet. */
export function createDataset(): Dataset {
  const loaded = signal<Loaded>({ state: "loading", what: t.load.graph, cancel: null });
  const across = signal<Linked | null>(null);
  const found = signal<{ readonly across: Linked; readonly points: readonly KeptPoint[] } | null>(null);
  return {
    loaded,
    rest: signal<LoadingRest | null>(null),
    records: computed(() => (loaded.value.state === "ready" ? loaded.value.records : null)),
    across,
    linked: signal(false),
    links: computed(() => across.value?.links ?? null),
    points: computed(
      () => across.value?.points ?? (found.value?.across === across.value ? (found.value?.points ?? null) : null),
    ),
    found,
    communities: computed(() => communitiesIn(across.value)),
    overview: signal<Overview | null>(null),
    opened: signal<OpenedPieces | null>(null),
  };
}

/** The communities that are known; none where the graph tells of none. */
export const communitiesIn = (known: Linked | null): KnownCommunities =>
  known?.communities == null ? NO_COMMUNITIES : knownCommunities(known.communities);

/** What a failure says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
