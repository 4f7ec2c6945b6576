// "under agenda items 32, 37 and 68 under titles “Protracted conflicts …”, “The situation …”": three items, with their titles where each has one.
// not: "the items that were stolen", "37 people".
import type { Analysis, Range } from "../structure/analysis.ts";

/** An item of an agenda that a text names: a cited document, never a claim. */
export interface AgendaItem {
  readonly number: Range | null;
  readonly identifier: string | null;
  readonly title: Range | null;
  /** Its key: its number, else its title. */
  readonly range: Range;
}

/** All agenda items that a text names with their number, and the titles that follow in quotation marks or as lines of their own. */
export function agendaItems(analysis: Analysis): AgendaItem[] {
  const found: AgendaItem[] = [];
  for (let i = 0; i < analysis.tokens.count; i++) {
    if (!opensItems(analysis, i)) continue;
    const numbers = numbersAfter(analysis, i + 2);
    if (numbers.length === 0) continue;
    const after = numbers.at(-1)![1];
    const titles = titlesAfter(analysis, after, numbers.length);
    numbers.forEach((number, n) => {
      // if there are more or fewer titles than items, it is unknown which belongs to which
      const title = titles.length === numbers.length ? titles[n]! : null;
      found.push({
        number,
        identifier: analysis.tokens.word.slice(number[0], number[1]).join(" "),
        title,
        range: number,
      });
    });
    if (titles.length !== numbers.length)
      for (const title of titles) found.push({ number: null, identifier: null, title, range: title });
    i = Math.max(after, titles.at(-1)?.[1] ?? 0) - 1;
  }
  return found;
}

/** 1 for tokens inside the titles of agenda items, which make no claim. */
export function agendaTokens(analysis: Analysis): Uint8Array {
  const mask = new Uint8Array(analysis.tokens.count);
  for (const { title } of agendaItems(analysis)) if (title !== null) mask.fill(1, title[0], title[1]);
  return mask;
}

/** The numbers of agenda items named between two tokens. */
export function agendaNumbersAfter(analysis: Analysis, from: number, to: number): Range[] {
  for (let i = from; i + 2 < to; i++)
    if (opensItems(analysis, i)) return numbersAfter(analysis, i + 2).filter((range) => range[1] <= to);
  return [];
}

const opensItems = (analysis: Analysis, i: number): boolean =>
  analysis.tokens.lower[i] === "agenda" && /^items?$/.test(analysis.tokens.lower[i + 1] ?? "");

/** "34, 71 and 83", "66 (a)". */
function numbersAfter(analysis: Analysis, from: number): Range[] {
  const found: Range[] = [];
  let i = from;
  while (i < analysis.tokens.count && /^\d{1,3}$/.test(analysis.word(i))) {
    let to = i + 1;
    if (
      analysis.tokens.word[to] === "(" &&
      /^\p{Ll}{1,3}$/u.test(analysis.tokens.word[to + 1] ?? "") &&
      analysis.tokens.word[to + 2] === ")"
    )
      to += 3;
    found.push([i, to]);
    i = to;
    if (analysis.tokens.word[i] === ",") i++;
    if (analysis.tokens.lower[i] === "and") i++;
  }
  return found;
}

/** How far behind the numbers the first title may stand, in tokens. */
const REACH = 8;

function titlesAfter(analysis: Analysis, from: number, count: number): Range[] {
  const quoted = quotedTitles(analysis, from, count);
  return quoted.length > 0 ? quoted : lineTitles(analysis, from, count);
}

/** Quotations that follow each other with nothing but commas, "and" and the like between. */
function quotedTitles(analysis: Analysis, from: number, count: number): Range[] {
  const found: Range[] = [];
  let i = from;
  for (let gap = 0; i < analysis.tokens.count && gap <= REACH && found.length < count; ) {
    const quotation = analysis.quotations.find((q) => q.from === i + 1 && q.depth === 0);
    if (quotation !== undefined) {
      found.push([quotation.from, quotation.to]);
      i = quotation.to + 1;
      gap = found.length > 0 ? REACH - 2 : 0;
      continue;
    }
    if (
      found.length === 0 &&
      !/^(?:under|titles?|titled|entitled|headings?|the|of|,|and|:|\(|respectively|called|namely)$/.test(
        analysis.lower(i),
      )
    )
      return [];
    if (found.length > 0 && !/^(?:,|and|;|\))$/.test(analysis.lower(i))) break;
    i++;
    gap++;
  }
  return found;
}

/** Titles in the masthead of a document, where each has a line of its own. */
function lineTitles(analysis: Analysis, from: number, count: number): Range[] {
  const { sentences, tokens } = analysis;
  if (from >= tokens.count || tokens.word[from - 1] === undefined) return [];
  const s = sentences.ofToken[from - 1]!;
  if (sentences.to[s]! !== from) return [];
  const found: Range[] = [];
  for (let k = s + 1; k < sentences.count && found.length < count; k++) {
    const range: Range = [sentences.from[k]!, sentences.to[k]!];
    if (/[.!?:]$/.test(tokens.word[range[1] - 1]!) || sentences.paragraph[k] === sentences.paragraph[k - 1]) return [];
    found.push(range);
  }
  return found.length === count ? found : [];
}
