import type { SourceDocument } from "../../model/document.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import type { Head } from "../head/head.ts";
import { BODY_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Range } from "../structure/analysis.ts";
import { isParty, isPartyName, keyOfOwnNoun } from "../voice/party.ts";

/** Keys of the states that the author speaks for, by head and metadata. */
export function ownParty(
  tokens: Tokens,
  head: Head,
  lookup: Lookup,
  metadata: Pick<SourceDocument, "publisher" | "author" | "title">,
): ReadonlySet<string> {
  const own = new Set<string>();
  const statesIn = (t: Tokens, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const match = lookup.match(t, i);
      if (match === null || !isParty(match.entry)) continue;
      own.add(match.entry.key);
      i += match.length - 1;
    }
  };
  for (const range of [head.author, head.sender]) {
    if (range === null) continue;
    statesIn(tokens, range[0], range[1]);
    for (const noun of nounsIn(tokens, range)) own.add(keyOfOwnNoun(noun));
  }
  // "the Ministry" in what a ministry's page gives without naming another author
  if (head.author === null && head.publisher !== null && isPartyName(head.publisher, lookup)) {
    const words = tokenize(head.publisher);
    for (const noun of nounsIn(words, [0, words.count])) own.add(keyOfOwnNoun(noun));
  }
  for (const name of [metadata.author, metadata.publisher, head.publisher]) {
    if (name === null || [...own].some((key) => !key.startsWith(keyOfOwnNoun("")))) continue;
    const words = lookup.find(name);
    if (words !== null && isParty(words)) own.add(words.key);
    else for (const match of namesIn(name, lookup)) own.add(match);
  }
  // "Keldora: statement in the General Debate"
  const colon = metadata.title?.indexOf(":") ?? -1;
  if (colon > 0 && ![...own].some((key) => !key.startsWith(keyOfOwnNoun("")))) {
    const entry = lookup.find(metadata.title!.slice(0, colon));
    if (entry !== null && isParty(entry)) own.add(entry.key);
  }
  return own;
}

/** The names that an author later uses for itself: the noun of its name ("the Ministry") and its initials ("the RDF"). */
function nounsIn(tokens: Tokens, [from, to]: Range): string[] {
  const words = tokens.word.slice(from, to);
  const nouns = words.filter((word) => BODY_NOUNS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const initials = capitals.map((word) => word[0]).join("");
  // "FRONT FOR THE DELIVERANCE OF KELDORA (FDK)"
  const short = words.filter((word, k) => words[k - 1] === "(" && words[k + 1] === ")" && /^\p{Lu}{2,8}$/u.test(word));
  return [...nouns, ...short, ...(initials.length > 1 ? [initials] : [])].map((word) => word.toLowerCase());
}

/** States named whole between the commas and brackets of a name: "Keldora (General Assembly)", "Ministry of Defence of Keldora". */
function namesIn(name: string, lookup: Lookup): string[] {
  const found: string[] = [];
  for (const piece of name.split(/[(),;:]|\s(?:of|for)\s(?:the\s)?/)) {
    const entry = lookup.find(piece.trim());
    if (entry !== null && isParty(entry)) found.push(entry.key);
  }
  return found;
}
