import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Comparing } from "../../src/query/compare.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../../src/query/corpusIndex.ts";
import type { NameUse } from "../../src/query/names.ts";
import { EventLink } from "../record/eventLink.tsx";
import { ActorField } from "../search/actorField.tsx";
import { currentCorpus } from "../state/across.ts";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { Batch } from "./batch.tsx";
import { Conflicts, itemsOf, useConflictRows } from "./conflicts.tsx";
import { comparisonOf, mattersIn, pairNow } from "./currentComparison.ts";
import { PointsBetween, useFoundPoints, usePointsBetween } from "./pointsBetween.tsx";
import { Said } from "./said.tsx";
import "./compare.css";

/** Compares two actors: their disputes, what both say, the subjects that only one mentions, and the names that each uses. */
export function Compare() {
  const session = useSession();
  const across = currentCorpus(session);
  const index = session.index.value;
  if (across === null || index === null) {
    return <p class="nothing">{session.linked.value ? v.compare.none : v.compare.waiting}</p>;
  }
  const pair = pairNow(session, across, index);
  if (pair === null) return <Finding />;
  const [a, b] = pair;
  // choosing the actor of the other side swaps the two
  const choose = (pair: readonly [string | null, string | null]) =>
    session.change((pageState) => ({ ...pageState, pair }));
  const name = (id: string | null) => (id === null ? "" : labelOf(index, id));
  return (
    <>
      <div class="view-tools compare-tools">
        <ActorField
          label={v.compare.first}
          value={name(a)}
          except={null}
          onChoose={({ id }) => choose(id === b ? [b, a] : [id, b])}
        />
        <button type="button" aria-label={v.compare.swap} title={v.compare.swap} onClick={() => choose([b, a])}>
          ⇄
        </button>
        <ActorField
          label={v.compare.second}
          value={name(b)}
          except={null}
          onChoose={({ id }) => choose(id === a ? [b, a] : [a, id])}
        />
      </div>
      {a === null || b === null || a === b ? (
        <p class="nothing">{v.compare.choose}</p>
      ) : (
        <Both key={`${a} ${b}`} across={across} found={comparisonOf(across, a, b)} />
      )}
    </>
  );
}

/** Which two are offered is known when the points are. */
function Finding() {
  useFoundPoints();
  return <p class="nothing">{v.points.finding}</p>;
}

/** What contradicts each other at once; the rest, which takes longer, when that is seen. */
function Both({ across, found }: { across: CorpusIndex; found: Comparing }) {
  const { a, b } = found;
  const points = usePointsBetween(across, found);
  const later = useSignal(false);
  const items = useMemo(() => itemsOf(mattersIn(found)), [found]);
  const rows = useConflictRows(items);
  useEffect(() => {
    const timer = setTimeout(() => {
      later.value = true;
    }, 50);
    return () => clearTimeout(timer);
  }, [found]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll compared" tabIndex={0} aria-label={t.views.compare} ref={rows.scroller}>
      <div class="two heads">
        <h3 dir="auto">{v.compare.counts(a.name, found.claims.a)}</h3>
        <h3 dir="auto">{v.compare.counts(b.name, found.claims.b)}</h3>
      </div>
      {points === null && <p class="muted">{v.points.finding}</p>}
      {points !== null && points.length > 0 && (
        <>
          <h3>{v.compare.points(points.length)}</h3>
          <PointsBetween across={across} points={points} />
        </>
      )}
      {found.disputes.length > 0 && <h3>{v.compare.conflicts(found.disputes.length)}</h3>}
      {found.disputes.length === 0 && points?.length === 0 && <p class="muted">{v.compare.noConflicts}</p>}
      <Conflicts items={items} rows={rows} />
      {later.value ? <Rest found={found} /> : <p class="muted">{t.load.loadingView}</p>}
    </section>
  );
}

function Rest({ found }: { found: Comparing }) {
  const session = useSession();
  const index = session.index.value;
  const { a, b } = found;
  return (
    <>
      {found.agreed.length > 0 && <h3>{v.compare.agreed(found.agreed.length)}</h3>}
      <Batch all={found.agreed}>
        {({ a: left, b: right }) => (
          <div class="pair" data-relation="repeats" key={`${left.claim.id} ${right.claim.id}`}>
            <Two left={left} right={right} />
          </div>
        )}
      </Batch>
      {found.both.length > 0 && index !== null && (
        <>
          <h3>{v.compare.events(found.both.length)}</h3>
          <ul class="plain-list">
            <Batch all={found.both} inList>
              {(event) => (
                <li key={event}>
                  <EventLink
                    label={labelOf(index, event)}
                    title={v.compare.record}
                    onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event }))}
                  />
                </li>
              )}
            </Batch>
          </ul>
        </>
      )}
      {found.names.length > 0 && <h3>{v.compare.names}</h3>}
      <Batch all={found.names}>
        {(named) => (
          <div class="pair" key={named.thing}>
            <div class="two">
              <Names uses={named.a} />
              <Names uses={named.b} />
            </div>
          </div>
        )}
      </Batch>
      <div class="two only">
        <Only side={a} labels={found.onlyA} />
        <Only side={b} labels={found.onlyB} />
      </div>
      <p class="muted">{session.overview.value === null ? v.compare.largeGraph : v.compare.opened}</p>
    </>
  );
}

const Two = ({ left, right }: { left: ClaimInRecord; right: ClaimInRecord }) => (
  <div class="two">
    <Said told={left} />
    <Said told={right} />
  </div>
);

const Names = ({ uses }: { uses: readonly NameUse[] }) => (
  <p>
    {uses.map(({ form, count, distance }) => (
      <span key={form} class="name-use">
        <q>{form}</q> <span class="count">{t.record.times(count)}</span>{" "}
        {distance.map((one) => (
          <span key={one} class="tag">
            {t.distances[one]}
          </span>
        ))}
      </span>
    ))}
  </p>
);

function Only({ side, labels }: { side: SideName; labels: readonly string[] }) {
  return (
    <div>
      <h3 dir="auto">{v.compare.only(side.name)}</h3>
      {labels.length === 0 ? (
        <p class="muted">{v.compare.nobody}</p>
      ) : (
        <ul class="plain-list">
          <Batch all={labels} inList>
            {(label, at) => (
              <li key={at} dir="auto">
                {label}
              </li>
            )}
          </Batch>
        </ul>
      )}
    </div>
  );
}
