import { link } from "../link/linker.ts";
import type { DocumentRecord } from "../model/record.ts";
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
import { type EventRecord, eventRecord } from "./record.ts";
import { type Repeat, repeats } from "./repeats.ts";
import { type TimelineEntry, type TimelineQuestion, timeline } from "./timeline.ts";

/**
 * Questions across documents: who claims what of one event, what is disputed, repeated or copied, and how each names things. Ids are
 * those of claims, actors, events and places in any document; one that another document knows under another id is the same.
 */
export class LinkedGraph {
  readonly #corpus: CorpusIndex;

  /**
   * Links the documents as they are now: in time n log n, the same whatever their order.
   *
   * @param sides bodies that the user counts as one; nobody is put on a side without
   */
  constructor(records: readonly DocumentRecord[], sides: readonly Side[] = []) {
    this.#corpus = corpusIndexOf(records, link(records), { sides });
  }

  /** Events that are meant by an IRI, the first characters of an id, or words of a label; those with most claims first. */
  events(wanted: string): Match[] {
    return findThings(this.#corpus, "event", wanted);
  }

  /** The same for actors. */
  actors(wanted: string): Match[] {
    return findThings(this.#corpus, "actor", wanted);
  }

  /** Pairs of claims that contradict each other, the surest first, each with its reason and the words at issue. */
  disputes(question: DisputesQuestion = {}): Dispute[] {
    return disputes(this.#corpus, question);
  }

  /** The questions on which sides say what cannot both be so, with who holds what; those with most independent documents first. */
  disputedPoints(question: PointsQuestion = {}): DisputedPoint[] {
    return pointsAsked(this.#corpus, disputedPoints(this.#corpus), question);
  }

  /** Who says how many were killed, wounded, captured, displaced, destroyed, question by question; those that differ first. */
  figures(question: FiguresQuestion = {}): FigureGroup[] {
    return figures(this.#corpus, question);
  }

  /** Claims that say the same as this one. */
  repeats(claim: string): Repeat[] {
    return repeats(this.#corpus, claim);
  }

  /** Documents that carry the claim, copies of one text counted as one origin. */
  origins(claim: string): Origins {
    return origins(this.#corpus, claim);
  }

  /** Which names and characterisations each speaker uses for a place, event or actor, with counts and spans. */
  names(entity: string): NameUse[] {
    return names(this.#corpus, entity);
  }

  /** Who says what of an event, point by point. */
  record(event: string): EventRecord {
    return eventRecord(this.#corpus, event);
  }

  /** What two actors or sides both say, what only one says, and where they contradict each other. */
  compare(a: string, b: string): Comparison {
    return comparison(this.#corpus, a, b);
  }

  /** From a claim outwards to the document, with the claims that show who answers for it; null where there is no such claim. */
  chain(claim: string): AttributionChain | null {
    return attributionChain(this.#corpus, claim);
  }

  /** When it was said beside when it is said to have happened. */
  timeline(question: TimelineQuestion = {}): TimelineEntry[] {
    return timeline(this.#corpus, question);
  }
}
