import { AREA_NOUNS, SPEAKS_FOR_NAME } from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import { isOthersTitle } from "./personName.ts";
import type { Part } from "./phraseParts.ts";

/** "Velmar's Harbour Party" behind a role: the possession of a known name, if it is a body of its own; else null. */
export function bodyOf(
  parts: readonly Part[],
  { known, role, name }: { readonly known: Part; readonly role: Part; readonly name: Part | null },
  lower: (token: number) => string,
): Range | null {
  const k = parts.indexOf(known);
  const next = parts[k + 1];
  const body = parts[k + 2];
  if (known.from < role.to || next?.kind !== "possessive" || body?.kind !== "proper" || body === name) return null;
  // "the governor of Velmar's Hestrel region" holds an office of Velmar
  if (parts.slice(k + 2).some(({ to }) => AREA_NOUNS.has(lower(to - 1)))) return null;
  return [body.from, parts[k + 3]?.kind === "other" || parts[k + 3]?.kind === "organ" ? parts[k + 3]!.to : body.to];
}

/**
 * The possessor of the phrase, if it is no known name: "Sol's aide", "an aide to Sol", "Ornite officials".
 *
 * @param spoken the base form of the office in a part
 * @param isPlace whether the preposition at a token stands before a place
 */
export function affiliationNameIn(
  parts: readonly Part[],
  name: Part | null,
  spoken: (role: Part) => string,
  isPlace: (token: number) => boolean,
): Range | null {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== "proper" || part === name) continue;
    const next = parts[i + 1];
    const previous = parts[i - 1];
    // "Ornite officials", "Ornite health officials"
    const held = next?.kind === "other" && next.to - next.from === 1 ? parts[i + 2] : next;
    if (held?.kind === "role" && SPEAKS_FOR_NAME.test(spoken(held))) return [part.from, part.to];
    const titled = previous?.kind === "role" && isOthersTitle(parts, i - 1);
    // "secretary of the | Harbour Union"
    const article = previous?.kind === "other" && previous.to - previous.from === 1 && parts[i - 2]?.kind === "link";
    // "the embassy in Osk": where it is
    const there =
      parts.some((one) => one.kind === "organ" && one.to === previous?.from) && isPlace(previous?.from ?? -1);
    if (there) continue;
    if (next?.kind === "possessive" || previous?.kind === "link" || article || titled)
      // "General Command of the Free Coastal | Front"
      return [part.from, next?.kind === "organ" ? next.to : part.to];
  }
  return null;
}

/** "the Institute of Sociology" has no affiliation: a part of an organ's name is not its affiliation. */
export const outside = (organ: Range | null, affiliation: Range | null): Range | null =>
  organ !== null && affiliation !== null && organ[0] <= affiliation[0] && affiliation[1] <= organ[1]
    ? null
    : affiliation;
