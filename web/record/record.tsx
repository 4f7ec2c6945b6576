import { type Cell, type EventRecord, eventRecord, type Point } from "../../src/query/record.ts";
import { Said } from "../compare/said.tsx";
import { currentCorpus } from "../state/across.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { eventNow, eventsIn, sayingInWords } from "./currentEvent.ts";
import "./record.css";

/** All that is said of one event, point by point, a column for each who answers for a claim. */
export function Record() {
  const session = useSession();
  const across = currentCorpus(session);
  const index = session.index.value;
  if (across === null || index === null) {
    return <p class="nothing">{session.linked.value ? v.compare.none : v.compare.waiting}</p>;
  }
  const events = eventsIn(index);
  const event = eventNow(session, index) ?? events[0]?.id;
  if (event === undefined) return <p class="nothing">{t.record.none}</p>;
  const record = eventRecord(across, event);
  return (
    <>
      <div class="view-tools">
        <label class="chooser">
          <span class="hidden">{t.record.event}</span>
          <select
            value={record.event}
            onChange={(change) => {
              const chosen = change.currentTarget.value;
              session.change((pageState) => ({ ...pageState, event: chosen }));
            }}
          >
            {events.map(({ id, label, claims, disputed }) => (
              <option key={id} value={id}>
                {label} ({claims}
                {disputed ? `, ${t.graph.keyDisputed}` : ""})
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() =>
            session.change((pageState) => ({ ...pageState, view: "graph", node: record.event, pane: "claims" }))
          }
        >
          {t.record.all}
        </button>
      </div>
      <Sheet key={record.event} record={record} index={index} />
    </>
  );
}

function Sheet({ record, index }: { record: EventRecord; index: GraphIndex }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll compared" tabIndex={0} aria-label={t.views.record}>
      <h3 class="headline" dir="auto">
        {record.label}
      </h3>
      <h3>{t.record.points}</h3>
      <PointTable record={record} />
      {record.disputes.length > 0 && <h3>{t.record.disputes(record.disputes.length)}</h3>}
      {record.disputes.map(({ link, a, b, because }) => (
        <div class="pair" data-relation="disputes" key={link.id}>
          <div class="two">
            <Said told={a} words={a.words.quote} speaker={a.speaker?.name ?? t.record.nobody} />
            <Said told={b} words={b.words.quote} speaker={b.speaker?.name ?? t.record.nobody} />
          </div>
          <p class="muted">{index.cover?.(because) ?? because}</p>
        </div>
      ))}
      {record.names.length > 0 && <Names record={record} />}
      <h3>{t.record.sources(record.sources.length)}</h3>
      <ul class="plain-list">
        {record.sources.map((source) => (
          <li key={source.record.id}>
            <span class="shape shape-document" aria-hidden="true" />{" "}
            <span dir="auto">{labelOf(index, source.record.id)}</span>{" "}
            <span class="muted">
              {t.counted.claims(source.claims)} {source.copies.length > 0 && t.record.copies(source.copies.length)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is said on each point, a column for each side. */
const PointTable = ({ record }: { record: EventRecord }) => (
  <table class="points" style={{ "--sides": record.speakers.length }}>
    <thead>
      <tr>
        <th scope="col">{t.record.point}</th>
        {record.speakers.map((speaker) => (
          <th scope="col" key={speaker?.id ?? ""} dir="auto">
            {speaker?.name ?? t.record.nobody}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {record.points.map((point) => (
        <PointRow key={point.key} point={point} />
      ))}
    </tbody>
  </table>
);

/** The names that sides use for things, with counts. */
const Names = ({ record }: { record: EventRecord }) => (
  <>
    <h3>{t.record.names}</h3>
    <ul class="plain-list">
      {record.names.map(({ form, speaker, count }) => (
        <li key={`${speaker?.id} ${form}`}>
          <q>{form}</q>{" "}
          <span class="muted">
            {speaker?.name ?? t.record.nobody}, {t.record.times(count)}
          </span>
        </li>
      ))}
    </ul>
  </>
);

const PointRow = ({ point }: { point: Point }) => (
  <tr data-state={point.state}>
    <th scope="row">
      {point.title}
      <span class="tag">{t.record.states[point.state]}</span>
    </th>
    {point.cells.map((cell) => (
      <td key={cell.speaker?.id ?? ""} data-side={cell.speaker?.name ?? t.record.nobody}>
        <Sayings cell={cell} point={point.key} />
      </td>
    ))}
  </tr>
);

/** So many claimants of one statement are quoted at once. */
const QUOTED = 2;

/** What is said on a point, value by value. */
function Sayings({ cell, point }: { cell: Cell; point: string }) {
  if (cell.sayings.length === 0) return <span class="muted">{t.record.silent}</span>;
  const values = new Map<string, Cell["sayings"][number][]>();
  for (const saying of cell.sayings) {
    const words = sayingInWords(point, saying);
    const own = values.get(words);
    if (own === undefined) values.set(words, [saying]);
    else own.push(saying);
  }
  return (
    <>
      {[...values].map(([words, sayings]) => (
        <div key={words} class="value">
          <strong dir="auto">{words}</strong>
          {sayings.slice(0, QUOTED).map(quoted)}
          {sayings.length > QUOTED && (
            <details>
              <summary>{t.more(sayings.length - QUOTED)}</summary>
              {sayings.slice(QUOTED).map(quoted)}
            </details>
          )}
        </div>
      ))}
    </>
  );
}

const quoted = (saying: Cell["sayings"][number]) => (
  <Said key={`${saying.claim.id} ${saying.words.start}`} told={saying} words={saying.words.quote} />
);
