import { dateWords } from "../../src/model/dateWords.ts";
import { useSession } from "../state/session.ts";
import { isOnPageOnly } from "./decisions.ts";
import type { ListedReview } from "./told.ts";
import { w } from "./words.ts";

/** So many decisions are listed at a time. */
const LISTED = 100;

/** What was decided of one thing. */
export function DecisionsOf({ id }: { id: string }) {
  const { reviewing } = useSession();
  const told = reviewing.told.value.filter(({ about }) => about.includes(id));
  if (told.length === 0) return null;
  const people = new Set(
    told.filter(({ decision, state }) => state === "holds" && VERDICTS.has(decision)).map(({ who }) => who),
  );
  return (
    <section class="review-told" aria-label={w.about}>
      <List told={told} />
      {people.size > 1 && <p class="trouble">{w.contested}</p>}
    </section>
  );
}

const VERDICTS = new Set(["accept", "reject", "correct"]);

/** All that was decided, behind a line that tells how much it is. */
export function AllDecisions() {
  const { reviewing } = useSession();
  const told = reviewing.told.value;
  if (told.length === 0) return null;
  return (
    <details class="review-all">
      <summary>{w.list(told.length)}</summary>
      <List told={told.slice(0, LISTED)} />
    </details>
  );
}

function List({ told }: { told: readonly ListedReview[] }) {
  return (
    <ul>
      {told.map((one) => (
        <li key={one.key ?? one.review} data-state={one.state}>
          <Line one={one} />
        </li>
      ))}
    </ul>
  );
}

function Line({ one }: { one: ListedReview }) {
  const { reviewing } = useSession();
  const { decision, words, who, when, state, kept, text } = one;
  const what = w.decisions[decision as keyof typeof w.decisions] ?? decision;
  const rest = text ?? (words === what ? "" : words);
  const day = dateWords(when.slice(0, 10));
  const where = kept === "sending" ? w.saving : kept === "here" || kept === "opened" ? w.onPage : "";
  const told = state === "failed" ? "" : w.states[state];
  const isLive = state === "holds" && decision !== "hide";
  return (
    <>
      <strong>{what}</strong>{" "}
      {rest !== "" && (
        <span class="review-rest" dir="auto">
          {rest}
        </span>
      )}{" "}
      <span class="muted" dir="auto">
        {[who ?? w.nobody, day, where, told].filter((part) => part !== "").join(", ")}
      </span>{" "}
      {isLive && (reviewing.takes.value || kept !== "kept") && (
        <button type="button" class="link" onClick={() => reviewing.undo(one)}>
          <span aria-hidden="true">{w.undo}</span>
          <span class="hidden">{w.undoThis(`${what} ${rest}`)}</span>
        </button>
      )}
    </>
  );
}

/** What is on this page only, and how it is kept. */
export function Unsaved() {
  const { reviewing } = useSession();
  const waiting = reviewing.decisions.own.value.filter(isOnPageOnly);
  if (waiting.length === 0) return null;
  return (
    <p class="review-unsaved">
      <span>{w.unsaved(waiting.length)}</span>{" "}
      {reviewing.takes.value ? (
        <button type="button" onClick={() => reviewing.decisions.sendAll()}>
          {w.keepAll}
        </button>
      ) : (
        <button
          type="button"
          onClick={async () => {
            const { saveReviews } = await import("./reviewsFile.ts");
            reviewing.notice.value = w.downloaded(saveReviews(waiting));
          }}
        >
          {w.download}
        </button>
      )}
    </p>
  );
}
