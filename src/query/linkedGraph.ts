import { link } from "../link/linker.ts";
import type { KeptPoint } from "../model/point.ts";
import type { DocumentRecord } from "../model/record.ts";
import type { LabelledLinks } from "../rdf/linkQuads.ts";
import { Asked } from "./asked.ts";
import { type AttributionChain, attributionChain } from "./attributionChain.ts";
import { type Comparison, comparison } from "./compare.ts";
import { type CorpusIndex, corpusIndexOf, type Side } from "./corpusIndex.ts";
import { type Dispute, type DisputesQuestion, disputes } from "./disputes.ts";
import { type FigureGroup, type FiguresQuestion, figures } from "./figures/figures.ts";
import { findThings, type Match } from "./find.ts";
import { type NameUse, names } from "./names.ts";
import { type Origins, origins } from "./origins.ts";
import { type PointsQuestion, pointsAsked } from "./points/asked.ts";
import type { DisputedPoint } from "./points/disputedPoint.ts";
import { disputedPoints } from "./points/disputedPoints.ts";
import { knownPoints } from "./points/known.ts";
import { type EventRecord, eventRecord } from "./record.ts";
import { type Repeat, repeats } from "./repeats.ts";
import { type TimelineEntry, type TimelineQuestion, timeline } from "./timeline.ts";

/**
 * Questions across documents: who claims what about one event, what is disputed, repeated or copied, and which names each
 * speaker uses. Ids are those of claims, actors, events and places in any document, alone or as IRIs; all ids of one cluster are equal. An
 * id that the graph does not have, or a day that cannot be read, is an error (`unknown-id`, `bad-date`) without an answer.
 */
export class LinkedGraph {
  readonly #corpus: CorpusIndex;
  readonly #asked: Asked;
  /** Null where they are looked for when they are asked for. */
  readonly #points: readonly KeptPoint[] | null;

  /**
   * Links the documents as they are now: in time n log n, the same for any order of the documents.
   *
   * @param sides actors that the user counts as one side; nobody is on a side if absent
   * @param known what links them, with labels and points; it is computed if absent
   */
  constructor(records: readonly DocumentRecord[], sides: readonly Side[] = [], known: LabelledLinks | null = null) {
    const labels = known === null ? {} : { labels: known.labels };
    this.#corpus = corpusIndexOf(records, known?.links ?? link(records), { sides, ...labels });
    this.#points = known === null ? null : known.points;
    this.#asked = new Asked(this.#corpus, sides);
  }

  /** Events that an IRI, the first characters of an id, or words of a label may mean; those with most claims first; none if nothing matches. */
  events(wanted: string): Match[] {
    return findThings(this.#corpus, "event", wanted);
  }

  /** The same for actors. */
  actors(wanted: string): Match[] {
    return findThings(this.#corpus, "actor", wanted);
  }

  /**
   * Pairs of claims that contradict each other, those of the highest confidence first, each with its reason and the words at issue.
   * @throws ClaimgraphError (unknown id)
   */
  disputes({ event, between, claim, ...rest }: DisputesQuestion = {}): Dispute[] {
    return disputes(this.#corpus, {
      ...rest,
      ...(event === undefined ? {} : { event: this.#asked.id(event, ["event"]) }),
      ...(between === undefined ? {} : { between: between.map((one) => this.#asked.speaker(one)) }),
      ...(claim === undefined ? {} : { claim: this.#asked.id(claim, ["claim"]) }),
    });
  }

  /**
   * The disputed points: questions on which sides make claims that cannot both be true, with each side's stance; those with most
   * independent documents first.
   * @throws ClaimgraphError (unknown id, bad date)
   */
  disputedPoints({ between, ...question }: PointsQuestion = {}): DisputedPoint[] {
    const sides = between === undefined ? {} : { between: between.map((one) => this.#asked.speaker(one)) };
    const points = this.#points === null ? disputedPoints(this.#corpus) : knownPoints(this.#corpus, this.#points);
    return pointsAsked(this.#corpus, points, { ...this.#asked.days(question), ...sides });
  }

  /**
   * The figures by speaker: how many were killed, wounded, captured, displaced, destroyed, question by question; those that differ first.
   * @throws ClaimgraphError (unknown id)
   */
  figures({ event }: FiguresQuestion = {}): FigureGroup[] {
    return figures(this.#corpus, event === undefined ? {} : { event: this.#asked.id(event, ["event"]) });
  }

  /** Claims that say the same as this one. @throws ClaimgraphError (unknown id) */
  repeats(claim: string): Repeat[] {
    return repeats(this.#corpus, this.#asked.id(claim, ["claim"]));
  }

  /** The origins of a claim: documents that have it, with copies of one text counted once. @throws ClaimgraphError (unknown id) */
  origins(claim: string): Origins {
    return origins(this.#corpus, this.#asked.id(claim, ["claim"]));
  }

  /**
   * Which names and characterisations each speaker uses for a place, event or actor, with counts and spans.
   * @throws ClaimgraphError (unknown id)
   */
  names(entity: string): NameUse[] {
    return names(this.#corpus, this.#asked.id(entity, ["actor", "cited", "event", "place"]));
  }

  /** Who says what of an event, point by point. @throws ClaimgraphError (unknown id) */
  record(event: string): EventRecord {
    return eventRecord(this.#corpus, this.#asked.id(event, ["event"]));
  }

  /**
   * What two actors or sides both say, what only one says, and where they contradict each other.
   * @throws ClaimgraphError (unknown id)
   */
  compare(a: string, b: string): Comparison {
    return comparison(this.#corpus, this.#asked.speaker(a), this.#asked.speaker(b));
  }

  /** The chain from a claim outwards to the document, with the claims that show who answers for it; null if there is no such claim. */
  chain(claim: string): AttributionChain | null {
    return attributionChain(this.#corpus, claim.replace(/^.*\//, ""));
  }

  /**
   * The timeline: when each claim was made, beside the date that it gives for the event.
   * @throws ClaimgraphError (unknown id, bad date)
   */
  timeline({ event, by, ...days }: TimelineQuestion = {}): TimelineEntry[] {
    return timeline(this.#corpus, {
      ...this.#asked.days(days),
      ...(event === undefined ? {} : { event: this.#asked.id(event, ["event"]) }),
      ...(by === undefined ? {} : { by: this.#asked.speaker(by) }),
    });
  }
}
