import type { Analysis, Range } from "../structure/analysis.ts";
import { bitsOf, NOUN, NUMBER } from "../structure/tagClasses.ts";

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
export function quantitiesIn(analysis: Analysis, from: number, to: number): Range[] {
  const found: Range[] = [];
  for (let i = from; i < to; i++) {
    if (analysis.inTimex[i] === 1) continue;
    if (NUMBERED.test(analysis.lower(i))) {
      // "items 32, 37 and 68"
      while (i + 1 < to && /^(?:\d.*|,|and|\(|\)|\p{Ll})$/u.test(analysis.lower(i + 1))) i++;
      continue;
    }
    const low = analysis.lower(i);
    const mass = MASSES.test(low);
    if (!mass && ((bitsOf(analysis.tags, i) & NUMBER) === 0 || low === "one")) continue;
    if (/[/]/.test(low) || /^\d{1,2}[.:]\d{2}$/.test(low)) continue;
    let end = i + 1;
    while (
      end < to &&
      ((bitsOf(analysis.tags, end) & NUMBER && analysis.inTimex[end] === 0) ||
        /^(?:million|billion|hundred|thousand|%)$/.test(analysis.lower(end)))
    )
      end++;
    const chunk = analysis.chunkIndex(end - 1);
    if (chunk >= 0 && analysis.chunk(chunk).to > end) end = Math.min(to, analysis.chunk(chunk).to);
    else if (analysis.tokens.lower[end] === "of" && end + 1 < to && analysis.chunkIndex(end + 1) >= 0)
      end = Math.min(to, analysis.chunk(analysis.chunkIndex(end + 1)).to);
    // "22 October", "the two states": a number that only tells which
    const head = analysis.chunkIndex(end - 1) >= 0 ? analysis.chunk(analysis.chunkIndex(end - 1)).head : end - 1;
    const determined =
      chunk >= 0 &&
      /^(?:the|these|those|both|its|their|his|her)$/.test(analysis.lower(analysis.chunk(chunk).from)) &&
      !mass;
    if ((!determined || !isNoun(analysis, head)) && analysis.inTimex[head] === 0)
      found.push([hedged(analysis, i, from), end]);
    i = end - 1;
  }
  return found;
}

const isNoun = (analysis: Analysis, i: number): boolean => (bitsOf(analysis.tags, i) & NOUN) !== 0;

/** Takes in "at least", "more than", "as many as", "about". */
function hedged(analysis: Analysis, i: number, floor: number): number {
  let k = i;
  const { lower } = analysis.tokens;
  if (k - 1 >= floor && lower[k - 1] === "as" && k - 3 >= floor && lower[k - 3] === "as") return k - 3;
  if (k - 2 >= floor && PAIRS.has(`${lower[k - 2]} ${lower[k - 1]}`)) return k - 2;
  if (k - 1 >= floor && HEDGES.test(analysis.lower(k - 1))) k--;
  return k;
}
