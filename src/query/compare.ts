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
import type { ToldClaim } from "./telling.ts";

/** How two name one thing. */
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
  /** Events of which both speak, those with most claims first. */
  readonly events: readonly EventRecord[];
  /** Labels of events of which only one speaks. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly disputes: readonly Dispute[];
  /** Claims of the first that a claim of the second repeats. */
  readonly agreed: readonly { readonly a: ClaimInRecord; readonly b: ClaimInRecord; readonly because: string }[];
  readonly names: readonly NamedByBoth[];
  readonly claims: { readonly a: number; readonly b: number };
}

/** Compares two actors by what they claim. */
export function comparison(all: CorpusIndex, first: string, second: string): Comparison {
  const [a, b] = [all.sideOf(first), all.sideOf(second)];
  // a minister is compared as herself, not as the state that answers for her
  const speaking = (claim: ToldClaim): SideName | null => {
    const claimant = claim.claimant === null ? null : all.sideOf(claim.claimant).id;
    const own = all.speakerOf({ ...claim, parent: null });
    return [a, b].find(({ id }) => own?.id === id || claimant === id) ?? own;
  };
  const corpus: CorpusIndex = {
    ...all,
    speakerOf: (claim) => speakerAsTold(claim, (id) => all.told.get(id)?.claim, speaking),
  };
  const speaks = ({ claim }: ClaimInRecord, side: SideName): boolean => corpus.speakerOf(claim)?.id === side.id;
  const both: { event: string; claims: number }[] = [];
  const only: { a: string[]; b: string[] } = { a: [], b: [] };
  for (const [event, told] of corpus.aboutEvent) {
    const own = [told.filter((one) => speaks(one, a)).length, told.filter((one) => speaks(one, b)).length] as const;
    if (own[0] > 0 && own[1] > 0) both.push({ event, claims: own[0] + own[1] });
    else if (own[0] > 0) only.a.push(corpus.label(event));
    else if (own[1] > 0) only.b.push(corpus.label(event));
  }
  both.sort((x, y) => y.claims - x.claims || byText(x.event, y.event));
  const agreed: { a: ClaimInRecord; b: ClaimInRecord; because: string }[] = [];
  const counts = { a: 0, b: 0 };
  const things = new Map<string, { a: number; b: number }>();
  for (const told of corpus.told.values()) {
    const side = speaks(told, a) ? "a" : speaks(told, b) ? "b" : null;
    if (side === null) continue;
    counts[side]++;
    for (const naming of told.claim.namings) {
      const thing = corpus.representativeOf(naming.denotes);
      const own = things.get(thing) ?? { a: 0, b: 0 };
      own[side]++;
      things.set(thing, own);
    }
    if (side === "a")
      for (const other of repeats(corpus, told.claim.id))
        if (speaks(other, b))
          agreed.push({ a: told, b: { claim: other.claim, record: other.record }, because: other.link.because });
  }
  const named: NamedByBoth[] = [];
  for (const [thing, { a: mine, b: yours }] of things) {
    if (mine === 0 || yours === 0) continue;
    const uses = names(corpus, thing);
    named.push({
      thing,
      label: corpus.label(thing),
      a: uses.filter(({ speaker }) => speaker?.id === a.id),
      b: uses.filter(({ speaker }) => speaker?.id === b.id),
    });
  }
  const told = named.filter(({ a: mine, b: yours }) => mine.length > 0 && yours.length > 0);
  return {
    a,
    b,
    events: both.map(({ event }) => eventRecord(corpus, event, [a.id, b.id])),
    onlyA: only.a.sort(byText),
    onlyB: only.b.sort(byText),
    disputes: disputes(corpus, { between: [first, second] }),
    agreed,
    names: told.sort((x, y) => byText(x.label, y.label) || byText(x.thing, y.thing)),
    claims: counts,
  };
}
