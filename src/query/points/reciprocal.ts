// "Azerbaijan and Armenia accused each other of attacks": one claim that is a point by itself, because each accuses the other.
// not: "they beat each other", "accused the other minister of lying"
import { CAUSES, DEFENDS, OFFENSIVE } from "../../link/lexicon/language.ts";
import { contentOf } from "../../model/content.ts";
import { type ClaimInRecord, type CorpusIndex, push } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { EACH_OTHER } from "./eachOther.ts";
import { type Party, partiesOf } from "./parties.ts";
import { Partition } from "./partition.ts";

/** The common words of two mutual accusations for both to be one. */
const ALIKE = { shared: 2, jaccard: 0.5 } as const;
/** A mutual accusation: two parties accuse each other of one thing. */
export function reciprocalDrafts(corpus: CorpusIndex, words: Comparables): Draft[] {
  const found = [...corpus.told.values()].filter(isReciprocal);
  const joined = new Partition();
  for (const [n, one] of found.entries()) {
    joined.join(one.claim.id, corpus.representativeOf(one.claim.id));
    for (const other of found.slice(n + 1))
      if (
        words.shared(one, other) >= ALIKE.shared &&
        words.jaccard(one, other) >= ALIKE.jaccard &&
        !haveOtherParties(corpus, one, other)
      )
        joined.join(one.claim.id, other.claim.id);
  }
  const points = new Map<string, ClaimInRecord[]>();
  for (const one of found) push(points, joined.of(one.claim.id), one);
  return [...points.values()].map((claims) => ({
    aspect: "agent",
    held: [...claims.flatMap((one) => heldBy(corpus, one, found)), ...beside(corpus, words, claims, found)],
    words: null,
    asked: askedBy(claims),
  }));
}

/**
 * What each of two who accuse each other of having begun says of that in the same document by itself: that it defends itself, or that the other
 * has attacked.
 */
function beside(
  corpus: CorpusIndex,
  words: Comparables,
  accusations: readonly ClaimInRecord[],
  all: readonly ClaimInRecord[],
): ClaimWithStance[] {
  const asked = new Set(accusations.map(({ claim }) => claim.id));
  return accusations
    .filter(({ claim }) => CAUSES.test(contentOf(claim)))
    .flatMap((one) => {
      const sides = heldBy(corpus, one, all).flatMap(({ side }) => side ?? []);
      return one.record.claims.flatMap((claim): ClaimWithStance[] => {
        const other = { claim, record: one.record };
        const speaker = asked.has(claim.id) || claim.parent !== null ? null : corpus.speakerOf(claim);
        const opponent = sides.find(({ id }) => id !== speaker?.id);
        if (!sides.some(({ id }) => id === speaker?.id) || opponent === undefined) return [];
        return saysWhoBegan(corpus, words, other, opponent.id) ? [{ one: other, stance: "says" }] : [];
      });
    });
}

function saysWhoBegan(corpus: CorpusIndex, words: Comparables, one: ClaimInRecord, opponent: string): boolean {
  if (words.denies(one)) return false;
  const { text, states } = words.of(one);
  return DEFENDS.test(text) || (OFFENSIVE.test(text) && states.some((id) => corpus.sideOf(id).id === opponent));
}

/** Whether two claims name parties of whom none is the same. */
function haveOtherParties(corpus: CorpusIndex, a: ClaimInRecord, b: ClaimInRecord): boolean {
  const [x, y] = [partiesOf(corpus, a), partiesOf(corpus, b)];
  return x !== null && y !== null && !x.some(({ id }) => y.some((other) => other.id === id));
}

/** What they accuse each other of, in the fewest words in which a document tells it: "shelling the bridge" of "each other of shelling the bridge". */
function askedBy(claims: readonly ClaimInRecord[]): string | null {
  const told = claims.map(({ claim }) =>
    contentOf(claim)
      .replaceAll(/\s+/g, " ")
      .replace(EACH_OTHER, "")
      .replace(/^\s*(?:of|for|over)\s+/, "")
      .trim(),
  );
  const [shortest] = told.filter((text) => text !== "").sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return shortest ?? null;
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
  return parties.map(({ id, name }) => ({ one, stance: "says", side: { id, name } }));
}

const ONE_AND_OTHER: readonly Pick<Party, "id" | "name">[] = [
  { id: "one side", name: "One side" },
  { id: "the other side", name: "The other side" },
];
