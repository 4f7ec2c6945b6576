import type { Claim } from "../../model/claim.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import { CONCEALING_VERBS, NEGATORS } from "../lexicon/language.ts";

/** "refuses to withdraw" turns a demand down; it does not say that something is not so. */
export const isDenial = ({ act, content }: Pick<Claim<{ readonly quote: string }>, "act" | "content">): boolean =>
  act === "deny" || (act === "reject" && !/^to\s/i.test(content[0]?.quote ?? ""));

/** Whether a word of negation says with the next word that something is not so. */
export function negates({ lower }: Pick<Tokens, "lower">, at: number): boolean {
  const [word, next] = [lower[at] ?? "", lower[at + 1] ?? ""];
  if (!NEGATORS.has(word)) return false;
  // "not only": the rest is asserted; "they will not tell us that P" presupposes P
  if (word === "not" && (next === "only" || CONCEALING_VERBS.test(next))) return false;
  // "nothing other than a war", "none but him"
  return !(/^no/.test(word) && /^(?:other|but|less)$/.test(next));
}

/** Whether a claim says, by its act or by a word of its content, that something is not so: "Keldora fired no shell", "denied the attack". */
export function isDenying(
  claim: Pick<Claim<{ readonly quote: string }>, "act" | "content" | "polarity">,
  text: string,
): boolean {
  if (isDenial(claim) || claim.polarity === "denied") return true;
  const tokens = tokenize(text);
  return tokens.lower.some((_, at) => negates(tokens, at));
}

/** How many words behind a word of negation are denied: “were not armed civilians”, but not all of “nobody ran before they fired”. */
const REACH = 3;

/** The words that a text denies by a word of negation, and the others. */
export function deniedWords(text: string): { readonly said: string; readonly denied: string } {
  const tokens = tokenize(text);
  const at = tokens.lower.findIndex((_, n) => negates(tokens, n));
  if (at < 0) return { said: text, denied: "" };
  const [from, to] = [tokens.start[at] ?? 0, tokens.start[at + REACH + 1] ?? text.length];
  return { said: `${text.slice(0, from)} ${text.slice(to)}`, denied: text.slice(from, to) };
}
