import { useMemo } from "preact/hooks";
import type { Overview, ToldDispute, ToldSide } from "../../src/overview/overview.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import { EventLink } from "../record/eventLink.tsx";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { BarsLegend } from "../timeline/barsLegend.tsx";
import { coveredOverview } from "./covered.ts";
import { AT_ONCE } from "./openings.ts";
import { OverviewMatrix } from "./overviewMatrix.tsx";
import { OverviewPicture } from "./overviewPicture.tsx";
import { WholeCommunities } from "./wholeCommunities.tsx";
import { WholeWay } from "./wholeWay.tsx";

/** What a graph is opened at that is too big to be shown whole: every mark opens the documents that it stands for. */
export function WholeGraph() {
  const session = useSession();
  const whole = session.overview.value;
  const masks = session.view.value.masks.join(" ");
  const overview = useMemo(
    () => (whole === null ? null : coveredOverview(whole, masks.split(" ").filter(Boolean))),
    [whole, masks],
  );
  if (overview === null) return null;
  const { counts, disputes, nodes } = overview;
  const kinds = (["document", "actor", "event", "place"] as const).map((kind) =>
    t.kindsCounted[kind](counts[`${kind}s`]),
  );
  const count = (kind: "actor" | "event") => nodes.filter((node) => node.kind === kind).length;
  return (
    <main class="whole">
      <header class="whole-head">
        <h2 id="claims-heading" tabIndex={-1}>
          {t.whole.title}
        </h2>
        <p class="muted">{t.whole.counts(t.counted.claims(counts.claims), kinds)}</p>
        <WholeWay />
      </header>
      <section class="whole-disputes" aria-labelledby="whole-disputes">
        <h3 id="whole-disputes">{t.whole.disputes}</h3>
        <p class="muted">{disputes.length === 0 ? t.whole.noDisputes : t.whole.disputesBy}</p>
        <ol>
          {disputes.map((dispute) => (
            <DisputeCard key={dispute.sides.map(({ claim }) => claim).join()} dispute={dispute} />
          ))}
        </ol>
      </section>
      <section class="whole-graph" aria-labelledby="whole-graph">
        <h3 id="whole-graph">{t.whole.graph(count("actor"), count("event"))}</h3>
        <OverviewPicture overview={overview} />
      </section>
      <section class="whole-time" aria-labelledby="whole-time">
        <h3 id="whole-time">{t.whole.time}</h3>
        <Time overview={overview} />
      </section>
      {overview.communities.groups.length > 0 && (
        <section class="whole-groups" aria-labelledby="whole-groups">
          <h3 id="whole-groups">{t.facets.community}</h3>
          <WholeCommunities overview={overview} />
        </section>
      )}
      <section class="whole-matrix" aria-labelledby="whole-matrix">
        <h3 id="whole-matrix">{t.whole.matrix}</h3>
        <OverviewMatrix overview={overview} />
      </section>
    </main>
  );
}

function DisputeCard({ dispute }: { dispute: ToldDispute }) {
  const session = useSession();
  const { event, sides, count } = dispute;
  const open = (claim: string) =>
    session.openPart(
      sides.map(({ document }) => ({ kind: "document", number: document })),
      { claim },
    );
  return (
    <li class="pair" data-relation="disputes">
      <p class="about">
        {event === null ? (
          <span class="muted times">{t.whole.times(count)}</span>
        ) : (
          <>
            <EventLink
              label={event.label}
              onOpen={() =>
                session.openPart([{ kind: "things", ids: [event.id], count: AT_ONCE }], {
                  face: "record",
                  event: event.id,
                  node: event.id,
                })
              }
            />{" "}
            <span class="muted times">{t.whole.times(count)}</span>
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

function Side({ side, onOpen }: { side: ToldSide; onOpen: () => void }) {
  const act = Object.hasOwn(t.acts, side.act) ? t.acts[side.act as keyof typeof t.acts] : side.act;
  return (
    <div class="said-by">
      <button type="button" class="link" lang={side.language} dir="auto" onClick={onOpen}>
        “{side.quote}”
      </button>{" "}
      <span class="muted">{t.evidence.tieSays(side.speaker ?? t.record.nobody, act)}</span>{" "}
      {side.denied && <DeniedTag />}
      <p class="muted">{t.whole.origins(side.origins)}</p>
    </div>
  );
}

/** Bars of the documents of each month or year; each opens its first documents. */
function Time({ overview: { time, undated } }: { overview: Overview }) {
  const session = useSession();
  const tallest = Math.max(1, ...time.map(({ asserted, denied }) => asserted + denied));
  return (
    <>
      <div class="bars">
        {time.map(({ from, to, asserted, denied, documents: [first, end] }) => (
          <button
            type="button"
            key={from}
            class="bar"
            data-in=""
            aria-label={t.timeline.bar(t.timeline.between(from, to), asserted + denied, denied)}
            title={t.timeline.bar(t.timeline.between(from, to), asserted + denied, denied)}
            onClick={() => session.openPart([{ kind: "time", from: first, to: end, count: AT_ONCE }])}
          >
            <span class="bar-part denied" style={{ height: `${(100 * denied) / tallest}%` }} />
            <span class="bar-part" style={{ height: `${(100 * asserted) / tallest}%` }} />
          </button>
        ))}
      </div>
      <p class="whole-days muted" aria-hidden="true">
        <span>{t.date(time[0]?.from ?? "")}</span>
        <span>{t.date(time.at(-1)?.to ?? "")}</span>
      </p>
      <BarsLegend hint={t.whole.barOpens} />
      {undated > 0 && <p class="muted">{t.whole.undated(undated)}</p>}
    </>
  );
}
