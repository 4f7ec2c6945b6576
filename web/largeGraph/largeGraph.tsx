import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Overview, OverviewDispute, OverviewSide } from "../../src/overview/overview.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import { plainWords } from "../evidence/plainWords.ts";
import { EventLink } from "../record/eventLink.tsx";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { BarsLegend } from "../timeline/barsLegend.tsx";
import { Axis } from "../timeline/strip.tsx";
import { timeScale } from "../timeline/timeScale.ts";
import { v } from "../viewStrings.ts";
import { coveredOverview } from "./covered.ts";
import { AT_ONCE } from "./openings.ts";
import { LargeGraphCommunities } from "./overviewCommunities.tsx";
import { OverviewMatrix } from "./overviewMatrix.tsx";
import { LargeGraphPath } from "./overviewPath.tsx";
import { OverviewPoints } from "./overviewPoints.tsx";
import { OverviewScene } from "./overviewScene.tsx";
import "./largeGraph.css";

/** The overview with which a graph opens that is too big to be shown whole: every mark opens its documents. */
export function LargeGraph() {
  const session = useSession();
  const largeGraph = session.overview.value;
  const redacted = session.pageState.value.redacted.join(" ");
  const overview = useMemo(
    () => (largeGraph === null ? null : coveredOverview(largeGraph, redacted.split(" ").filter(Boolean))),
    [largeGraph, redacted],
  );
  if (overview === null) return null;
  const { counts, disputes, nodes } = overview;
  const kinds = (["document", "actor", "event", "place"] as const).map((kind) =>
    t.kindsCounted[kind](counts[`${kind}s`]),
  );
  const count = (kind: "actor" | "event") => nodes.filter((node) => node.kind === kind).length;
  return (
    <main class="overview">
      <h2 id="claims-heading" class="hidden" tabIndex={-1}>
        {t.largeGraph.title}
      </h2>
      <Disputed overview={overview} />
      <div class="overview-head">
        <p class="overview-title">{t.largeGraph.title}</p>
        <p class="muted">{v.largeGraph.counts(t.counted.claims(counts.claims), kinds)}</p>
        <LargeGraphPath />
      </div>
      <Part name="disputes" title={v.largeGraph.disputes}>
        <p class="muted">{disputes.length === 0 ? v.largeGraph.noDisputes : v.largeGraph.disputesBy}</p>
        <ol>
          {disputes.map((dispute) => (
            <DisputeCard key={dispute.sides.map(({ claim }) => claim).join()} dispute={dispute} />
          ))}
        </ol>
      </Part>
      <Part name="graph" title={v.largeGraph.graph(count("actor"), count("event"))}>
        <OverviewScene overview={overview} />
      </Part>
      <Part name="time" title={v.largeGraph.time}>
        <Time overview={overview} />
      </Part>
      {overview.communities.groups.length > 0 && (
        <Part name="groups" title={t.facets.community}>
          <LargeGraphCommunities overview={overview} />
        </Part>
      )}
      <Part name="matrix" title={v.largeGraph.matrix}>
        <OverviewMatrix overview={overview} />
      </Part>
    </main>
  );
}

/** About so many days are written under the bars of the documents. */
const TICKS = 6;

/** The picture of the disputed points, under its title. */
function Disputed({ overview }: { overview: Overview }) {
  if (overview.points.length === 0) return null;
  return (
    <section class="overview-points" aria-labelledby="overview-points">
      <OverviewPoints overview={overview} />
    </section>
  );
}

interface PartGiven {
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the overview under its title. */
const Part = ({ name, title, children }: PartGiven) => (
  <section class={`overview-${name}`} aria-labelledby={`overview-${name}`}>
    <h3 id={`overview-${name}`}>{title}</h3>
    {children}
  </section>
);

function DisputeCard({ dispute }: { dispute: OverviewDispute }) {
  const session = useSession();
  const { event, sides, count } = dispute;
  const open = (claim: string) =>
    session.openPiece(
      sides.map(({ document }) => ({ kind: "document", number: document })),
      { claim },
    );
  return (
    <li class="pair" data-relation="disputes">
      <p class="about">
        {event === null ? (
          <span class="muted times">{v.largeGraph.times(count)}</span>
        ) : (
          <>
            <EventLink
              label={event.label}
              onOpen={() =>
                session.openPiece([{ kind: "things", ids: [event.id], count: AT_ONCE }], {
                  view: "record",
                  event: event.id,
                  node: event.id,
                })
              }
            />{" "}
            <span class="muted times">{v.largeGraph.times(count)}</span>
          </>
        )}
      </p>
      <div class="two">
        {sides.map((side) => (
          <Side key={side.claim} side={side} onOpen={() => open(side.claim)} />
        ))}
      </div>
    </li>
  );
}

function Side({ side, onOpen }: { side: OverviewSide; onOpen: () => void }) {
  const act = Object.hasOwn(t.acts, side.act) ? t.acts[side.act as keyof typeof t.acts] : side.act;
  return (
    <div class="said-by">
      <button type="button" class="link" lang={side.language} dir="auto" onClick={onOpen}>
        “{plainWords(side.quote)}”
      </button>{" "}
      <span class="muted">{t.evidence.tieSays(side.speaker ?? t.record.nobody, act)}</span>{" "}
      {side.denied && <DeniedTag />}
      <p class="muted">{v.points.independent(side.origins)}</p>
    </div>
  );
}

/** Bars of the documents of each month or year; each opens its first documents. */
function Time({ overview: { time, undated } }: { overview: Overview }) {
  const session = useSession();
  const bars = time.map((one) => ({ ...one, reached: one.asserted + one.denied, gathers: false, sides: [] }));
  const scale = timeScale(bars, TICKS);
  const tallest = Math.max(1, ...time.map(({ asserted, denied }) => asserted + denied));
  return (
    <>
      <div class="bars">
        {time.map(({ from, to, asserted, denied, documents: [first, end] }, at) => (
          <button
            type="button"
            key={from}
            class="bar"
            style={{ insetInlineStart: `${scale.places[at]?.left ?? 0}%`, width: `${scale.places[at]?.width ?? 0}%` }}
            data-in=""
            aria-label={t.timeline.bar(t.timeline.between(from, to), asserted + denied, denied)}
            title={t.timeline.bar(t.timeline.between(from, to), asserted + denied, denied)}
            onClick={() => session.openPiece([{ kind: "time", from: first, to: end, count: AT_ONCE }])}
          >
            <span class="bar-part denied" style={{ height: `${(100 * denied) / tallest}%` }} />
            <span class="bar-part" style={{ height: `${(100 * asserted) / tallest}%` }} />
          </button>
        ))}
      </div>
      <Axis bars={bars} scale={scale} />
      <BarsLegend hint={v.largeGraph.barOpens} />
      {undated > 0 && <p class="muted">{v.largeGraph.undated(undated)}</p>}
    </>
  );
}
