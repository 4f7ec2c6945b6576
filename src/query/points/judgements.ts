// "cannot recognise the annexation of Lorne", "the referendum in Lorne is valid", "condemned the takeover of Lorne": what a claim says of a thing's right.
// not: "recognised the importance of the vote", "the internationally recognised border", "those that recognised the annexation"
import {
  ACCEPTED,
  AFTER_JUDGED,
  BEFORE_RECOGNISED,
  GENERIC_PLACE,
  IS_LAWFUL,
  IS_UNLAWFUL,
  JUDGED,
  JUDGES,
  NO_RECOGNITION,
  NOT_BEFORE,
  POINTS_BACK,
  PREPOSITION,
  RECOGNISED,
  REJECTED,
  THE_VOTE,
  UNLAWFUL_THING,
} from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import type { ClaimInRecord } from "../corpusIndex.ts";
import { wordsOutsideNested } from "./comparables.ts";
import { namesIn } from "./namesIn.ts";

/** A judgement of a claim on whether a thing is lawful, just or recognised. */
export interface Judgement {
  readonly one: ClaimInRecord;
  readonly holds: boolean;
  /** Kind of thing, with each of its names. */
  readonly keys: readonly string[];
  readonly words: string;
  /** Whether it is a condemnation or praise of something that happened on a day. */
  readonly ofDeed: boolean;
}

/** A judgement, and with it what is judged. The end alone is sought first: with 90 letters before it the search takes a hundred times as long. */
const UNLAWFUL = judgementAfter(IS_UNLAWFUL);
const LAWFUL = judgementAfter(IS_LAWFUL);

function judgementAfter(judged: string): (content: string) => RegExpExecArray | null {
  const end = new RegExp(judged, "iu");
  const whole = new RegExp(`([^.;]{3,90})${judged}`, "iu");
  return (content) => (end.test(content) ? whole.exec(content) : null);
}

/** The judgements of a claim: of law and recognition, of accepted results, or by condemning or praising. */
export function judgementsOf(one: ClaimInRecord): Judgement[] {
  const { claim } = one;
  if (claim.act === "ask" || claim.polarity === "denied") return [];
  if (claim.act === "condemn" || claim.act === "praise") return feltOf(one);
  const content = wordsOutsideNested(one);
  return [lawOf(one, content), acceptedOf(one, content)].filter((found) => found !== null);
}

/** The judgement by the first pattern that matches. */
function lawOf(one: ClaimInRecord, content: string): Judgement | null {
  if (!JUDGES.test(content)) return null;
  const rejected = REJECTED.exec(content) ?? UNLAWFUL(content) ?? UNLAWFUL_THING.exec(content);
  const recognised = rejected === null ? RECOGNISED.exec(content) : null;
  const before = content.slice(0, recognised?.index ?? 0);
  const found = rejected ?? (BEFORE_RECOGNISED.test(before) ? null : recognised) ?? LAWFUL(content);
  const thing = found?.[1];
  if (found === null || thing === undefined || NOT_BEFORE.test(content.slice(0, found.index))) return null;
  if (NO_RECOGNITION.test(thing.split(" ").slice(0, 5).join(" "))) return null;
  return { one, holds: rejected === null, keys: keysOf(one, thing, thing), words: thing, ofDeed: false };
}

/** "respects the results of the referendum in Lorne", "given the will that the people declared in a referendum". */
function acceptedOf(one: ClaimInRecord, content: string): Judgement | null {
  const found = ACCEPTED.exec(content);
  const thing = found?.[1];
  if (found === null || thing === undefined || NOT_BEFORE.test(content.slice(0, found.index))) return null;
  return { one, holds: true, keys: keysOf(one, thing, thing), words: thing, ofDeed: false };
}

/** The thing that a speaker condemns or praises himself; of "it" the one that another condemns or praises right before. */
function feltOf(one: ClaimInRecord): Judgement[] {
  const { claim, record } = one;
  if (claim.parent !== null) return [];
  let content = contentOf(claim);
  if (POINTS_BACK.test(content)) {
    const before = record.claims[record.claims.findIndex(({ id }) => id === claim.id) - 1];
    if (before === undefined || before.act === claim.act) return [];
    if (before.act !== "condemn" && before.act !== "praise") return [];
    content = contentOf(before);
  }
  const [thing = ""] = content.split(AFTER_JUDGED, 1);
  const [phrase = ""] = thing.split(PREPOSITION, 1);
  // "the republic's decision" is a decision
  const [head = ""] = /\p{L}+(?=\P{L}*$)/u.exec(phrase) ?? [];
  const keys = keysOf(one, head, thing).filter((key) => !key.startsWith("power "));
  return keys.length === 0 ? [] : [{ one, holds: claim.act === "praise", keys, words: thing, ofDeed: true }];
}

/** @param head its words that tell the kind; @param thing its words that name it, with the title's: of "the takeover of the peninsula", "the referendum" */
function keysOf({ record }: ClaimInRecord, head: string, thing: string): string[] {
  const own = [...namesIn(thing)];
  const title = record.title ?? "";
  return JUDGED.flatMap(([kind, words]) => {
    if (!words.test(head)) return [];
    const isNamedByTitle = GENERIC_PLACE.test(thing) || (own.length === 0 && THE_VOTE.test(thing) && words.test(title));
    return [...own, ...(isNamedByTitle ? namesIn(title) : [])].map((name) => `${kind} ${name}`);
  });
}
