import { type Quantity, quantitiesIn } from "../link/digest/quantities.ts";
import { isDenying } from "../link/digest/saysNot.ts";
import type { EventDescription, Role, Status } from "../model/claim.ts";
import { contentOf } from "../model/content.ts";
import type { QuotedSpan } from "../model/record.ts";
import { tokenize } from "../text/tokens.ts";
import { contentSpan } from "./contentSpan.ts";
import { type ClaimInRecord, type CorpusIndex, descriptionsOf } from "./corpusIndex.ts";

/** A saying: what one claim says on one point. */
export interface Saying extends ClaimInRecord {
  /** The value that is compared, as a reader sees it: a date, a place, a number. */
  readonly value: string;
  /** The words that say it. */
  readonly words: QuotedSpan;
  readonly status: Status | null;
  /** Whether the claim describes the event; otherwise it contradicts or repeats a claim that does. */
  readonly describes: boolean;
}

/** A saying with the point that it is about. */
export interface SayingOnPoint {
  readonly key: string;
  readonly title: string;
  readonly saying: Saying;
}

/** The kind of harm, by the measure of a quantity. */
export const COUNTED: ReadonlyMap<string, string> = new Map([
  ["died", "How many were killed"],
  ["wounded", "How many were wounded"],
  ["missing", "How many are missing"],
  ["captured", "How many were captured"],
  ["displaced", "How many had to leave"],
  ["percent", "What share, in per cent"],
]);

/** A claim whose sayings are computed, with its text. */
interface SayingContext {
  readonly corpus: CorpusIndex;
  readonly one: ClaimInRecord;
  readonly text: string;
  readonly first: QuotedSpan;
  /** Whether it says that something is not so. */
  readonly denies: boolean;
}

type OnPoint = Pick<SayingOnPoint, "key" | "title"> & Pick<Saying, "value" | "words"> & { readonly status?: Status };

/** What a claim says on each point of an event, in order of the points. */
export function sayingsOf(corpus: CorpusIndex, one: ClaimInRecord, cluster: string): SayingOnPoint[] {
  const first = one.claim.content[0];
  if (first === undefined) return [];
  const own = descriptionsOf(one, cluster, corpus);
  const describes = own.length > 0;
  const text = contentOf(one.claim);
  const told: SayingContext = { corpus, one, text, first, denies: describes && isDenying(one.claim, text) };
  const words = { ...first, quote: told.text };
  const what = { key: "what", title: "What happened", words };
  const found: OnPoint[] = describes
    ? own.flatMap((description) => [{ ...what, ...statusOf(told, description) }, ...detailsIn(told, description)])
    : [{ ...what, value: one.claim.polarity }];
  const { claim, record } = one;
  return [...found, ...countsIn(told), ...namesIn(told, cluster)].map(
    // a comparison has tens of thousands of them: one object each, without copies between
    ({ key, title, value, words: said, status = null }) => ({
      key,
      title,
      saying: { claim, record, value, words: said, status, describes },
    }),
  );
}

/** Whether it happened according to the claim; unclear if a statement of fact has words of negation: “Keldora fired no shell”. */
const statusOf = (
  { denies }: SayingContext,
  { status }: EventDescription<QuotedSpan>,
): Pick<OnPoint, "value" | "status"> =>
  (status === "happened" || status === "ongoing") && denies ? { value: "unclear" } : { value: status, status };

/** Date, place, agent and patient by a description. An event that did not happen has no date, no place and no agent. */
function detailsIn(told: SayingContext, description: EventDescription<QuotedSpan>): OnPoint[] {
  const { corpus, one, first, denies } = told;
  const { status, dating, place } = description;
  const found: OnPoint[] = [];
  const denied = status === "didNotHappen";
  if (denied || denies) {
    // “denied that Keldora had fired” says who the agent was not; “Keldora fired no shell” describes no deed
    const explicit = denied && (one.claim.polarity === "denied" || one.claim.act === "deny");
    const doers = explicit ? participantsOf(told, description, "agent") : "";
    return doers === "" ? [] : [{ key: "who", title: "Who did it", value: `not ${doers}`, words: first, status }];
  }
  if (dating !== null) found.push({ key: "when", title: "When", value: dating.edtf, words: first, status });
  const where = place === null ? null : corpus.representativeOf(place);
  if (where !== null) {
    const naming = one.claim.namings.find(({ denotes }) => corpus.representativeOf(denotes) === where);
    if (naming !== undefined || corpus.isNamed(where))
      found.push({ key: "where", title: "Where", value: corpus.label(where), words: naming?.span ?? first, status });
  }
  const [agents, targets] = [participantsOf(told, description, "agent"), participantsOf(told, description, "target")];
  if (agents !== "") found.push({ key: "who", title: "Who did it", value: agents, words: first, status });
  if (targets !== "") found.push({ key: "whom", title: "To whom", value: targets, words: first, status });
  return found;
}

/** Whether it is a convoy or a door: what is done with or to those is no dispute on who did it to whom. */
const isThing = ({ things }: ClaimInRecord["record"], entity: string): boolean =>
  things.some(({ id }) => id === entity);

function participantsOf(
  { corpus, one: { record } }: SayingContext,
  { participants }: EventDescription<QuotedSpan>,
  wanted: Role,
): string {
  const labels = participants.flatMap(({ role, entity }) =>
    role === wanted && !isThing(record, entity) ? [corpus.label(entity)] : [],
  );
  return [...new Set(labels)].sort().join(", ");
}

/** Times of day and numbers in its words. */
function countsIn(told: SayingContext): OnPoint[] {
  const { text } = told;
  const { quantities, clocks } = quantitiesIn(tokenize(text));
  return [
    ...clocks.map((clock) => ({
      key: "time",
      title: "At what time",
      value: clockText(clock.from, clock.to),
      words: contentSpan(told.one, clock.start, clock.end),
    })),
    ...quantities.map((one) => ({
      key: `number ${one.measure}`,
      title:
        COUNTED.get(one.measure) ?? `How many ${text.slice(one.start, one.end).split(/\s+/).at(-1)?.toLowerCase()}`,
      value: amount(one),
      words: contentSpan(told.one, one.start, one.end),
    })),
  ];
}

const namesIn = ({ corpus, one }: SayingContext, cluster: string): OnPoint[] =>
  one.claim.namings
    .filter(({ denotes }) => corpus.representativeOf(denotes) === cluster)
    .map(({ form, distance, span }) => ({
      key: "name",
      title: "How it is named",
      value: `${form}${distance.length > 0 ? " (at a distance)" : ""}`,
      words: span,
    }));

const two = (n: number): string => String(n).padStart(2, "0");
const clockText = (from: number, to: number): string => {
  const one = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return from === to ? one(from) : `${one(from)}–${one(to)}`;
};

/** A number with the bounds that its words give. */
export function amount({ low, high }: Pick<Quantity, "low" | "high">): string {
  const one = (n: number): string => String(Math.round(n * 10) / 10);
  if (low === high) return one(low);
  if (high === Number.POSITIVE_INFINITY) return `at least ${one(low)}`;
  return low === 0 ? `at most ${one(high)}` : `about ${one((low + high) / 2)}`;
}
