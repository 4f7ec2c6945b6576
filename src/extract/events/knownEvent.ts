import type { EventType } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { ANAPHORIC, EARLIER } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { DETERMINER, PROPER } from "../structure/tagClasses.ts";
import type { Described } from "./described.ts";

/** An event of the text, with the facts gathered so far. */
export interface KnownEvent {
  readonly id: string;
  readonly type: EventType;
  readonly lemmas: Set<string>;
  /** Capitalised words before its noun: "Keldoran", "Lowmere". */
  readonly names: Set<string>;
  /** Whether its words place it before another event: "the earlier clashes". */
  readonly before: boolean;
  /** Whether it has only been mentioned as possible. */
  unreal: boolean;
  /** For a publication: the head noun of the document. */
  readonly object: string | null;
  dating: Dating | null;
  place: string | null;
  /** Sentence of the last mention. */
  last: number;
  mentions: number;
}

/** A description of an event, with the signs in its words of which event it is. */
export interface EventMention {
  readonly described: Described;
  /** Id of its place; null if it has none. */
  readonly place: string | null;
  readonly sentence: number;
  /** Capitalised words before its noun. */
  readonly names: readonly string[];
  /** "the earlier clashes": an event before the text's main event. */
  readonly before: boolean;
  /** "the attack": it refers back to an event. */
  readonly anaphoric: boolean;
  /** For a publication: the head noun of the document. */
  readonly object: string | null;
  /** Its words show that this is a new event: "another four have died", "died of hunger". */
  readonly other: boolean;
}

/** The signs in the words of a description of which event it is. */
export function retold(analysis: Analysis, described: Described, place: string | null): EventMention {
  const before = isBefore(analysis, described);
  return {
    described,
    place,
    sentence: analysis.sentenceOf(described.head),
    names: namesBefore(analysis, described.head),
    before,
    anaphoric: !before && isAnaphoric(analysis, described),
    object: objectOf(analysis, described),
    other: isOther(analysis, described),
  };
}

/** "another four children have died", "died of hunger": a further loss, or one with a cause of its own. */
function isOther(analysis: Analysis, { words: [from, to] }: Described): boolean {
  if (analysis.has(to, "of", "from")) return true;
  const subject = analysis.chunkAt((analysis.groupAt(from)?.from ?? from) - 1);
  return subject !== null && analysis.has(subject.from, "another", "further", "additional", "more");
}

/** For a publication, the noun for the document. */
function objectOf(analysis: Analysis, d: Described): string | null {
  if (d.type !== "publication") return null;
  const object = d.participants.find(({ role }) => role === "object");
  return object === undefined ? null : analysis.lower(object.head);
}

/** Other words than these before a noun identify the event by themselves. */
const FEW_WORDS = 2;

/** "the attack", "this cynical act", "their offensive": references back. Not "Keldora’s five-day war", which identifies the event itself. */
function isAnaphoric(analysis: Analysis, d: Described): boolean {
  const chunk = analysis.chunkAt(d.head);
  if (!d.definite || chunk === null || !ANAPHORIC.has(analysis.lower(chunk.from))) return false;
  let words = 0;
  for (let i = chunk.from + 1; i < d.head; i++) {
    // "the early 20th-century massacre" identifies the event itself
    if (/\d/.test(analysis.word(i))) return false;
    if (/\p{L}/u.test(analysis.word(i))) words++;
  }
  return words <= FEW_WORDS && !analysis.tokens.lower.slice(chunk.from, d.head).includes("'s");
}

/** "the earlier clashes", "a previous ceasefire". */
function isBefore(analysis: Analysis, d: Described): boolean {
  const chunk = analysis.chunkAt(d.head);
  return chunk !== null && analysis.tokens.lower.slice(chunk.from, d.head).some((word) => EARLIER.has(word));
}

function namesBefore(analysis: Analysis, head: number): string[] {
  const found: string[] = [];
  for (let i = analysis.chunkAt(head)?.from ?? head; i < head; i++)
    if (isName(analysis, i)) found.push(analysis.lower(i));
  return found;
}

/** A capitalised word that is no determiner and does not stand at the start of a sentence. */
const isName = (analysis: Analysis, i: number): boolean =>
  /^\p{Lu}/u.test(analysis.word(i)) &&
  (i > analysis.sentenceFrom(analysis.sentenceOf(i)) || analysis.is(i, PROPER)) &&
  !analysis.is(i, DETERMINER);
