import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { Span } from "../model/span.ts";
import { foldName } from "./claims.ts";
import { type Figures, f1Of, figures, round, share } from "./figures.ts";
import type { AttributionLine, GoldLine, PredictedLine } from "./gold.ts";
import { matchPairs, reduce } from "./matching.ts";
import { wordsOf } from "./words.ts";

/** B³ (Bagga and Baldwin 1998): of each item, how much of its predicted group is right, and how much of its gold group is found. */
export interface BCubed {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly items: number;
}

export interface GroupScores {
  /** Over items that the reading found, so that it shows linking alone. */
  readonly matched: BCubed;
  /** Over all items; one that was not found stands alone. */
  readonly all: BCubed;
}

export interface LinkScores {
  /** Pairs of claims. A pair with a claim that the gold does not have counts as false; one that the gold leaves open counts nowhere. */
  readonly disputes: Figures;
  readonly repeats: Figures;
  /** Points of which a dispute is to be found, by any of its pairs. */
  readonly points: { readonly found: number; readonly of: number; readonly missed: readonly string[] };
  /** Claimants of the gold's claims. */
  readonly actors: GroupScores;
  /** Mentions of events. */
  readonly events: GroupScores;
  /** Share of the gold's claims that were found. */
  readonly claims: number;
}

export interface LinkItem {
  readonly relation: "disputes" | "repeats";
  readonly outcome: "right" | "missed" | "false";
  readonly a: string;
  readonly b: string;
  /** The reason that was given; null where it was missed. */
  readonly because: string | null;
}

export interface LinkEvaluation {
  readonly scores: LinkScores;
  readonly items: readonly LinkItem[];
}

type Pairs = Map<string, { readonly optional: boolean; readonly point: string | null }>;
const RELATIONS = ["disputes", "repeats"] as const;

const keyOf = (document: string, claim: string): string => `${document} ${claim}`;
const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/**
 * Scores links across documents against gold relations between claims, and the groups of actors and events against gold names and labels.
 *
 * @param predicted what was read of each gold text: the line that `extract --jsonl` writes, and the record
 */
export function evaluateLinks(
  gold: readonly GoldLine[],
  predicted: readonly Reading[],
  { links, canonical }: Links,
): LinkEvaluation {
  const reading = readGold(gold, predicted, canonical);
  const wordsOfClaim = new Map(
    predicted.flatMap(({ line, record }) =>
      record.claims.map(({ id, content }) => [id, `${line.id} ${content.map(({ quote }) => quote).join(" … ")}`]),
    ),
  );
  const keyOfFound = (id: string): string => reading.goldOf.get(id) ?? `? ${wordsOfClaim.get(id)}`;
  const [disputes, repeats] = RELATIONS.map((relation) => {
    const found = new Map<string, string>();
    for (const { from, to, because } of links.filter((link) => link.relation === relation))
      found.set(pairOf(keyOfFound(from), keyOfFound(to)), because);
    return scorePairs(relation, pairsOf(gold, relation), found, reading.text);
  }) as [PairScores, PairScores];
  const points = new Map([...disputes.points, ...repeats.points]);
  for (const [point, found] of disputes.points) if (found) points.set(point, true);
  return {
    scores: {
      disputes: disputes.figures,
      repeats: repeats.figures,
      points: {
        found: [...points.values()].filter(Boolean).length,
        of: points.size,
        missed: [...points].filter(([, found]) => !found).map(([point]) => point),
      },
      actors: groupScores(reading.actors),
      events: groupScores(reading.events),
      claims: share(reading.found, reading.claims),
    },
    items: [...disputes.items, ...repeats.items],
  };
}

/** The gold beside what was read of it. */
interface GoldReading {
  /** Gold claims by the ids of those that were found for them. */
  readonly goldOf: Map<string, string>;
  /** What each gold claim says. */
  readonly text: Map<string, string>;
  readonly actors: Item[];
  readonly events: Item[];
  claims: number;
  found: number;
}

type Reading = { readonly line: PredictedLine; readonly record: DocumentRecord };

function readGold(
  gold: readonly GoldLine[],
  predicted: readonly Reading[],
  canonical: ReadonlyMap<string, string>,
): GoldReading {
  const lines = new Map(predicted.map((one) => [one.line.id, one]));
  const reading: GoldReading = { goldOf: new Map(), text: new Map(), actors: [], events: [], claims: 0, found: 0 };
  const clusterOf = (id: string | null): string | null => (id === null ? null : (canonical.get(id) ?? id));
  for (const line of gold) {
    const own = lines.get(line.id) ?? null;
    readClaims(line, own, reading, clusterOf);
    for (const { label, mentions } of line.events ?? [])
      for (const mention of mentions ?? []) {
        const event = eventWithin(mention, own?.line ?? null);
        reading.events.push({
          gold: foldName(label ?? ""),
          predicted: clusterOf(event),
          matched: event !== null,
        });
      }
  }
  return reading;
}

function readClaims(
  line: GoldLine,
  own: Reading | null,
  reading: GoldReading,
  clusterOf: (id: string | null) => string | null,
): void {
  const matched = matchClaims(line, own?.line.attributions ?? []);
  const claimants = new Map((own?.record.claims ?? []).map(({ id, claimant }) => [id, claimant]));
  for (const claim of line.attributions ?? []) {
    const key = keyOf(line.id, claim.id ?? "");
    reading.text.set(key, say(line, claim));
    const found = matched.get(claim);
    reading.claims++;
    if (found !== undefined) {
      reading.found++;
      reading.goldOf.set(found, key);
    }
    const entity = claim.sourceEntity ?? null;
    if (entity === null) continue;
    reading.actors.push({
      gold: /\p{Lu}/u.test(entity) ? foldName(entity) : `${line.id} ${foldName(entity)}`,
      predicted: clusterOf(found === undefined ? null : (claimants.get(found) ?? null)),
      matched: found !== undefined,
    });
  }
}

interface PairScores {
  readonly figures: Figures;
  readonly items: readonly LinkItem[];
  /** Points of the gold's pairs, and whether any of its pairs was found. */
  readonly points: ReadonlyMap<string, boolean>;
}

/**
 * Scores the pairs of one relation.
 *
 * @param found pairs with the reason that was given
 * @param text what each gold claim says
 */
function scorePairs(
  relation: LinkItem["relation"],
  wanted: Pairs,
  found: ReadonlyMap<string, string>,
  text: ReadonlyMap<string, string>,
): PairScores {
  const items: LinkItem[] = [];
  const points = new Map<string, boolean>();
  const n = { tp: 0, pred: 0, gold: 0 };
  const item = (pair: string, outcome: LinkItem["outcome"], because: string | null): void => {
    const [a = "", b = ""] = pair.split("\n");
    items.push({ relation, outcome, a: text.get(a) ?? a, b: text.get(b) ?? b, because });
  };
  for (const [pair, because] of found) {
    const known = wanted.get(pair);
    if (known?.optional === true) continue;
    n.pred++;
    if (known !== undefined) n.tp++;
    item(pair, known === undefined ? "false" : "right", because);
  }
  for (const [pair, { optional, point }] of wanted) {
    if (optional) continue;
    n.gold++;
    if (point !== null) points.set(point, (points.get(point) ?? false) || found.has(pair));
    if (!found.has(pair)) item(pair, "missed", null);
  }
  return { figures: figures(n.tp, n.pred, n.gold), items, points };
}

const say = (line: GoldLine, { id, content }: AttributionLine): string =>
  `${line.id} ${id}: “${(content ?? []).map(([start, end]) => line.text.slice(start, end)).join(" … ")}”`;

/** Gold claims with the id of the prediction for each: of all levels together, the most alike first, as the reference scorer pairs them. */
function matchClaims(line: GoldLine, predicted: readonly AttributionLine[]): Map<AttributionLine, string> {
  const words = wordsOf(line.text, "utf16");
  const g = reduce(words, line.attributions ?? []);
  const p = reduce(words, predicted);
  return new Map(matchPairs(g, p).map(([i, k]) => [g[i]!.line, p[k]!.line.id ?? ""]));
}

/** Id of the event that is described first within the span. */
function eventWithin([start, end]: Span, line: PredictedLine | null): string | null {
  let best: { readonly id: string; readonly at: number } | null = null;
  for (const { id, descriptions } of line?.events ?? [])
    for (const { span } of descriptions ?? [])
      if (id !== undefined && span[0] < end && span[1] > start && (best === null || span[0] < best.at))
        best = { id, at: span[0] };
  return best?.id ?? null;
}

function pairsOf(gold: readonly GoldLine[], relation: string): Pairs {
  const pairs: Pairs = new Map();
  for (const line of gold)
    for (const { type, claim, with: other, point, optional } of line.relations ?? [])
      if (type === relation)
        for (const one of other.claims)
          pairs.set(pairOf(keyOf(line.id, claim), keyOf(other.id, one)), {
            optional: optional === true,
            point: point ?? null,
          });
  return pairs;
}

interface Item {
  readonly gold: string;
  /** Null where nothing was found or named: it stands alone. */
  readonly predicted: string | null;
  readonly matched: boolean;
}

const groupScores = (items: readonly Item[]): GroupScores => ({
  matched: bCubed(items.filter(({ matched }) => matched)),
  all: bCubed(items),
});

function bCubed(items: readonly Item[]): BCubed {
  const gold = new Map<string, Item[]>();
  const predicted = new Map<string, Item[]>();
  const add = (map: Map<string, Item[]>, key: string, item: Item): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [item]);
    else list.push(item);
  };
  for (const item of items) {
    add(gold, item.gold, item);
    if (item.predicted !== null) add(predicted, item.predicted, item);
  }
  let p = 0;
  let r = 0;
  for (const item of items) {
    const mine = item.predicted === null ? [item] : predicted.get(item.predicted)!;
    const both = mine.filter((one) => one.gold === item.gold).length;
    p += both / mine.length;
    r += both / gold.get(item.gold)!.length;
  }
  const count = items.length;
  const [precision, recall] = count === 0 ? [1, 1] : [p / count, r / count];
  return { p: round(precision), r: round(recall), f1: round(f1Of(precision, recall)), items: count };
}
