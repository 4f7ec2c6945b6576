import type { Link } from "../../model/link.ts";
import type { Aspect, StanceKind } from "../../model/point.ts";
import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { haveOnePrincipal } from "./happened.ts";
import { Partition } from "./partition.ts";

/** Aspects whose disputes show the question by themselves, by the rule that found them. */
interface Asked {
  readonly aspect: Aspect;
  readonly rule: RegExp;
  /** The key that joins disputes besides a common claim; null if only a common claim joins them. */
  readonly key: (words: Comparables, a: ClaimInRecord, b: ClaimInRecord) => string | null;
  readonly stance: (words: Comparables, one: ClaimInRecord) => StanceKind;
  readonly isAsked?: (words: Comparables, a: ClaimInRecord, b: ClaimInRecord, link: Link) => boolean;
  readonly least?: number;
}

const refusedBy = (words: Comparables, a: ClaimInRecord, b: ClaimInRecord): string | null =>
  words.of(a).refused ?? words.of(b).refused;

const ASKED: readonly Asked[] = [
  {
    aspect: "name",
    // a denial of “that term” is found as a denial of a claim
    rule: /^dispute\.(?:term|recognition|pointer|repeated|within|denial)$/,
    key: refusedBy,
    isAsked: (words, a, b, { rule }) => rule === "dispute.recognition" || refusedBy(words, a, b) !== null,
    stance: (words, one) => (words.of(one).refused === null ? "names" : "denies"),
  },
  // a document may count many things; only numbers of people harmed are one figure
  { aspect: "figure", rule: /^dispute\.number$/, key: () => null, stance: () => "figure", least: 80 },
  { aspect: "time", rule: /^dispute\.(?:date|time)$/, key: () => null, stance: () => "other" },
  { aspect: "happened", rule: /^dispute\.status$/, key: () => null, stance: () => "says" },
  { aspect: "agent", rule: /^dispute\.agent$/, key: () => null, stance: () => "says" },
];

/** Points on how many, when, who did it, or what a thing is called. */
export function otherDrafts(corpus: CorpusIndex, words: Comparables): Draft[] {
  return ASKED.flatMap((asked) => draftsOf(corpus, words, asked));
}

function draftsOf(corpus: CorpusIndex, words: Comparables, asked: Asked): Draft[] {
  const joined = new Partition();
  const ends: { readonly key: string; readonly word: string | null; readonly one: ClaimInRecord }[] = [];
  for (const link of corpus.links.links) {
    const pair = pairOf(corpus, link, asked);
    if (pair === null || asked.isAsked?.(words, ...pair, link) === false) continue;
    const word = asked.key(words, ...pair);
    const [x, y] = pair.map(({ claim }) => corpus.representativeOf(claim.id)) as [string, string];
    joined.join(x, y);
    if (word !== null) joined.join(x, `word ${word}`);
    for (const one of pair) ends.push({ key: x, word, one });
  }
  const points = new Map<string, { readonly held: Map<string, ClaimWithStance>; readonly word: string | null }>();
  for (const { key, word, one } of ends) {
    const point = points.get(joined.of(key)) ?? { held: new Map(), word };
    points.set(joined.of(key), point);
    for (const id of corpus.members.get(one.claim.id) ?? [one.claim.id]) {
      const copy = corpus.told.get(id);
      if (copy !== undefined) point.held.set(id, { one: copy, stance: asked.stance(words, copy) });
    }
  }
  return [...points.values()].map(({ held, word }) => ({
    aspect: asked.aspect,
    held: [...held.values()],
    words: word,
  }));
}

function pairOf(corpus: CorpusIndex, link: Link, { rule, least = 0 }: Asked): [ClaimInRecord, ClaimInRecord] | null {
  const [a, b] = [corpus.told.get(link.from), corpus.told.get(link.to)];
  if (link.relation !== "disputes" || !rule.test(link.rule) || link.confidence < least) return null;
  return a === undefined || b === undefined || haveOnePrincipal(corpus, a, b) ? null : [a, b];
}
