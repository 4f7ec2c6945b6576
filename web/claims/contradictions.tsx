import { useSignal } from "@preact/signals";
import type { Dispute } from "../../src/query/disputes.ts";
import { Said } from "../compare/said.tsx";
import { EventLink } from "../record/eventLink.tsx";
import { currentDisputes } from "../state/across.ts";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";

/** How many are shown above the list at first. */
const FIRST = 2;
const STEP = 10;

/** The contradictions of the claims in the list, with both sides next to each other. */
export function Contradictions() {
  const session = useSession();
  const shown = useSignal(FIRST);
  const index = session.index.value;
  if (index === null) return null;
  const listed = new Set(session.results.value?.entries.map(({ claim }) => claim.id));
  const found = currentDisputes(session).filter(({ a, b }) => listed.has(a.claim.id) || listed.has(b.claim.id));
  if (found.length === 0) return null;
  return (
    <section class="contradictions" aria-labelledby="contradictions-heading">
      <h3 id="contradictions-heading">{t.list.contradictions(found.length)}</h3>
      <ul>
        {found.slice(0, shown.value).map((one) => (
          <li key={one.link.id} class="pair" data-relation="disputes">
            <About dispute={one} label={(id) => labelOf(index, id)} />
            <div class="two">
              <Said told={one.a} words={one.a.words.quote} speaker={one.a.speaker?.name ?? t.record.nobody} />
              <Said told={one.b} words={one.b.words.quote} speaker={one.b.speaker?.name ?? t.record.nobody} />
            </div>
          </li>
        ))}
      </ul>
      {found.length > FIRST && (
        <button
          type="button"
          class="plain"
          aria-expanded={shown.value > FIRST}
          onClick={() => {
            shown.value = shown.value >= found.length ? FIRST : shown.value + STEP;
          }}
        >
          {shown.value >= found.length ? t.fewer : t.more(found.length - shown.value)}
        </button>
      )}
    </section>
  );
}

/** The event at issue, which opens its record. */
function About({ dispute, label }: { dispute: Dispute; label: (id: string) => string }) {
  const session = useSession();
  const event = dispute.events[0];
  if (event === undefined) return null;
  return (
    <p class="about">
      <EventLink
        label={label(event)}
        title={t.record.open}
        onOpen={() => session.change((pageState) => ({ ...pageState, view: "record", event, pane: "view" }))}
      />
    </p>
  );
}
