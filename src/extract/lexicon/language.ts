// The language that texts are read in: all that is of English stands in the folder `en`, and nothing else imports it. A second language is a
// folder beside it whose files export the same names.
export * from "./en/clauses.ts";
export * from "./en/closedClasses.ts";
export * from "./en/cues.ts";
export * from "./en/dates.ts";
export * from "./en/distance.ts";
export * from "./en/eventContext.ts";
export * from "./en/eventFamilies.ts";
export * from "./en/events.ts";
export * from "./en/firstNames.ts";
export * from "./en/forms.ts";
export * from "./en/furniture.ts";
export * from "./en/head.ts";
export * from "./en/labels.ts";
export * from "./en/literal.ts";
export * from "./en/monitors.ts";
export * from "./en/officeBodies.ts";
export * from "./en/offices.ts";
export * from "./en/ownSide.ts";
export * from "./en/participants.ts";
export * from "./en/places.ts";
export * from "./en/procedure.ts";
export * from "./en/quantities.ts";
export * from "./en/status.ts";
export * from "./en/verbTags.ts";
export * from "./en/voice.ts";
export * from "./en/words.ts";
