// "The United Nations have circulated a document": publication, agent, object.   "the letter sent by X to Y on April 15": the same, from the noun.
// not: "circulated rumours", "sent troops", "the letter reads" (a claim).
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import { bitsOf, POSSESSIVE } from "../chunks.ts";
import { nounPhraseAt } from "../clause.ts";
import type { Slots } from "../lexicon/en/events.ts";
import { inflections } from "../lexicon/en/forms.ts";
import { DOCUMENT_NOUNS } from "../lexicon/en/words.ts";
import type { Lookup } from "../lookup.ts";
import { defaultLookup } from "../lookup.ts";
import { agendaNumbersAfter } from "./agenda.ts";
import { subjectOf, type Taker, takersOfVerb } from "./participants.ts";

/** Somebody sent, wrote, circulated, published a document. */
export interface Publication {
  readonly words: Range;
  readonly head: number;
  readonly group: VerbGroup | null;
  readonly lemma: string;
  readonly takers: readonly Taker[];
}

const VERBS = inflections(
  "send write address circulate publish issue submit transmit distribute deliver dispatch release post hand_over forward table present adopt sign draft disseminate leak print enclose annex attach register receive convey hand"
    .split(" ")
    .filter((verb) => !verb.includes("_")),
);
/** With these the subject gets it. */
const RECEIVING = new Set(["receive"]);
const SLOTS: Slots = { subject: "agent", object: "object", to: "addressee" };
const RECEIVED: Slots = { subject: "addressee", object: "object", from: "agent" };
/** Documents that are acts of state when signed or adopted, and not letters: what is done with them is agreed, not published. */
const AGREED =
  /^(?:agreements?|treaty|treaties|accords?|pacts?|deals?|protocols?|conventions?|contracts?|bills?|laws?|acts?|constitutions?|orders?|amendments?)$/;

/** The publications that a stretch of text tells of: only where a document is what was sent, written, published. */
export function publicationsIn(
  a: Analysis,
  from: number,
  to: number,
  inside: Uint8Array,
  lookup: Lookup = defaultLookup,
): Publication[] {
  const found: Publication[] = [];
  for (let i = from; i < to; i++) {
    if (inside[i] === 0) continue;
    const forms = VERBS.get(a.tokens.lower[i]!);
    const g = a.groupOf[i]!;
    if (forms === undefined || g < 0 || a.groups[g]!.main !== i) continue;
    const group = a.groups[g]!;
    const { lemma } = forms[0]!;
    const s = a.sentences.ofToken[i]!;
    const floor = Math.max(from, a.sentences.from[s]!);
    const end = Math.min(to, a.sentences.to[s]!);
    const takers = [...takersOfVerb(a, group, group.to, end, floor, RECEIVING.has(lemma) ? RECEIVED : SLOTS, lookup)];
    const object = takers.find(({ role }) => role === "object");
    const document =
      object !== undefined && DOCUMENT_NOUNS.has(a.tokens.lower[object.head]!)
        ? object
        : documentBefore(a, group, floor);
    if (document === null || AGREED.test(a.tokens.lower[document.head]!)) continue;
    if (object === undefined) takers.push(document);
    const based = basis(a, group, floor, end);
    if (based !== null) takers.push(based);
    for (const range of agendaNumbersAfter(a, group.to, nextVerb(a, group.to, end)))
      takers.push({ role: "heading", range, head: range[1] - 1 });
    found.push({ words: wordsOf(a, group, document), head: i, group, lemma, takers });
  }
  return found;
}

/** "a letter sent", "the letter he wrote", "the document, circulated": the document that the verb follows. */
function documentBefore(a: Analysis, group: VerbGroup, floor: number): Taker | null {
  const subject = group.passive ? subjectOf(a, group, floor) : null;
  if (subject !== null && DOCUMENT_NOUNS.has(a.tokens.lower[subject.head]!)) return { role: "object", ...subject };
  if (!group.participle || a.tokens.lower[group.main]!.endsWith("ing")) return null;
  let k = group.from - 1;
  if (k > floor && a.tokens.word[k] === ",") k--;
  const c = k >= floor ? a.chunkOf[k]! : -1;
  if (c < 0 || !DOCUMENT_NOUNS.has(a.tokens.lower[a.chunks[c]!.head]!)) return null;
  return { role: "object", range: [a.chunks[c]!.from, a.chunks[c]!.to], head: a.chunks[c]!.head };
}

/** "is based on the letter" in the sentence of a publication whose subject it shares. */
function basis(a: Analysis, group: VerbGroup, floor: number, end: number): Taker | null {
  for (let i = floor; i + 2 < end; i++) {
    if (a.tokens.lower[i] !== "based" || a.tokens.lower[i + 1] !== "on") continue;
    const phrase = nounPhraseAt(a, i + 2, end);
    const c = a.chunkOf[i + 2]!;
    if (phrase === null || c < 0 || !DOCUMENT_NOUNS.has(a.tokens.lower[a.chunks[c]!.head]!)) continue;
    const g = a.groupOf[i]!;
    const mine = subjectOf(a, group, floor);
    const its = g < 0 ? null : subjectOf(a, a.groups[g]!, floor);
    if (g >= 0 && (mine === null || its === null || mine.head !== its.head)) continue;
    const { from, to, head } = a.chunks[c]!;
    return { role: "basedOn", range: [from, to], head };
  }
  return null;
}

/** "have circulated", or "the letter sent" where the verb only follows its noun. */
function wordsOf(a: Analysis, group: VerbGroup, document: Taker): Range {
  const reduced = !group.finite && !group.infinitive && document.range[1] === group.from;
  if (!reduced) return [group.from, group.to];
  let from = document.range[0];
  for (let i = from; i < document.head; i++) if (bitsOf(a.tags, i) & POSSESSIVE) from = i + 1;
  return [from, group.to];
}

/** The next finite verb: what stands behind it is of that one. */
function nextVerb(a: Analysis, from: number, end: number): number {
  for (let i = from; i < end; i++) if (a.groupOf[i]! >= 0 && a.groups[a.groupOf[i]!]!.finite) return i;
  return end;
}
