import type { EventDescription, Naming } from "../../model/claim.ts";
import { makeId } from "../../model/ids.ts";
import type { Attribution } from "../attribution/select.ts";
import type { EntityTable } from "../coreference/entities.ts";
import type { Entity } from "../coreference/entity.ts";
import { type FoundNaming, findNamings } from "../coreference/namings.ts";
import { describeEvents } from "../events/describe.ts";
import type { Described } from "../events/described.ts";
import { EventTable } from "../events/identity.ts";
import { quantitiesOf } from "../events/quantityOf.ts";
import type { ParticipantPhrase } from "../events/taker.ts";
import type { Lookup } from "../lookup.ts";
import { type Analysis, type Range, spanOf, wordsOf } from "../structure/analysis.ts";

/** What the descriptions of a document's events are made with. */
export interface DescriptionParts {
  readonly documentId: string;
  readonly lookup: Lookup;
  readonly table: EntityTable;
  /** The agenda items that the text names, by the first token of their number. */
  readonly agenda: ReadonlyMap<number, Entity>;
  /** Who speaks in the text. */
  readonly speaking: ReadonlySet<Entity>;
}

/** The events that a claim describes, and the names that it uses. */
export interface Said {
  readonly descriptions: readonly EventDescription[];
  readonly namings: readonly Naming[];
}

/** Finds the events and namings of one document's claims. Ask in the order of the document: an event is recognised by what was said of it before. */
export class Describer {
  /** Every event that a claim describes. */
  readonly events = new Set<string>();
  /** Every entity that takes part in an event, is its place, or is named. */
  readonly entities = new Set<Entity>();
  readonly #analysis: Analysis;
  readonly #parts: DescriptionParts;
  readonly #known: EventTable;

  constructor(analysis: Analysis, parts: DescriptionParts) {
    this.#analysis = analysis;
    this.#parts = parts;
    this.#known = new EventTable(parts.documentId);
  }

  /**
   * The events and namings of a claim.
   * @param inner contents, cues and sources of the claims nested in it: their events are not counted again here
   */
  describe(claim: string, { candidate, content }: Attribution, inner: readonly Range[]): Said {
    const { lookup } = this.#parts;
    const { act, polarity } = candidate;
    const described = describeEvents(this.#analysis, { content, act, polarity, inner }, lookup);
    const descriptions = described.map((one) => this.#description(claim, one));
    for (const { event } of descriptions) this.events.add(event);
    const namings = findNamings(this.#analysis, content, inner, described, lookup).flatMap(
      ({ names, range, distance }): Naming[] => {
        const named =
          names.sort === "event" ? eventNamed(names.words, described, descriptions) : this.#entityNamed(names);
        if (named === null) return [];
        const span = spanOf(this.#analysis.tokens, range);
        const id = makeId("naming", claim, span[0], span[1]);
        return [{ id, denotes: named, span, form: wordsOf(this.#analysis.tokens, range), distance }];
      },
    );
    return { descriptions: oneForEach(descriptions), namings };
  }

  #description(claim: string, d: Described): EventDescription {
    const { table, agenda } = this.#parts;
    const place = d.place === null ? null : table.place(d.place);
    if (place !== null) this.entities.add(place);
    const event = this.#known.eventOf(this.#analysis, d, place?.id ?? null);
    const participants = d.participants.flatMap((one) => {
      const { role, range } = one;
      const entity = (role === "heading" ? agenda.get(range[0]) : null) ?? this.#taker(one);
      if (entity === null || entity.sort === "place") return [];
      this.entities.add(entity);
      return [{ role, entity: entity.id }];
    });
    return {
      id: makeId("description", claim, event),
      event,
      type: d.type,
      status: d.status,
      span: spanOf(this.#analysis.tokens, d.words),
      dating: d.dating,
      place: place?.id ?? null,
      quantities: quantitiesOf(this.#analysis, d.quantities),
      participants,
    };
  }

  /** Who or what takes part; what speaks in the text is somebody there, whatever its noun. */
  #taker({ sort, range, head }: ParticipantPhrase): Entity | null {
    const { table, speaking } = this.#parts;
    if (sort === "thing") return table.thing(range, head, speaking);
    const entity = table.resolve(range, head);
    const isNoDocument = sort === "document" && entity?.sort === "actor" && !speaking.has(entity);
    return isNoDocument ? table.document(range, head) : entity;
  }

  /** The id of the place or actor that a name is of. */
  #entityNamed(names: Exclude<FoundNaming["names"], { readonly sort: "event" }>): string | null {
    const { table } = this.#parts;
    const entity = names.sort === "place" ? table.place(names.range) : table.resolve(names.range, names.head);
    if (entity !== null) this.entities.add(entity);
    return entity?.id ?? null;
  }
}

/** The id of the event that is named by these words. */
function eventNamed(
  words: Range,
  described: readonly Described[],
  descriptions: readonly EventDescription[],
): string | null {
  const index = described.findIndex((one) => one.words[0] === words[0] && one.words[1] === words[1]);
  return descriptions[index]?.event ?? null;
}

/** Joins what a claim says of one event in several places. Where the claim both asserts and denies the event, the first counts. */
function oneForEach(descriptions: readonly EventDescription[]): EventDescription[] {
  const byEvent = new Map<string, EventDescription>();
  for (const one of descriptions) {
    const first = byEvent.get(one.event);
    if (first === undefined) byEvent.set(one.event, one);
    else if (first.status === one.status)
      byEvent.set(one.event, {
        ...first,
        dating: first.dating ?? one.dating,
        place: first.place ?? one.place,
        quantities: [
          ...first.quantities,
          ...one.quantities.filter(({ span }) => first.quantities.every((other) => other.span[0] !== span[0])),
        ],
        participants: [
          ...first.participants,
          ...one.participants.filter(
            ({ role, entity }) => !first.participants.some((other) => other.role === role && other.entity === entity),
          ),
        ],
      });
  }
  return [...byEvent.values()];
}
