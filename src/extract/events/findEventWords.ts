// "shelled the town", "the shelling", "lifted the sanctions" name events.   not: "war games", "without warning", "the settlement of Tamrin".
import type { Tokens } from "../../text/tokens.ts";
import { NOUN_CONTEXT, NOUN_OPENERS, OBJECT_OPENERS, VERB_CONTEXT } from "../lexicon/language.ts";
import { isOtherNoun, nounType } from "./eventNoun.ts";
import { verbAt } from "./eventVerb.ts";
import { type EventWord, NOUN_TRIGGERS, type PartOf, VERB_FORMS } from "./eventWord.ts";

/** All words of a stretch that name events, in order; each with its type. Linear in the number of tokens. */
export function findEventWords(tokens: Tokens, from: number, to: number, part: PartOf = () => null): EventWord[] {
  const found: EventWord[] = [];
  for (let i = from; i < to; i++) {
    const low = tokens.lower[i] ?? "";
    // "without warning": no act of warning
    if ((low === "warning" || low === "notice") && tokens.lower[i - 1] === "without") continue;
    const noun = NOUN_TRIGGERS.get(low);
    const forms = VERB_FORMS.get(low);
    const isVerb =
      forms !== undefined && mayBeVerb(tokens, i, part, noun === undefined ? null : (forms[0]?.form ?? ""));
    const verb = isVerb ? verbAt(tokens, i, to, forms) : null;
    if (verb !== null) {
      found.push(verb);
      i = verb.to - 1;
    } else if (noun !== undefined && part(i) !== "other" && !isOtherNoun(tokens, i))
      found.push({ from: i, to: i + 1, type: nounType(tokens, i, noun), trigger: noun, part: "noun", object: -1 });
  }
  return found;
}

/**
 * Whether a word is the verb here.
 * @param form its form where it may be a noun that names an event, else null
 */
const mayBeVerb = (tokens: Tokens, i: number, part: PartOf, form: string | null): boolean =>
  form === null ? part(i) !== "noun" || (tokens.lower[i] ?? "").endsWith("ing") : isVerbHere(tokens, i, part, form);

/** Whether an ambiguous word is the verb here: as tagged, else by its neighbours. */
function isVerbHere(tokens: Tokens, i: number, part: PartOf, form: string): boolean {
  const tagged = part(i);
  if (tagged !== null) return tagged === "verb";
  const before = tokens.lower[i - 1] ?? "";
  if (VERB_CONTEXT.has(before)) return true;
  if (NOUN_OPENERS.has(before) || NOUN_CONTEXT.has(before)) return false;
  if (form === "past" || form === "participle") return true;
  // "hunger strike", "border clash": the base form needs a subject in the plural
  if (form === "base" && !before.endsWith("s")) return false;
  return OBJECT_OPENERS.has(tokens.lower[i + 1] ?? "") || form === "ing";
}
