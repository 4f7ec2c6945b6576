// "us" -> the pronoun.   not: "US", a state.
import { PRONOUNS, type Pronoun } from "../lexicon/language.ts";
import type { Analysis } from "./analysis.ts";

/** The pronoun at a token; undefined where another word stands there, such as a state's name in two capitals. */
export const pronounAt = (analysis: Analysis, i: number): Pronoun | undefined =>
  analysis.word(i) === "US" ? undefined : PRONOUNS.get(analysis.lower(i));
