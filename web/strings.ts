import type { Act, Distance, EventType, Form, Polarity, Role, Status, Voice } from "../src/model/claim.ts";
import type { NodeKind } from "../src/overview/network.ts";

/** "1 claim", "2 claims". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const ACT_VERBS: Record<Act, string> = {
  state: "states",
  report: "reports",
  allege: "alleges",
  accuse: "accuses",
  deny: "denies",
  reject: "rejects",
  confirm: "confirms",
  concede: "concedes",
  demand: "demands",
  promise: "promises",
  threaten: "threatens",
  warn: "warns",
  condemn: "condemns",
  praise: "praises",
  believe: "believes",
  ask: "asks",
  intend: "intends",
};

export const POLARITY_WORDS: Record<Polarity, string> = { asserted: "asserted", denied: "denied" };

export const FORM_WORDS: Record<Form, string> = {
  direct: "in the speaker’s words",
  mixed: "partly in the speaker’s words",
  indirect: "in the document’s words",
};

export const VOICE_WORDS: Record<Voice, string> = {
  reported: "reported by the document",
  authorial: "the author’s own",
  narration: "told by the author",
};

export const STATUS_WORDS: Record<Status, string> = {
  happened: "said to have happened",
  didNotHappen: "said not to have happened",
  ongoing: "said to be going on",
  expected: "expected",
  demanded: "demanded",
  hypothetical: "supposed",
};

export const EVENT_TYPE_WORDS: Record<EventType, string> = {
  agree: "Agreement",
  consult: "Talks",
  support: "Support",
  concede: "Concession",
  cooperate: "Cooperation",
  aid: "Aid",
  retreat: "Retreat",
  request: "Request",
  accuse: "Accusation",
  reject: "Refusal",
  threaten: "Threat",
  protest: "Protest",
  sanction: "Sanction",
  mobilize: "Mobilisation",
  coerce: "Coercion",
  assault: "Assault",
  election: "Election",
  publication: "Publication",
  other: "Event",
};

export const ROLE_WORDS: Record<Role, string> = {
  agent: "by",
  target: "against",
  addressee: "addressed to",
  recipient: "to",
  object: "what",
  basedOn: "based on",
  heading: "under the heading",
};

export const DISTANCE_WORDS: Record<Distance, string> = {
  scareQuotes: "in scare quotes",
  soCalled: "“so-called”",
};

export const KIND_WORDS: Record<NodeKind, string> = {
  actor: "Actor",
  event: "Event",
  place: "Place",
  document: "Document",
};

export const INFERRED_WORDS = {
  year: "year taken from the document’s date",
  anchor: "counted from the document’s date",
} as const;

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
export function dateInWords(edtf: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined) return edtf;
  if (name === undefined) return month === undefined ? year : edtf;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export const UNKNOWN_SPEAKER = "Speaker not told";
