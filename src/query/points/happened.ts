import type { ClaimInRecord, CorpusIndex } from "../corpusIndex.ts";
import { push, tellerOf } from "../corpusIndex.ts";
import type { Comparables } from "./comparables.ts";
import type { ClaimWithStance, Draft } from "./drafts.ts";
import { Partition } from "./partition.ts";
import { withParts } from "./parts.ts";

const RULES = /^dispute\.(?:denial|pointer|within|repeated|opposite|answer|notice)$/;

/** A claim that something is so, and one that says that it is not. */
interface Contradiction {
  readonly yes: ClaimInRecord;
  readonly no: ClaimInRecord;
}

/**
 * Points on whether something is so: assertions, joined if they say one thing, with the claims that deny them. A denial that only points
 * (“denied those claims”) belongs to every point whose claims it denies, and joins none of them.
 */
export function happenedDrafts(corpus: CorpusIndex, words: Comparables): Draft[] {
  const found = contradictions(corpus, words);
  const propositions = new Map(found.map(({ yes }) => [yes.claim.id, yes]));
  const joined = new Partition();
  joinRepeats(corpus, propositions, joined);
  joinDenied(words, found, joined);
  joinDenials(corpus, words, found, joined);
  const points = new Map<string, Map<string, ClaimWithStance>>();
  const put = (point: string, one: ClaimInRecord, stance: ClaimWithStance["stance"]): void => {
    const own = points.get(point) ?? new Map<string, ClaimWithStance>();
    points.set(point, own);
    if (!own.has(one.claim.id)) own.set(one.claim.id, { one, stance });
  };
  for (const { yes, no } of found) {
    put(joined.of(yes.claim.id), yes, "says");
    put(joined.of(yes.claim.id), no, "denies");
  }
  return [...points.values()].flatMap((held) => {
    for (const { one, stance } of [...held.values()])
      for (const other of saidAgain(corpus, one))
        if (!held.has(other.claim.id) && words.denies(other) === words.denies(one))
          held.set(other.claim.id, { one: other, stance });
    return withParts({ aspect: "happened", held: [...held.values()], words: null }, words.points);
  });
}

/** Disputes of this kind, each as an assertion and its denial. */
function contradictions(corpus: CorpusIndex, words: Comparables): Contradiction[] {
  return corpus.links.links.flatMap(({ relation, rule, from, to }): Contradiction[] => {
    const [a, b] = [corpus.told.get(from), corpus.told.get(to)];
    if (relation !== "disputes" || !RULES.test(rule) || a === undefined || b === undefined) return [];
    if (haveOnePrincipal(corpus, a, b)) return [];
    const no = denying(words, a, b);
    // rejecting a word disputes a name
    if (no === null || words.of(no).refused !== null) return [];
    const yes = no === a ? b : a;
    return saysNothing(words, yes) || areOneImage(corpus, yes, no) ? [] : [{ no, yes }];
  });
}

/** Whether a claim is only a name, which cannot be true or false. */
const saysNothing = (words: Comparables, one: ClaimInRecord): boolean =>
  words.of(one).terms.length === 0 && !words.points(one);

/**
 * Whether one mouth tells both: a denial that tells the denied claim itself, without a speaker ("we reject the notion that aid replaces peace"), or one
 * who says of another that he denies it.
 */
function areOneImage(corpus: CorpusIndex, yes: ClaimInRecord, no: ClaimInRecord): boolean {
  const [said, denied] = [corpus.speakerOf(yes.claim), corpus.speakerOf(no.claim)];
  if (denied?.told !== undefined && yes.record === no.record)
    return tellerOf(denied) === (said === null ? "" : tellerOf(said));
  return said?.told?.of === null && denied !== null && tellerOf(said) === tellerOf(denied);
}

/** Whether both have one principal, which does not dispute with itself. */
export function haveOnePrincipal(corpus: CorpusIndex, a: ClaimInRecord, b: ClaimInRecord): boolean {
  const [x, y] = [corpus.speakerOf(a.claim), corpus.speakerOf(b.claim)];
  return x !== null && y !== null && x.id === y.id;
}

/** Which of two claims is the denial: the one that points, else the one whose act is to deny; null if unknown. */
function denying(words: Comparables, a: ClaimInRecord, b: ClaimInRecord): ClaimInRecord | null {
  const [p, q] = [words.points(a), words.points(b)];
  if (p !== q) return p ? a : b;
  const [x, y] = [words.denies(a), words.denies(b)];
  return x === y ? null : x ? a : b;
}

/** Joins claims that say the same, including copies. */
function joinRepeats(corpus: CorpusIndex, propositions: ReadonlyMap<string, ClaimInRecord>, joined: Partition): void {
  for (const { relation, from, to } of corpus.links.links)
    if (relation === "repeats" && propositions.has(from) && propositions.has(to)) joined.join(from, to);
  const copies = new Map<string, string>();
  for (const id of propositions.keys()) {
    const cluster = corpus.representativeOf(id);
    const known = copies.get(cluster);
    if (known === undefined) copies.set(cluster, id);
    else joined.join(known, id);
  }
}

/** Joins the claims that one denial denies: the nested claim, which is exactly the denied one, and those that share the denied thing. */
function joinDenied(words: Comparables, found: readonly Contradiction[], joined: Partition): void {
  const byDenial = new Map<string, Contradiction[]>();
  for (const one of found) if (!words.points(one.no)) push(byDenial, one.no.claim.id, one);
  for (const denied of byDenial.values())
    for (const [n, { yes, no }] of denied.entries())
      for (const { yes: other } of denied.slice(n + 1))
        if (isWithin(yes, no) || isWithin(other, no) || saysLike(words, yes, other, no))
          joined.join(yes.claim.id, other.claim.id);
}

const isWithin = ({ claim }: ClaimInRecord, outer: ClaimInRecord): boolean => claim.parent === outer.claim.id;

const saysLike = (words: Comparables, a: ClaimInRecord, b: ClaimInRecord, no: ClaimInRecord): boolean =>
  words.shared(a, b, no) >= 1 && (words.shared(a, b) >= 2 || words.contained(a, b) >= 0.4);

/** The common words of two denials of one side, and their share of the shorter one, for both to deny one thing. */
const DENIED = { shared: 3, contained: 0.5 } as const;

/** The words of denials, enough to be compared, and the first of the claims that a denial in these words denies. */
interface ComparedDenial {
  readonly yes: string;
  readonly terms: readonly number[];
}

/** Joins claims that one side denies in similar words: in one place, or in several. */
function joinDenials(
  corpus: CorpusIndex,
  words: Comparables,
  found: readonly Contradiction[],
  joined: Partition,
): void {
  const bySide = new Map<string, Map<string, ComparedDenial>>();
  for (const { yes, no } of found) {
    const side = corpus.speakerOf(no.claim);
    const { terms } = words.of(no);
    if (side === null || words.points(no) || terms.length < DENIED.shared) continue;
    const own = bySide.get(side.id) ?? new Map<string, ComparedDenial>();
    bySide.set(side.id, own);
    // press services deny in the same words again and again
    const wording = terms.join();
    const known = own.get(wording);
    if (known === undefined) own.set(wording, { yes: yes.claim.id, terms });
    else joined.join(known.yes, yes.claim.id);
  }
  for (const own of bySide.values()) joinAlike([...own.values()], joined);
}

/** Joins what is denied in similar words. What two have in common is counted term by term: most have nothing. */
function joinAlike(denials: readonly ComparedDenial[], joined: Partition): void {
  const byTerm = new Map<number, number[]>();
  for (const [n, { yes, terms }] of denials.entries()) {
    const shared = new Map<number, number>();
    for (const term of terms) {
      const earlier = byTerm.get(term) ?? [];
      byTerm.set(term, earlier);
      for (const at of earlier) shared.set(at, (shared.get(at) ?? 0) + 1);
      earlier.push(n);
    }
    for (const [at, count] of shared) {
      const other = denials[at]!;
      if (count >= DENIED.shared && count >= DENIED.contained * Math.min(terms.length, other.terms.length))
        joined.join(yes, other.yes);
    }
  }
}

/** Claims that repeat a claim, in copies of its document or elsewhere. */
function saidAgain(corpus: CorpusIndex, { claim }: ClaimInRecord): ClaimInRecord[] {
  const repeated = (corpus.linksOf.get(claim.id) ?? []).flatMap(({ relation, from, to }) =>
    relation === "repeats" ? [from === claim.id ? to : from] : [],
  );
  const copies = corpus.members.get(claim.id) ?? [];
  return [...new Set([...repeated, ...copies])].flatMap((id) => (id === claim.id ? [] : (corpus.told.get(id) ?? [])));
}
