import type { Act } from "../../model/claim.ts";
import { HEARSAY_PASSIVES, NOBODYS_VIEW } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import type { Candidate } from "./candidate.ts";

/** An attribution that was accepted, with its place among the others. */
export interface Attribution {
  readonly candidate: Candidate;
  readonly content: readonly Range[];
  readonly parent: Attribution | null;
  /** 1 for an attribution that stands in no other. */
  readonly level: number;
}

interface Accepted {
  readonly candidate: Candidate;
  readonly content: readonly Range[];
  /** From the first to the last token of its parts. */
  readonly extent: Range;
  /** How many were accepted before it. */
  readonly order: number;
}

/**
 * Chooses among proposals that overlap, those of higher confidence first. A proposal whose cue stands in the content of another is nested
 * in it. If two proposals on one level want the same words, the first keeps them. The result is in order of first tokens.
 */
export function selectAttributions(analysis: Analysis, candidates: readonly Candidate[]): Attribution[] {
  const accepted = new Shelf(analysis);
  const order = [...candidates].sort(
    (x, y) => y.confidence - x.confidence || x.main - y.main || sizeOf(y.content) - sizeOf(x.content),
  );
  for (const candidate of order) {
    const content = contentLeft(analysis, candidate, accepted);
    if (content !== null)
      accepted.add({ candidate, content, extent: extentOf(candidate, content), order: accepted.all.length });
  }
  return nest(analysis, accepted);
}

/** The accepted attributions, by the sentences that they cover. */
class Shelf {
  readonly all: Accepted[] = [];
  readonly #sentenceOf: Int32Array;
  readonly #bySentence: (Accepted[] | undefined)[] = [];

  constructor({ sentences }: Analysis) {
    this.#sentenceOf = sentences.ofToken;
  }

  add(one: Accepted): void {
    this.all.push(one);
    const last = this.#sentenceOf[one.extent[1] - 1]!;
    for (let s = this.#sentenceOf[one.extent[0]]!; s <= last; s++) {
      this.#bySentence[s] ??= [];
      this.#bySentence[s]!.push(one);
    }
  }

  /** The accepted attributions in the sentences of these tokens, in the order in which they were added. */
  near([from, to]: Range): readonly Accepted[] {
    const first = this.#sentenceOf[from]!;
    const last = this.#sentenceOf[to - 1]!;
    if (first === last) return this.#bySentence[first] ?? [];
    const found = new Set<Accepted>();
    for (let s = first; s <= last; s++) for (const one of this.#bySentence[s] ?? []) found.add(one);
    return [...found].sort((x, y) => x.order - y.order);
  }
}

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);
const holds = (ranges: readonly Range[], token: number): boolean =>
  ranges.some(([from, to]) => from <= token && token < to);
const firstToken = ({ content, candidate }: Accepted): number =>
  Math.min(
    content[0]![0],
    candidate.cue[0]?.[0] ?? Number.POSITIVE_INFINITY,
    candidate.source[0]?.[0] ?? Number.POSITIVE_INFINITY,
  );

/** The content that is left to a proposal beside the attributions accepted before it; null if nothing is left. */
function contentLeft(analysis: Analysis, candidate: Candidate, accepted: Shelf): Range[] | null {
  let content: Range[] = candidate.content.map((range) => range);
  const whole = sizeOf(content);
  const extent = extentOf(candidate, content);
  for (const other of accepted.near(extent)) {
    if (other.extent[1] <= extent[0] || extent[1] <= other.extent[0]) continue;
    if (sharesCue(candidate, other.candidate)) return null;
    const otherIn = holds(content, other.candidate.main);
    let inOther = holds(other.content, candidate.main);
    if (inOther && otherIn) {
      if (isAround(other.candidate, candidate, extent)) continue;
      if (!isAround(candidate, other.candidate, other.extent)) return null;
      inOther = false;
    }
    if (inOther) {
      // content and source of a nested attribution end where the words around them end
      if (candidate.source.some(([from]) => !holds(other.content, from))) return null;
      content = content.flatMap((range) => intersect(range, other.content));
    } else if (otherIn) {
      const inside = other.content.every(([from, to]) => content.some(([f, t]) => f <= from && to <= t));
      const sourceInside = other.candidate.source.every(([from]) => holds(content, from));
      if (!inside || !sourceInside) content = content.flatMap((range) => subtract(range, other.extent));
    } else content = withoutWordsOf(analysis, content, other);
    if (content.length === 0) return null;
  }
  return sizeOf(content) * 2 < whole ? null : content;
}

/** An author's own sentence has no cue, and may begin with that of another. */
const sharesCue = (one: Candidate, other: Candidate): boolean =>
  other.main === one.main && one.cue.length > 0 && other.cue.length > 0;

/** Whether a claim is a sentence of the author that holds all of another: "The raid was condemned by Velmar". */
const isAround = (sentence: Candidate, { cue }: Candidate, [from, to]: Range): boolean =>
  cue.length > 0 &&
  sentence.cue.length === 0 &&
  /^(?:authorial|turn)$/.test(sentence.rule) &&
  sentence.content.some(([start, end]) => start <= from && to <= end);

/** The content without the words of another, but with the object of "the raid, which the envoy called a lie": both speak of it. */
function withoutWordsOf(analysis: Analysis, content: readonly Range[], other: Accepted): Range[] {
  const [object] = other.content;
  const parted = other.content.length > 1 && object !== undefined;
  const behind = parted && analysis.word(object[1]) === "," ? object[1] + 1 : (object?.[1] ?? -1);
  const shared = parted && analysis.has(behind, "which", "who", "whom") ? object : null;
  const taken = other.content.filter((range) => range !== shared);
  return content.flatMap((range) =>
    taken.reduce<Range[]>((rest, cut) => rest.flatMap((r) => subtract(r, cut)), [range]),
  );
}

/** From the first to the last token of an attribution's parts. */
function extentOf({ cue, source, main }: Candidate, content: readonly Range[]): Range {
  let from = main;
  let to = main + 1;
  for (const part of [cue, source, content]) {
    for (const range of part) {
      from = Math.min(from, range[0]);
      to = Math.max(to, range[1]);
    }
  }
  return [from, to];
}

function intersect(range: Range, others: readonly Range[]): Range[] {
  return others
    .map(([from, to]): Range => [Math.max(from, range[0]), Math.min(to, range[1])])
    .filter(([from, to]) => from < to);
}

function subtract([from, to]: Range, [cutFrom, cutTo]: Range): Range[] {
  if (cutTo <= from || to <= cutFrom) return [[from, to]];
  const rest: Range[] = [];
  if (from < cutFrom) rest.push([from, cutFrom]);
  if (cutTo < to) rest.push([cutTo, to]);
  return rest;
}

function nest(analysis: Analysis, shelf: Shelf): Attribution[] {
  const accepted = [...shelf.all].sort((x, y) => firstToken(x) - firstToken(y) || x.candidate.main - y.candidate.main);
  const parentOf = (one: Accepted): Accepted | null => {
    let best: Accepted | null = null;
    for (const other of shelf.near([one.candidate.main, one.candidate.main + 1])) {
      if (other.extent[0] > one.candidate.main || other.extent[1] <= one.candidate.main) continue;
      if (other === one || !holds(other.content, one.candidate.main)) continue;
      if (one.candidate.cue.length === 0 && holds(one.content, other.candidate.main)) continue;
      if (best === null || sizeOf(other.content) < sizeOf(best.content)) best = other;
    }
    return best;
  };
  const done = new Map<Accepted, Attribution>();
  const make = (one: Accepted, depth: number): Attribution => {
    const known = done.get(one);
    if (known !== undefined) return known;
    const outer = depth > 40 ? null : parentOf(one);
    const parent = outer === null ? null : make(outer, depth + 1);
    const attribution = {
      candidate: one.candidate,
      content: one.content,
      parent,
      level: parent === null ? 1 : parent.level + 1,
    };
    done.set(one, attribution);
    return attribution;
  };
  const all = accepted.map((one) => make(one, 0));
  return [...withoutAttributions(all, (one) => one.parent !== null && !standsNested(analysis, one)).values()];
}

/**
 * Removes the attributions that `leaves` names. What was nested in a removed one is then nested in the nearest remaining attribution
 * around it. The map leads from each remaining attribution to its new form.
 */
export function withoutAttributions(
  attributions: readonly Attribution[],
  leaves: (one: Attribution) => boolean,
): Map<Attribution, Attribution> {
  const kept = new Map<Attribution, Attribution>();
  const keep = (one: Attribution): Attribution => {
    const known = kept.get(one);
    if (known !== undefined) return known;
    let outer = one.parent;
    while (outer !== null && leaves(outer)) outer = outer.parent;
    const parent = outer === null ? null : keep(outer);
    const level = parent === null ? 1 : parent.level + 1;
    const result = parent === one.parent && level === one.level ? one : { ...one, parent, level };
    kept.set(one, result);
    return result;
  };
  return new Map(attributions.filter((one) => !leaves(one)).map((one) => [one, keep(one)]));
}

/** A passive inside the words of another claim needs at least this confidence to be a claim of its own, in hundredths. */
const NESTED = 70;

/** Acts of nouns that others than the author make, even if nobody is named: "reports that P"; "the hope that P" is the author's. */
const NOUNS_OF_OTHERS: ReadonlySet<string> = new Set<Act>(["report", "allege", "accuse", "deny", "demand"]);

/** "It is reported that P", "is believed to have fired", without a speaker; not "we are reminded of P", "is expected to grow", "can be seen as". */
function isToldByNobody(analysis: Analysis, { main, confidence, content, rule }: Candidate): boolean {
  const [subject] = content;
  if (subject === undefined || analysis.groupAt(main)?.modal != null || NOBODYS_VIEW.has(analysis.lower(main)))
    return false;
  if (rule !== "passive-that" && subject[1] - subject[0] === 1 && analysis.has(subject[0], "i", "we")) return false;
  return confidence >= NESTED || (rule.startsWith("passive-to") && HEARSAY_PASSIVES.has(analysis.lower(main)));
}

/** Whether an attribution in the content of another is a claim of its own: not a mere “I think”, and not an infinitive without a speaker. */
function standsNested(analysis: Analysis, { candidate }: Attribution): boolean {
  // an author's own sentence that lies in the words of a claim is an item of its list
  if (candidate.cue.length === 0) return candidate.rule !== "continued" && candidate.rule !== "authorial";
  if (candidate.sourceHead < 0)
    return candidate.rule.startsWith("passive")
      ? isToldByNobody(analysis, candidate)
      : candidate.rule.startsWith("noun") && NOUNS_OF_OTHERS.has(candidate.act);
  const mine = /^(?:i|we)$/.test(analysis.lower(candidate.sourceHead));
  return !(mine && /^(?:think|guess|suppose|mean)$/.test(analysis.lower(candidate.main)));
}

/** 1 for every token of a cue, source or content. */
export function markCovered(analysis: Analysis, attributions: readonly Attribution[]): Uint8Array {
  const covered = new Uint8Array(analysis.tokens.count);
  for (const { candidate, content } of attributions) {
    const [cue] = candidate.cue;
    const [source] = candidate.source;
    for (const [from, to] of [...candidate.cue, ...candidate.source, ...content]) covered.fill(1, from, to);
    // "According to | a statement issued by | the ministry"
    if (candidate.rule.startsWith("according-to") && cue !== undefined && source !== undefined && cue[1] < source[0])
      covered.fill(1, cue[1], source[0]);
  }
  return covered;
}
