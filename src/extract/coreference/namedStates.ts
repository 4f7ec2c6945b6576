// "the Ministry of Foreign Affairs of Keldora", "Keldora's government", "Keldoran guards" -> Keldora, a state, though no lookup knows it.
// not: "the Government of National Unity", "the President of Harrow College" (named so once only)

import type { Tokens } from "../../text/tokens.ts";
import {
  BEHIND_STATE_ADJECTIVES,
  DEMONYM_ENDING,
  NO_STATE_NAMES,
  ONLY_OF_STATES,
  OWNED_BY_STATES,
} from "../lexicon/language.ts";
import { type Lookup, type LookupEntry, lookupWithFallback } from "../lookup.ts";

/** "Republic of Ostra": the name of a state itself. */
const FORMS_OF_STATE = /^(?:republic|kingdom|sultanate|emirate|principality)$/;
/** Points of an organ before "of" and a name: 3 where only a state has such an organ, 2 where mostly states have it, 1 where other bodies do too. */
const ORGANS: ReadonlyMap<string, number> = new Map([
  ...["forces", "embassy"].map((word) => [word, 3] as const),
  ...["government", "citizens", "minister", "sultan", "emir"].map((word) => [word, 2] as const),
  ...[
    "president",
    "people",
    "army",
    "territory",
    "ambassador",
    "authorities",
    "consulate",
    "king",
    "representative",
  ].map((word) => [word, 1] as const),
]);
const CAPITALISED = /^\p{Lu}(?:\p{Ll}|\p{Lu}{3})/u;
/** A name needs so many points to be a state, and one mention that alone has at least two. */
const ENOUGH = 3;
/** From so many points on one mention is enough. */
const CERTAIN = 4;
const LONGEST = 3;

interface Seen {
  readonly points: number;
  /** One mention alone has at least two points. */
  readonly strong: boolean;
}

/**
 * A lookup that also knows the states of which this text names organs ("the Government of Ostra"). The id of such a state comes from its name,
 * so it is the same in all documents.
 */
export function withNamedStates(tokens: Tokens, lookup: Lookup): Lookup {
  const seen = new Map<string, Seen>();
  const count = (name: string | null, points: number): void => {
    if (name === null) return;
    const known = seen.get(name) ?? { points: 0, strong: false };
    seen.set(name, { points: known.points + points, strong: known.strong || points > 1 });
  };
  const adjectives: string[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    const w = tokens.lower[i]!;
    const points = w === "of" ? pointsOf(tokens, i) : 0;
    if (points > 0) count(nameAt(tokens, i + 1, lookup), points);
    else if (/^(?:['’]s?)$/.test(w) && OWNED_BY_STATES.test(tokens.lower[i + 1]!))
      count(nameBefore(tokens, i, lookup), ONLY_OF_STATES.test(tokens.lower[i + 1]!) ? 2 : 1);
    else if (w === "(" || w === "[") count(delegationAt(tokens, i, lookup), ENOUGH);
    else if (BEHIND_STATE_ADJECTIVES.test(w) && isAdjective(tokens, i - 1, lookup))
      adjectives.push(tokens.word[i - 1]!);
  }
  for (const [name, uses] of namesOfAdjectives(tokens, adjectives)) count(name, ENOUGH * uses);
  const names = [...seen]
    .filter(
      ([name, { points, strong }]) => strong && points >= ENOUGH && (points >= CERTAIN || isRepeated(tokens, name)),
    )
    .map(([name]) => name);
  if (names.length === 0) return lookup;
  return lookupWithFallback(
    lookup,
    names.map((name) => entryOf(name, tokens)),
  );
}

/** How strongly the words before "of" at token `i` suggest a state behind it, in points. */
function pointsOf(tokens: Tokens, i: number): number {
  const head = tokens.lower[i - 1]!;
  // "the kingdom of Ostra" may be a figure of speech
  if (FORMS_OF_STATE.test(head)) return /^\p{Lu}/u.test(tokens.word[i - 1]!) ? CERTAIN : ENOUGH;
  const permanent = head === "representative" && tokens.lower[i - 2] === "permanent";
  // "The representative of Keldora said", as records of meetings have it
  if (head === "representative" && tokens.word[i - 2] === "The" && !CAPITALISED.test(tokens.word[i + 2] ?? ""))
    return 2;
  // "Ministry of Foreign Affairs of Keldora"
  // "NATIONAL ASSEMBLY OF KELDORA" over a record
  if (head === "parliament" || (head === "assembly" && tokens.lower[i - 2] === "national"))
    return /^\p{Lu}{3,}$/u.test(tokens.word[i - 1]!) ? CERTAIN : ENOUGH;
  // "Department of State of Keldora"
  const department = head === "state" && tokens.lower[i - 2] === "of" && tokens.lower[i - 3] === "department";
  const ministry = department || (NO_STATE_NAMES.test(head) && ministryBefore(tokens, i - 1));
  return permanent || ministry ? CERTAIN : (ORGANS.get(head) ?? 0);
}

/** The unknown name that starts at token `i`, null where there is none. */
function nameAt(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const { word, lower } = tokens;
  let to = i;
  while (to < tokens.count && to - i < LONGEST && CAPITALISED.test(word[to]!) && !NO_STATE_NAMES.test(lower[to]!)) {
    if (to > i && tokens.start[to]! - tokens.end[to - 1]! !== 1) break;
    if (to > i && tokens.text[tokens.end[to - 1]!] === "\n") break;
    to++;
  }
  return to === i || isKnown(tokens, i, lookup) ? null : word.slice(i, to).map(asTitle).join(" ");
}

/** The unknown name that possesses what follows token `i`. */
function nameBefore(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const { word } = tokens;
  let from = i - 1;
  while (from > 0 && i - from < LONGEST && CAPITALISED.test(word[from - 1]!) && word[from - 1] !== "The") from--;
  return CAPITALISED.test(word[from]!) ? nameAt(tokens, from, lookup) : null;
}

/** "JORUN FELD (Keldora) said", "Mr. FELD [Keldora]": the unknown name that stands alone in brackets behind a name in capitals; null for other brackets. */
function delegationAt(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const { word } = tokens;
  if (!/^\p{Lu}{3,}$/u.test((word[i - 1] ?? "").replace(/[’'-]/g, "")) || !/^\p{Lu}/u.test(word[i - 2] ?? ""))
    return null;
  let to = i + 1;
  while (to < i + 4 && /^\p{Lu}\p{Ll}/u.test(word[to] ?? "")) to++;
  if (to === i + 1 || !/^[)\]]$/.test(word[to] ?? "")) return null;
  const name = word.slice(i + 1, to).join(" ");
  return isKnown(tokens, i + 1, lookup) || NO_STATE_NAMES.test(name.toLowerCase()) ? null : name;
}

const isAdjective = (tokens: Tokens, i: number, lookup: Lookup): boolean =>
  CAPITALISED.test(tokens.word[i]!) && DEMONYM_ENDING.test(tokens.lower[i]!) && !isKnown(tokens, i, lookup);

/** "Keldoran guards" and "Keldora" support each other: the names in the text from which such adjectives are made, with their counts. */
function* namesOfAdjectives({ word }: Tokens, adjectives: readonly string[]): Generator<[string, number]> {
  if (adjectives.length === 0) return;
  for (const name of new Set(word)) {
    if (!CAPITALISED.test(name) || name.length <= 3) continue;
    // "Hadran" ends as adjectives do; "Hadrani" shows that it is none
    const stem = DEMONYM_ENDING.test(name) ? name : stemOf(name);
    const uses = adjectives.filter((one) => one !== name && one.startsWith(stem) && one.length <= name.length + 4);
    if (uses.length > 0 && !NO_STATE_NAMES.test(name.toLowerCase())) yield [asTitle(name), uses.length];
  }
}

/** Letters that a name shares with the adjectives made of it. */
function stemOf(name: string): string {
  let end = name.length;
  while (end > 0 && "aeiouy".includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}

/** "KELDORA" as "Keldora". */
const asTitle = (word: string): string => (/^\p{Lu}+$/u.test(word) ? word[0]! + word.slice(1).toLowerCase() : word);

/** Whether the lookup knows a name that includes token `i`, or the word at `i` by itself. */
function isKnown(tokens: Tokens, i: number, lookup: Lookup): boolean {
  if (lookup.find(tokens.word[i]!) !== null) return true;
  for (let k = i; k >= 0 && k > i - 8; k--) {
    const match = lookup.match(tokens, k);
    if (match !== null && k + match.length > i) return true;
  }
  return false;
}

/** Whether the first word of a name, or an adjective of it, stands in the text more than once. */
function isRepeated({ word }: Tokens, name: string): boolean {
  const stem = stemOf(name.split(" ", 1)[0]!);
  const capitals = stem.toUpperCase();
  return word.filter((one) => one.startsWith(stem) || one.startsWith(capitals)).length > 1;
}

/** Whether a ministry's field, up to token `i`, stands behind "Ministry of". */
function ministryBefore({ lower }: Tokens, i: number): boolean {
  for (let k = i; k >= 0 && k > i - 6; k--) if (/^minist(?:ry|er)$/.test(lower[k]!)) return true;
  return false;
}

/** The name with the adjectives made of it that the text has. */
function entryOf(name: string, { word }: Tokens): LookupEntry {
  const adjectives = new Set<string>();
  const people = new Set<string>();
  const stem = stemOf(name);
  if (!name.includes(" ") && stem.length >= 3)
    for (const one of word) {
      if (one === name || !one.startsWith(stem) || one.length > name.length + 4) continue;
      if (DEMONYM_ENDING.test(one)) adjectives.add(one);
      else if (one.endsWith("s") && DEMONYM_ENDING.test(one.slice(0, -1))) people.add(one);
    }
  return {
    key: `named:${name.toLowerCase().replaceAll(" ", "-")}`,
    kind: "state",
    names: [name],
    adjectives: [...adjectives].sort(),
    people: [...people].sort(),
  };
}
