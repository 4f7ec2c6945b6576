// "Keldora's foreign minister", "the governments of Keldora and Pallumia", "Prime Minister Rami Sol of Keldora": signs that a name is a state's.
// not: "Hestrel's mayor", "the city government of Hestrel", "President Sol's foreign minister" (a person), "the foreign minister of the Harbour Party".

import type { Tokens } from "../../text/tokens.ts";
import {
  ALSO_OF_STATES,
  BEFORE_MINISTERIAL,
  BEFORE_STATE_NAMES,
  BEGIN_STATE_NAMES,
  BEHIND_STATE_NAMES,
  BODIES_OF_STATES,
  DATED_BEHIND,
  DEMONYM_ENDING,
  FEDERAL_NOUNS,
  FIELDS_OF_STATES,
  FORCES_OF_STATES,
  GOVERNMENT_NOUNS,
  GOVERNMENTS_OF_PARTS,
  genderOfName,
  HONORIFICS,
  HOUSES_OF_STATES,
  MEMBERS_OF_HOUSES,
  MINISTERIAL,
  NO_STATE_NAMES,
  NO_STATE_NOUNS,
  OF_OR_FOR,
  OF_SEVERAL_STATES,
  OFFICES_OF_STATES,
  OFFICIALS,
  ONLY_OF_STATES,
  ORGAN_TOPICS,
  OWNED_BY_STATES,
  PEOPLES,
  PERMANENT_NOUNS,
  PLACES_STATES,
  POLITY_NOUNS,
  ROYAL,
  ROYAL_BODIES,
  RULERS,
  SOVEREIGN_NOUNS,
  SPOKEN_FOR,
  SPOKES_OF_MINISTRY,
  STATE_DELEGATES,
  STATE_ORGAN_POINTS,
  STATES_TOGETHER,
  TIME_OWNERS,
  WINGS,
  WITHIN_STATE_NAMES,
} from "../lexicon/language.ts";

/** A name needs so many points to be a state, and one mention that alone has at least two. */
export const ENOUGH = 3;
/** From so many points on one mention is enough. */
export const CERTAIN = 4;

export const CAPITALISED = /^\p{Lu}(?:\p{Ll}|\p{Lu}{3})/u;

/** How strongly the words before "of" at token `i` suggest a state behind it, in points. */
export function pointsBeforeOf(tokens: Tokens, i: number): number {
  const { word, lower } = tokens;
  const head = lower[i - 1]!;
  // "The representative of Keldora said", as records of meetings have it
  if (head === "representative" && word[i - 2] === "The" && !CAPITALISED.test(word[i + 2] ?? "")) return 2;
  if (isParliament(tokens, i - 1)) return /^\p{Lu}{3,}$/u.test(word[i - 1]!) ? CERTAIN : ENOUGH;
  const capital = /^\p{Lu}/u.test(word[i - 1]!);
  if (capital && isPolity(tokens, i - 1)) return CERTAIN;
  if (capital && FEDERAL_NOUNS.has(head))
    return hasAdjective(tokens, i + 1) || isBehindOffice(tokens, i - 1) ? CERTAIN : 0;
  if (GOVERNMENT_NOUNS.has(head)) return GOVERNMENTS_OF_PARTS.has(lower[i - 2] ?? "") ? 0 : CERTAIN;
  if (isNamedRuler(tokens, i) || isOfficeOfStates(tokens, i - 1)) return CERTAIN;
  return isSpokenFor(tokens, i) ? 2 : (STATE_ORGAN_POINTS.get(head) ?? 0);
}

/** "I speak for all the people | of Keldora". */
const isSpokenFor = ({ lower }: Tokens, i: number): boolean =>
  PEOPLES.has(lower[i - 1] ?? "") && SPOKEN_FOR.test(lower.slice(Math.max(0, i - 8), i).join(" "));

/** The longest name of a person, in words. */
const LONGEST_NAME = 4;

/** "President Rami Sol | of Keldora": whether the name of a ruler, behind his title, ends before token `i`. */
function isNamedRuler({ word, lower }: Tokens, i: number): boolean {
  let k = i - 1;
  while (k > i - 1 - LONGEST_NAME && /^\p{Lu}/u.test(word[k] ?? "") && !RULERS.has(lower[k] ?? "")) k--;
  return k < i - 1 && RULERS.has(lower[k] ?? "") && /^\p{Lu}/u.test(word[k] ?? "") && word[k - 1] !== "Vice";
}

/** "Republic", "the Federated States": whether the word for a state ends at a token. */
const isPolity = ({ lower }: Tokens, last: number): boolean =>
  POLITY_NOUNS.has(lower[last] ?? "") || (lower[last] === "states" && STATES_TOGETHER.has(lower[last - 1] ?? ""));

/** "NATIONAL ASSEMBLY", "HOUSE OF DEPUTIES" over a record: whether the name of a parliament ends at a token. */
function isParliament({ lower }: Tokens, last: number): boolean {
  const head = lower[last] ?? "";
  if (head === "parliament" || (head === "assembly" && lower[last - 1] === "national")) return true;
  return MEMBERS_OF_HOUSES.has(head) && lower[last - 1] === "of" && HOUSES_OF_STATES.has(lower[last - 2] ?? "");
}

/** "Department of External Relations, Commonwealth | of Keldora": whether an office that states have stands before the comma. */
function isBehindOffice({ lower }: Tokens, noun: number): boolean {
  if (lower[noun - 1] !== ",") return false;
  const before = lower.slice(Math.max(0, noun - 7), noun - 1);
  return before.some((word) => OFFICES_OF_STATES.has(word)) && before.some((word) => FIELDS_OF_STATES.has(word));
}

/** Whether the text has an adjective made of the name at a token: "Keldoran" of "Keldora". */
function hasAdjective({ word }: Tokens, i: number): boolean {
  const name = word[i] ?? "";
  const stem = stemOf(name);
  if (stem.length < 3 || !/^\p{Lu}\p{Ll}/u.test(name)) return false;
  return word.some(
    (one) => one !== name && one.startsWith(stem) && one.length <= name.length + 4 && DEMONYM_ENDING.test(one),
  );
}

/**
 * "Briefing by Foreign Ministry Spokesperson Rami Sol | , Keldora, 3 March", where the text says "Keldoran": whether the name behind the comma at
 * token `i` is the state in which a ministry's own spokesperson speaks.
 */
export function isSeatOfSpokesperson(tokens: Tokens, i: number): boolean {
  const { text, start, end } = tokens;
  const before = text.slice(start[Math.max(0, i - 8)], start[i]);
  const behind = text.slice(end[i], end[Math.min(tokens.count - 1, i + 4)]);
  return SPOKES_OF_MINISTRY.test(before) && DATED_BEHIND.test(behind) && hasAdjective(tokens, i + 1);
}

/** Letters that a name shares with the adjectives made of it. */
export function stemOf(name: string): string {
  let end = name.length;
  while (end > 0 && "aeiouy".includes(name[end - 1]!)) end--;
  return name.slice(0, end);
}

/** How many words at the start of a text count as its head. */
const HEAD = 150;

/**
 * Whether the text is about a meeting of states: it has a delegate of a known state ("the representative of Norway"), or a body of states
 * stands at its head and it has delegates of two, or labels of speakers with brackets ("Mr. Feld (Keldora):").
 */
export function isMeeting(tokens: Tokens, isState: (i: number) => boolean): boolean {
  const { word, lower, count } = tokens;
  const opening = lower.slice(0, HEAD).join(" ");
  const ofBody = BODIES_OF_STATES.some((body) => opening.includes(body));
  const delegates = new Set<string>();
  for (let i = 1; i + 1 < count; i++) {
    if (ofBody && isLabelled(tokens, i)) return true;
    if (!OF_OR_FOR.has(lower[i]!) || !STATE_DELEGATES.has(lower[i - 1]!) || !/^\p{Lu}/u.test(word[i + 1]!)) continue;
    if (isState(i + 1)) return true;
    delegates.add(lower[i + 1]!);
  }
  return ofBody && delegates.size > 1;
}

/** "Mr. Feld (Keldora):", "Ms. Orrel (Keldora) (spoke in French):": whether the bracket at token `i` stands in the label of a speaker. */
export function isLabelled({ word, lower }: Tokens, i: number): boolean {
  if (!/^[([]$/.test(word[i] ?? "")) return false;
  const name = lower.slice(Math.max(0, i - 5), i).findIndex((one) => HONORIFICS.has(one.replace(".", "")));
  if (name < 0) return false;
  let to = i + 1;
  while (to < i + 5 && (/^\p{Lu}/u.test(word[to] ?? "") || (to > i + 1 && WITHIN_STATE_NAMES.has(word[to] ?? ""))))
    to++;
  return to > i + 1 && /^[)\]]$/.test(word[to] ?? "") && /^[:([]$/.test(word[to + 1] ?? "");
}

/** Whether an office or organ that only states have ends at a token: "Permanent Representative", "Ministry of Foreign Affairs", "Prime Minister Rami Sol". */
function isOfficeOfStates(tokens: Tokens, last: number): boolean {
  const { word, lower } = tokens;
  const head = lower[last]!;
  if (PERMANENT_NOUNS.has(head) && lower[last - 1] === "permanent") return true;
  // "Department of State of Keldora"
  if (head === "state" && lower[last - 1] === "of" && lower[last - 2] === "department") return true;
  if (NO_STATE_NAMES.test(head) && ministryBefore(tokens, last)) return true;
  let k = last;
  while (k > last - 4 && !MINISTERIAL.has(lower[k] ?? "") && /^\p{Lu}/u.test(word[k] ?? "")) k--;
  return MINISTERIAL.has(lower[k] ?? "") && FIELDS_OF_STATES.has(lower[k - 1] ?? "");
}

/** Whether a ministry's field, up to token `i`, stands behind "Ministry of". */
function ministryBefore({ lower }: Tokens, i: number): boolean {
  for (let k = i; k >= 0 && k > i - 6; k--) if (MINISTERIAL.has(lower[k]!)) return true;
  return false;
}

/** Whether several names may stand behind "of" at token `i`. */
export const mayNameSeveral = ({ lower }: Tokens, i: number): boolean =>
  lower.slice(Math.max(0, i - 5), i).some((word) => OF_SEVERAL_STATES.has(word));

/** How strongly what is possessed, from token `i` on, suggests that a state possesses it, in points. */
export function pointsOfPossessed(tokens: Tokens, i: number): number {
  const { lower } = tokens;
  let k = i;
  while (k < i + 2 && BEFORE_MINISTERIAL.has(lower[k] ?? "")) k++;
  const [first = "", second = ""] = lower.slice(k, k + 2);
  if (isMinisterial(lower, k) || (first === "permanent" && PERMANENT_NOUNS.has(second))) return CERTAIN;
  if (hasMinister(tokens, k) || (ORGAN_TOPICS.has(first) && MINISTERIAL.has(second))) return ENOUGH;
  if (first === "ambassador" && second === "to") return ENOUGH;
  // "since Keldora's independence in 1966"
  if (SOVEREIGN_NOUNS.has(first)) return /^\d{4}$/.test(tokens.word[k + 2] ?? "") ? ENOUGH : 2;
  // "Keldora's president, Rami Sol"
  const holder = tokens.word[second === "," ? k + 2 : k + 1] ?? "";
  if (first === "president" && /^\p{Lu}/u.test(holder)) return 2;
  return FORCES_OF_STATES.has(`${first} ${second}`) ? 2 : pointsOfNoun(first, second);
}

/** "foreign minister", "ministry of defence" from a token on. */
function isMinisterial(lower: readonly string[], i: number): boolean {
  const [first = "", second = "", third = ""] = lower.slice(i, i + 3);
  const inside = FIELDS_OF_STATES.has(first) && MINISTERIAL.has(second);
  return inside || (MINISTERIAL.has(first) && OF_OR_FOR.has(second) && FIELDS_OF_STATES.has(third));
}

/** The points of the noun of what is possessed, by itself. */
function pointsOfNoun(noun: string, next: string): number {
  if (WINGS.has(next)) return 0;
  if (ONLY_OF_STATES.test(noun)) return 2;
  return OWNED_BY_STATES.test(noun) || ALSO_OF_STATES.has(noun) ? 1 : 0;
}

/** "Public Works Minister", "health minister": a minister with his field before him, in two words of like letters at most. */
function hasMinister({ word, lower }: Tokens, i: number): boolean {
  const field = /^\p{Lu}/u.test(word[i] ?? "");
  const isOfField = (k: number): boolean => (field ? /^\p{Lu}\p{Ll}/u : /^\p{Ll}+$/u).test(word[k] ?? "");
  return [i + 1, i + 2].some(
    (k) =>
      MINISTERIAL.has(lower[k] ?? "") && isOfField(i) && isOfField(k - 1) && /^\p{Lu}/u.test(word[k] ?? "") === field,
  );
}

/** "the | Keldora | government", "the Keldora foreign ministry": how strongly what follows a bare name at token `i` suggests that it is a state's, in points. */
export function pointsBehindName({ word, lower }: Tokens, i: number): number {
  if (ROYAL.has(lower[i - 1] ?? "") && ROYAL_BODIES.has(lower[i + 1] ?? "")) return CERTAIN;
  if (lower[i - 1] !== "the" || /-\p{Ll}/u.test(word[i]!)) return 0;
  const [next = "", second = ""] = word.slice(i + 1, i + 3);
  if (FIELDS_OF_STATES.has(next)) return MINISTERIAL.has(second) ? 2 : 0;
  return BEHIND_STATE_NAMES.has(next) && !WINGS.has(second) ? 2 : 0;
}

/** Whether the text places something in what bears a name: "in Keldora", "across Keldora". */
export function isPlaced({ word, lower }: Tokens, name: string): boolean {
  const names = name.split(" ");
  return word.some(
    (one, i) => one === names[0] && PLACES_STATES.has(lower[i - 1] ?? "") && names.every((n, k) => word[i + k] === n),
  );
}

/** "“P,” said | its minister", "“P,” | its minister": where the quotation before a token begins; the token itself where none stands there. */
function beforeQuotation(word: readonly string[], i: number): number {
  let k = /^\p{Ll}+$/u.test(word[i - 1] ?? "") ? i - 2 : i - 1;
  if (!/^["”]$/.test(word[k] ?? "")) return i;
  const opening = word[k] === "”" ? "“" : '"';
  const first = k - LONGEST_QUOTATION;
  for (k--; k > 0 && k > first; k--) if (word[k] === opening) return k;
  return i;
}

/** In tokens. */
const LONGEST_QUOTATION = 80;

/** Where the first word of the sentence stands that tells of "its" at token `i`: this sentence, or the one before where "its" opens this one. */
export function sentenceTellingOf({ word, text, end, start }: Tokens, i: number): number {
  const endsSentence = (k: number): boolean =>
    /^[.!?]$/.test(word[k] ?? "") || text.slice(end[k], start[k + 1]).includes("\n");
  const at = beforeQuotation(word, i);
  let k = endsSentence(at - 1) ? at - 2 : at - 1;
  while (k > 0 && !endsSentence(k - 1)) k--;
  while (k < i && (BEFORE_STATE_NAMES.has(word[k]!.toLowerCase()) || word[k] === ",")) k++;
  return k;
}

/** Whether a name of several words begins as those of places do; a name of one word always does. */
export function mayBeStateName(name: string): boolean {
  const [first, ...more] = name.toLowerCase().split(" ");
  return more.length === 0 || BEGIN_STATE_NAMES.has(first ?? "");
}

/** Whether the text shows that a name is not a state's: a person's, a town's, a party's, or a common noun. */
export function isNoState(tokens: Tokens, name: string): boolean {
  const { word, lower, count } = tokens;
  const names = name.split(" ");
  const first = names[0]!.toLowerCase();
  if (TIME_OWNERS.has(first) || HONORIFICS.has(first) || OFFICIALS.test(first)) return true;
  // "Rami Sol"
  if (names.length > 1 && !BEGIN_STATE_NAMES.has(first) && genderOfName(first) !== null) return true;
  let asPerson = false;
  for (let i = 0; i < count; i++) {
    if (lower[i] !== first) continue;
    if (names.length === 1 && word[i] === first) return true;
    if (!names.every((one, k) => lower[i + k] === one.toLowerCase())) continue;
    if (isPart(tokens, i, i + names.length)) return true;
    if (PLACES_STATES.has(lower[i - 1] ?? "")) return false;
    asPerson ||= names.length === 1 && isSurname(tokens, i);
  }
  return asPerson;
}

/** "Lorne region", "the city of Lorne": whether a name is that of a part of a state, or of a body. Not "the Lorne region of Keldora", "a city of Keldora". */
const isPart = ({ word, lower }: Tokens, from: number, to: number): boolean =>
  NO_STATE_NOUNS.has(word[to] ?? "") ||
  (lower[from - 1] === "of" && NO_STATE_NOUNS.has(word[from - 2] ?? "") && /^the$/i.test(word[from - 3] ?? ""));

/** "President Sol", "Mr. Sol", "Rami Sol", "Prime Minister Osei Brandt". */
function isSurname(tokens: Tokens, i: number): boolean {
  const { word, lower, end, start } = tokens;
  const before = word[i - 1] ?? "";
  if (!/^\p{Lu}/u.test(before) || start[i]! - end[i - 1]! !== 1) return false;
  const first = lower[i - 1]!;
  if (HONORIFICS.has(first) || OFFICIALS.test(first) || genderOfName(first) !== null) return true;
  const title = lower[i - 2] ?? "";
  if (/^\p{Lu}/u.test(word[i - 2] ?? "") && (HONORIFICS.has(title) || OFFICIALS.test(title))) return true;
  // "met Mara Tessen", not "met in the Upper Keldora"
  const within = /^\p{Ll}{2,}$/u.test(word[i - 2] ?? "") && word[i - 2] !== "the";
  return (
    within && /^\p{Ll}+$/u.test(before.slice(1)) && !BEGIN_STATE_NAMES.has(first) && !BEFORE_STATE_NAMES.has(first)
  );
}
