import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { type Comparison, comparison } from "../../src/query/compare.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../../src/query/corpusIndex.ts";
import { type Dispute, type DisputeEnd, disputes } from "../../src/query/disputes.ts";
import type { NameUse } from "../../src/query/names.ts";
import { EventLink } from "../record/eventLink.tsx";
import { ActorField } from "../search/actorField.tsx";
import { acrossNow } from "../state/across.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Said } from "./said.tsx";

/** Compares two actors: their disputes, what both say, the subjects of one alone, and the names that each uses. */
export function Compare() {
  const session = useSession();
  const across = acrossNow(session);
  const index = session.index.value;
  if (across === null || index === null) {
    return <p class="nothing">{session.linked.value ? t.compare.none : t.compare.waiting}</p>;
  }
  const [a, b] = pairOf(across, session.pageState.value.pair, () => mostOf(index));
  // Choosing the actor of the other side exchanges the two
  const choose = (pair: readonly [string | null, string | null]) =>
    session.change((pageState) => ({ ...pageState, pair }));
  const name = (id: string | null) => (id === null ? "" : labelOf(index, id));
  return (
    <>
      <div class="view-tools compare-tools">
        <ActorField
          label={t.compare.first}
          value={name(a)}
          except={a}
          onChoose={({ id }) => choose(id === b ? [b, a] : [id, b])}
        />
        <button type="button" aria-label={t.compare.swap} title={t.compare.swap} onClick={() => choose([b, a])}>
          ⇄
        </button>
        <ActorField
          label={t.compare.second}
          value={name(b)}
          except={b}
          onChoose={({ id }) => choose(id === a ? [b, a] : [a, id])}
        />
      </div>
      {a === null || b === null || a === b ? (
        <p class="nothing">{t.compare.choose}</p>
      ) : (
        <Both key={`${a} ${b}`} found={comparisonOf(across, a, b)} because={(words) => index.cover?.(words) ?? words} />
      )}
    </>
  );
}

/** Ids of the actors, those with most claims first. */
const mostOf = (index: GraphIndex): readonly string[] =>
  index.network.nodes
    .filter(({ kind }) => kind === "actor")
    .sort((x, y) => y.claims - x.claims || (x.label < y.label ? -1 : 1))
    .map(({ id }) => id);

const compared = new WeakMap<CorpusIndex, Map<string, Comparison>>();

/** What two have to compare: worked out once, whatever else changes on the page. */
function comparisonOf(across: CorpusIndex, a: string, b: string): Comparison {
  const known = compared.get(across) ?? new Map<string, Comparison>();
  compared.set(across, known);
  const key = `${a} ${b}`;
  const own = known.get(key) ?? comparison(across, a, b);
  known.set(key, own);
  return own;
}

const opposed = new WeakMap<CorpusIndex, readonly [string, string] | null>();

/** The two that contradict each other most often, the surest first; null where none do. */
function mostOpposed(across: CorpusIndex): readonly [string, string] | null {
  const own = opposed.get(across);
  if (own !== undefined) return own;
  const pairs = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const dispute of disputes(across)) {
    const [one, other] = [dispute.a.speaker, dispute.b.speaker];
    if (one === null || other === null || one.told || other.told || one.id === other.id) continue;
    const key = [one.id, other.id].sort().join(" ");
    const known = pairs.get(key) ?? { pair: [one.id, other.id], count: 0 };
    known.count += 1;
    pairs.set(key, known);
  }
  const found = [...pairs.values()].sort((x, y) => y.count - x.count)[0]?.pair ?? null;
  opposed.set(across, found);
  return found;
}

/** Those that a link names, else the two that contradict each other most often, else the two with most claims. */
function pairOf(
  across: CorpusIndex,
  [a, b]: readonly [string | null, string | null],
  most: () => readonly string[],
): readonly [string | null, string | null] {
  if (a !== null || b !== null)
    return [a === null ? null : across.representativeOf(a), b === null ? null : across.representativeOf(b)];
  const found = mostOpposed(across);
  if (found !== null) return found;
  const [first = null, second = null] = most();
  return [first, second];
}

/** So many are shown of each part at first. */
const SHOWN = 20;

/** The first of many, and on demand more of them: thousands at once would hold the page up. */
function Batch<One>({
  all,
  inList = false,
  children,
}: {
  all: readonly One[];
  inList?: boolean;
  children: (one: One, at: number) => ComponentChildren;
}) {
  const shown = useSignal(SHOWN);
  const rest = all.length - shown.value;
  const more = (
    <button
      type="button"
      class="plain"
      onClick={() => {
        shown.value += 5 * SHOWN;
      }}
    >
      {t.more(rest)}
    </button>
  );
  return (
    <>
      {all.slice(0, shown.value).map(children)}
      {rest > 0 && (inList ? <li>{more}</li> : more)}
    </>
  );
}

/** Disputes under the event that they are about, those with most first. */
function byEvent(all: readonly Dispute[]): readonly (readonly [event: string | null, own: readonly Dispute[]])[] {
  const groups = new Map<string | null, Dispute[]>();
  for (const one of all) {
    const event = one.events[0] ?? null;
    groups.set(event, [...(groups.get(event) ?? []), one]);
  }
  return [...groups].sort(([x, a], [y, b]) => b.length - a.length || ((x ?? "\uffff") < (y ?? "\uffff") ? -1 : 1));
}

function Conflicts({ found, because }: { found: Comparison; because: (words: string) => string }) {
  const session = useSession();
  const index = session.index.value;
  const isA = ({ speaker }: DisputeEnd) => speaker?.id === found.a.id;
  return (
    <Batch all={byEvent(found.disputes)}>
      {([event, own]) => (
        <section key={event ?? ""} class="of-event">
          <h4>
            {event === null || index === null ? (
              t.compare.noEvent
            ) : (
              <EventLink
                label={labelOf(index, event)}
                title={t.compare.record}
                onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event }))}
              />
            )}{" "}
            <span class="count">{t.counted.number(own.length)}</span>
          </h4>
          <Batch all={own}>
            {(dispute) => {
              const [left, right] = isA(dispute.a) || !isA(dispute.b) ? [dispute.a, dispute.b] : [dispute.b, dispute.a];
              return (
                <div class="pair" data-relation="disputes" key={dispute.link.id}>
                  <Two left={left} right={right} words={[left.words.quote, right.words.quote]} />
                  <p class="muted">
                    {because(dispute.because)}{" "}
                    <button
                      type="button"
                      class="plain"
                      onClick={() =>
                        session.change((old) => ({
                          ...old,
                          view: "disputes",
                          pane: "view",
                          both: [left.claim.id, right.claim.id],
                        }))
                      }
                    >
                      {t.points.both}
                    </button>
                  </p>
                </div>
              );
            }}
          </Batch>
        </section>
      )}
    </Batch>
  );
}

function Both({ found, because }: { found: Comparison; because: (words: string) => string }) {
  const session = useSession();
  const { a, b } = found;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll compared" tabIndex={0} aria-label={t.views.compare}>
      <div class="two heads">
        <h3 dir="auto">{t.compare.counts(a.name, found.claims.a)}</h3>
        <h3 dir="auto">{t.compare.counts(b.name, found.claims.b)}</h3>
      </div>
      <h3>{t.compare.conflicts(found.disputes.length)}</h3>
      {found.disputes.length === 0 && <p class="muted">{t.compare.noConflicts}</p>}
      <Conflicts found={found} because={because} />
      {found.agreed.length > 0 && <h3>{t.compare.agreed(found.agreed.length)}</h3>}
      <Batch all={found.agreed}>
        {({ a: left, b: right }) => (
          <div class="pair" data-relation="repeats" key={`${left.claim.id} ${right.claim.id}`}>
            <Two left={left} right={right} />
          </div>
        )}
      </Batch>
      {found.events.length > 0 && (
        <>
          <h3>{t.compare.events(found.events.length)}</h3>
          <ul class="plain-list">
            <Batch all={found.events} inList>
              {({ event, label }) => (
                <li key={event}>
                  <EventLink
                    label={label}
                    title={t.compare.record}
                    onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event }))}
                  />
                </li>
              )}
            </Batch>
          </ul>
        </>
      )}
      {found.names.length > 0 && <h3>{t.compare.names}</h3>}
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
      <p class="muted">{session.overview.value === null ? t.compare.largeGraph : t.compare.opened}</p>
    </section>
  );
}

function Two({ left, right, words }: { left: ClaimInRecord; right: ClaimInRecord; words?: readonly [string, string] }) {
  return (
    <div class="two">
      <Said told={left} {...(words === undefined ? {} : { words: words[0] })} {...asTold(left)} />
      <Said told={right} {...(words === undefined ? {} : { words: words[1] })} {...asTold(right)} />
    </div>
  );
}

/** The speaker, where the column does not tell: of what one tells of another. */
const asTold = (one: ClaimInRecord & Partial<DisputeEnd>): { readonly speaker?: string } =>
  one.speaker?.told ? { speaker: one.speaker.name } : {};

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
      <h3 dir="auto">{t.compare.only(side.name)}</h3>
      {labels.length === 0 ? (
        <p class="muted">{t.compare.nobody}</p>
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
