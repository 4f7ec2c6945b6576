import type { EventType } from "../../model/claim.ts";
import {
  COMBINATIONS,
  type Combination,
  EVENT_TRIGGERS,
  type EventTrigger,
  inflections,
  VOWS,
} from "../lexicon/language.ts";

/** The part of speech of a token: a verb, a noun, something else; null if it is not tagged. */
export type PartOf = (token: number) => "verb" | "noun" | "other" | null;

/** Words that name an event. */
export interface EventWord {
  /** Tokens, half-open: verb with its particle, or noun. */
  readonly from: number;
  readonly to: number;
  readonly type: EventType;
  readonly trigger: EventTrigger | null;
  readonly part: "verb" | "noun";
  /** The object that gave the type ("sanctions" in "lift sanctions"), -1 if none did. */
  readonly object: number;
}

/** Forms of the verbs that name events, alone or with an object, or that vow one. */
export const VERB_FORMS = inflections(
  new Set<string>([
    ...EVENT_TRIGGERS.filter((t) => t.part === "verb").map((t) => t.word),
    ...COMBINATIONS.flatMap((c) => [...c.verbs]),
    ...VOWS,
  ]),
);

/** Triggers by the base form of their verb, those with a particle first: "call for" before "call". */
export const VERB_TRIGGERS: ReadonlyMap<string, readonly EventTrigger[]> = verbTriggers();
/** Triggers by the singular and plural of their noun. */
export const NOUN_TRIGGERS: ReadonlyMap<string, EventTrigger> = nounTriggers();
/** Types that an object gives to a verb, by the verb's base form. */
export const COMBINED: ReadonlyMap<string, readonly Combination[]> = combinationsByVerb();

function verbTriggers(): Map<string, EventTrigger[]> {
  const found = new Map<string, EventTrigger[]>();
  for (const trigger of EVENT_TRIGGERS) {
    if (trigger.part !== "verb") continue;
    const list = found.get(trigger.word) ?? [];
    if (trigger.particle === undefined) list.push(trigger);
    else list.unshift(trigger);
    found.set(trigger.word, list);
  }
  return found;
}

function nounTriggers(): Map<string, EventTrigger> {
  const found = new Map<string, EventTrigger>();
  for (const trigger of EVENT_TRIGGERS) {
    if (trigger.part !== "noun") continue;
    for (const form of [trigger.word, pluralOf(trigger.word)]) if (!found.has(form)) found.set(form, trigger);
  }
  return found;
}

function combinationsByVerb(): Map<string, Combination[]> {
  const found = new Map<string, Combination[]>();
  for (const c of COMBINATIONS) for (const verb of c.verbs) found.set(verb, [...(found.get(verb) ?? []), c]);
  return found;
}

function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Marks at which a word's reach over its neighbours ends. */
export const BREAKS = /^(?:[.,;:!?()"“”—–]|--)$/;
