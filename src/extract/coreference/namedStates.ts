// "the Ministry of Foreign Affairs of Keldora", "Keldora's government", "Keldoran guards" -> Keldora, a state, though no lookup knows it.
// not: "the Government of National Unity", "the President of Harrow College" (named so once only)

import type { Tokens } from "../../text/tokens.ts";
import {
  BEFORE_STATE_NAMES,
  BEGIN_STATE_NAMES,
  BEHIND_STATE_ADJECTIVES,
  DEMONYM_ENDING,
  FEDERAL_NOUNS,
  genderOfName,
  HELD_OFFICES,
  LAND_ENDINGS,
  NEVER_STATES,
  NO_STATE_NAMES,
  OF_OR_FOR,
  ORGAN_TOPICS,
  POLITY_NOUNS,
  STATE_DELEGATES,
  WITHIN_STATE_NAMES,
} from "../lexicon/language.ts";
import { type Lookup, type LookupEntry, lookupWithFallback } from "../lookup.ts";
import { endsLetterhead, ownerOfMission } from "./letterheads.ts";
import {
  CAPITALISED,
  CERTAIN,
  ENOUGH,
  isLabelled,
  isMeeting,
  isNoState,
  isPlaced,
  isSeatOfSpokesperson,
  mayBeStateName,
  mayNameSeveral,
  pointsBeforeOf,
  pointsBehindName,
  pointsOfPossessed,
  sentenceTellingOf,
  stemOf,
} from "./stateSigns.ts";
import { isToldSeat, toldCapital } from "./toldCapital.ts";

const LONGEST = 3;
/** The brackets of a label in the record of a meeting of states: sure for a name of several words, too. */
const LABEL_OF_STATE = CERTAIN + 1;

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
    // one mention of "Rami Sol" is not enough
    const sure = mayBeStateName(name) || points >= LABEL_OF_STATE ? points : Math.min(points, ENOUGH);
    seen.set(name, { points: known.points + sure, strong: known.strong || points > 1 });
  };
  const adjectives: string[] = [];
  const governed = new Set<string | null>();
  const meets = isMeeting(tokens, (i) => lookup.match(tokens, i)?.entry.kind === "state");
  for (let i = 1; i + 1 < tokens.count; i++) {
    for (const [name, points] of signsAt(tokens, i, lookup, meets)) count(name, points);
    const points = pointsBehindName(tokens, i);
    const bare = points === 0 || isAdjective(tokens, i, lookup) ? null : wordAt(tokens, i, lookup);
    // "the Labour government" is no state's, however often it stands there
    if (!governed.has(bare)) count(bare, points);
    governed.add(bare);
    const forces = tokens.lower[i] === "armed" && tokens.lower[i + 1] === "forces";
    if (!forces && !BEHIND_STATE_ADJECTIVES.test(tokens.lower[i]!)) continue;
    if (isAdjective(tokens, i - 1, lookup)) adjectives.push(tokens.word[i - 1]!);
    for (const name of shortenedAt(tokens, i - 1, lookup)) count(name, ENOUGH);
  }
  for (const [name, uses] of namesOfAdjectives(tokens, adjectives)) count(name, ENOUGH * uses);
  const names = [...seen]
    .filter(
      ([name, { points, strong }]) =>
        strong &&
        (points >= ENOUGH || isPlaced(tokens, name)) &&
        (points >= CERTAIN || (isRepeated(tokens, name) && !isToldSeat(tokens, name))) &&
        !isNoState(tokens, name),
    )
    .map(([name]) => name);
  if (names.length === 0) return lookup;
  return lookupWithFallback(
    lookup,
    names.map((name) => entryOf(name, tokens)),
  );
}

/** What the words around token `i` show to be a state, each name with its points. @param meets whether the text is about a meeting of states */
function* signsAt(tokens: Tokens, i: number, lookup: Lookup, meets: boolean): Generator<[string | null, number]> {
  const w = tokens.lower[i]!;
  if (meets && STATE_DELEGATES.has(tokens.lower[i - 1]!) && OF_OR_FOR.has(w))
    yield [nameAt(tokens, i + 1, lookup), CERTAIN];
  else if (w === "of") yield* [...namesBehindOf(tokens, i, lookup), ...missionsOwner(tokens, i, lookup)];
  else if (/^(?:['’]s?)$/.test(w)) {
    const points = pointsOfPossessed(tokens, i + 1);
    if (points > 0) yield [nameBefore(tokens, i, lookup), points];
  } else if (w === "its" && pointsOfPossessed(tokens, i + 1) >= CERTAIN)
    yield [subjectBefore(tokens, i, lookup), CERTAIN];
  else if (w === "embassy" && tokens.lower[i - 2] === "the" && !isAdjective(tokens, i - 1, lookup))
    yield [wordAt(tokens, i - 1, lookup), ENOUGH];
  else if (w === "," && (isSeatOfSpokesperson(tokens, i) || endsLetterhead(tokens, i)))
    yield [nameAt(tokens, i + 1, lookup), CERTAIN];
  else if (w === "(" || w === "[") {
    const isLabel = meets && isLabelled(tokens, i);
    yield [delegationAt(tokens, i, lookup, isLabel), isLabel ? LABEL_OF_STATE : ENOUGH];
  }
}

/** "the Permanent Mission | of the Keldoran Federation": the name from which the adjective is made, if the text has it, else both words. */
function* missionsOwner(tokens: Tokens, i: number, lookup: Lookup): Generator<[string, number]> {
  const [adjective, noun] = ownerOfMission(tokens, i) ?? [];
  if (adjective === undefined || noun === undefined || isKnown(tokens, i + 2, lookup)) return;
  const made = [...namesOfAdjectives(tokens, [asTitle(adjective)])].map(([name]) => name);
  if (made.length === 0) yield [`${asTitle(adjective)} ${asTitle(noun)}`, LABEL_OF_STATE];
  else for (const name of made) yield [name, CERTAIN];
}

/** The unknown names behind "of" at token `i`, with the points that the words before it give to each. */
function* namesBehindOf(tokens: Tokens, i: number, lookup: Lookup): Generator<[string, number]> {
  const points = pointsBeforeOf(tokens, i);
  if (points === 0) return;
  const several = mayNameSeveral(tokens, i);
  for (let at = i + 1, more = true; more; ) {
    const match = lookup.match(tokens, at);
    // "the Permanent Representative of the Keldora to"; "the Government of the Front" may be anybody's
    if (points >= CERTAIN && at === i + 1 && tokens.lower[at] === "the" && isSingle(tokens, at + 1)) at++;
    const found = match === null ? nameAt(tokens, at, lookup) : null;
    const name = found === null ? null : withoutHolder(tokens, i, found);
    if (name !== null && found !== null)
      yield [name, Math.max(points, name === found ? 0 : pointsWithHolder(tokens, at, found))];
    at += match?.length ?? (name === null ? LONGEST : name.split(" ").length);
    more = several && /^(?:,|and)$/.test(tokens.lower[at] ?? "");
    while (more && /^(?:,|and)$/.test(tokens.lower[at] ?? "")) at++;
  }
}

/** Whether a name of one word stands at a token. */
const isSingle = ({ word }: Tokens, i: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word[i] ?? "") && !/^\p{Lu}/u.test(word[i + 1] ?? "") && word[i + 1] !== "of";

/** "President of Keldora | Rami Sol": a state's name without that of the person who holds the office before "of" at token `i`. */
function withoutHolder({ word, lower, count }: Tokens, i: number, name: string): string {
  const words = name.split(" ");
  const own = BEGIN_STATE_NAMES.has(words[0]!.toLowerCase()) ? 2 : 1;
  const holder = words[own];
  const before = lower[i - 1] ?? "";
  if (holder === undefined || !(HELD_OFFICES.has(before) || POLITY_NOUNS.has(before))) return name;
  const last = words[own - 1];
  const isAlone = (k: number): boolean => word[k] === last && !/^\p{Lu}/u.test(word[k + 1] ?? "");
  const isPerson = (k: number): boolean => word[k] === holder && word[k + 1] === words[own + 1] && word[k - 1] !== last;
  for (let k = 0; k < count; k++) if (isAlone(k) || isPerson(k)) return words.slice(0, own).join(" ");
  const isLabel = word[i + 1 + words.length] === ":";
  return isLabel || genderOfName(holder.toLowerCase()) !== null ? words.slice(0, own).join(" ") : name;
}

/** "President of Keldora Rami Sol:", a label, is hardly of anything but a state; "President of Orlec Mara Tessen" may be of a company. */
const pointsWithHolder = ({ word }: Tokens, at: number, found: string): number =>
  word.slice(at, at + found.split(" ").length + 2).includes(":") ? ENOUGH : 2;

/** The name at the start of the sentence that tells of "its" at token `i`, where a verb follows it: "Keldora offered to help. Its foreign minister". */
function subjectBefore(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const at = sentenceTellingOf(tokens, i);
  const name = at < i ? nameAt(tokens, at, lookup) : null;
  const next = name === null ? "" : (tokens.word[at + name.split(" ").length] ?? "");
  const goesOn =
    /^\p{Ll}{2,}$/u.test(next) ||
    (next === "," && /^\p{Ll}+$/u.test(tokens.word[at + (name ?? "").split(" ").length + 1] ?? ""));
  if (name === null || !mayBeStateName(name) || !goesOn) return null;
  // any word that opens a sentence has a capital
  const [first] = name.split(" ");
  const isName = tokens.word.some((one, k) => one === first && /^[\p{Ll},]+$/u.test(tokens.word[k - 1] ?? ""));
  return isName || BEFORE_STATE_NAMES.has(tokens.lower[at - 1] ?? "") ? name : null;
}

/** The unknown name that starts at token `i`, null where there is none. */
function nameAt(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const { word, lower } = tokens;
  let to = i;
  const mayStand = (k: number): boolean =>
    (CAPITALISED.test(word[k]!) && mayName(lower[k]!)) ||
    (k === i && /^\p{Lu}{2,}$/u.test(word[k]!) && BEGIN_STATE_NAMES.has(lower[k]!));
  while (to < tokens.count && to - i < LONGEST && mayStand(to)) {
    if (to > i && tokens.start[to]! - tokens.end[to - 1]! !== 1) break;
    if (to > i && tokens.text[tokens.end[to - 1]!] === "\n") break;
    to++;
  }
  return to === i || isKnown(tokens, i, lookup) ? null : word.slice(i, to).map(asTitle).join(" ");
}

/** Whether a word in lower case may be the name of a state. */
const mayName = (low: string): boolean => !NO_STATE_NAMES.test(low) && !NEVER_STATES.has(low) && !ORGAN_TOPICS.has(low);

/** The unknown name of one word at token `i`: "the Keldora Embassy". */
const wordAt = (tokens: Tokens, i: number, lookup: Lookup): string | null =>
  CAPITALISED.test(tokens.word[i]!) && mayName(tokens.lower[i]!) && !isKnown(tokens, i, lookup)
    ? asTitle(tokens.word[i]!)
    : null;

/** The unknown name that possesses what follows token `i`. */
function nameBefore(tokens: Tokens, i: number, lookup: Lookup): string | null {
  const { word } = tokens;
  let from = i - 1;
  while (from > 0 && i - from < LONGEST && CAPITALISED.test(word[from - 1]!) && word[from - 1] !== "The") from--;
  // "the Harbour Front's foreign minister"
  return CAPITALISED.test(word[from]!) && tokens.lower[from - 1] !== "the" ? nameAt(tokens, from, lookup) : null;
}

/** "JORUN FELD (Keldora) said", "Mr. FELD [Keldora]": the unknown name that stands alone in brackets behind a name in capitals or in a label; null for other brackets. */
function delegationAt(tokens: Tokens, i: number, lookup: Lookup, isLabel: boolean): string | null {
  const { word } = tokens;
  const isNameInCapitals =
    /^\p{Lu}{3,}$/u.test((word[i - 1] ?? "").replace(/[’'-]/g, "")) && /^\p{Lu}/u.test(word[i - 2] ?? "");
  if (!isLabel && !isNameInCapitals) return null;
  let to = i + 1;
  while (
    to < i + 5 &&
    (/^\p{Lu}\p{Ll}/u.test(word[to] ?? "") || (to > i + 1 && WITHIN_STATE_NAMES.has(word[to] ?? "")))
  )
    to++;
  if (to === i + 1 || !/^[)\]]$/.test(word[to] ?? "")) return null;
  const name = word.slice(i + 1, to).join(" ");
  return isKnown(tokens, i + 1, lookup) || NO_STATE_NAMES.test(name.toLowerCase()) ? null : name;
}

const isAdjective = (tokens: Tokens, i: number, lookup: Lookup): boolean =>
  CAPITALISED.test(tokens.word[i]!) && DEMONYM_ENDING.test(tokens.lower[i]!) && !isKnown(tokens, i, lookup);

/** "Keldor guards" beside "Keldoria", "Keldor" beside "Keldorstan": the name that the word at a token shortens, for its people. */
function shortenedAt({ word }: Tokens, i: number, lookup: Lookup): string[] {
  const short = word[i]!;
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(short) || lookup.find(short) !== null) return [];
  return LAND_ENDINGS.map((ending) => short + ending).filter(
    (name) => word.includes(name) && lookup.find(name) === null,
  );
}

/** "Keldoran guards" and "Keldora" support each other: the names in the text from which such adjectives are made, with their counts. */
function* namesOfAdjectives({ word }: Tokens, adjectives: readonly string[]): Generator<[string, number]> {
  if (adjectives.length === 0) return;
  for (const name of new Set(word)) {
    if (!CAPITALISED.test(name) || name.length <= 3) continue;
    // "Hadran" ends as adjectives do; "Hadrani" shows that it is none
    const stem = DEMONYM_ENDING.test(name) ? name : stemOf(name);
    const uses = adjectives.filter((one) => one !== name && one.startsWith(stem) && one.length <= name.length + 4);
    if (uses.length > 0 && mayName(name.toLowerCase())) yield [asTitle(name), uses.length];
  }
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

/** The name with the adjectives made of it that the text has. */
function entryOf(name: string, tokens: Tokens): LookupEntry {
  const { word } = tokens;
  const adjectives = new Set<string>();
  const people = new Set<string>();
  const stem = stemOf(name);
  if (!name.includes(" ") && stem.length >= 3)
    for (const one of word) {
      if (one === name || !one.startsWith(stem) || one.length > name.length + 4) continue;
      if (DEMONYM_ENDING.test(one)) adjectives.add(one);
      else if (one.endsWith("s") && DEMONYM_ENDING.test(one.slice(0, -1))) people.add(one);
    }
  for (const ending of LAND_ENDINGS) {
    const short = name.endsWith(ending) ? name.slice(0, -ending.length) : "";
    if (short.length > 3 && word.some((one, i) => one === short && BEHIND_STATE_ADJECTIVES.test(word[i + 1] ?? "")))
      adjectives.add(short);
  }
  // "Keldoran authorities" in a letter of the Keldoran Federation
  const [first = "", noun = ""] = name.split(" ");
  const form = noun.toLowerCase();
  if ((FEDERAL_NOUNS.has(form) || POLITY_NOUNS.has(form)) && DEMONYM_ENDING.test(first)) adjectives.add(first);
  const capital = toldCapital(tokens, name, [...adjectives]);
  return {
    key: `named:${name.toLowerCase().replaceAll(" ", "-")}`,
    kind: "state",
    names: [name],
    adjectives: [...adjectives].sort(),
    people: [...people].sort(),
    ...(capital === null ? {} : { capital: { key: `named:${capital.toLowerCase()}`, names: [capital] } }),
  };
}
