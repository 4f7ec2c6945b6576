import { contentOf } from "../../model/content.ts";
import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";
import { withoutKind } from "./eventTitle.ts";
import { namesIn, STEM_LETTERS } from "./namesIn.ts";
import { placeOf } from "./placeOf.ts";

/** A claim with the names, cut as `namesIn` cuts them, of what it is about. */
interface Named {
  readonly one: ClaimInRecord;
  readonly names: readonly string[];
}

/** Where and when claims speak of a thing: the name that most of them have in common, and the years in which they were made. */
export function settingOf(corpus: CorpusIndex, claims: readonly Named[]): string {
  const counts = new Map<string, number>();
  for (const { names } of claims) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const places = placesIn(
    corpus,
    claims.map(({ one }) => one),
  );
  const [most] = [...counts]
    .filter(([name, count]) => count > 1 && places.has(name))
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  const place = most === undefined ? null : writtenName(claims, most[0]);
  const told = claims.flatMap(({ one }) => one.record.dating?.latest?.slice(0, 4) ?? []).sort();
  const [first, last] = [told[0], told.at(-1)];
  const years = first === last ? first : `${first} to ${last}`;
  const when = first === undefined ? null : `in documents of ${years}`;
  return [place, when].filter((part) => part !== null).join(", ");
}

/** The names of states and places in the documents of claims, cut alike. */
function placesIn(corpus: CorpusIndex, claims: readonly ClaimInRecord[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { actors, places } of new Set(claims.map(({ record }) => record)))
    for (const { id } of [...actors.filter(({ kind }) => kind === "state"), ...places])
      for (const cut of namesIn(corpus.label(id))) found.add(cut);
  return found;
}

/** The shortest form of a name in the claims and their titles: "Keldora", not "Keldoran". */
function writtenName(claims: readonly Named[], cut: string): string | null {
  const forms = new Set<string>();
  for (const { one } of claims)
    for (const [word] of `${one.record.title ?? ""} ${contentOf(one.claim)}`.matchAll(/\p{Lu}\p{L}{3,}/gu))
      if (word.toLowerCase().slice(0, STEM_LETTERS) === cut) forms.add(word);
  return [...forms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
}

const NAME = /\p{Lu}\p{L}{2,}/gu;

/**
 * What words leave open of where and when it was: what the event tells, unless they name its place; else the place at which most of what the documents of claims
 * tell happened, unless they name a state or a place themselves. Empty where the documents tell of several.
 */
export function settingBeside(
  corpus: CorpusIndex,
  claims: readonly ClaimInRecord[],
  event: string | null,
  words: string,
): string {
  const told = event === null ? "" : withoutKind(corpus.label(event));
  if (told !== "") return (told.match(NAME) ?? []).some((name) => words.includes(name)) ? "" : told;
  const known = placesIn(corpus, claims);
  return [...namesIn(words)].some((name) => known.has(name)) ? "" : placeOf(corpus, claims);
}
