// "Azerbaijan and Armenia accused each other of attacks": one claim that is a point by itself, because each accuses the other.
// not: "they beat each other", "accused the other minister of lying"
import { contentOf } from "../../model/content.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameKeys } from "../../text/nameKey.ts";
import { type ClaimInRecord, type CorpusIndex, push } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { EACH_OTHER } from "./eachOther.ts";
import { Partition } from "./partition.ts";

/** The common words of two mutual accusations for both to be one. */
const ALIKE = { shared: 2, jaccard: 0.5 } as const;
/** Phrases for two parties that are not named. */
const UNNAMED = /\b(?:sides?|nations|countries|country|parties|neighbou?rs|states)\b/i;

/** One of two accusers: an actor, or the words that name one. */
type Party = { readonly id: string; readonly name: string };

/** A name, and a body of a state behind it. */
const BODY_OF =
  /^(\p{Lu}.*?)(?:['’]s)?\s+(?:forces|troops|authorities|government|army|military|officials|leaders|side)$/u;

/** A mutual accusation: two parties accuse each other of one thing. */
export function reciprocalDrafts(corpus: CorpusIndex, words: Comparables): Draft[] {
  const found = [...corpus.told.values()].filter(isReciprocal);
  const joined = new Partition();
  for (const [n, one] of found.entries()) {
    joined.join(one.claim.id, corpus.representativeOf(one.claim.id));
    for (const other of found.slice(n + 1))
      if (words.shared(one, other) >= ALIKE.shared && words.jaccard(one, other) >= ALIKE.jaccard)
        joined.join(one.claim.id, other.claim.id);
  }
  const points = new Map<string, ClaimInRecord[]>();
  for (const one of found) push(points, joined.of(one.claim.id), one);
  return [...points.values()].map((claims) => ({
    aspect: "agent",
    held: claims.flatMap((one) => heldBy(corpus, one, found)),
    words: null,
  }));
}

/** Whether a claim makes an accusation, and names more than the accused. */
const isReciprocal = ({ claim }: ClaimInRecord): boolean => {
  const content = contentOf(claim);
  return claim.act === "accuse" && EACH_OTHER.test(content) && content.split(/\s+/).length > 3;
};

/** The claim as the stance of each of the two: those whom it names, or the only two that accuse each other in its document. */
function heldBy(corpus: CorpusIndex, one: ClaimInRecord, all: readonly ClaimInRecord[]): ClaimWithStance[] {
  const own = partiesOf(corpus, one);
  const others = all.flatMap((other) => (other.record === one.record ? (partiesOf(corpus, other) ?? []) : []));
  const named = new Map(others.map((party) => [party.id, party]));
  const parties = own ?? (named.size === 2 ? [...named.values()] : ONE_AND_OTHER);
  return parties.map((side) => ({ one, stance: "says", side }));
}

const ONE_AND_OTHER: readonly Party[] = [
  { id: "one side", name: "One side" },
  { id: "the other side", name: "The other side" },
];

/** The two that the source names; null if it does not name two. */
function partiesOf(corpus: CorpusIndex, { claim, record }: ClaimInRecord): Party[] | null {
  const source = claim.source.map(({ quote }) => quote).join(" ");
  if (UNNAMED.test(source)) return null;
  const parts = source.replace(/^(?:both\s+)?(?:the\s+)?/i, "").split(/\s+and\s+(?:the\s+)?/);
  if (parts.length !== 2 || parts.some((part) => part.trim() === "")) return null;
  return parts.map((written): Party => {
    const part = written.trim();
    const actor = actorNamed(record, part) ?? stateOf(corpus, part);
    if (actor === undefined) return { id: `named ${part}`, name: part };
    return corpus.speakerOf({ ...claim, claimant: actor, principal: null, parent: null }) ?? corpus.sideOf(actor);
  });
}

/** The actor of a document that has a name. */
function actorNamed({ actors }: DocumentRecord, name: string): string | undefined {
  const keys = new Set(nameKeys(name));
  return actors.find(({ names }) => names.some((own) => nameKeys(own).some((key) => keys.has(key))))?.id;
}

/**
 * The state of a body such as "Keldora's forces", by the names under which states speak in any document: "the Hestrel authorities" may be
 * Keldora's.
 */
function stateOf(corpus: CorpusIndex, body: string): string | undefined {
  const written = BODY_OF.exec(body)?.[1];
  if (written === undefined) return undefined;
  const keys = new Set(nameKeys(written));
  const isMeant = (name: string): boolean => nameKeys(name).some((key) => keys.has(key));
  for (const { actors, claims } of corpus.records) {
    const states = new Set(actors.flatMap(({ id, kind }) => (kind === "state" || kind === null ? [id] : [])));
    const named = actors.find(({ id, names }) => states.has(id) && names.some(isMeant))?.id;
    const spoke = claims.find(
      ({ claimant, source }) => claimant !== null && states.has(claimant) && source.some(({ quote }) => isMeant(quote)),
    )?.claimant;
    const found = named ?? spoke ?? null;
    if (found !== null) return found;
  }
  return undefined;
}
