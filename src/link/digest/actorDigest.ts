import type { Actor } from "../../model/claim.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { nameKeys } from "../../text/nameKey.ts";
import { INDEFINITE_OPENING } from "../lexicon/language.ts";
import { type StateWords, stateIn } from "./stateWords.ts";

/** What a document says of an actor. */
export interface ActorDigest {
  readonly actor: Actor;
  readonly document: string;
  /** Place among the actors of its document. */
  readonly order: number;
  /** Whether it publishes the document. */
  readonly publishes: boolean;
  /** Name keys of its proper names. */
  readonly keys: readonly string[];
  /** Keys of all its names, each with the first name that has it. */
  readonly named: readonly (readonly [key: string, name: string])[];
  /** Words before or after the name that give the office, as written. */
  readonly offices: readonly string[];
  /** Id of the state or body that answers for it by this document; its own id for a state. */
  readonly side: string | null;
  /** Names of that state or body. */
  readonly sideNames: readonly string[];
}

/** The actors of a document, with what it says of them. */
export function actorsOf(record: DocumentRecord, states: StateWords): ActorDigest[] {
  const principals = new Map<string, Set<string>>();
  const sources = new Map<string, Set<string>>();
  for (const { claimant, principal, source } of record.claims) {
    if (claimant === null) continue;
    if (principal !== null && principal !== claimant) add(principals, claimant, principal);
    for (const { quote } of source) add(sources, claimant, quote);
  }
  // who speaks for a person belongs to the side of that person, which the document may not tell
  const bodies = new Set(record.actors.flatMap(({ id, kind }) => (kind === null || kind === "person" ? [] : [id])));
  return record.actors.map((actor, order) => {
    const quotes = [...(sources.get(actor.id) ?? [])];
    const own = [...(principals.get(actor.id) ?? [])].filter((id) => bodies.has(id));
    const side = sideOf(actor, own, quotes, states);
    return {
      actor,
      document: record.id,
      order,
      publishes: record.publishers.includes(actor.id),
      keys: keysOf(actor),
      named: namesByKey(actor.names),
      offices: [...new Set(quotes.flatMap((quote) => officeIn(quote, actor.names) ?? []))].sort(),
      side,
      sideNames: side === null ? [] : (record.actors.find(({ id }) => id === side)?.names ?? []),
    };
  });
}

/** Keys of its names that are capitalised and definite; a short name in brackets is a separate name. */
function keysOf({ names }: Actor): string[] {
  const keys = new Set<string>();
  for (const name of names) {
    if (INDEFINITE_OPENING.test(name) || !/\p{Lu}/u.test(name)) continue;
    const [, long, short] = BRACKETED.exec(name) ?? [];
    for (const part of long === undefined || short === undefined ? [name] : [long, short])
      for (const key of nameKeys(part)) keys.add(key);
  }
  return [...keys];
}

function namesByKey(names: readonly string[]): [string, string][] {
  const found = new Map<string, string>();
  for (const name of names) for (const key of nameKeys(name)) if (!found.has(key)) found.set(key, name);
  return [...found];
}

const BRACKETED = /^(.*\S|)\s*\((\p{Lu}[\p{L}.&-]{1,10})\)$/u;

/** The principal of an actor: the one that its claims name, else the one state that its names and sources name. */
function sideOf(
  { id, kind, names }: Actor,
  [first, second]: readonly string[],
  quotes: readonly string[],
  states: StateWords,
): string | null {
  if (kind === "state") return id;
  if (first !== undefined && second === undefined) return first;
  const named = new Set<string>();
  for (const name of [...names, ...quotes])
    for (const word of name.split(/[\s’']+/)) {
      const state = stateIn(word, word.toLowerCase(), states);
      if (state !== null) named.add(state.id);
    }
  const [only, other] = named;
  return only !== undefined && other === undefined ? only : null;
}

/** "Foreign Minister" of "Foreign Minister Jorun Halvey", "a spokesman for the ministry" of "Dorrick Pensa, a spokesman for the ministry". */
function officeIn(source: string, names: readonly string[]): string | null {
  for (const name of [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const at = source.indexOf(name);
    if (at < 0) continue;
    const before = source
      .slice(0, at)
      .trim()
      .replace(/^(?:the|an?)\s+/i, "")
      .replace(/[,’']+s?$/, "");
    const after = source
      .slice(at + name.length)
      .replace(/^[\s,(]+/, "")
      .replace(/[\s,)]+$/, "")
      .replace(/^(?:the|an?)\s+/i, "");
    const office = before !== "" ? before : after;
    return office === "" || office.length > 80 ? null : office;
  }
  return null;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
