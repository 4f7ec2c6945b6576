import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { CorrectedField } from "../../src/model/review.ts";
import type { Of } from "../evidence/claimEvidence.tsx";
import { hasDialog } from "../keys.ts";
import { type Session, useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { Fields, Instead, isTold, Words } from "./correcting.tsx";
import { AllDecisions, Unsaved } from "./decisionList.tsx";
import { ACTION_KEYS, type Action, FIELD_KEYS } from "./fieldKeys.ts";
import { Identity } from "./identity.tsx";
import { focusOnClaim, openAgain, openNextClaim } from "./walking.ts";
import { w } from "./words.ts";

/** What is asked for beside what the keys decide at once. */
type Asking = "claim" | "fields" | "comment" | "tag" | "identity" | CorrectedField;

/** Where claims are decided on: buttons and the same by single keys, and what is asked for in between. */
export function ReviewPanel() {
  const session = useSession();
  const index = session.index.value;
  const entry = session.selected.value;
  const asking = useSignal<Asking>("claim");
  const of = index !== null && entry !== null ? { index, entry } : null;
  const claim = entry?.claim.id ?? null;
  useEffect(() => {
    asking.value = "claim";
  }, [claim]);
  useEffect(() => reviewKeys(session, asking), [session, asking]);
  return (
    <section class="review" aria-label={w.title}>
      {of !== null && <Buttons of={of} asking={asking} />}
      {of !== null && <Asked of={of} asking={asking} />}
      <Unsaved />
      <div class="review-foot">
        <label>
          <span>{w.who}</span>
          <input
            type="text"
            autocomplete="name"
            value={session.reviewing.who.value}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.preventDefault();
              event.stopPropagation();
              focusOnClaim();
            }}
            onInput={(event) => {
              session.reviewing.who.value = event.currentTarget.value;
            }}
          />
        </label>
        <AllDecisions />
      </div>
    </section>
  );
}

interface Part {
  readonly of: Of;
  readonly asking: Signal<Asking>;
}

const ACTIONS = Object.keys(ACTION_KEYS) as Action[];

function Buttons({ of, asking }: Part) {
  const session = useSession();
  const isStarred = session.reviewing.marks.value.get(of.entry.claim.id)?.isStarred ?? false;
  return (
    <div class="review-buttons" role="toolbar" aria-label={w.title}>
      {ACTIONS.map((action) => (
        <button
          type="button"
          key={action}
          class={`review-${action}`}
          aria-pressed={action === "star" ? isStarred : undefined}
          aria-keyshortcuts={ACTION_KEYS[action]}
          onClick={() => act(session, asking, action)}
        >
          {action === "star" && isStarred ? w.unstar : w[action]}{" "}
          <span class="key" aria-hidden="true">
            {ACTION_KEYS[action]}
          </span>
        </button>
      ))}
    </div>
  );
}

/** What is asked for, below the buttons. */
function Asked({ of, asking }: Part) {
  const session = useSession();
  const { reviewing } = session;
  const { claim } = of.entry;
  const back = () => close(asking);
  const now = asking.value;
  if (now === "claim") return null;
  if (now === "fields") return <Fields {...of} onField={(field) => askFor(session, asking, field)} />;
  if (now === "identity") return <Identity of={of} onDone={back} />;
  if (now === "comment" || now === "tag")
    return (
      <Words
        key={now}
        label={now === "comment" ? w.commentLabel : w.tagLabel}
        onBack={back}
        onSave={(text) => {
          if (text !== "") reviewing.decide({ decision: now, id: claim.id, text }, text, claim.id);
          back();
        }}
      />
    );
  return (
    <Instead
      {...of}
      field={now}
      onBack={back}
      onCorrect={(field, value, words) => {
        correct(session, field, value, words);
        back();
      }}
    />
  );
}

/** The focus stays on the page when a field goes. */
function close(asking: Signal<Asking>): void {
  asking.value = "claim";
  document.querySelector<HTMLElement>(".review-right")?.focus({ preventScroll: true });
}

function correct({ reviewing, selected }: Session, field: CorrectedField, value: string, words: string): void {
  const claim = selected.peek()?.claim.id;
  if (claim !== undefined)
    reviewing.decide({ decision: "correct", id: claim, [field]: value }, w.corrected(w.fields[field], words), claim);
}

/** Asks what is right instead; of two that there are the other one is. */
function askFor(session: Session, asking: Signal<Asking>, field: CorrectedField): void {
  const entry = session.selected.peek();
  if (entry === null || !isTold(entry, field)) return;
  if (field !== "polarity") {
    ask(asking, field);
    return;
  }
  const right = entry.claim.polarity === "denied" ? "asserted" : "denied";
  correct(session, field, right, t.polarities[right]);
  close(asking);
}

function act(session: Session, asking: Signal<Asking>, action: Action): void {
  const { reviewing } = session;
  const claim = session.selected.peek()?.claim.id;
  if (action === "undo") openAgain(session, reviewing.undoLast());
  else if (claim === undefined) return;
  else if (action === "right") {
    const considering = correctionsOf(session, claim);
    reviewing.decide({ decision: "accept", id: claim, ...(considering === "" ? {} : { considering }) }, w.right, claim);
    openNextClaim(session);
  } else if (action === "wrong") {
    reviewing.decide({ decision: "reject", id: claim }, w.wrong, claim);
    openNextClaim(session);
  } else if (action === "star") {
    const star = reviewing.told
      .peek()
      .find(({ decision, state, about }) => decision === "star" && state === "holds" && about.includes(claim));
    if (star === undefined) reviewing.decide({ decision: "star", id: claim }, w.decisions.star, claim);
    else reviewing.undo(star);
  } else ask(asking, action === "correct" ? "fields" : action);
}

/** Milliseconds that a field may take to open. */
const OPENING = 500;
let askedAt = Number.NEGATIVE_INFINITY;

function ask(asking: Signal<Asking>, what: Asking): void {
  asking.value = what;
  askedAt = performance.now();
}

/** Whoever accepts a claim as it stands accepts what was corrected of it. */
const correctionsOf = ({ reviewing }: Session, claim: string): string =>
  reviewing.told
    .peek()
    .filter(({ decision, state, about }) => decision === "correct" && state === "holds" && about.includes(claim))
    .flatMap(({ review }) => review ?? [])
    .join(" ");

const TYPING = "input:not([type=checkbox], [type=range]), textarea, select, [contenteditable], .marking-text";

/** Single keys decide, as long as nobody types. Before the page's own keys, for Escape. */
function reviewKeys(session: Session, asking: Signal<Asking>): () => void {
  const listen = (event: KeyboardEvent) => {
    if (hasDialog(session) || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.matches(TYPING) || !pressed(session, asking, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", listen, true);
  return () => removeEventListener("keydown", listen, true);
}

/** Whether the key did something. */
function pressed(session: Session, asking: Signal<Asking>, key: string): boolean {
  if (key === "Escape" && asking.value !== "claim") {
    close(asking);
    return true;
  }
  if (!session.singleKeys.value) return false;
  if (asking.value === "fields") {
    const field = (Object.keys(FIELD_KEYS) as CorrectedField[]).find((one) => FIELD_KEYS[one] === key);
    if (field === undefined) return false;
    askFor(session, asking, field);
    return true;
  }
  // what is typed before the field is there decides nothing
  if (asking.value !== "claim" && performance.now() - askedAt < OPENING) return true;
  const action = ACTIONS.find((one) => ACTION_KEYS[one] === key);
  if (action === undefined) return false;
  act(session, asking, action);
  return true;
}
