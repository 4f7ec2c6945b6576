import type { Analysis, Range } from "../analysis.ts";
import { bitsOf, NOUN, NUMBER } from "../chunks.ts";

const HEDGES =
  /^(?:about|around|some|nearly|almost|roughly|approximately|over|exactly|only|just|estimated|least|most|than|many|much|few)$/;
const PAIRS: ReadonlySet<string> = new Set([
  "at least",
  "at most",
  "more than",
  "less than",
  "fewer than",
  "up to",
  "as many",
  "no fewer",
  "no more",
  "close to",
]);
const MASSES = /^(?:dozens|hundreds|thousands|scores|millions|several|many|numerous)$/;
/** Of no event: a share, a page, a calibre, a money's mark is still a number, but these name things by number. */
const NUMBERED =
  /^(?:item|items|no\.|nos\.|number|paragraph|para\.|article|resolution|page|chapter|section|session|decision|annex|rule)$/;

/** Words that count something between two tokens: "at least 16 soldiers", "31", "dozens of houses". Times and numbers of things are none. */
export function quantitiesIn(a: Analysis, from: number, to: number): Range[] {
  const found: Range[] = [];
  for (let i = from; i < to; i++) {
    if (a.inTimex[i] === 1) continue;
    if (NUMBERED.test(a.tokens.lower[i]!)) {
      // "items 32, 37 and 68"
      while (i + 1 < to && /^(?:\d.*|,|and|\(|\)|\p{Ll})$/u.test(a.tokens.lower[i + 1]!)) i++;
      continue;
    }
    const low = a.tokens.lower[i]!;
    const mass = MASSES.test(low);
    if (!mass && ((bitsOf(a.tags, i) & NUMBER) === 0 || low === "one")) continue;
    if (/[/]/.test(low) || /^\d{1,2}[.:]\d{2}$/.test(low)) continue;
    let end = i + 1;
    while (
      end < to &&
      ((bitsOf(a.tags, end) & NUMBER && a.inTimex[end] === 0) ||
        /^(?:million|billion|hundred|thousand|%)$/.test(a.tokens.lower[end]!))
    )
      end++;
    const chunk = a.chunkOf[end - 1]!;
    if (chunk >= 0 && a.chunks[chunk]!.to > end) end = Math.min(to, a.chunks[chunk]!.to);
    else if (a.tokens.lower[end] === "of" && end + 1 < to && a.chunkOf[end + 1]! >= 0)
      end = Math.min(to, a.chunks[a.chunkOf[end + 1]!]!.to);
    // "22 October", "the two states": a number that only tells which
    const head = a.chunkOf[end - 1]! >= 0 ? a.chunks[a.chunkOf[end - 1]!]!.head : end - 1;
    const determined =
      chunk >= 0 &&
      /^(?:the|these|those|both|its|their|his|her)$/.test(a.tokens.lower[a.chunks[chunk]!.from]!) &&
      !mass;
    if ((!determined || !isNoun(a, head)) && a.inTimex[head] === 0) found.push([hedged(a, i, from), end]);
    i = end - 1;
  }
  return found;
}

const isNoun = (a: Analysis, i: number): boolean => (bitsOf(a.tags, i) & NOUN) !== 0;

/** Takes in "at least", "more than", "as many as", "about". */
function hedged(a: Analysis, i: number, floor: number): number {
  let k = i;
  const { lower } = a.tokens;
  if (k - 1 >= floor && lower[k - 1] === "as" && k - 3 >= floor && lower[k - 3] === "as") return k - 3;
  if (k - 2 >= floor && PAIRS.has(`${lower[k - 2]} ${lower[k - 1]}`)) return k - 2;
  if (k - 1 >= floor && HEDGES.test(lower[k - 1]!)) k--;
  return k;
}
