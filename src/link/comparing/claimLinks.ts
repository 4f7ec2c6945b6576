import {
  BlockIndex,
  type BlockKey,
  type BlockKind,
  type BlockOrder,
  blocksOf,
  type Changes,
} from "../blocks/blocks.ts";
import type { Candidate, LinkSet } from "../blocks/linkSet.ts";
import { thinned } from "../blocks/thinned.ts";
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import { FollowingDisputes } from "./answers.ts";
import { BY_BAND, BY_DOCUMENT, BY_SUBJECT, BY_WORD, BY_WORDING, byRefusedWord } from "./claimBlocks.ts";
import { type ClaimRow, inOrder, isSameRow } from "./claimRow.ts";
import { comparePart, comparingOnce, type Found, LARGE } from "./compareRows.ts";
import { RefusedWords } from "./refusedWords.ts";

/** By kind of block and block: the results of comparing the claims of a block, if there are any. */
export type ComparisonResults = ReadonlyMap<string, ReadonlyMap<BlockKey, readonly Found[]>>;

/** The claims of a document as linking now understands them; none if the document is gone. */
export interface RowsOfDocument {
  readonly document: string;
  readonly rows: readonly ClaimRow[];
}

/** Options of the comparison. */
export interface ClaimLinksOptions {
  /** Whether comparisons are kept from one linking to the next. */
  readonly keeps: boolean;
  readonly order?: BlockOrder | undefined;
  /** The results of the first update, if they were kept: used instead of comparing. */
  readonly given?: ComparisonResults | undefined;
  /** Called before each comparison, and again within one that finds very much. */
  readonly onStep?: (what: (typeof CLAIM_STEPS)[number]) => void;
}

/** The comparisons, in the order in which they are made. */
export const CLAIM_STEPS = [
  "claims of one document",
  "claims of one subject",
  "claims with like words",
  "names",
] as const;

/** After so many links a long step is told of again: whoever listens may give back the memory that comparing took. */
const OFTEN = 250_000;

/** A part of a large block, and its results. */
interface Part {
  readonly items: readonly ClaimRow[];
  readonly found: readonly Found[];
}

type Index = BlockIndex<ClaimRow, Found>;

/** How claims with similar words are compared. */
const ALIKE = [BY_WORDING, ...BY_BAND];

/**
 * Compares claims in memory, and keeps the results from one linking to the next: blocks without a new or changed
 * claim are not compared again.
 */
export class ClaimLinks {
  readonly #links: LinkSet;
  readonly #keeps: boolean;
  readonly #order: BlockOrder | undefined;
  readonly #step: NonNullable<ClaimLinksOptions["onStep"]>;
  #given: ComparisonResults | null;
  /** Rows of each document. */
  readonly #rows = new Map<string, readonly ClaimRow[]>();
  readonly #subjects: Index = new BlockIndex(inOrder);
  readonly #parts = new Map<BlockKey, Map<BlockKey, Part>>();
  readonly #documents: Index = new BlockIndex(inOrder);
  /** For claims with similar words, by kind. */
  readonly #alike: readonly { readonly kind: BlockKind<ClaimRow, Found>; readonly index: Index }[] = ALIKE.map(
    (kind) => ({ kind, index: new BlockIndex(kind.inOrder) }),
  );
  readonly #terms: Index = new BlockIndex(inOrder);
  readonly #refused = new RefusedWords();
  readonly #answers: FollowingDisputes;

  constructor(links: LinkSet, { keeps, order, given, onStep = () => {} }: ClaimLinksOptions) {
    this.#step = onStep;
    this.#links = links;
    this.#keeps = keeps;
    this.#order = order;
    this.#given = given ?? null;
    this.#answers = new FollowingDisputes(links, this.#rowOf, (claim) => this.#repeatsOf(claim));
  }

  /** The results so far, if they were kept. */
  compared(): ComparisonResults {
    const parts = new Map<BlockKey, readonly Found[]>();
    for (const [key, own] of this.#parts)
      for (const [name, { found }] of own) if (found.length > 0) parts.set(partKey(key, name), found);
    const whole = new Map([...this.#subjects.results()].filter(([key]) => !this.#parts.has(key)));
    return new Map<string, ReadonlyMap<BlockKey, readonly Found[]>>([
      [BY_SUBJECT.name, whole],
      [BY_WORD.name, parts],
      [BY_DOCUMENT.name, this.#documents.results()],
      ...this.#alike.map(({ kind, index }) => [kind.name, index.results()] as const),
      ["terms", this.#terms.results()],
    ]);
  }

  /** Takes in documents that are new or gone, or whose claims may have changed. */
  update(documents: Iterable<RowsOfDocument>): void {
    const { gone, come } = this.#take(documents);
    const ends = new Set<ComparableClaim>();
    this.#subjects.change(gone, come, BY_SUBJECT.keysOf);
    this.#step("claims of one document");
    const pointed = this.#compare(this.#documents, BY_DOCUMENT, { gone, come }, ends);
    const again = this.#answers.take(pointed);
    this.#letGo(this.#documents);
    this.#step("claims of one subject");
    this.#settle(this.#subjects, (rows, key) => this.#compareSubject(rows, key), ends, "claims of one subject");
    this.#letGo(this.#subjects);
    this.#step("claims with like words");
    // one at a time, because all of them together take much memory
    for (const { kind, index } of this.#alike) {
      this.#compare(index, kind, { gone, come }, ends);
      this.#letGo(index);
    }
    this.#step("names");
    if (this.#given === null) {
      this.#refused.update(gone, come, this.#terms, this.#allRows());
      this.#settle(this.#terms, byRefusedWord(this.#refused.words()).compareBlock, ends);
    } else {
      this.#refused.count(come);
      this.#compare(this.#terms, byRefusedWord(this.#refused.words()), { gone, come }, ends);
    }
    this.#answers.update(again, ends);
    this.#given = null;
  }

  /** Notes the rows of documents; returns those that are gone, and those that are new or have changed. */
  #take(documents: Iterable<RowsOfDocument>): { readonly gone: ClaimRow[]; readonly come: ClaimRow[] } {
    const gone: ClaimRow[] = [];
    const come: ClaimRow[] = [];
    for (const { document, rows } of documents) {
      const before = new Map((this.#rows.get(document) ?? []).map((row) => [row.claim, row]));
      const after = rows.map((row) => {
        const known = before.get(row.claim);
        if (known === undefined) come.push(row);
        else before.delete(row.claim);
        if (known === undefined || isSameRow(known, row)) return known ?? row;
        gone.push(known);
        come.push(row);
        return row;
      });
      gone.push(...before.values());
      if (after.length === 0) this.#rows.delete(document);
      else this.#rows.set(document, after);
    }
    return { gone, come };
  }

  *#allRows(): Generator<ClaimRow> {
    for (const rows of this.#rows.values()) yield* rows;
  }

  readonly #rowOf = ({ document, order }: ComparableClaim): ClaimRow | null =>
    this.#rows.get(document.id)?.[order] ?? null;

  /** Puts rows into their blocks and compares them, or takes over what an earlier run has found. */
  #compare(
    index: Index,
    kind: BlockKind<ClaimRow, Found>,
    { gone, come }: Changes<ClaimRow>,
    ends: Set<ComparableClaim>,
  ): Changes<Found> {
    if (this.#given === null) {
      index.change(gone, come, kind.keysOf);
      return this.#settle(index, kind.compareBlock, ends);
    }
    const changes = index.restore(come, kind.keysOf, this.#given.get(kind.name) ?? new Map());
    this.#tell(changes, ends);
    return changes;
  }

  /** Compares blocks and tells of what was found: if nothing is kept, of each block at once, so that memory never holds all that was found. */
  #settle(
    index: Index,
    compare: typeof BY_SUBJECT.compareBlock,
    ends: Set<ComparableClaim>,
    step?: (typeof CLAIM_STEPS)[number],
  ): Changes<Found> {
    if (this.#keeps) {
      const changes = index.settle(compare, this.#order);
      this.#tell(changes, ends);
      return changes;
    }
    let many = 0;
    return index.settle((rows, key) => {
      const found = compare(rows, key);
      many += found.length;
      if (many > OFTEN && step !== undefined) {
        this.#step(step);
        many = 0;
      }
      this.#tell({ gone: [], come: found }, ends);
      // what is needed shows when the claims of each document have been compared
      return index === this.#documents ? found : found.filter((one) => this.#isNeeded(one));
    }, this.#order);
  }

  /** Adds and removes links; notes the claims whose repeats have changed. */
  #tell({ gone, come }: Readonly<Record<"gone" | "come", readonly Found[]>>, ends: Set<ComparableClaim>): void {
    for (const one of gone) this.#links.remove(one);
    for (const one of come) this.#links.add(this.#keeps ? one : withoutEnds(one));
    for (const list of [gone, come])
      for (const { relation, a, b } of list) if (relation === "repeats") ends.add(a).add(b);
  }

  /** Frees a kind of blocks, except repeats from which answers may follow, if nothing is kept. */
  #letGo(index: Index): void {
    if (!this.#keeps) index.clear((one) => this.#isNeeded(one));
  }

  readonly #isNeeded = ({ relation, a, b }: Found): boolean =>
    relation === "repeats" && (this.#answers.concerns(a) || this.#answers.concerns(b));

  #givenIn(kind: string, key: BlockKey): readonly Found[] | null {
    return this.#given === null ? null : (this.#given.get(kind)?.get(key) ?? []);
  }

  /** Compares the claims about one subject: all together, or in parts if there are many. */
  #compareSubject(rows: readonly ClaimRow[], key: BlockKey): readonly Found[] {
    const before = this.#parts.get(key);
    this.#parts.delete(key);
    if (rows.length <= LARGE) return this.#givenIn(BY_SUBJECT.name, key) ?? BY_SUBJECT.compareBlock(rows, key);
    const after = new Map<BlockKey, Part>();
    const compare = comparingOnce(rows);
    for (const [name, items] of distinctBlocks(rows, blocksOf(rows, BY_WORD.keysOf))) {
      if (items.length < 2) continue;
      const known = before?.get(name);
      const isSame = known?.items.length === items.length && items.every((row, i) => row === known.items[i]);
      const found = (): readonly Found[] =>
        this.#givenIn(BY_WORD.name, partKey(key, name)) ?? comparePart(items, compare);
      after.set(name, isSame && known !== undefined ? known : { items, found: found() });
    }
    if (this.#keeps) this.#parts.set(key, after);
    return thinned(distinct([...after.values()].flatMap(({ found }) => found)));
  }

  /** All known claims that repeat a claim or are repeated by it, in order of the documents. */
  #repeatsOf(claim: ComparableClaim): ComparableClaim[] {
    const row = this.#rowOf(claim);
    if (row === null) return [];
    const found = new Set<ComparableClaim>();
    const look = (index: Index, keys: Iterable<BlockKey>): void => {
      for (const { relation, a, b } of index.resultsIn(keys)) {
        if (relation !== "repeats") continue;
        if (a === claim) found.add(b);
        else if (b === claim) found.add(a);
      }
    };
    look(this.#subjects, BY_SUBJECT.keysOf(row));
    look(this.#documents, BY_DOCUMENT.keysOf(row));
    for (const { kind, index } of this.#alike) look(index, kind.keysOf(row));
    look(this.#terms, byRefusedWord(this.#refused.words()).keysOf(row));
    return [...found].sort((a, b) =>
      a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.order - b.order,
    );
  }
}

/** The link alone: the claims that were compared would hold all that was read of their documents in memory. */
const withoutEnds = ({ relation, from, to, confidence, because, rule, words }: Found): Candidate => ({
  relation,
  from,
  to,
  confidence,
  because,
  rule,
  words,
});

/** Each pair once, from the first part that finds it. */
function distinct(found: readonly Found[]): Found[] {
  const pairs = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.relation} ${one.from} ${one.to}`;
    if (!pairs.has(key)) pairs.set(key, one);
  }
  return [...pairs.values()];
}

/** The first of those blocks that hold the same rows: words that always stand together tell nothing more. */
function* distinctBlocks(
  rows: readonly ClaimRow[],
  blocks: ReadonlyMap<BlockKey, readonly ClaimRow[]>,
): Generator<readonly [BlockKey, readonly ClaimRow[]]> {
  const numbers = new Map(rows.map((row, n) => [row, n]));
  const known = new Set<string>();
  for (const [key, items] of blocks) {
    const members = items.map((row) => numbers.get(row)!).join();
    if (known.has(members)) continue;
    known.add(members);
    yield [key, items];
  }
}

const partKey = (key: BlockKey, name: BlockKey): string => `${key} ${name}`;
