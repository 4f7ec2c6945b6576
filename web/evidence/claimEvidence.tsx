import type { ComponentChildren } from "preact";
import type { Dating } from "../../src/model/dating.ts";
import { PageButton } from "../pageView/pageButton.tsx";
import { type ClaimEntry, type GraphIndex, labelOf, speakerAsTold, speakerOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";
import { chainOf, quoteOf } from "./chain.ts";
import { DeniedTag } from "./deniedTag.tsx";
import { SourceText } from "./sourceText.tsx";

const Origins = lazily(() => import("./origins.tsx").then((part) => part.Origins), null);

export interface Of {
  readonly index: GraphIndex;
  readonly entry: ClaimEntry;
}

export function ClaimEvidence({ index, entry }: Of) {
  const session = useSession();
  const { claim, record } = entry;
  return (
    <>
      <p class="headline">
        <strong dir="auto">{speakerAsTold(index, entry)}</strong> {t.acts[claim.act]}{" "}
        {claim.polarity === "denied" && <DeniedTag />}
      </p>
      <h3 class="doc-title" dir="auto">
        <button
          type="button"
          class="link"
          title={t.evidence.read}
          onClick={() =>
            session.change((pageState) => ({ ...pageState, view: "reading", document: record.id, pane: "view" }))
          }
        >
          {labelOf(index, record.id)}
        </button>
      </h3>
      <SourceText entry={entry} scrolls="pane" />
      <PageButton entry={entry} />
      <h3>{t.evidence.who}</h3>
      <AnsweringChain index={index} entry={entry} />
      <h3>{t.evidence.claim}</h3>
      <dl class="facts">
        <Fact name={t.evidence.act}>{t.evidence.actAnd(t.acts[claim.act], t.polarities[claim.polarity])}</Fact>
        <Fact name={t.evidence.said}>
          {claim.dating === null ? saidBy(claim.latest) : <DateWords dating={claim.dating} />}
        </Fact>
        <Fact name={t.evidence.wording}>{t.evidence.wordingOf(t.forms[claim.form], t.voices[claim.voice])}</Fact>
        <Fact name={t.evidence.foundBy}>{t.evidence.foundByRule(claim.rule, claim.confidence)}</Fact>
        {record.url !== null && isWebAddress(record.url) && (
          <Fact name={t.evidence.source}>
            <a href={record.url} target="_blank" rel="noreferrer noopener">
              {record.url}
            </a>
          </Fact>
        )}
      </dl>
      <Ties index={index} entry={entry} />
      {entry.ties.length > 0 && <Origins />}
      <Events index={index} entry={entry} />
      <Namings index={index} entry={entry} />
      <Inside index={index} entry={entry} />
    </>
  );
}

const saidBy = (latest: string | null) => (latest === null ? t.evidence.notTold : t.evidence.notToldBy(t.date(latest)));

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
  const inferred = dating.inferred.map((one) => t.inferred[one]).join(", ");
  return (
    <>
      {t.date(dating.edtf)}
      {inferred !== "" && <span class="muted"> ({inferred})</span>}
    </>
  );
}

function AnsweringChain({ index, entry }: Of) {
  const session = useSession();
  const basis = entry.claim.basis.flatMap((id) => index.byId.get(id) ?? []);
  return (
    <>
      <ol class="chain">
        {chainOf(index, entry).map(({ kind, label, note, claim, actor }, at) => (
          <li key={at} data-kind={kind}>
            {claim === null ? (
              <strong dir="auto">{label}</strong>
            ) : (
              <button type="button" class="link" dir="auto" onClick={() => session.open(claim.claim.id)}>
                {label}
              </button>
            )}{" "}
            <span class="muted">{note}</span>
            {actor !== null && <Mask id={actor} />}
          </li>
        ))}
      </ol>
      {basis.length > 0 && (
        <p class="basis">
          <span class="muted">{t.evidence.shownBy}</span>{" "}
          {basis.map((one) => (
            <ClaimLink key={one.claim.id} entry={one} />
          ))}
        </p>
      )}
    </>
  );
}

/** Covers the name of an actor on the whole page, or uncovers it. */
function Mask({ id }: { id: string }) {
  const session = useSession();
  const { redacted } = session.pageState.value;
  const hidden = redacted.includes(id);
  const next = hidden ? redacted.filter((one) => one !== id) : [...redacted, id];
  return (
    <button
      type="button"
      class="plain redact"
      aria-label={hidden ? t.evidence.show : t.evidence.hide}
      title={`${hidden ? t.evidence.show : t.evidence.hide}. ${t.evidence.hideTitle}`}
      onClick={() => session.change((pageState) => ({ ...pageState, redacted: next }))}
    >
      <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
        <path
          d={hidden ? "M2 10c4 5.5 12 5.5 16 0M4 17 16 3" : "M2 10c4-6 12-6 16 0-4 6-12 6-16 0z"}
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
        />
        {!hidden && <circle cx="10" cy="10" r="2.4" fill="currentColor" />}
      </svg>
    </button>
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

/** In this order: disputes first, because people look for them. */
const TIE_ORDER = ["disputes", "revises", "repeats"];

/** The claims of others on the same point, with the reason for the link. */
function Ties({ index, entry }: Of) {
  const session = useSession();
  const ties = [...entry.ties].sort((a, b) => TIE_ORDER.indexOf(a.link.relation) - TIE_ORDER.indexOf(b.link.relation));
  if (ties.length === 0) return null;
  return (
    <>
      <h3>{t.evidence.ties}</h3>
      <ul class="ties">
        {ties.map(({ link, other }) => {
          const there = index.byId.get(other);
          const number = session.opened.value?.elsewhere.get(other);
          if (there === undefined && number !== undefined) {
            return (
              <li key={link.id} data-relation={link.relation}>
                <p>
                  <span class="tag">{t.relations[link.relation]}</span> {t.largeGraph.elsewhere}{" "}
                  <button
                    type="button"
                    class="link"
                    onClick={() => session.openPiece([{ kind: "document", number }], { claim: other })}
                  >
                    {t.largeGraph.openElsewhere}
                  </button>
                </p>
                <p class="muted">{index.cover?.(link.because) ?? link.because}</p>
              </li>
            );
          }
          return there === undefined ? null : (
            <li key={link.id} data-relation={link.relation}>
              <p>
                <span class="tag">{t.relations[link.relation]}</span>{" "}
                {t.evidence.tieSays(speakerAsTold(index, there), t.acts[there.claim.act])} <ClaimLink entry={there} />
              </p>
              <p class="muted">{index.cover?.(link.because) ?? link.because}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Events({ index, entry }: Of) {
  const { descriptions } = entry.claim;
  if (descriptions.length === 0) return null;
  return (
    <>
      <h3>{t.evidence.events}</h3>
      {descriptions.map((one) => (
        <section key={one.id} class="event" aria-label={t.eventTypes[one.type]}>
          <p class="event-head">
            <span class="shape shape-event" aria-hidden="true" /> <strong>{t.eventTypes[one.type]}</strong>{" "}
            <span class="tag">{t.statuses[one.status]}</span>
          </p>
          <dl class="facts">
            <Fact name={t.evidence.words}>
              <q lang={entry.record.language}>{one.span.quote}</q>
            </Fact>
            {one.dating !== null && (
              <Fact name={t.evidence.when}>
                <DateWords dating={one.dating} />
              </Fact>
            )}
            {one.place !== null && (
              <Fact name={t.evidence.where}>
                <ThingLink index={index} id={one.place} />
              </Fact>
            )}
            {one.participants.map(({ role, entity }) => (
              <Fact key={`${role} ${entity}`} name={t.roles[role]}>
                <TakesPart index={index} entry={entry} id={entity} />
              </Fact>
            ))}
            {one.quantities.length > 0 && (
              <Fact name={t.evidence.numbers}>
                {one.quantities.map(({ span: { start, quote } }) => (
                  <q key={start} lang={entry.record.language}>
                    {quote}
                  </q>
                ))}
              </Fact>
            )}
          </dl>
          <ThingButton id={one.event}>{t.evidence.aboutEvent}</ThingButton>
        </section>
      ))}
    </>
  );
}

/** Somebody or a document is a way to what is claimed of it; a convoy or a door is named and no more. */
function TakesPart({ index, entry, id }: Of & { id: string }) {
  if (!entry.record.things.some((thing) => thing.id === id)) return <ThingLink index={index} id={id} />;
  return (
    <>
      <span dir="auto">{labelOf(index, id)}</span> <span class="tag">{t.evidence.thing}</span>
    </>
  );
}

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
      onClick={() => session.change((pageState) => ({ ...pageState, node: id, path: null, pane: "claims" }))}
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
      <h3>{t.evidence.names}</h3>
      <ul class="names">
        {namings.map(({ id, denotes, form, distance }) => (
          <li key={id} dir="auto">
            <q lang={entry.record.language}>{form}</q>{" "}
            {distance.map((one) => (
              <span key={one} class="tag">
                {t.distances[one]}
              </span>
            ))}{" "}
            <span class="muted">{t.evidence.for}</span> <ThingLink index={index} id={denotes} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Inside({ index, entry }: Of) {
  const inside = index.inside.get(entry.claim.id) ?? [];
  if (inside.length === 0) return null;
  return (
    <>
      <h3>{t.evidence.inside}</h3>
      <ul class="inside">
        {inside.map((one) => (
          <li key={one.claim.id}>
            {speakerOf(index, one)} {t.acts[one.claim.act]} <ClaimLink entry={one} />
          </li>
        ))}
      </ul>
    </>
  );
}
