import { stdin } from "node:process";
import type { Review } from "../../../model/review.ts";
import type { ClaimQuestion } from "../../../query/claims.ts";
import { Passages } from "../../../query/passage.ts";
import { applyReviews } from "../../../query/reviews/applyReviews.ts";
import { undoneIn } from "../../../query/reviews/standing.ts";
import { ClaimGraph, type ClaimInDocument } from "../../../store/claimGraph.ts";
import { counted } from "../counted.ts";
import type { ReviewOptions } from "../review.ts";
import type { Session } from "../session.ts";
import { printable, type Terminal } from "../terminal.ts";
import { wrap } from "../wrap.ts";
import { Desk, type Shown } from "./desk.ts";
import { keysOf } from "./keys.ts";
import { KEYS, Pressing } from "./pressing.ts";
import { addReviews, clockFrom, nameOf, openAsRead } from "./reviewing.ts";

/** Shows claim after claim and reads keys until everything is decided or the person quits. Each decision is saved at once. */
export async function runReviewing(path: string, options: ReviewOptions, session: Session): Promise<void> {
  const { terminal } = session;
  const graph = await openAsRead(path, session);
  const records = await graph.records();
  const reviews = await graph.reviews();
  const links = await graph.links(records);
  const texts = new Map<string, string | null>();
  for (const { textId } of records) if (!texts.has(textId)) texts.set(textId, await graph.text(textId));
  const textOf = ({ textId }: { readonly textId: string }): string | null => texts.get(textId) ?? null;
  const passages = new Passages(textOf);
  const who = nameOf(options);
  const store = new ClaimGraph(records, graph.names);
  const known = links === null ? undefined : { canonical: links.links.canonical, labels: links.labels };
  const { claims } = await import("../../../query/claims.ts");
  const disputed = new Set(applyReviews(records, reviews).disagreements.flatMap(({ about }) => about));
  const queue = queueOf(claims(store, questionOf(options), known), { reviews, who, disputed });
  const desk = new Desk({
    records,
    reviews,
    queue,
    who,
    now: clockFrom(options.when),
    labels: links?.labels ?? new Map(),
    canonicalOf: (id) => links?.links.canonical.get(id) ?? id,
    textOf,
    passageOf: ({ claim, document }) => passages.of({ claim, record: document }),
  });
  if (who === null) terminal.say("No name is kept with what you decide (--as NAME)");
  const keys = options.keys === undefined ? keysOf(stdin) : options.keys.replaceAll("\\n", "\n");
  await takeKeys(desk, keys, { path, terminal });
  const left = queue.length - (desk.shown()?.number ?? queue.length + 1) + 1;
  terminal.say(`${path}: ${counted(desk.decided, "decision")} kept, ${counted(left, "claim")} left`);
}

async function takeKeys(
  desk: Desk,
  keys: AsyncIterable<string> | Iterable<string>,
  { path, terminal }: { readonly path: string; readonly terminal: Terminal },
): Promise<void> {
  const pressing = new Pressing(desk);
  const show = async (): Promise<void> => {
    const shown = desk.shown();
    if (shown !== null) await terminal.write(`${shownText(shown, terminal)}\n${terminal.paint.dim(KEYS)}\n`);
  };
  await show();
  if (desk.isDone) return;
  for await (const key of keys) {
    terminal.stopIfInterrupted();
    const pressed = pressing.press(key);
    if (pressed.reviews.length > 0) await addReviews(path, pressed.reviews, terminal);
    for (const line of pressed.say) await terminal.write(`${printable(line)}\n`);
    if (pressed.isDone) return;
    if (pressed.shows) await show();
  }
}

interface Decisions {
  readonly reviews: readonly Review[];
  readonly who: string | null;
  /** Ids of the claims on which two people disagree. */
  readonly disputed: ReadonlySet<string>;
}

/** The claims that this person has not decided yet, or that somebody else decided differently; those of least confidence first. */
function queueOf(found: readonly ClaimInDocument[], { reviews, who, disputed }: Decisions): ClaimInDocument[] {
  const undone = undoneIn(reviews);
  const decided = new Set(
    reviews
      .filter(
        (one) => one.who === who && !undone.has(one.id) && (one.decision === "accepted" || one.decision === "rejected"),
      )
      .flatMap(({ targets }) => targets.map(({ id }) => id)),
  );
  return found
    .filter(({ claim }) => !decided.has(claim.id) || disputed.has(claim.id))
    .sort((a, b) => a.claim.confidence - b.claim.confidence || (a.claim.id < b.claim.id ? -1 : 1));
}

function questionOf({ by, about, act, from, to, text, minConfidence, denied }: ReviewOptions): ClaimQuestion {
  const question = { by, about, act, from, to, text, minConfidence, polarity: denied === true ? "denied" : undefined };
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as ClaimQuestion;
}

/** A claim on the screen: speaker and act, the words, and their sentence. */
function shownText(shown: Shown, { paint, width }: Terminal): string {
  const { number, of, who, principal, act, polarity, words, sentences, where, confidence, isCorrected } = shown;
  const how = polarity === "denied" && act !== "deny" ? `${act}, denied` : act;
  const head = `${paint.bold(printable(who))}${principal === null ? "" : ` for ${printable(principal)}`} — ${paint.act(how)}${isCorrected ? paint.notice(" (corrected)") : ""}`;
  const lines = (text: string): string[] => wrap(printable(text).replaceAll(/\s+/g, " "), width - 4);
  const around = sentences === words ? [] : lines(sentences).map((line) => `    ${paint.dim(line)}`);
  return [
    "",
    `${paint.dim(`${number} of ${of} · confidence ${confidence.toFixed(2)}`)}`,
    head,
    ...lines(words).map((line) => `  │ ${line}`),
    ...around,
    `  ${paint.dim(printable(where))}`,
  ].join("\n");
}
