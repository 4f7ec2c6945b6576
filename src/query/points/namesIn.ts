import { contentOf } from "../../model/content.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { ClaimInRecord } from "../corpusIndex.ts";

/** A name and its adjective share at least so many letters: "Keldora", "Keldoran". */
export const STEM_LETTERS = 6;
/** A name in so many claims of a document is a topic of the document. */
const OFTEN = 3;
/** A document with more claims is about more than one thing. */
const SHORT = 40;
const NO_NAMES = new Set(
  "the this that these those our their his her its we they for in on at as and but republic government president foreign minister ministry united nations general assembly security council international north south east west eastern western".split(
    " ",
  ),
);

/** The names in a text, cut so that a state and its adjective are equal. */
export function namesIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/\p{Lu}\p{L}{3,}/gu)) {
    const name = word.toLowerCase();
    if (!NO_NAMES.has(name)) found.add(name.slice(0, STEM_LETTERS));
  }
  return found;
}

/** The topics of documents, as names: those in the title and those that are frequent in its claims. */
export class Topics {
  readonly #documents = new Map<DocumentRecord, ReadonlySet<string>>();

  /** The topics of a document with several speakers; nothing for a speech, which goes from one thing to another. */
  of({ claim, record }: ClaimInRecord): ReadonlySet<string> {
    if (claim.voice === "authorial" || record.claims.length > SHORT) return NOTHING;
    const known = this.#documents.get(record);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const one of record.claims)
      for (const name of namesIn(contentOf(one))) counts.set(name, (counts.get(name) ?? 0) + 1);
    const often = [...counts].flatMap(([name, count]) => (count >= OFTEN ? [name] : []));
    const names = new Set([...namesIn(record.title ?? ""), ...often]);
    this.#documents.set(record, names);
    return names;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

const DAY = 86_400_000;

/** Whether two claims were made within so many days; for texts without a day, whether neither has one. */
export function areWithin(days: number, { record: a }: ClaimInRecord, { record: b }: ClaimInRecord): boolean {
  const [x, y] = [a.dating?.latest ?? null, b.dating?.latest ?? null];
  return x === null || y === null ? x === y : Math.abs(Date.parse(x) - Date.parse(y)) <= days * DAY;
}

export const areWithinTwoYears = (a: ClaimInRecord, b: ClaimInRecord): boolean => areWithin(2 * 366, a, b);
