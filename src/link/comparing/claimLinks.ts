import type { QuotedSpan } from "../../model/record.ts";
import { BlockIndex, type BlockKey, blocksOf, type Changes, pairsIn } from "../blocks/blocks.ts";
import { hash32, minhash } from "../blocks/hash.ts";
import type { Candidate, LinkSet } from "../blocks/linkSet.ts";
import type { ComparableClaim } from "../digest/digest.ts";
import { extentKey, mayBeOne, type Subject } from "../grouping/subjects.ts";
import { callsSo, dispute } from "./disputes.ts";
import { type Between, contents, type Finding, fromOthers } from "./pair.ts";
import { pointedDisputes } from "./pointers.ts";
import { repeat } from "./repeats.ts";

/** A comparable with what is known of it across documents. */
export interface Said {
  readonly comparable: ComparableClaim;
  readonly subject: Subject;
  /** Group of who says it, and of who answers for that; null where unknown. */
  readonly speaker: string | null;
  readonly side: string | null;
}

/** What comparing comparables asks of clusters. */
interface Known {
  /** The cluster of an event, place, cited document or actor. */
  readonly representativeOf: (id: string) => string;
  readonly isState: (id: string | null) => boolean;
}

/** By index and block: what comparing the claims of a block has found, where it has found anything. */
export type Compared = ReadonlyMap<string, ReadonlyMap<BlockKey, readonly Found[]>>;

/** A link between two comparables. */
export interface Found extends Candidate {
  readonly a: ComparableClaim;
  readonly b: ComparableClaim;
}

/** Repeats without a common event are looked for among comparables of at least so many terms, in so many bands of so many rows. */
const REPEAT_TERMS = 5;
const REPEAT_BANDS = 8;
const REPEAT_ROWS = 3;
/** A block of more than this is compared in parts: by what is counted, and by each word. */
const LARGE = 160;
/** So many repeats of a claim are answered by what answers it. */
const ANSWERED = 12;
const POINTED = /^dispute\.(?:pointer|within)$/;

/** Repeats and disputes among claims, kept from one linking to the next: blocks in which no claim is new or otherwise understood stay as they are. */
export class ClaimLinks {
  readonly #links: LinkSet;
  readonly #keeps: boolean;
  readonly #known: Known;
  readonly #said = new Map<ComparableClaim, Said & { readonly context: string }>();
  readonly #events = new BlockIndex<ComparableClaim, Found>(inOrder);
  readonly #parts = new Map<BlockKey, Map<string, Part>>();
  readonly #documents = new BlockIndex<ComparableClaim, Found>(inOrder);
  readonly #bands = Array.from({ length: REPEAT_BANDS }, () => new BlockIndex<ComparableClaim, Found>(inOrder));
  readonly #terms = new BlockIndex<ComparableClaim, Found>(inOrder);
  /** Words that somebody refuses as a name, and how many do. */
  readonly #refused = new Map<string, number>();
  /** What follows from a dispute within a document, for repeats of its two claims. */
  readonly #answers = new Map<Found, readonly Candidate[]>();
  readonly #pointed = new Map<ComparableClaim, Set<Found>>();

  /** What another linker has found among the very same documents; null where claims are to be compared. */
  #given: Compared | null;

  /** @param given what the first update would find: it is taken over in place of comparing */
  constructor(links: LinkSet, keeps: boolean, known: Known, given: Compared | null = null) {
    this.#links = links;
    this.#keeps = keeps;
    this.#known = known;
    this.#given = given;
  }

  /** What has been found so far, where it was kept. */
  compared(): Compared {
    const parts = new Map<BlockKey, readonly Found[]>();
    for (const [key, own] of this.#parts)
      for (const [name, { found }] of own) if (found.length > 0) parts.set(partKey(key, name), found);
    const whole = new Map([...this.#events.results()].filter(([key]) => !this.#parts.has(key)));
    return new Map<string, ReadonlyMap<BlockKey, readonly Found[]>>([
      ["events", whole],
      ["parts", parts],
      ["documents", this.#documents.results()],
      ...this.#bands.map((index, band) => [`band ${band}`, index.results()] as const),
      ["terms", this.#terms.results()],
    ]);
  }

  /**
   * @param gone comparables that are no more
   * @param told those that are new, and those of which something else may be known than before
   */
  update(gone: readonly ComparableClaim[], told: Iterable<Said>): void {
    const come: ComparableClaim[] = [];
    const changed = new Set<ComparableClaim>();
    for (const one of gone) {
      const said = this.#said.get(one)!;
      this.#events.remove(one, said.subject.all);
      this.#documents.remove(one, [one.document.record.id]);
      this.#said.delete(one);
    }
    for (const said of told) {
      const { comparable, subject } = said;
      const before = this.#said.get(comparable);
      const context = this.#keeps ? this.#contextOf(said) : "";
      if (before !== undefined && before.context === context) continue;
      this.#said.set(comparable, { ...said, context });
      if (before === undefined) {
        come.push(comparable);
        this.#events.add(comparable, subject.all);
        this.#documents.add(comparable, [comparable.document.record.id]);
        continue;
      }
      changed.add(comparable);
      this.#events.remove(comparable, before.subject.all);
      this.#events.add(comparable, subject.all);
      this.#documents.touch([comparable.document.record.id]);
    }
    const ends = new Set<ComparableClaim>();
    const take = (
      index: BlockIndex<ComparableClaim, Found>,
      compute: (items: readonly ComparableClaim[], key: BlockKey) => readonly Found[],
    ): Changes<Found> => {
      const changes = index.settle(compute);
      for (const one of changes.gone) this.#links.remove(one);
      for (const one of changes.come) this.#links.add(one);
      for (const list of [changes.gone, changes.come])
        for (const { relation, a, b } of list) if (relation === "repeats") ends.add(a).add(b);
      return changes;
    };
    const letGo = (index: BlockIndex<ComparableClaim, Found>): void => {
      if (this.#keeps) return;
      index.clear(({ relation, a, b }) => relation === "repeats" && (this.#pointed.has(a) || this.#pointed.has(b)));
    };
    const pointed = take(
      this.#documents,
      (items, key) => this.#givenIn("documents", key) ?? this.#compareWithin(items),
    );
    const again = this.#point(pointed);
    letGo(this.#documents);
    take(this.#events, (items, key) => this.#compareParts(items, key, changed));
    letGo(this.#events);
    // a band at a time, for all of them together take much memory
    for (const [band, index] of this.#bands.entries()) {
      for (const one of gone) index.remove(one, bandOf(one, band));
      for (const one of come) index.add(one, bandOf(one, band));
      for (const one of changed) index.touch(bandOf(one, band));
      take(index, (items, key) => this.#givenIn(`band ${band}`, key) ?? this.#compareAll(items));
      letGo(index);
    }
    this.#refuse(gone, come, changed);
    take(this.#terms, (items, key) => this.#givenIn("terms", key) ?? this.#compareAll(items));
    for (const end of ends) for (const one of this.#pointed.get(end) ?? []) again.add(one);
    for (const one of again) this.#answer(one);
    this.#given = null;
  }

  #givenIn(index: string, key: BlockKey): readonly Found[] | null {
    return this.#given === null ? null : (this.#given.get(index)?.get(key) ?? []);
  }

  /** Compares the claims of one document. */
  #compareWithin(items: readonly ComparableClaim[]): Found[] {
    const pointed = pointedDisputes(
      items,
      (one) => this.#said.get(one)!.speaker,
      (one) => this.#said.get(one)!.side,
    );
    return [...pointed.map(asLink), ...this.#compareAll(items)];
  }

  /** All that the result of comparing a comparable depends on, beside its words. */
  #contextOf({ comparable: { claim, events }, subject, speaker, side }: Said): string {
    const { representativeOf, isState } = this.#known;
    return [
      speaker,
      side,
      isState(side),
      ...events.map(representativeOf),
      "",
      ...subject.all,
      extentKey(subject),
      ...claim.namings.map(({ names }) => representativeOf(names)),
    ].join(" ");
  }

  #between(a: ComparableClaim, b: ComparableClaim): Between {
    const { subject: own, speaker: x, side: p } = this.#said.get(a)!;
    const { subject: other, speaker: y, side: q } = this.#said.get(b)!;
    const { representativeOf, isState } = this.#known;
    const shared = own.told.filter((cluster) => other.told.includes(cluster));
    const one = mayBeOne(own, other);
    const sameSubject = shared.length > 0 || own.all.some((cluster) => other.all.includes(cluster));
    return {
      sameEvent: shared.length > 0,
      events: shared,
      sameSubject,
      near: sameSubject || (a.document === b.document && one),
      apart: !one,
      speakers: Number(x !== null) + Number(y !== null),
      sameSpeaker: x !== null && x === y,
      sameSide: p === null || q === null ? null : p === q,
      sameDocument: a.document === b.document,
      partisan: p !== q && (isState(p) ? q === null || isState(q) : p === null && isState(q)),
      sides: [p, q],
      representativeOf,
    };
  }

  #compareAll(items: readonly ComparableClaim[]): Found[] {
    const found: Found[] = [];
    for (const [a, b] of pairsIn(items, LARGE)) {
      if (a.claim.id === b.claim.id) continue;
      const around = this.#between(a, b);
      const one = repeat(a, b, around) ?? dispute(a, b, around);
      if (one !== null) found.push(asLink(one));
    }
    return found;
  }

  /** Compares the claims about one event: all of them, or in parts where they are many. */
  #compareParts(
    items: readonly ComparableClaim[],
    key: BlockKey,
    changed: ReadonlySet<ComparableClaim>,
  ): readonly Found[] {
    const before = this.#parts.get(key);
    this.#parts.delete(key);
    if (items.length <= LARGE) return this.#givenIn("events", key) ?? this.#compareAll(items);
    const parts = blocksOf(items, function* (one) {
      for (const measure of new Set(one.quantities.map((quantity) => quantity.measure))) yield `# ${measure}`;
      yield* one.terms.map(String);
    });
    const after = new Map<string, Part>();
    for (const [name, own] of parts) {
      if (own.length < 2) continue;
      const known = before?.get(name);
      const isSame =
        known !== undefined &&
        known.items.length === own.length &&
        own.every((one, i) => one === known.items[i] && !changed.has(one));
      after.set(
        name,
        isSame
          ? known
          : {
              items: own,
              found: this.#givenIn("parts", partKey(key, name)) ?? this.#compareAll(own),
            },
      );
    }
    if (this.#keeps) this.#parts.set(key, after);
    return [...after.values()].flatMap(({ found }) => found);
  }

  /** Brings together who refuses a word as a name and who uses it so. */
  #refuse(
    gone: readonly ComparableClaim[],
    come: readonly ComparableClaim[],
    changed: ReadonlySet<ComparableClaim>,
  ): void {
    const before = new Set(this.#refused.keys());
    for (const [list, step] of [
      [gone, -1],
      [come, 1],
    ] as const)
      for (const { refused } of list) {
        if (refused === null) continue;
        const count = (this.#refused.get(refused) ?? 0) + step;
        if (count === 0) this.#refused.delete(refused);
        else this.#refused.set(refused, count);
      }
    for (const one of gone) this.#terms.remove(one, before);
    const fresh = new Set([...this.#refused.keys()].filter((word) => !before.has(word)));
    const stale = [...before].filter((word) => !this.#refused.has(word));
    for (const one of come) this.#terms.add(one, wordsRefused(one, this.#refused.keys()));
    if (fresh.size + stale.length > 0 && this.#said.size > come.length) {
      const isNew = new Set(come);
      for (const one of this.#said.keys()) {
        if (isNew.has(one)) continue;
        this.#terms.add(one, wordsRefused(one, fresh));
        this.#terms.remove(one, stale);
      }
    }
    if (this.#refused.size > 0) for (const one of changed) this.#terms.touch(wordsRefused(one, this.#refused.keys()));
  }

  /** Takes note of disputes within a document; gives those that are new. */
  #point({ gone, come }: Changes<Found>): Set<Found> {
    for (const one of gone) {
      if (!POINTED.test(one.rule)) continue;
      for (const link of this.#answers.get(one) ?? []) this.#links.remove(link);
      this.#answers.delete(one);
      for (const end of [one.a, one.b]) {
        const own = this.#pointed.get(end);
        own?.delete(one);
        if (own?.size === 0) this.#pointed.delete(end);
      }
    }
    const fresh = new Set<Found>();
    for (const one of come) {
      if (!POINTED.test(one.rule)) continue;
      fresh.add(one);
      for (const end of [one.a, one.b]) {
        const own = this.#pointed.get(end);
        if (own === undefined) this.#pointed.set(end, new Set([one]));
        else own.add(one);
      }
    }
    return fresh;
  }

  /** A denial of one claim is one of its repeats by that side elsewhere, and so is a repeat of the denial. */
  #answer(one: Found): void {
    for (const link of this.#answers.get(one) ?? []) this.#links.remove(link);
    const links = this.#answersTo(one);
    for (const link of links) this.#links.add(link);
    this.#answers.set(one, links);
  }

  #answersTo(finding: Found): Candidate[] {
    const found: Candidate[] = [];
    const derive = (a: ComparableClaim, b: ComparableClaim): void => {
      if (a === b || a.claim.parent === b.claim.id || !fromOthers(this.#between(a, b))) return;
      const { because } = finding;
      found.push(
        asLink({ relation: "disputes", a, b, score: 66, rule: "dispute.repeated", because, words: contents(a, b) }),
      );
    };
    for (const b of this.#repeatsOf(finding.b)) if (b.negative === finding.b.negative) derive(finding.a, b);
    for (const a of this.#repeatsOf(finding.a)) derive(a, finding.b);
    return found;
  }

  /** The first of its repeats, in order of the documents. */
  #repeatsOf(one: ComparableClaim): ComparableClaim[] {
    const found = new Set<ComparableClaim>();
    const look = (index: BlockIndex<ComparableClaim, Found>, keys: Iterable<BlockKey>): void => {
      for (const { relation, a, b } of index.resultsIn(keys)) {
        if (relation !== "repeats") continue;
        if (a === one) found.add(b);
        else if (b === one) found.add(a);
      }
    };
    look(this.#events, this.#said.get(one)!.subject.all);
    look(this.#documents, [one.document.record.id]);
    for (const [band, index] of this.#bands.entries()) look(index, bandOf(one, band));
    if (this.#refused.size > 0) look(this.#terms, wordsRefused(one, this.#refused.keys()));
    return [...found].sort(inOrder).slice(0, ANSWERED);
  }
}

/** A part of a large block, and what was found in it. */
interface Part {
  readonly items: readonly ComparableClaim[];
  readonly found: readonly Found[];
}

const partKey = (key: BlockKey, name: string): string => `${key} ${name}`;

const inOrder = (a: ComparableClaim, b: ComparableClaim): number => {
  const [x, y] = [a.document.record.id, b.document.record.id];
  return x < y ? -1 : x > y ? 1 : a.order - b.order;
};

/** From the lesser id to the greater, unless one revises the other. */
function asLink({ relation, a, b, score, rule, because, words }: Finding): Found {
  const turn = relation !== "revises" && a.claim.id > b.claim.id;
  const turned: readonly [QuotedSpan, QuotedSpan] | null = words === null || !turn ? words : [words[1], words[0]];
  const [from, to] = turn ? [b.claim.id, a.claim.id] : [a.claim.id, b.claim.id];
  return { relation, from, to, confidence: score, because, rule, words: turned, a, b };
}

/** A hash of one band of the MinHash signature of its terms; none for a comparable of few. */
function bandOf({ terms }: ComparableClaim, band: number): number[] {
  if (terms.length < REPEAT_TERMS) return [];
  return [hash32(minhash(terms, REPEAT_ROWS, band * REPEAT_ROWS).join(" "))];
}

/** Words that somebody refuses as a name and that this one refuses or uses so. */
function wordsRefused(one: ComparableClaim, refused: Iterable<string>): string[] {
  const lower = one.text.toLowerCase();
  return [...refused].filter((word) => one.refused === word || (lower.includes(word) && callsSo(one, word)));
}
