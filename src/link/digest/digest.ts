import type { Actor, CitedDocument, Claim, EventDescription, EventType } from "../../model/claim.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { nameKeys, nameWords } from "../../text/nameKey.ts";
import { isStopWord } from "../../text/stems.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import { hash32, sortedSet } from "../blocks/hash.ts";
import { agentOf } from "../comparing/pair.ts";
import {
  ATTACKS,
  FALSE_WORDS,
  NAMING_NOUNS,
  NEGATORS,
  OPEN_QUESTIONS,
  POINTING,
  POINTING_ALONE,
  SAYING_NOUNS,
  SETTING,
} from "../lexicon/en.ts";
import { type Clock, classOf, HARM, type Quantity, quantitiesIn } from "./quantities.ts";

/** What linking needs of one claim; computed once from its record, from nothing else. */
export interface ComparableClaim {
  readonly document: DocumentDigest;
  readonly claim: Claim<QuotedSpan>;
  /** Place in its document. */
  readonly order: number;
  readonly text: string;
  /** How many tokens it has. */
  readonly length: number;
  /** Hashes of the classes of its content words, without names of states and places, in rising order. */
  readonly terms: readonly number[];
  /** Those of them that are written small: no names. */
  readonly common: readonly number[];
  /** Classes of its content words, in order of the text, with names. */
  readonly classes: readonly string[];
  /** Ids of the states that it names, in order of the text. */
  readonly states: readonly string[];
  /** The state that it names as the one that attacked; null where it names none. */
  readonly agent: string | null;
  /** Whether it says that something is not so. */
  readonly negative: boolean;
  /** Whether it leaves open what it speaks of: "whether they fired", "hiding who shelled the market". */
  readonly open: boolean;
  /** Whether a word of negation stands anywhere in it. */
  readonly negated: boolean;
  /** The word that it refuses as a name for something ("rejects the term ‘occupation’"), lower-cased; null where it refuses none. */
  readonly refused: string | null;
  /** The noun by which it points to what has been said before ("that claim"); null where it says something itself. */
  readonly pointer: string | null;
  readonly quantities: readonly Quantity[];
  readonly clocks: readonly Clock[];
  /** Ids of the events that it is about. */
  readonly events: readonly string[];
}

/** What all claims of a document say of one event. */
export interface EventDigest {
  readonly id: string;
  readonly document: DocumentDigest;
  readonly types: readonly EventType[];
  /** Days since 1970-01-01; null where no description is dated. */
  readonly from: number | null;
  readonly to: number | null;
  readonly places: readonly string[];
  /** Whether its document tells of no more than one place on its day. */
  readonly onlyPlace: boolean;
  /** Ids of actors that take part, or of their states. */
  readonly actors: readonly string[];
  readonly words: readonly number[];
  /** How many were harmed, as "died 14": numbers that rarely are alike by chance. */
  readonly numbers: readonly string[];
  readonly span: QuotedSpan;
}

export interface ActorDigest {
  readonly actor: Actor;
  readonly document: DocumentDigest;
  /** Name keys of its proper names. */
  readonly keys: readonly string[];
  /** Words before or after the name that tell the office, as written. */
  readonly offices: readonly string[];
  /** Id of the state or body that answers for it, as this document tells; itself for a state. */
  readonly side: string | null;
}

export interface PlaceDigest {
  readonly id: string;
  readonly document: DocumentDigest;
  readonly names: readonly string[];
}

export interface CitedDigest {
  readonly cited: CitedDocument;
  readonly document: DocumentDigest;
}

export interface DocumentDigest {
  readonly record: DocumentRecord;
  /** Day of the document, days since 1970-01-01; null where unknown. */
  readonly day: number | null;
  readonly comparables: readonly ComparableClaim[];
  readonly events: readonly EventDigest[];
  readonly actors: readonly ActorDigest[];
  readonly places: readonly PlaceDigest[];
  readonly cited: readonly CitedDigest[];
  /** Hashes of all runs of four words of its claims. */
  readonly shingles: readonly number[];
}

/** Days since 1970-01-01 of an xsd:date; null for none or one outside the years 1 to 9999. */
export function dayOf(date: string | null): number | null {
  if (date === null) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

/** Text of a claim's content; pieces are kept apart by an ellipsis. */
export const contentOf = (claim: Claim<QuotedSpan>): string => claim.content.map(({ quote }) => quote).join(" … ");

const SHINGLE = 4;

/** Reads from a record what linking compares. Pure; linear in the record's claims and words. */
export function digest(record: DocumentRecord): DocumentDigest {
  const states = stateWords(record);
  const placeWords = wordsOfPlaces(record);
  const own: { -readonly [K in keyof DocumentDigest]: DocumentDigest[K] } = {
    record,
    day: dayOf(record.dating?.latest ?? null),
    comparables: [],
    events: [],
    actors: [],
    places: [],
    cited: [],
    shingles: [],
  };
  own.cited = record.cited.map((cited) => ({ cited, document: own }));
  const shingles: number[] = [];
  const within = new Map<string, QuotedSpan[]>();
  const claimants = new Map(record.claims.map(({ id, claimant }) => [id, claimant]));
  // "I have directed that P": who says P within says it without
  const denying = new Set(record.claims.filter(({ act }) => act === "deny").map(({ id }) => id));
  // "we deny the allegation that they fired" denies just that
  for (const { parent, content, claimant } of record.claims)
    if (parent !== null && (claimant === null ? !denying.has(parent) : claimant !== claimants.get(parent)))
      within.set(parent, [...(within.get(parent) ?? []), ...content]);
  let refused: string | null = null;
  own.comparables = record.claims.map((claim, order) => {
    const tokens = tokenize(contentOf(claim));
    const said = comparableOf(own, claim, tokens, order, states, placeWords, within.get(claim.id) ?? []);
    // "rejects the term" is the word that was refused before
    const again = said.pointer !== null && NAMING_NOUNS.has(said.pointer) && said.negative;
    const made = again && refused !== null ? { ...said, refused } : said;
    refused = made.refused ?? refused;
    if (claim.level === 1) {
      const words = tokens.lower.filter((word) => /[\p{L}\p{N}]/u.test(word));
      for (let i = 0; i + SHINGLE <= words.length; i++) shingles.push(hash32(words.slice(i, i + SHINGLE).join(" ")));
    }
    return made;
  });
  own.shingles = sortedSet(shingles);
  own.actors = actorsOf(own, states);
  own.places = placesOf(own);
  own.events = eventsOf(own, placeWords, new Map(own.actors.map(({ actor, side }) => [actor.id, side])), states);
  return own;
}

/** Beginnings of words that name a state ("keldor" of "Keldora", "Keldoran"), with its id. */
type StateWords = readonly { readonly start: string; readonly id: string; readonly name: string }[];

function stateWords(record: DocumentRecord): StateWords {
  const found: { start: string; id: string; name: string }[] = [];
  for (const { id, kind, names } of record.actors) {
    if (kind !== "state") continue;
    for (const name of names) {
      const words = nameWords(name);
      const last = words.at(-1);
      if (last === undefined || words.length > 4) continue;
      const word = /^(?:kingdom|states|republic|federation|union|emirates|side|government)$/.test(last)
        ? words[0]!
        : last;
      const start = word.replace(/(?:ian|ans|an|i|ish|ese|ia|a|e|ey|y)$/, "");
      if (start.length >= 4 && !found.some((one) => one.start === start)) found.push({ start, id, name: `@${id}` });
    }
  }
  return found.sort((a, b) => b.start.length - a.start.length || (a.start < b.start ? -1 : 1));
}

function stateIn(word: string, lower: string, states: StateWords): StateWords[number] | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  return states.find(({ start }) => lower.startsWith(start) && lower.length <= start.length + 6) ?? null;
}

function wordsOfPlaces(record: DocumentRecord): ReadonlySet<string> {
  const places = new Set(record.places.map(({ id }) => id));
  const words = new Set<string>();
  for (const { namings } of record.claims)
    for (const { names, form } of namings) if (places.has(names)) for (const word of nameWords(form)) words.add(word);
  return words;
}

/** "refuses to withdraw" turns a demand down; it does not say that something is not so. */
const isDenial = ({ act, content }: Claim<QuotedSpan>): boolean =>
  act === "deny" || (act === "reject" && !/^to\s/i.test(content[0]?.quote ?? ""));
const CONCEALING = /^(?:tell|admit|acknowledge|recogni[sz]e|hide|conceal|forget|deny|mention)$/;
/** Where a negation makes the claim negative. */
const HEAD_TOKENS = 16;

function comparableOf(
  document: DocumentDigest,
  claim: Claim<QuotedSpan>,
  tokens: Tokens,
  order: number,
  states: StateWords,
  places: ReadonlySet<string>,
  inner: readonly QuotedSpan[],
): ComparableClaim {
  const text = contentOf(claim);
  const told = toldWithin(claim, text, inner);
  const classes: string[] = [];
  const terms: number[] = [];
  const common: number[] = [];
  const named: string[] = [];
  let negated = false;
  let negatedAtHead = false;
  let calledFalse = false;
  for (let i = 0; i < tokens.count; i++) {
    const lower = tokens.lower[i]!;
    // what a claim within says is said by that one
    if (told.some(([from, to]) => from <= tokens.start[i]! && tokens.end[i]! <= to)) continue;
    if (NEGATORS.has(lower)) {
      // "not only": what follows is asserted; far on in a long quotation it is not what the claim says as a whole
      if (lower === "not" && tokens.lower[i + 1] === "only") continue;
      // "nothing other than a war", "none but him"
      if (/^no/.test(lower) && /^(?:other|but|less)$/.test(tokens.lower[i + 1] ?? "")) continue;
      // "they will not tell us that P": what is not told is held to be so
      if (lower === "not" && CONCEALING.test(tokens.lower[i + 1] ?? "")) continue;
      negated = true;
      if (i < HEAD_TOKENS) negatedAtHead = true;
      continue;
    }
    if (!/\p{L}/u.test(lower) || isStopWord(lower)) continue;
    const state = stateIn(tokens.word[i]!, lower, states);
    if (state !== null) {
      classes.push(state.name);
      if (named.at(-1) !== state.id) named.push(state.id);
      continue;
    }
    const name =
      lower === "fighter" && /^(?:plane|jet|aircraft)/.test(tokens.lower[i + 1] ?? "") ? lower : classOf(lower);
    if (FALSE_WORDS.has(name)) calledFalse = true;
    classes.push(name);
    if (places.has(lower) || SETTING.has(name) || SAYING_NOUNS.has(name)) continue;
    const term = hash32(name);
    terms.push(term);
    if (i === 0 || !/^\p{Lu}/u.test(tokens.word[i]!)) common.push(term);
  }
  const pointer = pointerOf(tokens, terms.length, claim.content[0]?.quote ?? "");
  const { quantities, clocks } = quantitiesIn(tokens);
  const own = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !told.some(([from, to]) => from <= start && end <= to);
  return {
    document,
    claim,
    order,
    text,
    length: tokens.count,
    terms: sortedSet(terms),
    common: sortedSet(common),
    classes,
    states: named,
    agent: agentOf(claim.act, classes, tokens.lower),
    open: leavesOpen(classes, tokens.lower),
    negative:
      claim.polarity === "denied" ||
      isDenial(claim) ||
      negatedAtHead ||
      calledFalse ||
      (pointer !== null && MADE_UP.test(text)),
    negated,
    refused: isDenial(claim) || claim.polarity === "denied" ? refusedIn(tokens) : null,
    pointer,
    quantities: quantities.filter(own),
    clocks: clocks.filter(own),
    events: [...new Set(claim.descriptions.map(({ event }) => event))],
  };
}

const leavesOpen = (classes: readonly string[], lower: readonly string[]): boolean =>
  classes.some((one) => OPEN_QUESTIONS.has(one)) ||
  lower.some((one, i) => /^who(?:ever)?$/.test(one) && ATTACKS.has(classOf(lower[i + 1] ?? "")));

/** Where in a claim's text (UTF-16) the contents of the claims within it stand. */
function toldWithin(claim: Claim<QuotedSpan>, text: string, inner: readonly QuotedSpan[]): [number, number][] {
  const found: [number, number][] = [];
  for (const { start, end, quote } of inner) {
    const piece = claim.content.find((one) => one.start <= start && end <= one.end);
    if (piece === undefined) continue;
    const from = text.indexOf(quote, Math.max(0, text.indexOf(piece.quote)));
    // the whole of it is told by the one within only where something of its own is left
    if (from >= 0 && quote.length < text.length) found.push([from, from + quote.length]);
  }
  return found;
}

/** "that claim", "the allegations", "this", "the figure of 400 hectares": content that only points to what another has said. */
function pointerOf(tokens: Tokens, terms: number, first: string): string | null {
  const { lower, count } = tokens;
  if (count === 1 && POINTING_ALONE.has(lower[0]!)) return "this";
  for (let i = 0; i < Math.min(count, 6); i++) {
    const name = classOf(lower[i]!);
    if (!SAYING_NOUNS.has(name)) continue;
    // "our story" is the speaker's own
    if (/^(?:our|my)$/.test(lower[0]!)) return null;
    // "the claim that P" says P itself
    // "fewer than half voted, a figure which she called …": a noun that stands alone
    if (NAMING_NOUNS.has(name) && terms > 0 && !ALONE.test(first)) return null;
    const next = lower[i + 1] ?? "";
    if (next === "that" && count > i + 4) return null;
    return i > 0 && (POINTING.has(lower[0]!) || /'s$/.test(lower[i - 1]!) || i <= 3) ? name : i === 0 ? name : null;
  }
  return null;
}

const ALONE = /^an?\s\S+$/i;
/** Idioms that call a saying false. */
const MADE_UP = /\b(?:taken|plucked|pulled|picked|drawn) (?:from|out of) (?:the |thin )*(?:air|hat)\b|\bmade up\b/i;

/** "the term 'occupation'", "the word invasion": the word after the noun of naming. */
function refusedIn({ lower, count }: Tokens): string | null {
  for (let i = 0; i < Math.min(count, 4); i++) {
    if (!NAMING_NOUNS.has(lower[i]!) || lower[i] === "figure") continue;
    const word = lower.slice(i + 1).find((one) => /\p{L}/u.test(one));
    return word === undefined || isStopWord(word) ? null : word;
  }
  return null;
}

const INDEFINITE =
  /^(?:an?|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|\d+|one|another|other|both|all|most|no|any)\b/i;

function actorsOf(document: DocumentDigest, states: StateWords): ActorDigest[] {
  const { record } = document;
  const principals = new Map<string, Set<string>>();
  const sources = new Map<string, Set<string>>();
  for (const claim of record.claims) {
    if (claim.claimant === null) continue;
    if (claim.principal !== null && claim.principal !== claim.claimant)
      add(principals, claim.claimant, claim.principal);
    for (const { quote } of claim.source) add(sources, claim.claimant, quote);
  }
  const isState = new Set(record.actors.filter(({ kind }) => kind === "state").map(({ id }) => id));
  return record.actors.map((actor) => {
    const written = [...actor.names];
    const definite = written.filter((name) => !INDEFINITE.test(name) && /\p{Lu}/u.test(name));
    const keys = new Set<string>();
    for (const name of definite) {
      const bracket = /^(.*?)\s*\((\p{Lu}[\p{L}.&-]{1,10})\)$/u.exec(name);
      for (const part of bracket === null ? [name] : [bracket[1]!, bracket[2]!])
        for (const key of nameKeys(part)) keys.add(key);
    }
    const own = principals.get(actor.id);
    let side: string | null = isState.has(actor.id)
      ? actor.id
      : own !== undefined && own.size === 1
        ? [...own][0]!
        : null;
    if (side === null) {
      const named = new Set<string>();
      for (const name of [...written, ...(sources.get(actor.id) ?? [])])
        for (const word of name.split(/[\s’']+/)) {
          const state = stateIn(word, word.toLowerCase(), states);
          if (state !== null) named.add(state.id);
        }
      if (named.size === 1) side = [...named][0]!;
    }
    const offices = new Set<string>();
    for (const quote of sources.get(actor.id) ?? []) {
      const office = officeIn(quote, written);
      if (office !== null) offices.add(office);
    }
    return { actor, document, keys: [...keys], offices: [...offices].sort(), side };
  });
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

function placesOf(document: DocumentDigest): PlaceDigest[] {
  const names = new Map<string, Set<string>>(document.record.places.map(({ id }) => [id, new Set<string>()]));
  for (const { namings } of document.record.claims)
    for (const naming of namings) names.get(naming.names)?.add(naming.form);
  return document.record.places.map(({ id }) => ({ id, document, names: [...names.get(id)!].sort() }));
}

const MANY = 5;

function eventsOf(
  document: DocumentDigest,
  placeWords: ReadonlySet<string>,
  sides: ReadonlyMap<string, string | null>,
  states: StateWords,
): EventDigest[] {
  const told = new Map<string, { description: EventDescription<QuotedSpan>; comparable: ComparableClaim }[]>();
  for (const comparable of document.comparables)
    for (const description of comparable.claim.descriptions) {
      const list = told.get(description.event);
      if (list === undefined) told.set(description.event, [{ description, comparable }]);
      else list.push({ description, comparable });
    }
  // a whole state is no place of an incident: it neither joins nor parts two; what is not named may be one
  const broad = new Set(
    document.places
      .filter(
        ({ names }) => names.length === 0 || names.some((name) => stateIn(name, name.toLowerCase(), states) !== null),
      )
      .map(({ id }) => id),
  );
  const events = [...told].map(([id, list]) => {
    const days = list.flatMap(({ description: { dating } }): [number, number][] => {
      const from = dayOf(dating?.earliest ?? null);
      // what still goes on goes on to the day of the telling
      const to =
        dayOf(dating?.latest ?? null) ?? (from === null || document.day === null ? from : Math.max(from, document.day));
      return from === null || to === null || to < from ? [] : [[from, to]];
    });
    // the narrowest date that any of its descriptions gives
    days.sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0]);
    const words: number[] = [];
    for (const { description } of list)
      for (const lower of tokenize(description.span.quote).lower)
        if (/\p{L}/u.test(lower) && !isStopWord(lower) && !placeWords.has(lower)) words.push(hash32(classOf(lower)));
    for (const { comparable } of list) if (comparable.events.length === 1) words.push(...comparable.terms);
    const numbers = new Set<string>();
    for (const { comparable } of list)
      for (const { measure, low, high } of comparable.quantities)
        if (HARM.has(measure) && measure !== "percent" && low === high && low >= MANY) numbers.add(`${measure} ${low}`);
    const actors = new Set<string>();
    for (const { description, comparable } of list) {
      for (const { entity } of description.participants) actors.add(sides.get(entity) ?? entity);
      for (const state of comparable.states) actors.add(state);
      // a party speaks of what it is party to
      const { voice, principal } = comparable.claim;
      if (voice === "authorial" && principal !== null) actors.add(principal);
    }
    return {
      id,
      document,
      types: [...new Set(list.map(({ description }) => description.type))].sort(),
      from: days[0]?.[0] ?? null,
      to: days[0]?.[1] ?? null,
      places: [
        ...new Set(list.flatMap(({ description: { place } }) => (place === null || broad.has(place) ? [] : [place]))),
      ].sort(),
      onlyPlace: false,
      actors: [...actors].sort(),
      words: sortedSet(words),
      numbers: [...numbers].sort(),
      span: list[0]!.description.span,
    };
  });
  const onDay = new Map<number, Set<string>>();
  for (const { from, to, places } of events)
    if (from !== null && from === to) {
      const set = onDay.get(from) ?? new Set<string>();
      for (const place of places) set.add(place);
      onDay.set(from, set);
    }
  return events.map((event) => ({
    ...event,
    onlyPlace: event.from !== null && event.from === event.to && onDay.get(event.from)!.size <= 1,
  }));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
