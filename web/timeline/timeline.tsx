import type { ClaimEntry } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { barsOf, type Dated } from "./bars.ts";
import { BarsLegend } from "./barsLegend.tsx";
import { Brush } from "./brush.tsx";

/** When things were said and when they happened, each as bars that one can brush over; both narrow the list. */
export function Timeline() {
  const session = useSession();
  const results = session.results.value;
  if (results === null) return null;
  const { said, happened } = results.anyDay;
  const saidDates = said.flatMap(({ said: days, claim }): Dated[] =>
    days === null ? [] : [{ days, denied: claim.polarity === "denied" }],
  );
  const happenedDates = happened.flatMap(({ happened: all, claim }): Dated[] =>
    all.slice(0, 1).map((days) => ({ days, denied: claim.polarity === "denied" })),
  );
  return (
    <div class="timeline">
      <Brush range="said" bars={barsOf(saidDates)} undated={undated(said, saidDates)} />
      <Brush range="happened" bars={barsOf(happenedDates)} undated={undated(happened, happenedDates)} />
      <BarsLegend hint={t.timeline.hint} />
    </div>
  );
}

const undated = (entries: readonly ClaimEntry[], dated: readonly Dated[]): number => entries.length - dated.length;
