// "Artillery shelled the market on Monday … the attack … the shelling": one event.   "elections in 2019 … elections in 2023": two.
// not: "an attack … another attack": nothing says that they are one; "the earlier clashes in July" beside the fighting in September; "the
// hostilities" after "fears of an all-out war".
import type { EventType } from "../../model/claim.ts";
import { compareDays } from "../../model/edtf.ts";
import { makeId } from "../../model/ids.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { Described } from "./described.ts";
import { type EventMention, type KnownEvent, retold } from "./knownEvent.ts";
import { likeness } from "./likeness.ts";

/** The events of one document. Ask in the order of the document. */
export class EventTable {
  readonly #document: string;
  /** By type: events of two types are never one. */
  readonly #known = new Map<EventType, KnownEvent[]>();
  readonly #byId = new Map<string, KnownEvent>();
  /** Last day of the latest date mentioned so far. */
  #newest: string | null = null;

  constructor(document: string) {
    this.#document = document;
  }

  /**
   * The id of the event of a description: that of an earlier event if type, date and place allow it and the words either refer back to it
   * ("the attack") or name it again with the same date or place; else a new id.
   * @param place id of its place; null if it has none
   */
  eventOf(analysis: Analysis, described: Described, place: string | null): string {
    const latest = described.dating?.latest ?? null;
    if (latest !== null && (this.#newest === null || compareDays(latest, this.#newest) > 0)) this.#newest = latest;
    const one = retold(analysis, described, place);
    const event =
      this.#mostLike(one) ?? this.#newEvent(makeId("event", this.#document, analysis.start(described.words[0])), one);
    if (described.status !== "hypothetical") event.unreal = false;
    event.lemmas.add(described.lemma);
    for (const name of one.names) event.names.add(name);
    event.dating ??= described.dating;
    event.place ??= place;
    event.last = one.sentence;
    event.mentions++;
    return event.id;
  }

  /** The known event that is most like a description, among equals the one mentioned last; null if none is like it. */
  #mostLike(one: EventMention): KnownEvent | null {
    let best: KnownEvent | null = null;
    let bestScore = 0;
    for (const known of this.#known.get(one.described.type) ?? []) {
      if (one.before && !known.before) continue;
      if (one.names.length > 0 && known.names.size > 0 && !one.names.some((name) => known.names.has(name))) continue;
      const score = likeness(known, one, this.#newest);
      if (score > bestScore || (score === bestScore && best !== null && known.last > best.last)) {
        best = known;
        bestScore = score;
      }
    }
    return best;
  }

  #newEvent(id: string, { described, place, sentence, before, object }: EventMention): KnownEvent {
    // two descriptions that start at one token describe one event
    const same = this.#byId.get(id);
    if (same !== undefined) return same;
    const event: KnownEvent = {
      id,
      type: described.type,
      lemmas: new Set(),
      names: new Set(),
      before,
      unreal: described.status === "hypothetical",
      object,
      dating: described.dating,
      place,
      last: sentence,
      mentions: 0,
    };
    this.#byId.set(id, event);
    const ofType = this.#known.get(event.type);
    if (ofType === undefined) this.#known.set(event.type, [event]);
    else ofType.push(event);
    return event;
  }
}
