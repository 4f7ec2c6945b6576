import type { Span } from "../model/span.ts";
import { evaluateAttributions } from "./attributions.ts";
import { round, share } from "./figures.ts";
import type { AttributionLine, GoldHead, GoldLine, PredictedLine } from "./gold.ts";

/** Families of the kinds of text that gold tells; a kind that is not listed is a transcript. */
const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ["letter", "letter"],
  ["statement", "statement"],
  ["monitor", "report"],
  ["sitrep", "report"],
  ["assessment", "report"],
  ["rights report", "report"],
  ["press review", "report"],
  ["encyclopaedia", "report"],
  ["scraped news", "news"],
  ["translated news", "news"],
  ["news on letters", "news"],
]);

export type Family = "letter" | "news" | "report" | "statement" | "transcript";

/** The figures of the reference scorer for kinds of text (`score_kinds.py`), equal to it on the same input; its header defines each. */
export interface KindScores {
  /** F1 over level 1, in whatever voice a claim is given. */
  readonly claim_head: number;
  readonly relaxed: number;
  /** claim_head by family of kinds. */
  readonly families: ReadonlyMap<Family, number>;
  /** Of the gold's claims that are found: the share whose speaker, principal or act is right. */
  readonly entity: number;
  readonly principal: number;
  readonly act: number;
  /** Of documents whose text tells it: the share whose head is read right. */
  readonly date: number;
  readonly genre: number;
  readonly author: number;
  /** Share right of claims given with a confidence of .9 or more, and of .8 to .9. */
  readonly sure: number;
  readonly fairly: number;
  /** The least share, over the families, of right claims that have a confidence of .8 or more. */
  readonly bold: number;
}

/** Counts of one family or share: how many are right of how many. */
interface Tally {
  right: number;
  all: number;
}
const tally = (): Tally => ({ right: 0, all: 0 });
const count = (one: Tally, right: boolean): void => {
  one.all++;
  if (right) one.right++;
};
const shareOf = ({ right, all }: Tally): number => share(right, all);

const IDLE = new Set(["the", "of", "a", "an", "and"]);
const words = (text: string | null | undefined): string[] =>
  ((text ?? "").toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !IDLE.has(word));
const inCommon = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const other = new Set(words(b));
  return words(a).some((word) => other.has(word));
};
/** The last word of one name stands in the other. */
const sameName = (a: string | null | undefined, b: string | null | undefined): boolean => {
  const [x, y] = [words(a), words(b)];
  const [lastOfX, lastOfY] = [x.at(-1), y.at(-1)];
  return lastOfX !== undefined && lastOfY !== undefined && (y.includes(lastOfX) || x.includes(lastOfY));
};

/** The offsets that spans cover. */
function covered(spans: readonly Span[] | undefined): ReadonlySet<number> {
  const all = new Set<number>();
  for (const [start, end] of spans ?? []) for (let i = start; i < end; i++) all.add(i);
  return all;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const i of a) if (b.has(i)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

const voiceOf = (claim: AttributionLine): string => claim.voice || (claim.authorial ? "authorial" : "reported");

/** What counts: no narration, and no claim inside a sentence of its own speaker, which is neither wanted nor wrong. */
function counted(claims: readonly AttributionLine[]): AttributionLine[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.filter((claim) => {
    const parent = claim.parent ? byId.get(claim.parent) : undefined;
    const own = parent !== undefined && Boolean(claim.sourceEntity) && claim.sourceEntity === parent.sourceEntity;
    return voiceOf(claim) !== "narration" && !own;
  });
}

const onLevelOne = (claims: readonly AttributionLine[]): AttributionLine[] =>
  counted(claims).flatMap((claim) =>
    (claim.level || 1) === 1 ? [{ ...claim, voice: "reported", authorial: false }] : [],
  );

function levelOne(pairs: readonly Pair[]): { readonly claimHead: number; readonly relaxed: number } {
  const { scores } = evaluateAttributions(
    pairs.map(({ gold }) => ({ ...gold, attributions: onLevelOne(gold.attributions ?? []) })),
    pairs.map(({ predicted }) => ({ ...predicted, attributions: onLevelOne(predicted.attributions ?? []) })),
    { offsets: "codePoints" },
  );
  return { claimHead: scores.claim_head.f1, relaxed: scores.content_relaxed.f1 };
}

interface Pair {
  readonly gold: GoldLine;
  readonly predicted: PredictedLine;
}

class Counts {
  readonly entity = tally();
  readonly principal = tally();
  readonly act = tally();
  readonly head = { date: tally(), genre: tally(), author: tally() };
  readonly sure = tally();
  readonly fairly = tally();
  readonly bold = new Map<Family, Tally>();

  /** Pairs each claim of the gold with the one that has most of its content; returns those whose speaker is right. */
  claims(gold: GoldLine, predicted: PredictedLine): ReadonlySet<AttributionLine> {
    const pool = counted(predicted.attributions ?? []).map((claim) => ({ claim, content: covered(claim.content) }));
    const right = new Set<AttributionLine>();
    for (const wanted of counted(gold.attributions ?? [])) {
      const content = covered(wanted.content);
      let best = -1;
      let most = -1;
      pool.forEach((one, index) => {
        const common = jaccard(one.content, content);
        if (common > most) [best, most] = [index, common];
      });
      if (most < 0.5) continue;
      const found = pool.splice(best, 1).map(({ claim }) => claim)[0] as AttributionLine;
      count(this.act, found.act === wanted.act);
      const named = !wanted.sourceEntity || sameName(wanted.sourceEntity, found.sourceEntity);
      if (wanted.sourceEntity) count(this.entity, named);
      if (named) right.add(found);
      if (wanted.principal) count(this.principal, inCommon(wanted.principal, found.principal));
    }
    return right;
  }

  confidences(family: Family, predicted: PredictedLine, right: ReadonlySet<AttributionLine>): void {
    for (const claim of counted(predicted.attributions ?? [])) {
      const confidence = claim.confidence ?? 0;
      if (right.has(claim)) {
        const own = this.bold.get(family) ?? tally();
        this.bold.set(family, own);
        count(own, confidence >= 0.8);
      }
      if (confidence >= 0.8) count(confidence >= 0.9 ? this.sure : this.fairly, right.has(claim));
    }
  }

  heads(head: GoldHead | undefined, predicted: PredictedLine): void {
    const { document } = predicted;
    if (head?.date) count(this.head.date, document?.date === head.date);
    if (head?.genre) count(this.head.genre, document?.genre === head.genre);
    if (head?.author) count(this.head.author, inCommon(head.author, document?.author));
  }
}

/** Scores claims by kind of text as the reference scorer does. A document without a prediction counts as one in which nothing was found. */
export function evaluateKinds(gold: readonly GoldLine[], predicted: readonly PredictedLine[]): KindScores {
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const counts = new Counts();
  const families = new Map<Family, Pair[]>();
  for (const line of gold) {
    const pair = { gold: line, predicted: predictions.get(line.id) ?? { id: line.id } };
    const family = FAMILIES.get(line.kind ?? "") ?? "transcript";
    families.set(family, [...(families.get(family) ?? []), pair]);
    const right = counts.claims(pair.gold, pair.predicted);
    counts.confidences(family, pair.predicted, right);
    counts.heads(line.head, pair.predicted);
  }
  const all = levelOne([...families.values()].flat());
  const bold = [...counts.bold.values()].map(({ right, all }) => right / Math.max(1, all));
  return {
    claim_head: all.claimHead,
    relaxed: all.relaxed,
    families: new Map(
      [...families].sort(([a], [b]) => (a < b ? -1 : 1)).map(([f, own]) => [f, levelOne(own).claimHead]),
    ),
    entity: shareOf(counts.entity),
    principal: shareOf(counts.principal),
    act: shareOf(counts.act),
    date: shareOf(counts.head.date),
    genre: shareOf(counts.head.genre),
    author: shareOf(counts.head.author),
    sure: shareOf(counts.sure),
    fairly: shareOf(counts.fairly),
    bold: round(bold.length === 0 ? 0 : Math.min(...bold)),
  };
}

/** The figures in the order and form in which the reference scorer prints them, a line each. */
export function formatKinds({ claim_head, relaxed, families, ...others }: KindScores): string {
  const rows: [string, number][] = [
    ["claim_head", claim_head],
    ["relaxed", relaxed],
    ...families,
    ...Object.entries(others),
  ];
  return rows.map(([name, value]) => `${name.padEnd(12)} ${value.toFixed(3)}\n`).join("");
}
