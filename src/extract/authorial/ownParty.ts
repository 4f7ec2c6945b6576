import type { SourceDocument } from "../../model/document.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import type { Head } from "../head/head.ts";
import { BODY_NOUNS, JOINT_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Range } from "../structure/analysis.ts";
import { isJoint, isParty, isPartyName, keyOfOwnNoun, statesAmong } from "../voice/party.ts";

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
    if (name === null || statesAmong(own) > 0) continue;
    const words = lookup.find(name);
    if (words !== null && isParty(words)) own.add(words.key);
    else for (const match of namesIn(name, lookup)) own.add(match);
  }
  const titled = statesAmong(own) === 0 ? beforeColon(metadata.title, lookup) : null;
  if (titled !== null) own.add(titled);
  // "the two Ministers", "both sides" in what two states say together
  if (isJoint(own) || (head.joint && head.author !== null)) for (const noun of JOINT_NOUNS) own.add(keyOfOwnNoun(noun));
  return own;
}

/** The state before the colon of "Keldora: statement in the General Debate". */
function beforeColon(title: string | null, lookup: Lookup): string | null {
  const colon = title?.indexOf(":") ?? -1;
  const entry = title === null || colon < 1 ? null : lookup.find(title.slice(0, colon));
  return entry !== null && isParty(entry) ? entry.key : null;
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

/** "Permanent Mission of the Republic of Keldora to the United Nations": the states behind "of". */
function ownersIn(name: Tokens, lookup: Lookup): string[] {
  const found: string[] = [];
  for (let i = 1; i < name.count; i++) {
    const match = lookup.match(name, i);
    if (match?.use === "name" && name.lower[i - 1] === "of" && isParty(match.entry)) found.push(match.entry.key);
  }
  return found;
}

/** States named whole between the commas and brackets of a name: "Keldora (General Assembly)", "Ministry of Defence of Keldora". */
function namesIn(name: string, lookup: Lookup): string[] {
  const found: string[] = ownersIn(tokenize(name), lookup);
  for (const piece of name.split(/[(),;:]|\s(?:of|for)\s(?:the\s)?/)) {
    const entry = lookup.find(piece.trim());
    if (entry !== null && isParty(entry)) found.push(entry.key);
  }
  return found;
}
