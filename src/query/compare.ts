import { CONGRATULATES, GREETS } from "../link/lexicon/language.ts";
import { contentOf } from "../model/content.ts";
import { memoizedOf } from "../text/remembered.ts";
import {
  compare as byText,
  type ClaimInRecord,
  type CorpusIndex,
  type SideName,
  speakerAsTold,
} from "./corpusIndex.ts";
import { type Dispute, disputes } from "./disputes.ts";
import { type NameUse, names } from "./names.ts";
import { type EventRecord, eventRecord } from "./record.ts";
import { repeats } from "./repeats.ts";
import type { ClaimInChain } from "./telling.ts";

/** The names that two actors use for one thing. */
export interface NamedByBoth {
  readonly thing: string;
  readonly label: string;
  readonly a: readonly NameUse[];
  readonly b: readonly NameUse[];
}

/** Two actors or sides, next to each other. */
export interface Comparison {
  readonly a: SideName;
  readonly b: SideName;
  /** Events that both mention, those with most claims first. */
  readonly events: readonly EventRecord[];
  /** Labels of events that only one mentions. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly disputes: readonly Dispute[];
  /** Claims of the first actor that a claim of the second repeats. */
  readonly agreed: readonly { readonly a: ClaimInRecord; readonly b: ClaimInRecord; readonly because: string }[];
  readonly names: readonly NamedByBoth[];
  readonly claims: { readonly a: number; readonly b: number };
}

/** What a comparison is made of, each part worked out when it is first asked for. */
export interface Comparing extends Omit<Comparison, "events"> {
  /** Events of which both speak, those with most claims first. */
  readonly both: readonly string[];
  /** Those as records, each with what the two say of it. */
  records(): readonly EventRecord[];
}

/** Compares two actors by what they claim. */
export function comparison(all: CorpusIndex, first: string, second: string): Comparison {
  const { a, b, onlyA, onlyB, disputes, agreed, names, claims, ...found } = comparing(all, first, second);
  return { a, b, events: found.records(), onlyA, onlyB, disputes, agreed, names, claims };
}

/** The same part by part: disputes of thousands of claims are there before it is known what both say. */
export function comparing(all: CorpusIndex, first: string, second: string): Comparing {
  const [a, b] = [all.sideOf(first), all.sideOf(second)];
  const corpus = withOwnVoices(all, [a, b]);
  const own = ({ claim }: ClaimInRecord): "a" | "b" | null => {
    const id = corpus.speakerOf(claim)?.id;
    return id === a.id ? "a" : id === b.id ? "b" : null;
  };
  const events = once(() => eventsOf(corpus, a, b));
  const between = once(() => disputes(corpus, { between: [first, second] }));
  const agreed = once(() => agreedBy(corpus, own));
  const named = once(() => namesOfBoth(corpus, own, a, b));
  return {
    a,
    b,
    records: () => events().both.map((event) => eventRecord(corpus, event, [a.id, b.id])),
    claims: countedOf(corpus, own),
    get both() {
      return events().both;
    },
    get onlyA() {
      return events().onlyA;
    },
    get onlyB() {
      return events().onlyB;
    },
    get disputes() {
      return between();
    },
    get agreed() {
      return agreed();
    },
    get names() {
      return named();
    },
  };
}

function countedOf(corpus: CorpusIndex, own: Owner): Comparison["claims"] {
  const claims = { a: 0, b: 0 };
  for (const told of corpus.told.values()) {
    const side = own(told);
    if (side !== null) claims[side]++;
  }
  return claims;
}

/** What is worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** An index in which these two answer for themselves: a minister is compared as herself, not as the state that answers for her. */
export function withOwnVoices(all: CorpusIndex, sides: readonly SideName[]): CorpusIndex {
  const ownSpeakerOf = memoizedOf((claim: ClaimInChain): SideName | null => {
    const claimant = claim.claimant === null ? null : all.sideOf(claim.claimant).id;
    const own = all.ownSpeakerOf(claim);
    return sides.find(({ id }) => own?.id === id || claimant === id) ?? own;
  });
  const speakerOf = memoizedOf((claim: ClaimInChain) =>
    speakerAsTold(claim, (id) => all.told.get(id)?.claim, ownSpeakerOf),
  );
  return { ...all, ownSpeakerOf, speakerOf };
}

/** Events that both mention, those with most claims first, and labels of those that only one mentions. */
function eventsOf(
  corpus: CorpusIndex,
  a: SideName,
  b: SideName,
): { readonly both: readonly string[]; readonly onlyA: readonly string[]; readonly onlyB: readonly string[] } {
  const both: { event: string; claims: number }[] = [];
  const only: { a: string[]; b: string[] } = { a: [], b: [] };
  for (const [event, all] of corpus.aboutEvent) {
    const own: [number, number] = [0, 0];
    for (const one of all) {
      const speaker = corpus.speakerOf(one.claim)?.id;
      if ((speaker !== a.id && speaker !== b.id) || isGreeting(one)) continue;
      if (speaker === a.id) own[0]++;
      if (speaker === b.id) own[1]++;
    }
    if (own[0] > 0 && own[1] > 0) both.push({ event, claims: own[0] + own[1] });
    else if (own[0] > 0) only.a.push(corpus.label(event));
    else if (own[1] > 0) only.b.push(corpus.label(event));
  }
  both.sort((x, y) => y.claims - x.claims || byText(x.event, y.event));
  return { both: both.map(({ event }) => event), onlyA: only.a.sort(byText), onlyB: only.b.sort(byText) };
}

type Owner = (told: ClaimInRecord) => "a" | "b" | null;

/** Claims that both make, each once whatever the number of copies; greeting the same person is no agreement. */
function agreedBy(corpus: CorpusIndex, own: Owner): Comparison["agreed"] {
  const found = new Map<string, Comparison["agreed"][number]>();
  for (const a of corpus.told.values()) {
    if (own(a) !== "a" || isGreeting(a)) continue;
    for (const { claim, record, link } of repeats(corpus, a.claim.id)) {
      if (own({ claim, record }) !== "b") continue;
      const key = `${corpus.representativeOf(a.claim.id)} ${corpus.representativeOf(claim.id)}`;
      if (!found.has(key)) found.set(key, { a, b: { claim, record }, because: link.because });
    }
  }
  return [...found.values()];
}

function namesOfBoth(corpus: CorpusIndex, own: Owner, a: SideName, b: SideName): NamedByBoth[] {
  const things = new Map<string, Set<"a" | "b">>();
  for (const told of corpus.told.values()) {
    const side = own(told);
    if (side === null) continue;
    for (const { denotes } of told.claim.namings) {
      const thing = corpus.representativeOf(denotes);
      things.set(thing, (things.get(thing) ?? new Set()).add(side));
    }
  }
  return [...things]
    .filter(([, sides]) => sides.size === 2)
    .map(([thing]): NamedByBoth => {
      const uses = names(corpus, thing);
      const by = (side: SideName): NameUse[] => uses.filter(({ speaker }) => speaker?.id === side.id);
      return { thing, label: corpus.label(thing), a: by(a), b: by(b) };
    })
    .filter(({ a: mine, b: yours }) => mine.length > 0 && yours.length > 0)
    .sort((x, y) => byText(x.label, y.label) || byText(x.thing, y.thing));
}

/** Whether a claim only greets, thanks or congratulates. A claim stands in many events. */
const greets = memoizedOf(
  (claim: ClaimInRecord["claim"]): boolean =>
    GREETS.test(claim.cue.map(({ quote }) => quote).join(" ")) || CONGRATULATES.test(contentOf(claim)),
);
const isGreeting = ({ claim }: ClaimInRecord): boolean => greets(claim);
