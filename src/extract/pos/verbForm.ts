// "they claim" -> VBP, "have claimed" -> VBN, "did claim" -> VB.   not: "the claim", "a claim": after an article stands no finite verb.
import { BE_FORMS, DO_FORMS, HAVE_FORMS, lemmaOf } from "../lexicon/language.ts";
import { tagSet } from "./tagNumbers.ts";
import type { Tag } from "./tags.ts";

/** After these stands no finite verb. */
export const BEFORE_NOUN = tagSet("DT", "PRP$", "POS", "JJ", "WP$", "PDT");
export const BEFORE_BASE = tagSet("TO", "MD");
/** Behind these a form in -s is a noun in the plural. */
const BEFORE_PLURAL = tagSet("IN", "VBD", "VBZ", "VBP");
/** Behind these a base form is of the present tense. */
const PLURAL_SUBJECTS = tagSet("PRP", "NNS", "NNPS", "WP", "WDT");

/** A word with what stands before it, adverbs aside. */
export interface BeforeVerb {
  /** The word before, "" at the start of the sentence. */
  readonly word: string;
  /** Its tag, -1 at the start of the sentence. */
  readonly tag: number;
}

/** The form of a verb of the lexicon, where what stands before allows one; else null. */
export function verbTag(lower: string, before: BeforeVerb): Tag | null {
  const forms = lemmaOf(lower);
  if (forms.length === 0) return null;
  const has = (form: string): boolean => forms.some((f) => f.form === form);
  if (BEFORE_BASE.has(before.tag)) return has("base") ? "VB" : null;
  if (HAVE_FORMS.has(before.word) || BE_FORMS.has(before.word))
    return has("participle") ? "VBN" : has("ing") ? "VBG" : null;
  if (DO_FORMS.has(before.word)) return has("base") ? "VB" : null;
  if (BEFORE_NOUN.has(before.tag)) return has("ing") ? "VBG" : has("participle") && !has("base") ? "VBN" : null;
  if (has("past")) return "VBD";
  if (has("ing")) return "VBG";
  if (has("participle")) return "VBN";
  if (has("s")) return BEFORE_PLURAL.has(before.tag) ? null : "VBZ";
  return PLURAL_SUBJECTS.has(before.tag) ? "VBP" : null;
}
