// "The United Nations have circulated a document": publication, agent, object.   "the letter sent by X to Y on April 15": the same, from the noun.
// not: "circulated rumours", "sent troops", "the letter reads" (a claim).

import type { Examples } from "../examples.ts";
import { AGREED_DOCUMENTS, DOCUMENT_NOUNS, inflections, RECEIVING_VERBS, type Slots } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import { defaultLookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { POSSESSIVE, tagBitsOf } from "../structure/tagClasses.ts";
import type { TokenMask } from "../structure/tokenMask.ts";
import { agendaNumbersAfter } from "./agenda.ts";
import { subjectOf, takersOfVerb } from "./participants.ts";
import type { ParticipantPhrase } from "./taker.ts";

/** Somebody sent, wrote, circulated, published a document. */
export interface Publication {
  readonly words: Range;
  readonly head: number;
  readonly group: VerbGroup | null;
  readonly lemma: string;
  readonly takers: readonly ParticipantPhrase[];
}

const VERBS = inflections(
  "send write address circulate publish issue submit transmit distribute deliver dispatch release post hand_over forward table present adopt sign draft disseminate leak print enclose annex attach register receive convey hand"
    .split(" ")
    .filter((verb) => !verb.includes("_")),
);
const SLOTS: Slots = { subject: "agent", object: "object", to: "addressee" };
const RECEIVED: Slots = { subject: "addressee", object: "object", from: "agent" };

/** The publications in a stretch of text: only if a document was sent, written or published. */
export function publicationsIn(
  analysis: Analysis,
  [from, to]: Range,
  inside: Pick<TokenMask, "has">,
  lookup: Lookup = defaultLookup,
): Publication[] {
  const found: Publication[] = [];
  for (let i = from; i < to; i++) {
    if (!inside.has(i)) continue;
    const forms = VERBS.get(analysis.lower(i));
    const g = analysis.groupIndex(i);
    if (forms === undefined || g < 0 || analysis.group(g).main !== i) continue;
    const group = analysis.group(g);
    const { lemma } = forms[0]!;
    const s = analysis.sentenceOf(i);
    const floor = Math.max(from, analysis.sentenceFrom(s));
    const end = Math.min(to, analysis.sentenceTo(s));
    const takers = [
      ...takersOfVerb(
        analysis,
        group,
        { floor, from: group.to, end },
        RECEIVING_VERBS.has(lemma) ? RECEIVED : SLOTS,
        lookup,
      ),
    ];
    const object = takers.find(({ role }) => role === "object");
    const document =
      object !== undefined && DOCUMENT_NOUNS.has(analysis.lower(object.head))
        ? object
        : documentBefore(analysis, group, floor);
    if (document === null || AGREED_DOCUMENTS.test(analysis.lower(document.head))) continue;
    if (object === undefined) takers.push(document);
    const based = basis(analysis, group, floor, end);
    if (based !== null) takers.push(based);
    for (const range of agendaNumbersAfter(analysis, group.to, nextVerb(analysis, group.to, end)))
      takers.push({ sort: "document", role: "heading", range, head: range[1] - 1 });
    found.push({ words: wordsOf(analysis, group, document), head: i, group, lemma, takers });
  }
  return found;
}

/** "a letter sent", "the letter he wrote", "the document, circulated": the verb follows its document. */
function documentBefore(analysis: Analysis, group: VerbGroup, floor: number): ParticipantPhrase | null {
  const subject = group.passive ? subjectOf(analysis, group, floor) : null;
  if (subject !== null && DOCUMENT_NOUNS.has(analysis.lower(subject.head)))
    return { sort: "document", role: "object", ...subject };
  if (!group.participle || analysis.lower(group.main).endsWith("ing")) return null;
  let k = group.from - 1;
  if (k > floor && analysis.tokens.word[k] === ",") k--;
  const c = k >= floor ? analysis.chunkIndex(k) : -1;
  if (c < 0 || !DOCUMENT_NOUNS.has(analysis.lower(analysis.chunk(c).head))) return null;
  return {
    sort: "document",
    role: "object",
    range: [analysis.chunk(c).from, analysis.chunk(c).to],
    head: analysis.chunk(c).head,
  };
}

/** "is based on the letter", in the sentence of a publication with the same subject. */
function basis(analysis: Analysis, group: VerbGroup, floor: number, end: number): ParticipantPhrase | null {
  for (let i = floor; i + 2 < end; i++) {
    if (analysis.tokens.lower[i] !== "based" || analysis.tokens.lower[i + 1] !== "on") continue;
    const phrase = nounPhraseAt(analysis, i + 2, end);
    const c = analysis.chunkIndex(i + 2);
    if (phrase === null || c < 0 || !DOCUMENT_NOUNS.has(analysis.lower(analysis.chunk(c).head))) continue;
    const g = analysis.groupIndex(i);
    const mine = subjectOf(analysis, group, floor);
    const its = g < 0 ? null : subjectOf(analysis, analysis.group(g), floor);
    if (g >= 0 && (mine === null || its === null || mine.head !== its.head)) continue;
    const { from, to, head } = analysis.chunk(c);
    return { sort: "document", role: "basedOn", range: [from, to], head };
  }
  return null;
}

/** "have circulated", or "the letter sent" where the verb only follows its noun. */
function wordsOf(analysis: Analysis, group: VerbGroup, document: ParticipantPhrase): Range {
  const reduced = !group.finite && !group.infinitive && document.range[1] === group.from;
  if (!reduced) return [group.from, group.to];
  let from = document.range[0];
  for (let i = from; i < document.head; i++) if (tagBitsOf(analysis.tags, i) & POSSESSIVE) from = i + 1;
  return [from, group.to];
}

/** The next finite verb; the words behind it belong to it. */
function nextVerb(analysis: Analysis, from: number, end: number): number {
  for (let i = from; i < end; i++)
    if (analysis.groupIndex(i) >= 0 && analysis.group(analysis.groupIndex(i)).finite) return i;
  return end;
}

/** The publications in a text, with the document that was published. */
export const PUBLICATION_EXAMPLES: Examples = {
  id: "publication",
  finds: [
    ["Keldora said that Pallumia had circulated a letter.", "publication letter"],
    ["Keldora spoke of the letter sent by Pallumia to the council on 15 April.", "publication letter"],
  ],
  findsNot: [
    ["Keldora said that Pallumia had circulated rumours.", "publication rumours"],
    ["Keldora said that Pallumia had sent troops.", "publication troops"],
    ["Keldora said that Pallumia had signed the agreement.", "publication agreement"],
  ],
};
