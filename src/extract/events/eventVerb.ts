// "lifted the sanctions" -> by its object.   "called for", "carried out" -> by its particle.   not: "held on 5 March" (the month).
import type { EventType } from "../../model/claim.ts";
import type { Tokens } from "../../text/tokens.ts";
import { type Combination, MONTHS, OBJECT_BOUNDS, PASSIVE_AUXILIARIES } from "../lexicon/language.ts";
import { BREAKS, COMBINED, type EventWord, VERB_TRIGGERS } from "./eventWord.ts";

/** How far an object may stand from its verb, in tokens; how far before the auxiliary of a passive. */
const OBJECT_REACH = 9;
const PASSIVE_REACH = 5;

/** A form that a word may have, with its base form. */
interface VerbForm {
  readonly lemma: string;
  readonly form: string;
}

interface TypedObject {
  readonly type: EventType;
  readonly at: number;
}

/** The event that the verb at `i` names: with an object that gives it its type, with its particle, or alone. */
export function verbAt(tokens: Tokens, i: number, end: number, forms: readonly VerbForm[]): EventWord | null {
  for (const { lemma, form } of forms) {
    const list = COMBINED.get(lemma);
    if (list === undefined) continue;
    const passive = form === "past" || form === "participle";
    const object = objectBehind(tokens, i, end, list) ?? (passive ? objectBefore(tokens, i, list) : null);
    if (object === null) continue;
    const trigger = VERB_TRIGGERS.get(lemma)?.find((t) => t.particle === undefined) ?? null;
    return { from: i, to: i + 1, type: object.type, trigger, part: "verb", object: object.at };
  }
  const next = i + 1 < end ? (tokens.lower[i + 1] ?? "") : "";
  for (const { lemma } of forms) {
    for (const trigger of VERB_TRIGGERS.get(lemma) ?? []) {
      if (trigger.particle !== undefined && trigger.particle !== next) continue;
      const to = trigger.particle === undefined ? i + 1 : i + 2;
      return { from: i, to, type: trigger.type, trigger, part: "verb", object: -1 };
    }
  }
  return null;
}

/** The type that a word gives to the verb as its object. */
function typeBy({ lower, word }: Tokens, k: number, list: readonly Combination[]): EventType | null {
  const low = lower[k] ?? "";
  // the month in "held on 5 March"
  if (MONTHS.has(low) && /^\p{Lu}/u.test(word[k] ?? "")) return null;
  return list.find((c) => c.objects.has(low))?.type ?? null;
}

const isQuotationMark = (word: string): boolean => word === "“" || word === "”" || word === '"';

/** An object behind the verb: "lifted | the sanctions". */
function objectBehind(tokens: Tokens, i: number, end: number, list: readonly Combination[]): TypedObject | null {
  for (let k = i + 1; k < end && k <= i + OBJECT_REACH; k++) {
    const word = tokens.word[k] ?? "";
    if ((BREAKS.test(word) && !isQuotationMark(word)) || OBJECT_BOUNDS.has(tokens.lower[k] ?? "")) return null;
    const type = typeBy(tokens, k, list);
    if (type !== null) return { type, at: k };
  }
  return null;
}

/** The subject of a passive participle: "the sanctions | were lifted". */
function objectBefore(tokens: Tokens, i: number, list: readonly Combination[]): TypedObject | null {
  const isAuxiliary = (k: number): boolean => PASSIVE_AUXILIARIES.has(tokens.lower[k] ?? "");
  let k = i - 1;
  while (k > 0 && k > i - 3 && !isAuxiliary(k)) k--;
  if (!isAuxiliary(k)) return null;
  for (let n = k - 1; n >= 0 && n >= k - PASSIVE_REACH; n--) {
    if (BREAKS.test(tokens.word[n] ?? "")) return null;
    const type = typeBy(tokens, n, list);
    if (type !== null) return { type, at: n };
  }
  return null;
}
