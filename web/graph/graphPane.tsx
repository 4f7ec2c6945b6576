import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import { type Network, networkOf } from "../../src/overview/network.ts";
import { type Session, useSession } from "../state/session.ts";
import { counted, KIND_WORDS } from "../strings.ts";
import { GraphLegend } from "./graphLegend.tsx";
import { emphasisOf, type Picture, pictureOf } from "./picture.ts";
import type { Palette, Renderer } from "./renderer.ts";

/** More things than this are not drawn at once; the status under the picture says so. */
const LIMIT = 500;

const EMPTY: Picture = { nodes: [], edges: [], total: 0 };

/** The picture of what the list holds. The list stays the way to everything: this shows how it hangs together. */
export function GraphPane() {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const trouble = useSignal<string | null>(null);
  const renderer = useSignal<Renderer | null>(null);
  const positions = useSignal<Positions | null>(null);

  const network = useComputed(() => {
    const loaded = session.loaded.value;
    return loaded.state === "ready" ? networkOf(loaded.index.records, loaded.index.labels) : null;
  });
  const picture = useComputed(() => pictureNow(session, network.value));

  useEffect(() => draw(session, box.current, network.value, { renderer, positions, trouble }), [network.value]);
  useEffect(() => {
    if (positions.value !== null) renderer.value?.show(picture.value, positions.value);
  }, [renderer.value, positions.value, picture.value]);
  const { claim, node } = session.view.value;
  useEffect(() => {
    renderer.value?.emphasise(emphasisOf(picture.value, claim, node));
  }, [renderer.value, positions.value, picture.value, claim, node]);

  const { nodes, total } = picture.value;
  const summary =
    nodes.length < total
      ? `${nodes.length} of ${counted(total, "thing")} drawn, those with most claims`
      : counted(total, "thing");
  return (
    <section class="graph pane" aria-labelledby="graph-heading">
      <div class="pane-head">
        <h2 id="graph-heading">
          Graph <span class="count">{summary}</span>
        </h2>
        {trouble.value === null && <ZoomButtons renderer={renderer} />}
      </div>
      <div class="graph-body">
        {trouble.value === null ? (
          <>
            <div ref={box} class="canvas" role="img" aria-label={spoken(picture.value)} />
            {positions.value === null && <p class="graph-note">Drawing …</p>}
          </>
        ) : (
          <p class="graph-note">{trouble.value}</p>
        )}
      </div>
      <Chosen picture={picture.value} />
      <GraphLegend />
    </section>
  );
}

function pictureNow(session: Session, network: Network | null): Picture {
  const results = session.results.value;
  if (network === null || results === null) return EMPTY;
  const shown = new Set(results.drawn.map(({ claim }) => claim.id));
  const denied = new Set(results.drawn.flatMap(({ claim }) => (claim.polarity === "denied" ? claim.id : [])));
  return pictureOf(network, shown, denied, LIMIT);
}

const NO_WEBGL = "This browser cannot draw the graph (it has no WebGL). The list shows the same claims.";

interface Drawing {
  readonly renderer: Signal<Renderer | null>;
  readonly positions: Signal<Positions | null>;
  readonly trouble: Signal<string | null>;
}

/** Loads what draws, which is most of the script of the page, after the list is there. Returns what stops it. */
function draw(session: Session, box: HTMLElement | null, network: Network | null, drawing: Drawing) {
  if (box === null || network === null) return undefined;
  let stopped = false;
  const { renderer, positions, trouble } = drawing;
  const start = async () => {
    const { canDraw, createRenderer, layoutInWorker } = await import("./drawing.ts");
    if (!canDraw()) throw new Error(NO_WEBGL);
    const places = await layoutInWorker(network);
    if (stopped) return;
    const lost = () => {
      trouble.value = "The browser took the drawing away. Load the page again to draw it.";
    };
    const choose = (node: string | null) => {
      if (node !== null || session.view.value.node !== null) session.change((view) => ({ ...view, node }));
    };
    renderer.value = createRenderer(box, paletteOf(box), { node: choose, lost });
    positions.value = places;
  };
  start().catch((error: unknown) => {
    if (!stopped) trouble.value = error instanceof Error ? error.message : String(error);
  });
  const unwatch = watchTheme(() => renderer.value?.recolour(paletteOf(box)));
  return () => {
    stopped = true;
    unwatch();
    renderer.value?.close();
    renderer.value = null;
    positions.value = null;
  };
}

function watchTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    dark.removeEventListener("change", changed);
  };
}

/** The style sheet's colours: one place for both the page and the canvas. */
function paletteOf(box: HTMLElement): Palette {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    actor: colour("actor"),
    event: colour("event"),
    place: colour("place"),
    document: colour("document"),
    ground: colour("panel"),
    text: colour("text"),
    muted: colour("muted"),
    outline: colour("outline"),
    edge: colour("edge"),
    denied: colour("denied"),
    font: style.fontFamily,
  };
}

function spoken({ nodes, edges }: Picture): string {
  const kinds = Object.entries(KIND_WORDS).flatMap(([kind, word]) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [counted(count, word.toLowerCase())];
  });
  const lines = edges.filter(({ kind }) => kind === "claims");
  const denied = lines.filter(({ stroke }) => stroke !== "solid").length;
  return `Picture of ${kinds.join(", ")}, joined by ${counted(lines.length, "line")} of claims, ${denied} with denials. The list holds the same claims.`;
}

function ZoomButtons({ renderer }: { renderer: Signal<Renderer | null> }) {
  return (
    <div class="tools">
      <button type="button" class="plain" aria-label="Zoom in" onClick={() => renderer.value?.zoom("in")}>
        +
      </button>
      <button type="button" class="plain" aria-label="Zoom out" onClick={() => renderer.value?.zoom("out")}>
        −
      </button>
      <button type="button" class="plain" onClick={() => renderer.value?.zoom("all")}>
        Show all
      </button>
    </div>
  );
}

/** The chosen thing and its neighbours as a list: what the picture shows, for keyboard and screen reader. */
function Chosen({ picture }: { picture: Picture }) {
  const session = useSession();
  const { node } = session.view.value;
  const chosen = picture.nodes.find(({ id }) => id === node);
  if (chosen === undefined) return null;
  const names = new Map(picture.nodes.map(({ id, label }) => [id, label]));
  const neighbours = new Map<string, number>();
  for (const { source, target, claims } of picture.edges) {
    const other = source === chosen.id ? target : target === chosen.id ? source : null;
    if (other !== null) neighbours.set(other, Math.max(neighbours.get(other) ?? 0, claims.length));
  }
  return (
    <div class="chosen">
      <p>
        <strong dir="auto">{chosen.label}</strong>{" "}
        <span class="muted">
          {KIND_WORDS[chosen.kind]}, {counted(chosen.claims, "claim")}
        </span>
      </p>
      <ul aria-label="Joined to">
        {[...neighbours]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 20)
          .map(([id, count]) => (
            <li key={id}>
              <button
                type="button"
                class="link"
                dir="auto"
                onClick={() => session.change((view) => ({ ...view, node: id }))}
              >
                {names.get(id)}
              </button>{" "}
              <span class="count">{count}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
