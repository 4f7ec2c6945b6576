import type { EventType } from "../model/claim.ts";
import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { nameKeys } from "../text/nameKey.ts";

/** Types as a reader calls them who takes no side. */
const TYPES: Readonly<Record<EventType, string>> = {
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

/** Names side by side of one thing. */
const SHOWN = 3;
const QUOTE = 48;

/**
 * A label for every actor, cited document, event, place and document, one for a whole group. Labels take no side: names that differ
 * stand side by side in the order of the alphabet; an event shows its type, places and dates as its claims give them, none chosen.
 */
export function labelsAcross(records: readonly DocumentRecord[], { canonical }: Links): Map<string, string> {
  const groupOf = (id: string): string => canonical.get(id) ?? id;
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map<string, Map<string, number>>();
  const count = (id: string, name: string): void => {
    const group = groupOf(id);
    const own = names.get(group) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    names.set(group, own);
  };
  const events = new Map<
    string,
    { types: Map<string, number>; places: Set<string>; dates: Set<string>; words: string }
  >();
  for (const record of sorted) {
    for (const { id, names: own } of record.actors) for (const name of own) count(id, name);
    for (const one of record.cited) {
      const name = one.names[0] ?? one.title ?? one.genre ?? "Cited document";
      count(one.id, one.identifier === null ? name : `${name} (${one.identifier})`);
    }
    for (const claim of record.claims) {
      for (const { names: id, form, distance } of claim.namings) if (distance.length === 0) count(id, form);
      for (const { event, type, place, dating, span } of claim.descriptions) {
        const group = groupOf(event);
        const own = events.get(group) ?? { types: new Map(), places: new Set(), dates: new Set(), words: span.quote };
        own.types.set(type, (own.types.get(type) ?? 0) + 1);
        if (place !== null) own.places.add(groupOf(place));
        if (dating !== null) own.dates.add(dating.edtf);
        events.set(group, own);
      }
    }
  }
  const labels = new Map<string, string>();
  const put = (id: string, label: string): void => {
    labels.set(id, label);
  };
  const named = (id: string): string | null => {
    const own = names.get(groupOf(id));
    return own === undefined ? null : sideBySide(own);
  };
  for (const record of sorted) {
    for (const { id, names: own } of record.actors) put(id, actorLabel(names.get(groupOf(id)), own));
    for (const { id } of record.cited) put(id, named(id) ?? "Cited document");
    for (const { id } of record.places) put(id, named(id) ?? "Unnamed place");
  }
  for (const record of sorted) {
    for (const { id } of record.events) {
      const own = events.get(groupOf(id));
      put(id, own === undefined ? "Event" : eventLabel(own, named));
    }
    const publisher = record.publishers[0] ?? record.creators[0];
    const title =
      record.title ??
      (publisher === undefined ? "Untitled document" : `Document of ${labels.get(publisher) ?? "unknown"}`);
    put(record.id, record.dating === null ? title : `${title} (${record.dating.edtf})`);
  }
  return labels;
}

const byAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An actor's fullest name; states and bodies whose names differ in more than spelling show them side by side. */
function actorLabel(all: ReadonlyMap<string, number> | undefined, own: readonly string[]): string {
  const names = [...(all ?? new Map(own.map((name) => [name, 1])))].filter(([name]) => /\p{L}/u.test(name));
  if (names.length === 0) return "Unnamed actor";
  // the name used most, among equals the longest, then that of the alphabet
  names.sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byAlphabet(a[0], b[0]));
  const [first] = names;
  const fuller = names.find(
    ([name]) => name.length > first![0].length && ` ${name} `.includes(` ${first![0]} `) && name.split(" ").length <= 4,
  );
  return (fuller ?? first!)[0];
}

/** Names that are spellings of one count once, as most write it. */
function sideBySide(names: ReadonlyMap<string, number>): string {
  const spellings = new Map<string, { name: string; count: number; total: number }>();
  for (const [name, count] of [...names].sort((a, b) => b[1] - a[1] || byAlphabet(a[0], b[0]))) {
    const key = nameKeys(name)[0] ?? name;
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, { name, count, total: count });
    else known.total += count;
  }
  const most = [...spellings.values()].sort((a, b) => b.total - a.total || byAlphabet(a.name, b.name)).slice(0, SHOWN);
  return most
    .map(({ name }) => name)
    .sort(byAlphabet)
    .join(" / ");
}

function eventLabel(
  {
    types,
    places,
    dates,
    words,
  }: { types: ReadonlyMap<string, number>; places: ReadonlySet<string>; dates: ReadonlySet<string>; words: string },
  named: (id: string) => string | null,
): string {
  const ranked = [...types].sort(
    (a, b) => Number(a[0] === "other") - Number(b[0] === "other") || b[1] - a[1] || byAlphabet(a[0], b[0]),
  );
  const where = [...new Set([...places].flatMap((place) => named(place) ?? []))].sort(byAlphabet).slice(0, 2);
  // a month beside a day of it says nothing more
  const all = [...dates].sort(byAlphabet);
  const when = all.filter((date) => !all.some((other) => other !== date && other.startsWith(date))).slice(0, SHOWN);
  const parts = [TYPES[ranked[0]![0] as EventType], where.join(", "), when.join(" or ")].filter((part) => part !== "");
  const flat = words.replaceAll(/\s+/g, " ").trim();
  if (parts.length < 3 || ranked[0]![0] === "other")
    parts.push(
      `“${
        flat.length > QUOTE
          ? `${Array.from(flat)
              .slice(0, QUOTE - 1)
              .join("")}…`
          : flat
      }”`,
    );
  return parts.join(", ");
}
