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

/** A date as people write it: days, months, years, those without a year, about a date, from one to another; else the EDTF. */
export function dateWords(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from && to && !edtf.includes("..")) return `${dateWords(from)} to ${dateWords(to)}`;
  if (edtf.endsWith("~")) return `about ${dateWords(edtf.slice(0, -1))}`;
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return edtf;
  const when = year === "XXXX" ? "of a year not told" : year;
  if (name === undefined) return year === "XXXX" ? edtf : year;
  return day === undefined ? `${name} ${when}` : `${Number(day)} ${name} ${when}`;
}
