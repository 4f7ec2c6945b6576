// "Velmar shelled the town after talks failed" -> assault (not consult).   "Velmar agreed to withdraw its troops" -> agree.
// not: "The committee published nothing new about bread" is no assault, whatever word of it sounds like one.
import type { EventType } from "../../model/claim.ts";
import type { Tokens } from "../../text/tokens.ts";
import { MONTHS } from "../lexicon/en/dates.ts";
import {
  BACKGROUND_OPENERS,
  COMBINATIONS,
  type Combination,
  EVENT_TRIGGERS,
  type EventTrigger,
  FIGURATIVE,
  FOUGHT_IN_FIGURES,
  FRIENDLY_TYPES,
  HOSTILE_TYPES,
  SETTLED,
  SETTLING,
  STRIKE_CONTEXT,
  UTILITIES,
  VOWS,
  WILLING,
} from "../lexicon/en/events.ts";
import { inflections } from "../lexicon/en/forms.ts";

/** What a token is, as far as it is known: a verb, a noun, something else; null where nobody tagged it. */
export type PartOf = (token: number) => "verb" | "noun" | "other" | null;

/** Words that name an event. */
export interface EventWord {
  /** Tokens, half-open: verb with its particle, or noun. */
  readonly from: number;
  readonly to: number;
  readonly type: EventType;
  readonly trigger: EventTrigger | null;
  readonly part: "verb" | "noun";
  /** The object that decided ("sanctions" of "lift sanctions"), -1 where none did. */
  readonly object: number;
}

const VERB_LEMMAS = new Set<string>([
  ...EVENT_TRIGGERS.filter((t) => t.part === "verb").map((t) => t.word),
  ...COMBINATIONS.flatMap((c) => [...c.verbs]),
  ...VOWS,
]);
const VERB_FORMS = inflections(VERB_LEMMAS);

const VERBS = new Map<string, EventTrigger[]>();
const NOUNS = new Map<string, EventTrigger>();
for (const trigger of EVENT_TRIGGERS) {
  if (trigger.part === "verb") {
    const list = VERBS.get(trigger.word) ?? [];
    // with a particle first: "call for" before "call"
    if (trigger.particle === undefined) list.push(trigger);
    else list.unshift(trigger);
    VERBS.set(trigger.word, list);
  } else {
    for (const form of [trigger.word, pluralOf(trigger.word)]) if (!NOUNS.has(form)) NOUNS.set(form, trigger);
  }
}
const COMBINED = new Map<string, Combination[]>();
for (const c of COMBINATIONS) for (const verb of c.verbs) COMBINED.set(verb, [...(COMBINED.get(verb) ?? []), c]);

function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** How far an object may stand from its verb, in tokens. */
const OBJECT_REACH = 9;
const DETERMINERS =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|'s|'|any|no|some|several|two|three|many|all|new|more|further)$/;
const BEFORE_NOUN =
  /^(?:of|in|on|for|by|with|from|into|against|during|after|amid|over|between|under|despite|without|and|joint|military|armed|air|fresh|heavy|mass|peace|car|suicide)$/;
const BEFORE_VERB =
  /^(?:to|will|would|can|could|may|might|must|should|shall|n't|not|have|has|had|been|was|were|be|is|are|being|who|which|they|he|she|it|we|i|'ve|'d|'ll)$/;
const BREAKS = /^(?:[.,;:!?()"“”—–]|--)$/;

/** Whether an ambiguous word is the verb here: as tagged, else by its neighbours. */
function isVerbHere(tokens: Tokens, i: number, part: PartOf, form: string): boolean {
  const tagged = part(i);
  if (tagged !== null) return tagged === "verb";
  const before = i > 0 ? tokens.lower[i - 1]! : "";
  const after = tokens.lower[i + 1] ?? "";
  if (BEFORE_VERB.test(before)) return true;
  if (DETERMINERS.test(before) || BEFORE_NOUN.test(before)) return false;
  if (form === "past" || form === "participle") return true;
  // "hunger strike", "border clash": the base form needs a subject in the plural
  if (form === "base" && !before.endsWith("s")) return false;
  return /^(?:the|a|an|its|their|his|her|on|to|against|with|for|that)$/.test(after) || form === "ing";
}

/** All words of a stretch that name events, in order; each with its type. Linear in the number of tokens. */
export function findEventWords(tokens: Tokens, from: number, to: number, part: PartOf = () => null): EventWord[] {
  const found: EventWord[] = [];
  for (let i = from; i < to; i++) {
    const low = tokens.lower[i]!;
    // "without warning" warns nobody
    if ((low === "warning" || low === "notice") && tokens.lower[i - 1] === "without") continue;
    const forms = VERB_FORMS.get(low);
    const noun = NOUNS.get(low);
    if (
      forms !== undefined &&
      (noun === undefined ? part(i) !== "noun" || low.endsWith("ing") : isVerbHere(tokens, i, part, forms[0]!.form))
    ) {
      const verb = verbAt(tokens, i, to, forms);
      if (verb !== null) {
        found.push(verb);
        i = verb.to - 1;
        continue;
      }
    }
    if (noun !== undefined && part(i) !== "other" && !isOtherNoun(tokens, i))
      found.push({ from: i, to: i + 1, type: nounType(tokens, i, noun), trigger: noun, part: "noun", object: -1 });
  }
  return found;
}

/** "war games", "World War II", "attack helicopter", "water supply": no event, or not that one. */
function isOtherNoun(tokens: Tokens, i: number): boolean {
  const low = tokens.lower[i] ?? "";
  const before = tokens.lower[i - 1] ?? "";
  const after = tokens.lower[i + 1] ?? "";
  if (
    before === "of" &&
    /^(?:prisoners?|captives?|acts?|state|man|men|weapons?|theatre|theater)$/.test(tokens.lower[i - 2] ?? "")
  )
    return true;
  if (/^suppl(?:y|ies)$/.test(low) && UTILITIES.has(before)) return true;
  if (/^settlements?$/.test(low) && !isSettling(tokens, i)) return true;
  if (FIGURATIVE.has(low) && /^(?:on|against|for)$/.test(after) && isFigure(tokens, i + 2)) return true;
  return /^(?:games?|crimes?|criminals?|powers?|helicopters?|planes?|ships?|warning|funds?|minister|secretary|office|ministry)$/.test(
    after,
  );
}

/** "reached a settlement", "the settlement of the dispute"; "the settlement of Tamrin" is a place. */
function isSettling(tokens: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4 && !BREAKS.test(tokens.word[k] ?? ""); k--)
    if (SETTLING.has(tokens.lower[k] ?? "")) return true;
  if (/^(?:agreement|talks|process|plan|efforts)$/.test(tokens.lower[i + 1] ?? "")) return true;
  if (tokens.lower[i + 1] !== "of") return false;
  for (let k = i + 2; k < tokens.count && k <= i + 6; k++) if (SETTLED.has(tokens.lower[k] ?? "")) return true;
  return false;
}

/** Whether a phrase that begins at a token names what is fought in a figure of speech: "(on) the scourge of drugs" is none, "(on) organised crime" is. */
function isFigure(tokens: Tokens, from: number): boolean {
  for (let k = from; k < tokens.count && k < from + 3; k++) {
    if (FOUGHT_IN_FIGURES.has(tokens.lower[k] ?? "")) return true;
    if (!/^\p{Ll}/u.test(tokens.word[k] ?? "")) return false;
  }
  return false;
}

/** A strike of workers, or of prisoners who take no food, is a protest. */
function nounType(tokens: Tokens, i: number, noun: EventTrigger): EventType {
  if (noun.word !== "strike") return noun.type;
  const before = tokens.lower[i - 1] ?? "";
  if (before === "on" || STRIKE_CONTEXT.has(before)) return "protest";
  for (let k = Math.max(0, i - 14); k < Math.min(tokens.count, i + 8); k++)
    if (/^(?:workers|union|unions|employees|miners)$/.test(tokens.lower[k]!)) return "protest";
  return "assault";
}

function verbAt(
  tokens: Tokens,
  i: number,
  end: number,
  forms: readonly { lemma: string; form: string }[],
): EventWord | null {
  const next = i + 1 < end ? tokens.lower[i + 1]! : "";
  for (const { lemma, form } of forms) {
    const object = combinedObject(tokens, i, end, lemma, form);
    if (object !== null)
      return {
        from: i,
        to: i + 1,
        type: object.type,
        trigger: VERBS.get(lemma)?.find((t) => t.particle === undefined) ?? null,
        part: "verb",
        object: object.at,
      };
  }
  for (const { lemma } of forms) {
    for (const trigger of VERBS.get(lemma) ?? []) {
      if (trigger.particle !== undefined && trigger.particle !== next) continue;
      const to = trigger.particle === undefined ? i + 1 : i + 2;
      return { from: i, to, type: trigger.type, trigger, part: "verb", object: -1 };
    }
  }
  return null;
}

/** An object that gives a verb its type: behind it, or, of a passive participle, before its auxiliary. */
function combinedObject(
  tokens: Tokens,
  i: number,
  end: number,
  lemma: string,
  form: string,
): { type: EventType; at: number } | null {
  const list = COMBINED.get(lemma);
  if (list === undefined) return null;
  const look = (k: number): EventType | null => {
    const low = tokens.lower[k] ?? "";
    // "held on 5 March" is no march
    if (MONTHS.has(low) && /^\p{Lu}/u.test(tokens.word[k] ?? "")) return null;
    return list.find((c) => c.objects.has(low))?.type ?? null;
  };
  for (let k = i + 1; k < end && k <= i + OBJECT_REACH; k++) {
    if (BREAKS.test(tokens.word[k]!) && tokens.word[k] !== "“" && tokens.word[k] !== "”" && tokens.word[k] !== '"')
      break;
    if (/^(?:after|before|that|which|who|because|while|if|until|and|but)$/.test(tokens.lower[k]!)) break;
    const type = look(k);
    if (type !== null) return { type, at: k };
  }
  if ((form === "past" || form === "participle") && i > 0) {
    const auxiliary = /^(?:was|were|been|be|being|is|are)$/;
    let k = i - 1;
    while (k > 0 && k > i - 3 && !auxiliary.test(tokens.lower[k]!)) k--;
    if (auxiliary.test(tokens.lower[k]!)) {
      for (let n = k - 1; n >= 0 && n >= k - 5; n--) {
        if (BREAKS.test(tokens.word[n]!)) break;
        const type = look(n);
        if (type !== null) return { type, at: n };
      }
    }
  }
  return null;
}

/** The event that a sentence is about, with the type that its governing verb makes of it. */
export interface MainEvent {
  readonly type: EventType;
  readonly word: EventWord;
}

/**
 * The main event of a sentence: what its first event verb outside relative and adverbial clauses names. A governing verb wins over what it
 * governs ("agreed to withdraw" is agree), "will" makes a threat or an agreement of what it announces. Null where no word of the lexicon is.
 */
export function eventTypeOf(tokens: Tokens, from: number, to: number, part: PartOf = () => null): MainEvent | null {
  const found = findEventWords(tokens, from, to, part);
  let best: EventWord | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let depth = 0;
  let at = from;
  for (const word of found) {
    for (; at < word.from; at++) depth = depthAfter(tokens, at, from, depth);
    // "began a hunger strike to demand": the purpose is not the event
    const purpose = word.part === "verb" && word.type === "request" && tokens.lower[word.from - 1] === "to" ? 3.5 : 0;
    const score = (word.part === "verb" ? 4 : 1) - purpose - 4 * depth - (word.from - from) * 0.05;
    if (score > bestScore) {
      best = word;
      bestScore = score;
    }
  }
  if (best === null) return null;
  const governed = governedBy(tokens, best, found);
  if (governed !== null && HOSTILE_TYPES.has(governed.type)) return { type: "threaten", word: best };
  return { type: announced(tokens, from, best), word: best };
}

/** "vowed to attack": the event right behind a vow's "to". */
function governedBy(tokens: Tokens, vow: EventWord, found: readonly EventWord[]): EventWord | null {
  if (vow.trigger === null || !VOWS.has(vow.trigger.word) || tokens.lower[vow.to] !== "to") return null;
  return found.find((word) => word.from === vow.to + 1) ?? null;
}

/** 1 inside a clause of background, 0 outside. */
function depthAfter(tokens: Tokens, i: number, from: number, depth: number): number {
  const low = tokens.lower[i]!;
  if (BACKGROUND_OPENERS.has(low) && i > from) return 1;
  if (depth > 0 && low === ",") return 0;
  return depth;
}

/**
 * What a word before the verb makes of it: "will provide" and "ready to withdraw" are agreements, "will attack" and "sworn to fight" threats,
 * "must withdraw" is a demand, "will not accept" and "failed to reach agreement" are rejections.
 */
function announced(tokens: Tokens, from: number, word: EventWord): EventType {
  const { type } = word;
  if (word.part !== "verb" || type === "other" || type === "publication" || type === "election") return type;
  const speech = type === "request" || type === "accuse" || type === "reject" || type === "threaten";
  let negated = false;
  for (let k = word.from - 1; k >= from && k >= word.from - 6; k--) {
    const low = tokens.lower[k]!;
    if (BREAKS.test(tokens.word[k]!)) break;
    if (low === "not" || low === "n't" || low === "never") negated = true;
    else if (/^(?:fail|fails|failed|unable|unwilling|reluctant)$/.test(low) && FRIENDLY_TYPES.has(type))
      return "reject";
    else if (/^(?:will|would|'ll|wo)$/.test(low) || (WILLING.has(low) && tokens.lower[k + 1] === "to")) {
      if (speech || type === "agree") return negated && type === "agree" ? "reject" : type;
      if (negated) return FRIENDLY_TYPES.has(type) ? "reject" : "agree";
      if (HOSTILE_TYPES.has(type)) return low === "prepared" ? "mobilize" : "threaten";
      return hasUnless(tokens, word.to) ? "threaten" : "agree";
    } else if (/^(?:must|should|ought)$/.test(low) && !speech) return "request";
    else if (HOSTILE_TYPES.has(type) && tokens.lower[k + 1] === "to") {
      if (VERB_FORMS.get(low)?.some((f) => VOWS.has(f.lemma)) === true) return "threaten";
    }
  }
  return negated && FRIENDLY_TYPES.has(type) ? "reject" : type;
}

/** "unless" in the rest of the sentence: what is announced is a means of pressure. */
function hasUnless(tokens: Tokens, from: number): boolean {
  for (let k = from; k < tokens.count && k < from + 40 && tokens.word[k] !== "."; k++)
    if (tokens.lower[k] === "unless") return true;
  return false;
}
