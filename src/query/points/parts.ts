// "denied that it had sent arms or foreign fighters": two questions in one claim. Where other claims are only about the fighters, the arms are a point
// of their own.
// not: "killed women and children", which is one deed
import { classOf } from "../../link/digest/wordClass.ts";
import { EITHER_THING, PARTICIPLE } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import { isStopWord } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import type { ClaimInRecord } from "../corpusIndex.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";

/** One of two things in one clause of a claim. */
interface Part {
  /** Its content words as linking compares them. */
  readonly words: readonly string[];
  /** The words of the claim with the other part left out. */
  readonly alone: string;
}

type Parts = readonly [Part, Part];

/** A claim of a draft that tells of two things at once. */
interface Compound {
  readonly held: ClaimWithStance;
  readonly parts: Parts;
}

/** Stands for the words of the other part. */
const CUT = "[…]";

/** A draft, and a second one for the thing of which no other of its claims tells. */
export function withParts(draft: Draft, pointsTo: (one: ClaimInRecord) => boolean): Draft[] {
  const compounds: Compound[] = [];
  const told: ReadonlySet<string>[] = [];
  for (const held of draft.held) {
    const text = contentOf(held.one.claim).replaceAll(/\s+/g, " ").trim();
    const parts = partsOf(text);
    if (parts !== null) compounds.push({ held, parts });
    else if (!pointsTo(held.one)) told.push(new Set(wordsIn(text.replaceAll(PARTICIPLE, " "))));
  }
  const isTold = (at: 0 | 1): boolean =>
    compounds.some(({ parts }) => told.some((own) => parts[at].words.every((word) => own.has(word))));
  const [first, second] = [isTold(0), isTold(1)];
  return first === second ? [draft] : [draft, untold(draft, compounds, first ? 1 : 0)];
}

/** The draft of the thing that nobody else tells of, with the claims that do. */
function untold(draft: Draft, compounds: readonly Compound[], at: 0 | 1): Draft {
  const [asked] = compounds
    .filter(({ held }) => held.stance !== "denies")
    .map(({ parts }) => parts[at].alone)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return { ...draft, held: compounds.map(({ held }) => held), asked: asked ?? null };
}

/** The two things of which a claim tells in one clause. */
function partsOf(text: string): Parts | null {
  const [, before, one, other, after] = EITHER_THING.exec(text) ?? [];
  if (before === undefined || one === undefined || other === undefined || after === undefined) return null;
  const part = (thing: string, shown: string): Part => ({
    words: wordsIn(thing),
    alone: `${before}${shown}${after}`.trim(),
  });
  // of "foreign fighters" the second word names the thing
  const parts: Parts = [part(one, `${one} ${CUT}`), part(other.split(" ").at(-1) ?? other, `${CUT} ${other}`)];
  return parts.every(({ words }) => words.length > 0) ? parts : null;
}

const wordsIn = (text: string): string[] =>
  tokenize(text)
    .lower.filter((word) => /\p{L}/u.test(word) && !isStopWord(word))
    .map(classOf);
