// "the company" behind "the company Orlec Minerals", "the Mission" behind "the Valley Observer Mission": the body that a text has named.
// not: "the company" where the text has called two bodies so, or none.
import { ANY_AGENCY, ANY_GROUP, NAMED_BODIES, WATCHERS, WATCHING_BODY, WATCHING_NAMES } from "../lexicon/language.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";

/** The body that the noun at a token means by itself, as owner of an office: "the charity's | spokesman"; null where that is unclear. */
export function bodyMeantBy(index: EntityIndex, token: number): Entity | null {
  const noun = index.analysis.lower(token);
  if (WATCHERS.has(noun)) return missionBefore(index, token);
  return NAMED_BODIES.has(noun) ? bodyCalledSo(index, token) : null;
}

/** The only body that the text has so far called by the noun at a token; null where there is none, or several. */
export function bodyCalledSo({ all, analysis }: EntityIndex, token: number): Entity | null {
  const noun = analysis.lower(token);
  if (ANY_AGENCY.has(noun) || ANY_GROUP.has(noun)) {
    const paragraphAt = (at: number): number | undefined => analysis.sentences.paragraph[analysis.sentenceOf(at)];
    const here = all.filter(
      ({ kind, last, entry }) =>
        (kind === "organisation" || (kind === "armedGroup" && ANY_GROUP.has(noun))) &&
        (entry === null || ANY_AGENCY.has(noun)) &&
        last >= 0 &&
        last < token &&
        paragraphAt(last) === paragraphAt(token),
    );
    const [only] = here;
    if (here.length === 1 && only !== undefined) return only;
  }
  const called = all.filter(
    (e) =>
      (e.kind === "organisation" || e.kind === "armedGroup") &&
      e.entry === null &&
      e.roles.has(noun) &&
      e.last >= 0 &&
      /^\p{Lu}/u.test(e.canonical),
  );
  return called.length === 1 ? (called[0] ?? null) : null;
}

/** The only body that watches by its name ("Monitoring Mission") which the text has named so far; null where it has named none, or several. */
export function missionBefore({ all, author, analysis }: EntityIndex, token: number): Entity | null {
  const names = analysis.tokens.text.match(WATCHING_NAMES) ?? [];
  if (new Set(names.map((name) => name.toLowerCase())).size > 1) return null;
  const named = all.filter(
    (e) =>
      e.sort === "actor" && e.kind !== "person" && WATCHING_BODY.test(e.canonical) && (e === author || e.first < token),
  );
  // the publisher, whom no sentence names, may be the one that the text names
  const found = named.find((e) => e === author || e.first >= 0) ?? named[0];
  if (found === undefined || named.some((e) => e.canonical.toLowerCase() !== found.canonical.toLowerCase()))
    return null;
  return found;
}
