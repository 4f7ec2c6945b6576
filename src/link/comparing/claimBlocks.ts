import type { BlockKind } from "../blocks/blocks.ts";
import { hash32, minhash } from "../blocks/hash.ts";
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import { type ClaimRow, inOrder } from "./claimRow.ts";
import { comparePairs, compareRows, compareWithin, type Found } from "./compareRows.ts";
import { usesRefusedName } from "./disputes/namings.ts";
import { inTime, pairsOfOne, pairsOfSeveral, wordingOf } from "./wordings.ts";

// Blocks of claims that may repeat or dispute each other.

type ClaimBlocks = BlockKind<ClaimRow, Found>;

/** Claims with a common subject. */
export const BY_SUBJECT: ClaimBlocks = {
  name: "events",
  inOrder,
  keysOf: ({ subject }) => subject.all,
  compareBlock: compareRows,
};

/** If many claims share a subject: by what they count and by each of their words. */
export const BY_WORD: Pick<ClaimBlocks, "name" | "keysOf"> = {
  name: "parts",
  keysOf: ({ claim: { quantities, terms } }) => [
    ...new Set(quantities.map(({ measure }) => `# ${measure}`)),
    ...terms.map(String),
  ],
};

/** Claims of one document. */
export const BY_DOCUMENT: ClaimBlocks = {
  name: "documents",
  inOrder,
  keysOf: ({ claim }) => [claim.document.id],
  compareBlock: compareWithin,
};

/** Repeats without a common event are sought among claims with at least so many terms, in so many bands of so many rows. */
const REPEAT_TERMS = 5;
const REPEAT_BANDS = 8;
const REPEAT_ROWS = 3;

/** Claims with the same words apart from names. */
export const BY_WORDING: ClaimBlocks = {
  name: "wordings",
  inOrder: inTime,
  keysOf(row) {
    const wording = row.claim.terms.length < REPEAT_TERMS ? null : wordingOf(row);
    return wording === null ? [] : [wording];
  },
  compareBlock: (rows) => comparePairs(pairsOfOne(rows)),
};

/** Claims with similar words, by each band of the MinHash signature of their terms; claims of one wording are compared separately. */
export const BY_BAND: readonly ClaimBlocks[] = Array.from({ length: REPEAT_BANDS }, (_, band) => ({
  name: `band ${band}`,
  inOrder,
  keysOf: ({ claim: { terms, bands } }: ClaimRow) =>
    bands === undefined ? (terms.length < REPEAT_TERMS ? [] : [bandOf(terms, band)]) : bands.slice(band, band + 1),
  compareBlock: (rows: readonly ClaimRow[]) => comparePairs(pairsOfSeveral(rows)),
}));

const bandOf = (terms: readonly number[], band: number): number =>
  hash32(minhash(terms, REPEAT_ROWS, band * REPEAT_ROWS).join(" "));

/** The key of a claim in each of {@link BY_BAND}: none for a claim with few terms. */
export const bandsOf = ({ terms, bands }: Pick<ComparableClaim, "terms" | "bands">): readonly number[] =>
  bands ?? (terms.length < REPEAT_TERMS ? [] : Array.from({ length: REPEAT_BANDS }, (_, band) => bandOf(terms, band)));

/** Claims that reject a word as a name, and claims that use it as one. */
export const byRefusedWord = (refused: Iterable<string>): ClaimBlocks => {
  const words = [...refused];
  return {
    name: "terms",
    inOrder,
    keysOf: ({ claim }) => (words.length === 0 ? [] : wordsNamed(claim, words)),
    compareBlock: compareRows,
  };
};

function wordsNamed(claim: ComparableClaim, words: readonly string[]): string[] {
  const lower = claim.text.toLowerCase();
  return words.filter((word) => claim.refused === word || (lower.includes(word) && usesRefusedName(claim, word)));
}
