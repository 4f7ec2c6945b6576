import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { barsOf, type Dated } from "./bars.ts";
import { BarsLegend } from "./barsLegend.tsx";
import { Brush } from "./brush.tsx";
import { EventLanes } from "./lanes.tsx";
import "./timeline.css";
import "./lanes.css";

/**
 * When things were said and when they happened, each as bars that one can brush over; both narrow the list. Under them the
 * events by side, with both dates. Filters move no axis: it is that of all claims that are open.
 */
export function Timeline() {
  const session = useSession();
  const results = session.results.value;
  const index = session.index.value;
  if (results === null || index === null) return null;
  const { said, happened } = results.anyDay;
  return (
    <div class="timeline">
      <div class="brushes">
        <Brush
          range="said"
          bars={barsOf(saidDates(said), saidDates(index.entries))}
          undated={said.filter((one) => one.said === null).length}
        />
        <Brush
          range="happened"
          bars={barsOf(happenedDates(happened), happenedDates(index.entries))}
          undated={happened.filter((one) => one.happened.length === 0).length}
        />
      </div>
      <BarsLegend hint={t.timeline.hint} />
      <EventLanes index={index} entries={results.drawn} />
    </div>
  );
}

const saidDates = (entries: readonly ClaimEntry[]): readonly Dated[] =>
  entries.flatMap(({ said: days, claim }): Dated[] =>
    days === null ? [] : [{ days, denied: claim.polarity === "denied" }],
  );

/** A claim may tell several days. */
const happenedDates = (entries: readonly ClaimEntry[]): readonly Dated[] =>
  entries.flatMap(({ happened: all, claim }): Dated[] =>
    all.map((days) => ({ days, denied: claim.polarity === "denied", claim: claim.id })),
  );
