// "Use of force (open fire), Lorne, 18 March 2025", of which it is asked who did it -> "Shooting, Lorne, 18 March 2025"; of which it is asked how many died ->
// "People killed, Lorne, 18 March 2025"
import { HARMED, KINDS_OF_FORCE } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import { type CorpusIndex, push } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { Draft } from "./drafts.ts";
import { placeOf } from "./placeOf.ts";

/** What an event's label says before the place and the day. */
const KIND_OF_EVENT = /^([^(,]+?)(?: \([^)]*\))?(?:, |$)/u;

/** The place and the day in an event's label; empty if it has none. Beside a name that is disputed its kind would be one more name. */
export const withoutKind = (label: string): string => label.replace(KIND_OF_EVENT, "");

/**
 * What is asked about, of an event: what was counted, or the kind of force that each side tells, else the kind of event; then where and when. Where the label has
 * neither place nor day, its words stay: nothing else says which event is meant.
 */
export function eventTitle(corpus: CorpusIndex, words: Comparables, draft: Draft, event: string): string {
  const label = corpus.label(event);
  const claims = draft.held.map(({ one }) => one);
  const setting = withoutKind(label) || placeOf(corpus, claims);
  const counted = draft.aspect === "figure" ? harmCounted(words, draft) : null;
  if (counted !== null) return [counted, setting].filter((part) => part !== "").join(", ");
  if (setting === "") return label;
  const [, kind = label] = KIND_OF_EVENT.exec(label) ?? [];
  return `${forceToldByAll(corpus, draft) ?? kind}, ${setting}`;
}

/** The harm of which claims give different numbers, as a reader calls it; null for anything else that is counted. */
function harmCounted(words: Comparables, { held }: Draft): string | null {
  const numbers = new Map<string, number[]>();
  for (const { one } of held) for (const { measure, low } of words.of(one).quantities) push(numbers, measure, low);
  const [measure] = [...numbers]
    .filter(([, own]) => new Set(own).size > 1)
    .sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))
    .map(([name]) => name);
  return measure === undefined ? null : (HARMED.get(measure) ?? null);
}

/** The first kind of force of which every side has a claim that tells it: what one side alone calls it would be its word. */
function forceToldByAll(corpus: CorpusIndex, { held }: Draft): string | null {
  const sides = new Map<string, string[]>();
  for (const { one, side } of held)
    push(sides, side?.id ?? corpus.speakerOf(one.claim)?.id ?? "", contentOf(one.claim));
  const told = [...sides.values()];
  return KINDS_OF_FORCE.find(([, said]) => told.every((own) => own.some((text) => said.test(text))))?.[0] ?? null;
}
