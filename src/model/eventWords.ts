import type { EventType } from "./claim.ts";

/** Types of events as a reader calls them who takes no side. */
export const EVENT_WORDS: Readonly<Record<EventType, string>> = {
  agree: "Agreement",
  consult: "Talks",
  support: "Support",
  concede: "Concession",
  cooperate: "Cooperation",
  aid: "Aid",
  retreat: "Withdrawal",
  request: "Request",
  accuse: "Accusation",
  reject: "Refusal",
  threaten: "Threat",
  protest: "Protest",
  sanction: "Sanction",
  mobilize: "Movement of forces",
  coerce: "Coercion",
  assault: "Use of force",
  election: "Vote",
  publication: "Publication",
  other: "Event",
};
