import type { EventType } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { ANAPHORIC, EARLIER } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { DETERMINER, PROPER } from "../structure/tagClasses.ts";
import type { Described } from "./described.ts";

/** An event of the text as far as it was told. */
export interface KnownEvent {
  readonly id: string;
  readonly type: EventType;
  readonly lemmas: Set<string>;
  /** Capitalised words before its noun: "Keldoran", "Lowmere". */
  readonly names: Set<string>;
  /** Whether words place it before another event: "the earlier clashes". */
  readonly before: boolean;
  /** Whether it has only been spoken of as what may be. */
  unreal: boolean;
  /** Of a publication: head of what was published. */
  readonly object: string | null;
  dating: Dating | null;
  place: string | null;
  /** Sentence of the last mention. */
  last: number;
  mentions: number;
}

/** A description of an event, with what its words tell of which event it is. */
export interface Retold {
  readonly described: Described;
  /** Id of its place, null where none is told. */
  readonly place: string | null;
  readonly sentence: number;
  /** Capitalised words before its noun. */
  readonly names: readonly string[];
  /** "the earlier clashes": an event before the one that the text is about. */
  readonly before: boolean;
  /** "the attack": it takes up an event. */
  readonly anaphoric: boolean;
  /** Of a publication: head of what was published. */
  readonly object: string | null;
  /** Words show that this is a new event: "another four have died", "died of hunger". */
  readonly other: boolean;
}

/** What the words of a description tell of which event it is. */
export function retold(analysis: Analysis, described: Described, place: string | null): Retold {
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

/** "another four children have died", "died of hunger": a loss with a cause of its own, or one more. */
function isOther(analysis: Analysis, { words: [from, to] }: Described): boolean {
  if (analysis.has(to, "of", "from")) return true;
  const subject = analysis.chunkAt((analysis.groupAt(from)?.from ?? from) - 1);
  return subject !== null && analysis.has(subject.from, "another", "further", "additional", "more");
}

/** Of a publication the noun for what was published. */
function objectOf(analysis: Analysis, d: Described): string | null {
  if (d.type !== "publication") return null;
  const object = d.participants.find(({ role }) => role === "object");
  return object === undefined ? null : analysis.lower(object.head);
}

/** More words than these before a noun say which event it is. */
const FEW_WORDS = 2;

/** "the attack", "this cynical act", "their offensive": taken up. Not "Keldora’s five-day war", which says itself which it is. */
function isAnaphoric(analysis: Analysis, d: Described): boolean {
  const chunk = analysis.chunkAt(d.head);
  if (!d.definite || chunk === null || !ANAPHORIC.has(analysis.lower(chunk.from))) return false;
  let words = 0;
  for (let i = chunk.from + 1; i < d.head; i++) {
    // "the early 20th-century massacre" says itself which it is
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

/** A capitalised word that is no determiner, and does not owe its capital to the start of a sentence. */
const isName = (analysis: Analysis, i: number): boolean =>
  /^\p{Lu}/u.test(analysis.word(i)) &&
  (i > analysis.sentenceFrom(analysis.sentenceOf(i)) || analysis.is(i, PROPER)) &&
  !analysis.is(i, DETERMINER);
