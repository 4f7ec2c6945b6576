import {
  ACTOR_KINDS,
  ACTS,
  CITED_GENRES,
  DISTANCES,
  EVENT_TYPES,
  FORMS,
  POLARITIES,
  ROLES,
  STATUSES,
  VOICES,
} from "../../model/claim.ts";
import { GENRES } from "../../model/document.ts";
import { RELATIONS } from "../../model/link.ts";
import { ASPECTS, STANCES } from "../../model/point.ts";
import { BOUNDS } from "../../model/quantity.ts";
import { DECISIONS } from "../../model/review.ts";

/** Classes of ours, by local name. */
export const CLASSES = [
  "Document",
  "Text",
  "Claim",
  "EventDescription",
  "Event",
  "Place",
  "Actor",
  "CitedDocument",
  "Thing",
  "Naming",
  "Link",
  "DisputedPoint",
  "Stance",
  "Quantity",
  "NamesInDocument",
  "Correction",
] as const;

/** Properties of ours, by local name; the roles and relations come from the model. */
export const PROPERTIES = [
  "about",
  "act",
  "aspect",
  "basis",
  "because",
  "bound",
  "canonical",
  "claimant",
  "claimantName",
  "claimantSpan",
  "claimantWords",
  "concerns",
  "confidence",
  "considering",
  "content",
  "contentSpan",
  "counted",
  "covers",
  "cueSpan",
  "cueWords",
  "describes",
  "distance",
  "earliest",
  "eventType",
  "extractor",
  "form",
  "from",
  "happenedOn",
  "genre",
  "heldIn",
  "holds",
  "inferred",
  "kind",
  "latest",
  "latitude",
  "level",
  "library",
  "longitude",
  "names",
  "ofEvent",
  "onBehalfOf",
  "onPage",
  "page",
  "paragraph",
  "participant",
  "place",
  "polarity",
  "principal",
  "principalName",
  "quantity",
  "reader",
  "recognised",
  "relation",
  "reportedIn",
  "rule",
  "saidOn",
  "seen",
  "sha256",
  "side",
  "span",
  "stance",
  "status",
  "text",
  "time",
  "to",
  "toldBy",
  "usedIn",
  "value",
  "voice",
  "without",
  ...ROLES,
  ...RELATIONS,
] as const;

/** Parts of a date that were inferred and are not in the text. */
export const INFERENCES = ["year", "anchor"] as const;

/** The values of the model as local names: unchanged, except for hyphens and spaces, which no term has. */
export const localName = (value: string): string =>
  value.replace(/[- ](.)/g, (_, letter: string) => letter.toUpperCase());

/** An aspect and a stance as values, because `time` and `names` alone are properties. */
export const aspectValue = <A extends string>(aspect: A): `aspect-${A}` => `aspect-${aspect}`;
export const stanceValue = <S extends string>(stance: S): `stance-${S}` => `stance-${stance}`;

/** The values of properties, by property. */
export const VALUES = {
  act: ACTS,
  polarity: POLARITIES,
  form: FORMS,
  voice: VOICES,
  status: STATUSES,
  eventType: EVENT_TYPES,
  kind: ACTOR_KINDS,
  genre: [...GENRES, ...CITED_GENRES],
  distance: DISTANCES,
  bound: BOUNDS,
  inferred: INFERENCES,
  decision: DECISIONS,
  aspect: ASPECTS.map(aspectValue),
  holds: STANCES.map(stanceValue),
} as const;

export type ValueProperty = keyof typeof VALUES;

/** Values whose own word is already another term. */
const PARTED: Readonly<Partial<Record<ValueProperty, Readonly<Record<string, string>>>>> = {
  bound: { about: "approximately" },
  kind: { state: "stateActor" },
  genre: { report: "reportText" },
  eventType: { accuse: "accuseEvent", concede: "concedeEvent", reject: "rejectEvent", threaten: "threatenEvent" },
};

/** The local name of a value: one name has one meaning. */
export const valueName = (of: ValueProperty, value: string): string => {
  const parted = PARTED[of];
  return parted !== undefined && Object.hasOwn(parted, value) ? parted[value]! : localName(value);
};

/** Every local name of the `cg:` namespace, sorted. */
export const ALL_TERMS: readonly string[] = [
  ...new Set([
    ...CLASSES,
    ...PROPERTIES,
    ...Object.entries(VALUES).flatMap(([of, values]) => values.map((value) => valueName(of as ValueProperty, value))),
  ]),
].sort();
