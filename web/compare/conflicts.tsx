import { useSignal } from "@preact/signals";
import type { DisputeEnd } from "../../src/query/disputes.ts";
import { EventLink } from "../record/eventLink.tsx";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Batch } from "./batch.tsx";
import type { Answer, EventMatters, Matter } from "./matters.ts";
import { Said } from "./said.tsx";

/** Where two contradict each other: under each event a row for each question, with what each of them answers. */
export function Conflicts({ events }: { events: readonly EventMatters[] }) {
  const session = useSession();
  const index = session.index.value;
  return (
    <Batch all={events}>
      {({ event, matters, disputes }) => (
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
            <span class="count">{t.counted.number(disputes)}</span>
          </h4>
          <Batch all={matters}>{(one) => <Row key={one.key} matter={one} />}</Batch>
        </section>
      )}
    </Batch>
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
            {t.points.both}
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
      t.compare.answer(number ?? (denies ? t.points.stances.denies : t.points.stances.says), claims.length),
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
