import { type Comparison, comparison } from "../../src/query/compare.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../../src/query/corpusIndex.ts";
import { type DisputeEnd, disputes } from "../../src/query/disputes.ts";
import type { NameUse } from "../../src/query/names.ts";
import { EventLink } from "../record/eventLink.tsx";
import { acrossNow } from "../state/across.ts";
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
  const byClaims = [...index.network.nodes].sort((x, y) => y.claims - x.claims || (x.label < y.label ? -1 : 1));
  const most = byClaims.filter(({ kind }) => kind === "actor").map(({ id }) => id);
  const [a, b] = pairOf(across, session.pageState.value.pair, most);
  const actors = byClaims.filter(({ kind, id }) => kind === "actor" || id === a || id === b);
  // Choosing the actor of the other side exchanges the two
  const choose = (pair: readonly [string | null, string | null]) =>
    session.change((pageState) => ({ ...pageState, pair }));
  const chooser = (label: string, value: string | null, set: (id: string) => void) => (
    <label class="chooser">
      <span class="hidden">{label}</span>
      <select value={value ?? ""} onChange={(event) => set(event.currentTarget.value)}>
        {value === null && <option value="">{label}</option>}
        {actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div class="view-tools compare-tools">
        {chooser(t.compare.first, a, (id) => choose(id === b ? [b, a] : [id, b]))}
        <button type="button" aria-label={t.compare.swap} title={t.compare.swap} onClick={() => choose([b, a])}>
          ⇄
        </button>
        {chooser(t.compare.second, b, (id) => choose(id === a ? [b, a] : [a, id]))}
      </div>
      {a === null || b === null || a === b ? (
        <p class="nothing">{t.compare.choose}</p>
      ) : (
        <Both found={comparison(across, a, b)} because={(words) => index.cover?.(words) ?? words} />
      )}
    </>
  );
}

/** Those that a link names, else the two that contradict each other most often, the surest first; else the two with most claims. */
function pairOf(
  across: CorpusIndex,
  [a, b]: readonly [string | null, string | null],
  most: readonly string[],
): readonly [string | null, string | null] {
  if (a !== null || b !== null)
    return [a === null ? null : across.representativeOf(a), b === null ? null : across.representativeOf(b)];
  const pairs = new Map<string, { readonly pair: readonly [string, string]; count: number }>();
  for (const dispute of disputes(across)) {
    const [one, other] = [dispute.a.speaker, dispute.b.speaker];
    if (one === null || other === null || one.told || other.told || one.id === other.id) continue;
    const key = [one.id, other.id].sort().join(" ");
    const own = pairs.get(key) ?? { pair: [one.id, other.id], count: 0 };
    own.count += 1;
    pairs.set(key, own);
  }
  const [first] = [...pairs.values()].sort((x, y) => y.count - x.count);
  return first?.pair ?? [most[0] ?? null, most[1] ?? null];
}

function Both({ found, because }: { found: Comparison; because: (words: string) => string }) {
  const session = useSession();
  const { a, b } = found;
  const isA = ({ speaker }: DisputeEnd) => speaker?.id === a.id;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll compared" tabIndex={0} aria-label={t.views.compare}>
      <div class="two heads">
        <h3 dir="auto">{t.compare.counts(a.name, found.claims.a)}</h3>
        <h3 dir="auto">{t.compare.counts(b.name, found.claims.b)}</h3>
      </div>
      <h3>{t.compare.conflicts(found.disputes.length)}</h3>
      {found.disputes.length === 0 && <p class="muted">{t.compare.noConflicts}</p>}
      {found.disputes.map((dispute) => {
        const [left, right] = isA(dispute.a) || !isA(dispute.b) ? [dispute.a, dispute.b] : [dispute.b, dispute.a];
        return (
          <div class="pair" data-relation="disputes" key={dispute.link.id}>
            <Two left={left} right={right} words={[left.words.quote, right.words.quote]} />
            <p class="muted">{because(dispute.because)}</p>
          </div>
        );
      })}
      {found.agreed.length > 0 && <h3>{t.compare.agreed(found.agreed.length)}</h3>}
      {found.agreed.map(({ a: left, b: right }) => (
        <div class="pair" data-relation="repeats" key={`${left.claim.id} ${right.claim.id}`}>
          <Two left={left} right={right} />
        </div>
      ))}
      {found.events.length > 0 && (
        <>
          <h3>{t.compare.events(found.events.length)}</h3>
          <ul class="plain-list">
            {found.events.map(({ event, label }) => (
              <li key={event}>
                <EventLink
                  label={label}
                  title={t.compare.record}
                  onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event }))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {found.names.length > 0 && <h3>{t.compare.names}</h3>}
      {found.names.map((named) => (
        <div class="pair" key={named.thing}>
          <div class="two">
            <Names uses={named.a} />
            <Names uses={named.b} />
          </div>
        </div>
      ))}
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
          {labels.map((label, at) => (
            <li key={at} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
