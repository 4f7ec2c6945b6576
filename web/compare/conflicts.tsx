import { useSignal } from "@preact/signals";
import type { DisputeEnd } from "../../src/query/disputes.ts";
import { EventLink } from "../record/eventLink.tsx";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { useVirtualRows, type VirtualRows } from "../views/virtualRows.ts";
import type { Answer, EventMatters, Matter } from "./matters.ts";
import { Said } from "./said.tsx";

/** About how high the row of a question is. */
const ROW = 190;

/** A line under the heading: an event, or one of its questions. */
type Item = { readonly of: EventMatters } | { readonly matter: Matter };

/** Where two contradict each other: under each event a row for each question, with what each of them answers. */
export const itemsOf = (events: readonly EventMatters[]): readonly Item[] =>
  events.flatMap((of): readonly Item[] => [{ of }, ...of.matters.map((matter) => ({ matter }))]);

/** Those of the items that are in sight. */
export function Conflicts({ items, rows }: { items: readonly Item[]; rows: VirtualRows<HTMLDivElement> }) {
  return (
    <div class="conflicts" ref={rows.rows} style={{ paddingBlock: `${rows.before}px ${rows.after}px` }}>
      {items.slice(rows.from, rows.to).map((item, at) => (
        <div key={"of" in item ? (item.of.event ?? "") : item.matter.key} class="conflict" data-index={rows.from + at}>
          {"of" in item ? <EventHead of={item.of} /> : <Row matter={item.matter} />}
        </div>
      ))}
    </div>
  );
}

export const useConflictRows = (items: readonly Item[]): VirtualRows<HTMLDivElement> =>
  useVirtualRows<HTMLDivElement>(items.length, ROW);

function EventHead({ of: { event, disputes } }: { of: EventMatters }) {
  const session = useSession();
  const index = session.index.value;
  return (
    <h4>
      {event === null || index === null ? (
        v.compare.noEvent
      ) : (
        <EventLink
          label={labelOf(index, event)}
          title={v.compare.record}
          onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event }))}
        />
      )}{" "}
      <span class="count">{t.counted.number(disputes)}</span>
    </h4>
  );
}

function Row({ matter }: { matter: Matter }) {
  const session = useSession();
  const [first] = matter.disputes;
  const [left, right] = [matter.a[0]?.claims[0], matter.b[0]?.claims[0]];
  return (
    <div class="pair matter" data-relation="disputes">
      <p class="matter-head">
        <strong>{matter.asks}:</strong> {answered(matter.a)} / {answered(matter.b)}{" "}
        {first !== undefined && left !== undefined && right !== undefined && (
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
            {v.points.both}
          </button>
        )}
      </p>
      <div class="two">
        <Answers all={matter.a} />
        <Answers all={matter.b} />
      </div>
    </div>
  );
}

/** “14 (5 claims), at least 12 (1 claim)”. */
const answered = (all: readonly Answer[]): string =>
  all
    .map(({ number, denies, claims }) =>
      v.compare.answer(number ?? (denies ? v.points.stances.denies : v.points.stances.says), claims.length),
    )
    .join(", ");

const Answers = ({ all }: { all: readonly Answer[] }) => (
  <div>
    {all.map((one) => (
      <Claims key={one.key} all={one.claims} />
    ))}
  </div>
);

/** The first claim of an answer, and the rest when asked for. */
function Claims({ all }: { all: readonly DisputeEnd[] }) {
  const open = useSignal(false);
  const session = useSession();
  const index = session.index.value;
  if (index === null) return null;
  return (
    <div class="answer">
      {(open.value ? all : all.slice(0, 1)).map((end) => (
        <div key={end.claim.id}>
          <Said told={end} words={end.words.quote} {...(end.speaker?.told ? { speaker: end.speaker.name } : {})} />
          <p class="muted">
            {[end.claim.latest === null ? "" : t.date(end.claim.latest), labelOf(index, end.record.id)]
              .filter((one) => one !== "")
              .join(" · ")}
          </p>
        </div>
      ))}
      {all.length > 1 && (
        <button
          type="button"
          class="plain"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? t.fewer : t.more(all.length - 1)}
        </button>
      )}
    </div>
  );
}
