import type { ActorKind, EventType } from "../model/claim.ts";
import { EVENT_WORDS } from "../model/eventWords.ts";
import type { Links } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { nameKeys, nameWords } from "../text/nameKey.ts";
import { isStopWord, stem } from "../text/stems.ts";
import { tokenize } from "../text/tokens.ts";
import { SETTING } from "./lexicon/en.ts";

/** Names side by side of one thing. */
const SHOWN = 3;
const QUOTE = 48;

/**
 * A label for every actor, cited document, event, place and document, one for a whole cluster. Labels take no side: names that differ
 * stand side by side in the order of the alphabet; an event shows its type, the words that more than one speaker uses of it, places
 * and dates as its claims give them, none chosen. A word of one speaker stands in quotation marks.
 */
export function labelsAcross(records: readonly DocumentRecord[], { canonical }: Links): Map<string, string> {
  const representativeOf = (id: string): string => canonical.get(id) ?? id;
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map<string, Map<string, number>>();
  const count = (id: string, name: string): void => {
    const cluster = representativeOf(id);
    const own = names.get(cluster) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    names.set(cluster, own);
  };
  const events = new Map<string, ToldOfEvent>();
  const kinds = new Map<string, ActorKind>();
  const placeWords = new Set<string>();
  for (const record of sorted) {
    for (const { id, kind, names: own } of record.actors) {
      if (kind !== null && !kinds.has(representativeOf(id))) kinds.set(representativeOf(id), kind);
      for (const written of own) {
        const name = written.replaceAll(/\s+/g, " ");
        count(id, name);
        for (const word of nameWords(name)) if (kind === "state") placeWords.add(word);
      }
    }
    const places = new Set(record.places.map(({ id }) => id));
    for (const one of record.cited) {
      const name = one.names[0] ?? one.title ?? one.genre ?? "Cited document";
      count(one.id, one.identifier === null ? name : `${name} (${one.identifier})`);
    }
    for (const claim of record.claims) {
      for (const { names: id, form, distance } of claim.namings) {
        if (distance.length === 0) count(id, form);
        if (places.has(id)) for (const word of nameWords(form)) placeWords.add(word);
      }
      const speaker = claim.principal ?? claim.claimant;
      for (const { event, type, place, dating, span } of claim.descriptions) {
        const cluster = representativeOf(event);
        const own = events.get(cluster) ?? {
          types: new Map(),
          places: new Set(),
          dates: new Set(),
          words: span.quote,
          claims: new Map(),
        };
        own.claims.set(claim.id, {
          speaker: speaker === null ? record.id : representativeOf(speaker),
          text: claim.content.map(({ quote }) => quote).join(" … "),
        });
        own.types.set(type, (own.types.get(type) ?? 0) + 1);
        if (place !== null) own.places.add(representativeOf(place));
        if (dating !== null) own.dates.add(dating.edtf);
        events.set(cluster, own);
      }
    }
  }
  const labels = new Map<string, string>();
  const put = (id: string, label: string): void => {
    labels.set(id, label);
  };
  const named = (id: string): string | null => {
    const own = names.get(representativeOf(id));
    return own === undefined ? null : sideBySide(own);
  };
  for (const record of sorted) {
    for (const { id, names: own } of record.actors)
      put(id, actorLabel(names.get(representativeOf(id)), own, kinds.get(representativeOf(id)) ?? null));
    for (const { id } of record.cited) put(id, named(id) ?? "Cited document");
    for (const { id } of record.places) put(id, named(id) ?? "Unnamed place");
  }
  const made = new Map<string, string>();
  const labelOf = (cluster: string, own: ToldOfEvent): string => {
    const known = made.get(cluster);
    if (known !== undefined) return known;
    const label = eventLabel(own, named, commonWords(own, placeWords));
    made.set(cluster, label);
    return label;
  };
  for (const record of sorted) {
    for (const { id } of record.events) {
      const own = events.get(representativeOf(id));
      put(id, own === undefined ? "Event" : labelOf(representativeOf(id), own));
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

/** What claims tell of one event. */
interface ToldOfEvent {
  readonly types: Map<string, number>;
  readonly places: Set<string>;
  readonly dates: Set<string>;
  /** The words of the first description. */
  readonly words: string;
  /** By claim: who says it, and what. */
  readonly claims: Map<string, { readonly speaker: string; readonly text: string }>;
}

/** "Ministry of Foreign Affairs", "Jorun Halvey"; not "Long live Keldora", "27 April", "MINISTRY OF DEFENCE". */
const PROPER = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|and|on|to|in|de|al|von|van|bin|’s)(?: |$))+$/u;
const isProper = (name: string): boolean => PROPER.test(name) && !(name.length > 6 && name === name.toUpperCase());
const FULLER = 8;

/** The name that most documents write; of a person or body the fullest that contains it. A state has the name used most. */
function actorLabel(
  all: ReadonlyMap<string, number> | undefined,
  own: readonly string[],
  kind: ActorKind | null,
): string {
  const names = [...(all ?? new Map(own.map((name) => [name, 1])))].filter(([name]) => /\p{L}/u.test(name));
  if (names.length === 0) return "Unnamed actor";
  const proper = names.filter(([name]) => isProper(name));
  const from = proper.length > 0 ? proper : names;
  // of names as frequent the shortest: longer ones characterise
  from.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || byAlphabet(a[0], b[0]));
  const first = from[0]![0];
  if (kind === "state" || kind === "people") return first;
  const words = nameWords(first);
  const fuller = from.find(([name]) => {
    const more = nameWords(name);
    if (more.length <= words.length || more.length > FULLER || !isProper(name)) return false;
    return kind === "person" ? more.at(-1) === words.at(-1) : words.every((word) => more.includes(word));
  });
  return fuller?.[0] ?? first;
}

const NUMBER_WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million)$/;
/** Words in a label. */
const WORDS = 2;

/** The words that most speakers use of an event, two of them at least; no names, no numbers. */
function commonWords({ claims }: ToldOfEvent, placeWords: ReadonlySet<string>): string[] {
  const found = new Map<
    string,
    { readonly speakers: Set<string>; readonly forms: Map<string, number>; claims: number }
  >();
  for (const { speaker, text } of claims.values()) {
    const { word, lower, count } = tokenize(text);
    const seen = new Set<string>();
    for (let i = 0; i < count; i++) {
      const one = lower[i]!;
      if (!/^\p{Ll}[\p{L}-]{3,}$/u.test(word[i]!) || isStopWord(one) || placeWords.has(one) || NUMBER_WORDS.test(one))
        continue;
      const key = stem(one);
      if (SETTING.has(key) || seen.has(key)) continue;
      seen.add(key);
      const entry = found.get(key) ?? { speakers: new Set(), forms: new Map(), claims: 0 };
      entry.speakers.add(speaker);
      entry.claims++;
      entry.forms.set(one, (entry.forms.get(one) ?? 0) + 1);
      found.set(key, entry);
    }
  }
  return [...found]
    .filter(([, { speakers }]) => speakers.size > 1)
    .sort(([x, a], [y, b]) => b.speakers.size - a.speakers.size || b.claims - a.claims || byAlphabet(x, y))
    .slice(0, WORDS)
    .map(([, { forms }]) => [...forms].sort((a, b) => b[1] - a[1] || byAlphabet(a[0], b[0]))[0]![0]);
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
  { types, places, dates, words }: ToldOfEvent,
  named: (id: string) => string | null,
  common: readonly string[],
): string {
  const ranked = [...types].sort(
    (a, b) => Number(a[0] === "other") - Number(b[0] === "other") || b[1] - a[1] || byAlphabet(a[0], b[0]),
  );
  const where = [...new Set([...places].flatMap((place) => named(place) ?? []))].sort(byAlphabet).slice(0, 2);
  // a month beside a day of it says nothing more
  const all = [...dates].sort(byAlphabet);
  const when = all.filter((date) => !all.some((other) => other !== date && other.startsWith(date))).slice(0, SHOWN);
  const flat = Array.from(words.replaceAll(/\s+/g, " ").trim());
  const said =
    common.length > 0
      ? common.join(", ")
      : `“${flat.length > QUOTE ? `${flat.slice(0, QUOTE - 1).join("")}…` : flat.join("")}”`;
  return [`${EVENT_WORDS[ranked[0]![0] as EventType]} (${said})`, where.join(", "), when.join(" or ")]
    .filter((part) => part !== "")
    .join(", ");
}
