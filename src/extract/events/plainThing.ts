// "the convoy", "two hospitals" (shelled): things.   "the collapse of Keldora", "the Black Sea": nobody and nothing that takes part.
// not: "the hospital said", "the Al-Hamra Mosque committee" (its head is a body), "a think tank".
import type { EventType, Role } from "../../model/claim.ts";
import type { Examples } from "../examples.ts";
import {
  ABSTRACT_ENDING,
  ABSTRACT_ENDING_EXCEPTIONS,
  ABSTRACT_NOUNS,
  DEEDS_OF_NOBODY,
  HOUSED_NOUNS,
  LANDFORMS,
  MOVING_NOUNS,
  NAMED_THINGS,
  NAMES_OF_NOBODY,
  NO_THING_AFTER,
  NUMBERED_NAMES,
  SHIP_MARKS,
  STANDING_NOUNS,
} from "../lexicon/language.ts";
import { type Analysis, nameOf } from "../structure/analysis.ts";
import { NOUN, PROPER } from "../structure/tagClasses.ts";
import type { Headed } from "./taker.ts";

/** Whether a phrase is of a thing by its head. */
export function isThing(analysis: Analysis, { range: [from], head }: Headed): boolean {
  const low = analysis.lower(head);
  if (analysis.is(head, PROPER))
    return (
      NAMED_THINGS.has(low) || SHIP_MARKS.has(analysis.lower(from)) || NUMBERED_NAMES.has(analysis.lower(head - 1))
    );
  if (!analysis.is(head, NOUN) || !isOfThings(low) || NO_THING_AFTER.has(analysis.lower(head - 1))) return false;
  // "the building of peace"
  return !(low.endsWith("ing") && analysis.has(head + 1, "of"));
}

const isOfThings = (low: string): boolean => MOVING_NOUNS.has(low) || STANDING_NOUNS.has(low) || HOUSED_NOUNS.has(low);

/** Whether a phrase that is no known body, office or people means nobody: an abstraction, a deed, water or land. */
export function isNobody(analysis: Analysis, { range: [from, to], head }: Headed): boolean {
  const low = analysis.lower(head);
  if (analysis.is(head, PROPER))
    return LANDFORMS.has(low) || NAMES_OF_NOBODY.test(nameOf(analysis.tokens, [from, to]).toLowerCase());
  if (!analysis.is(head, NOUN)) return false;
  return (
    ABSTRACT_NOUNS.has(low) ||
    DEEDS_OF_NOBODY.has(low) ||
    (ABSTRACT_ENDING.test(low) && !ABSTRACT_ENDING_EXCEPTIONS.test(low))
  );
}

/** Kinds of events in which things take part: what is agreed, refused or asked is between people. */
const WITH_THINGS: readonly EventType[] = ["assault", "coerce", "mobilize", "aid", "retreat", "sanction", "other"];
/** Of these such as a thing does: what strikes, and what is moved. */
const DONE_BY_THINGS: readonly EventType[] = ["assault", "coerce", "mobilize", "other"];
const HARMING: readonly EventType[] = ["assault", "coerce"];

/** Whether a thing takes part in an event of this kind: in a deed only what moves, and what houses people where it is struck, seized or closed. */
export function takesPartAsThing(analysis: Analysis, head: number, role: Role, type: EventType): boolean {
  const low = analysis.lower(head);
  if (role === "agent")
    return (
      DONE_BY_THINGS.includes(type) && (MOVING_NOUNS.has(low) || (analysis.is(head, PROPER) && !NAMED_THINGS.has(low)))
    );
  if (!WITH_THINGS.includes(type)) return false;
  return !HOUSED_NOUNS.has(low) || (HARMING.includes(type) && (role === "target" || role === "object"));
}

/** Who and what takes part in the events of a text, by role, sort and name. */
export const THING_EXAMPLES: Examples = {
  id: "what takes part and is nobody",
  finds: [
    ["Keldora said that Pallumia had shelled a convoy near Hestrel.", "target thing convoy"],
    ["Pallumia said that a drone had struck the depot.", "agent thing drone"],
    ["Residents said that soldiers had burned the door of a house.", "target thing door"],
    ["Keldora said that guns had shelled the hospital of Hestrel.", "target thing hospital"],
    ["Keldora said that guns had shelled the market, killing nine people.", "target thing market"],
    ["Keldora said that guns had shelled the market, killing nine people.", "target actor nine people"],
    ["Keldora said that Pallumian soldiers had attacked residents.", "agent actor Pallumian soldiers"],
    ["Keldora said that Pallumian soldiers had attacked residents.", "target actor residents"],
    ["Keldora said that Pallumia had destroyed the Arnow Bridge.", "target thing Arnow Bridge"],
    ["Keldora said that guards had killed two soldiers and seized a truck.", "target actor two soldiers"],
  ],
  findsNot: [
    ["Keldora said that Pallumia had shelled a convoy near Hestrel.", "target actor convoy"],
    ["Three houses burned in Hestrel, Keldora said.", "agent thing Three houses"],
    ["Keldora said that the hospital had agreed to the plan.", "agent thing hospital"],
    ["Keldora said that guards had arrested a think tank.", "target thing think tank"],
    ["The collapse of Pallumia led to an attack on Hestrel, Keldora said.", "agent actor collapse of Pallumia"],
    ["Moreover, Keldora said, guards had shelled Hestrel.", "agent actor Moreover"],
    ["The ship said that it was under fire. The ship had been attacked, Keldora said.", "target thing ship"],
  ],
};
