import type { EventType } from "../model/claim.ts";

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

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as people write it where it is a plain day, month or year; else the EDTF as it stands. */
export function dateWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined) return edtf;
  if (name === undefined) return month === undefined ? year : edtf;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
