import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { barsOf, type Dated } from "./bars.ts";
import { BarsLegend } from "./barsLegend.tsx";
import { Brush } from "./brush.tsx";
import "./timeline.css";

/** When things were said and when they happened, each as bars that one can brush over; both narrow the list. */
export function Timeline() {
  const session = useSession();
  const results = session.results.value;
  if (results === null) return null;
  const { said, happened } = results.anyDay;
  const saidDates = said.flatMap(({ said: days, claim }): Dated[] =>
    days === null ? [] : [{ days, denied: claim.polarity === "denied" }],
  );
  // a claim may tell several days
  const happenedDates = happened.flatMap(({ happened: all, claim }): Dated[] =>
    all.map((days) => ({ days, denied: claim.polarity === "denied", claim: claim.id })),
  );
  return (
    <div class="timeline">
      <Brush range="said" bars={barsOf(saidDates)} undated={said.length - saidDates.length} />
      <Brush
        range="happened"
        bars={barsOf(happenedDates)}
        undated={happened.filter((one) => one.happened.length === 0).length}
      />
      <BarsLegend hint={t.timeline.hint} />
    </div>
  );
}
