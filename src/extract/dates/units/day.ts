import { anchorOf, shiftedByUnit } from "../anchors.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import type { UnitPhrase } from "./unitPhrase.ts";

/** A day counted from the one that the text mentioned last: "the following day", "that day", "the other day", "the day before". */
export function dayUnitFound(phrase: UnitPhrase): FoundDate | null {
  const { r, i, at, which, floor } = phrase;
  const from = r.withWord(at, floor, "the");
  switch (which) {
    case "that":
    case "same":
      return shiftedDay(phrase, r.withWord(at, floor, "later", "earlier", "early", "late", "that", "the"), i + 1, 0);
    case "next":
    case "following":
      return shiftedDay(phrase, from, i + 1, 1);
    case "previous":
    case "preceding":
      return shiftedDay(phrase, from, i + 1, -1);
    case "other":
      return from < at ? valueFound(from, i + 1, "DATE", "PAST_REF") : null;
    case "the": {
      // Not "the day after the vote"
      const free = /^[.,;)]$/.test(r.lower(i + 2) || ".");
      if (!free || !r.has(i + 1, "before", "after")) return null;
      return shiftedDay(phrase, at, i + 2, r.has(i + 1, "before") ? -1 : 1);
    }
    default:
      return null;
  }
}

function shiftedDay({ r, i }: UnitPhrase, from: number, to: number, by: number): FoundDate | null {
  const anchor = anchorOf(r, i, "day");
  const day = anchor === null ? null : shiftedByUnit(anchor, "day", by);
  return day === null ? null : dateFound(from, to, day);
}
