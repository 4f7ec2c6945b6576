import type { ComponentChildren } from "preact";
import type { Dating } from "../../src/model/dating.ts";
import { type ClaimEntry, type GraphIndex, labelOf, speakerOf } from "../state/graphIndex.ts";
import { type Session, useSession } from "../state/session.ts";
import {
  ACT_VERBS,
  DISTANCE_WORDS,
  dateInWords,
  EVENT_TYPE_WORDS,
  FORM_WORDS,
  INFERRED_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  VOICE_WORDS,
} from "../strings.ts";
import { chainOf, citationOf, quoteOf } from "./chain.ts";
import { SourceText } from "./sourceText.tsx";

/** The open claim: its words in the document, and everything that the graph says of it. */
export function Evidence() {
  const session = useSession();
  const loaded = session.loaded.value;
  const entry = session.selected.value;
  return (
    <section class="evidence pane" aria-labelledby="evidence-heading">
      <div class="pane-head">
        <h2 id="evidence-heading" tabIndex={-1}>
          Evidence
        </h2>
        {loaded.state === "ready" && entry !== null && (
          <div class="tools">
            <button
              type="button"
              class="plain"
              onClick={() => copy(session, citationOf(loaded.index, entry), "Citation")}
            >
              Copy citation
            </button>
            <button type="button" class="plain" onClick={() => copy(session, location.href, "Link")}>
              Copy link
            </button>
          </div>
        )}
      </div>
      <div class="pane-body">
        {loaded.state === "ready" && entry !== null ? (
          <ClaimEvidence key={entry.claim.id} index={loaded.index} entry={entry} />
        ) : (
          <p class="nothing">Choose a claim to see its words in the document.</p>
        )}
      </div>
    </section>
  );
}

async function copy(session: Session, words: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    session.notice.value = `${what} copied.`;
  } catch {
    session.notice.value = `The browser does not let this page copy. ${what}: ${words}`;
  }
}

interface Of {
  readonly index: GraphIndex;
  readonly entry: ClaimEntry;
}

function ClaimEvidence({ index, entry }: Of) {
  const { claim, record } = entry;
  return (
    <>
      <p class="headline">
        <strong dir="auto">{speakerOf(index, entry)}</strong> {ACT_VERBS[claim.act]}{" "}
        {claim.polarity === "denied" && <span class="tag denied">✕ denied</span>}
      </p>
      <h3 class="doc-title" dir="auto">
        {labelOf(index, record.id)}
      </h3>
      <SourceText entry={entry} />
      <h3>Who speaks</h3>
      <Chain index={index} entry={entry} />
      <h3>The claim</h3>
      <dl class="facts">
        <Fact name="Act">
          {claim.act}, {claim.polarity}
        </Fact>
        <Fact name="Said">{claim.dating === null ? saidBy(claim.latest) : <DateWords dating={claim.dating} />}</Fact>
        <Fact name="Wording">
          {FORM_WORDS[claim.form]}; {VOICE_WORDS[claim.voice]}
        </Fact>
        <Fact name="Found by">
          {claim.rule}, confidence {claim.confidence} %
        </Fact>
        {record.url !== null && isWebAddress(record.url) && (
          <Fact name="Source">
            <a href={record.url} target="_blank" rel="noreferrer noopener">
              {record.url}
            </a>
          </Fact>
        )}
      </dl>
      <Events index={index} entry={entry} />
      <Namings index={index} entry={entry} />
      <Inside index={index} entry={entry} />
    </>
  );
}

const saidBy = (latest: string | null) => (latest === null ? "not told" : `not told; by ${dateInWords(latest)}`);

/** Only these are made links: an address in a graph may be anything. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function DateWords({ dating }: { dating: Dating }) {
  const inferred = dating.inferred.map((one) => INFERRED_WORDS[one]).join(", ");
  return (
    <>
      {dateInWords(dating.edtf)}
      {inferred !== "" && <span class="muted"> ({inferred})</span>}
    </>
  );
}

function Chain({ index, entry }: Of) {
  const session = useSession();
  const basis = entry.claim.basis.flatMap((id) => index.byId.get(id) ?? []);
  return (
    <>
      <ol class="chain">
        {chainOf(index, entry).map(({ kind, label, note, claim }, at) => (
          <li key={at} data-kind={kind}>
            {claim === null ? (
              <strong dir="auto">{label}</strong>
            ) : (
              <button type="button" class="link" dir="auto" onClick={() => session.open(claim.claim.id)}>
                {label}
              </button>
            )}{" "}
            <span class="muted">{note}</span>
          </li>
        ))}
      </ol>
      {basis.length > 0 && (
        <p class="basis">
          <span class="muted">Shown by:</span>{" "}
          {basis.map((one) => (
            <ClaimLink key={one.claim.id} entry={one} />
          ))}
        </p>
      )}
    </>
  );
}

function ClaimLink({ entry }: { entry: ClaimEntry }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="link"
      lang={entry.record.language}
      dir="auto"
      onClick={() => session.open(entry.claim.id)}
    >
      “{quoteOf(entry)}”
    </button>
  );
}

function Events({ index, entry }: Of) {
  const { descriptions } = entry.claim;
  if (descriptions.length === 0) return null;
  return (
    <>
      <h3>Events it describes</h3>
      {descriptions.map((one) => (
        <section key={one.id} class="event" aria-label={EVENT_TYPE_WORDS[one.type]}>
          <p class="event-head">
            <span class="shape-event" aria-hidden="true" /> <strong>{EVENT_TYPE_WORDS[one.type]}</strong>{" "}
            <span class="tag">{STATUS_WORDS[one.status]}</span>
          </p>
          <dl class="facts">
            <Fact name="Words">
              <q lang={entry.record.language}>{one.span.quote}</q>
            </Fact>
            {one.dating !== null && (
              <Fact name="When">
                <DateWords dating={one.dating} />
              </Fact>
            )}
            {one.place !== null && (
              <Fact name="Where">
                <ThingLink index={index} id={one.place} />
              </Fact>
            )}
            {one.participants.map(({ role, entity }) => (
              <Fact key={`${role} ${entity}`} name={capital(ROLE_WORDS[role])}>
                <ThingLink index={index} id={entity} />
              </Fact>
            ))}
            {one.quantities.length > 0 && (
              <Fact name="Numbers">
                {one.quantities.map(({ start, quote }) => (
                  <q key={start} lang={entry.record.language}>
                    {quote}
                  </q>
                ))}
              </Fact>
            )}
          </dl>
          <ThingButton id={one.event}>All claims about this event</ThingButton>
        </section>
      ))}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function ThingLink({ index, id }: { index: GraphIndex; id: string }) {
  return <ThingButton id={id}>{labelOf(index, id)}</ThingButton>;
}

function ThingButton({ id, children }: { id: string; children: ComponentChildren }) {
  const session = useSession();
  return (
    <button
      type="button"
      class="link"
      dir="auto"
      onClick={() => session.change((view) => ({ ...view, node: id, pane: "claims" }))}
    >
      {children}
    </button>
  );
}

function Namings({ index, entry }: Of) {
  const { namings } = entry.claim;
  if (namings.length === 0) return null;
  return (
    <>
      <h3>Names it uses</h3>
      <dl class="facts">
        {namings.map(({ id, names, form, distance }) => (
          <Fact key={id} name="">
            <q lang={entry.record.language}>{form}</q>{" "}
            {distance.map((one) => (
              <span key={one} class="tag">
                {DISTANCE_WORDS[one]}
              </span>
            ))}{" "}
            <span class="muted">for</span> <ThingLink index={index} id={names} />
          </Fact>
        ))}
      </dl>
    </>
  );
}

function Inside({ index, entry }: Of) {
  const inside = index.inside.get(entry.claim.id) ?? [];
  if (inside.length === 0) return null;
  return (
    <>
      <h3>Claims inside it</h3>
      <ul class="inside">
        {inside.map((one) => (
          <li key={one.claim.id}>
            {speakerOf(index, one)} {ACT_VERBS[one.claim.act]} <ClaimLink entry={one} />
          </li>
        ))}
      </ul>
    </>
  );
}
