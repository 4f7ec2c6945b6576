import type {
  Act,
  ActorKind,
  Claim,
  Distance,
  EventDescription,
  EventType,
  Extraction,
  Form,
  Polarity,
  Role,
  Status,
  Voice,
} from "../model/claim.ts";
import type { Timex } from "../model/dating.ts";
import type { Genre, Part, Recognition } from "../model/document.ts";
import { bySpan, type Span, slice } from "../model/span.ts";

/** A claim as scorers and other programs read it. Spans are half-open UTF-16 offsets of the text; empty lists if the text has none. */
export interface Attribution {
  /** As in the graph. */
  readonly id: string;
  readonly level: number;
  readonly parent: string | null;
  readonly voice: Voice;
  readonly form: Form;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly source: readonly Span[];
  /** The fullest name of the claimant in this text. */
  readonly sourceEntity: string | null;
  /** Names of all actors between claimant and principal. */
  readonly onBehalfOf: readonly string[];
  /** Name of the principal. */
  readonly principal: string | null;
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** EDTF. */
  readonly speechTime: string | null;
  readonly eventIds: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
  /** Label of the page and number of the paragraph, as printed, and time since the start, if there are any. */
  readonly page: string | null;
  readonly paragraph: string | null;
  readonly time: string | null;
  /** Whether the words were recognised in a picture, and all of them surely. */
  readonly recognised?: Recognition;
}

/** What one claim says of an event. */
export interface AttributedDescription {
  readonly id: string;
  readonly claim: string;
  readonly type: EventType;
  readonly status: Status;
  readonly span: Span;
  /** EDTF. */
  readonly date: string | null;
  readonly place: string | null;
  readonly quantities: readonly Span[];
  readonly participants: readonly { readonly role: Role; readonly name: string }[];
}

export interface AttributedEvent {
  readonly id: string;
  /** Its first words. */
  readonly label: string;
  /** The type that most claims give it; among equals the earliest. */
  readonly type: EventType;
  /** EDTF date, and name of the place, from the first claim that has one: they are no more than that claim's statement. */
  readonly date: string | null;
  readonly place: string | null;
  readonly mentions: readonly Span[];
  readonly descriptions: readonly AttributedDescription[];
}

/** An actor, or a cited document, which may speak like an actor. */
export interface AttributedActor {
  readonly id: string;
  readonly kind: ActorKind | "citedDocument" | null;
  readonly name: string | null;
  readonly names: readonly string[];
}

export interface AttributedTimex {
  readonly start: number;
  readonly end: number;
  readonly type: Timex["type"];
  readonly value: string;
  readonly edtf: string | null;
  /** Parts that are not in the text. */
  readonly inferred: readonly ("year" | "anchor")[];
}

export interface AttributedNaming {
  readonly id: string;
  readonly claim: string;
  /** Id of the thing that it names. */
  readonly names: string;
  readonly span: Span;
  readonly form: string;
  readonly distance: readonly Distance[];
}

/** The genre of the document, as given or by its text; null if unknown. */
export interface AttributedDocument {
  readonly title: string | null;
  /** EDTF; for a word processor's file the day on which it was made, if nothing else shows the date. */
  readonly date: string | null;
  readonly genre: Genre;
  readonly author: string | null;
  readonly publisher: string | null;
  /** A public address that the file or the user gives. */
  readonly url: string | null;
  /** UN symbol of the document itself. */
  readonly symbol: string | null;
  /** EDTF: when a page was saved or recorded, not when it was written. */
  readonly captured: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly parts: readonly Part[];
}

/** One line of `extract --jsonl`: every key is always there. */
export interface AttributionsLine {
  readonly id: string;
  readonly text: string;
  readonly document: AttributedDocument;
  readonly attributions: readonly Attribution[];
  readonly events: readonly AttributedEvent[];
  readonly actors: readonly AttributedActor[];
  readonly timexes: readonly AttributedTimex[];
  readonly namings: readonly AttributedNaming[];
}

/** The line of a document that was refused: why, and empty lists. */
export interface RefusedLine {
  readonly id: string;
  readonly error: string;
  readonly attributions: readonly [];
  readonly events: readonly [];
  readonly actors: readonly [];
  readonly timexes: readonly [];
  readonly namings: readonly [];
}

export interface AttributionsOptions {
  /** Name of the line; the document's id if absent. */
  readonly id?: string;
  /** Claims of less confidence are left out (0 to 1). */
  readonly minConfidence?: number;
}

/** The result for a document as one JSON object, as `extract --jsonl` prints it and the scorers read it. */
export function attributionsOf(extraction: Extraction, options: AttributionsOptions = {}): AttributionsLine {
  const { document, canonical } = extraction;
  const claims = extraction.claims.filter((claim) => isSure(claim, options.minConfidence));
  const nameOf = (id: string): string | null => canonical.get(id) ?? null;
  const actors = actorsOf(extraction, nameOf);
  const things = extraction.things.map(({ id, names: own }) => ({ id, name: own[0] ?? null }));
  const names = new Map([...actors, ...things].map(({ id, name }) => [id, name]));
  return {
    id: options.id ?? document.id,
    text: document.text,
    document: documentOf(extraction, nameOf),
    attributions: claims.map((claim) => attributionOf(claim, names)),
    events: eventsOf(claims, document.text, nameOf, names),
    actors,
    timexes: extraction.timexes.map(({ span, type, value, dating }) => ({
      start: span[0],
      end: span[1],
      type,
      value,
      edtf: dating?.edtf ?? null,
      inferred: dating?.inferred ?? [],
    })),
    namings: claims.flatMap((claim) =>
      claim.namings.map(({ id, denotes: names, span, form, distance }) => ({
        id,
        claim: claim.id,
        names,
        span,
        form,
        distance,
      })),
    ),
  };
}

/** Actors, and the documents that the text cites. */
function actorsOf(extraction: Extraction, nameOf: (id: string) => string | null): AttributedActor[] {
  return [
    ...extraction.actors.map(({ id, kind, names }) => ({ id, kind, name: nameOf(id) ?? names[0] ?? null, names })),
    ...extraction.cited.map(({ id, names, title }) => ({
      id,
      kind: "citedDocument" as const,
      name: nameOf(id) ?? names[0] ?? title,
      names,
    })),
  ];
}

function documentOf(extraction: Extraction, nameOf: (id: string) => string | null): AttributedDocument {
  const { document, author, publishers } = extraction;
  return {
    title: extraction.title,
    date: extraction.dating?.edtf ?? document.hints?.created ?? null,
    genre: extraction.genre,
    // the author in the metadata comes before the author that the text shows
    author: document.author ?? (author === null ? null : nameOf(author)) ?? document.hints?.author ?? null,
    publisher: publishers[0] === undefined ? null : nameOf(publishers[0]),
    url: document.url,
    symbol: extraction.identifiers[0] ?? null,
    captured: document.hints?.captured ?? null,
    language: document.language,
    parts: extraction.parts,
  };
}

function attributionOf(claim: Claim, names: ReadonlyMap<string, string | null>): Attribution {
  return {
    id: claim.id,
    level: claim.level,
    parent: claim.parent,
    voice: claim.voice,
    form: claim.form,
    act: claim.act,
    polarity: claim.polarity,
    source: claim.source,
    sourceEntity: claim.claimant === null ? null : (names.get(claim.claimant) ?? null),
    onBehalfOf: claim.onBehalfOf.flatMap((id) => names.get(id) ?? []),
    principal: claim.principal === null ? null : (names.get(claim.principal) ?? null),
    cue: claim.cue,
    content: claim.content,
    speechTime: claim.dating?.edtf ?? null,
    eventIds: [...new Set(claim.descriptions.map(({ event }) => event))],
    confidence: claim.confidence / 100,
    rule: claim.rule,
    page: claim.citation?.page ?? null,
    paragraph: claim.citation?.paragraph ?? null,
    time: claim.citation?.time ?? null,
    ...(claim.citation?.recognised === undefined ? {} : { recognised: claim.citation.recognised }),
  };
}

/** The line of a document that could not be read. */
export function refusedLine(id: string, error: string): RefusedLine {
  return { id, error, attributions: [], events: [], actors: [], timexes: [], namings: [] };
}

/** Whether a claim has at least this confidence (0 to 1). */
export const isSure = (claim: Pick<Claim, "confidence">, minConfidence = 0): boolean =>
  claim.confidence >= minConfidence * 100;

function eventsOf(
  claims: readonly Claim[],
  text: string,
  nameOf: (id: string) => string | null,
  names: ReadonlyMap<string, string | null>,
): AttributedEvent[] {
  const told = new Map<string, [Claim, EventDescription][]>();
  for (const claim of claims)
    for (const description of claim.descriptions) {
      const list = told.get(description.event);
      if (list === undefined) told.set(description.event, [[claim, description]]);
      else list.push([claim, description]);
    }
  return [...told].map(([id, list]) => {
    const descriptions = list.map(([claim, d]) => ({
      id: d.id,
      claim: claim.id,
      type: d.type,
      status: d.status,
      span: d.span,
      date: d.dating?.edtf ?? null,
      place: d.place === null ? null : nameOf(d.place),
      quantities: d.quantities.map(({ span }) => span),
      participants: d.participants.flatMap(({ role, entity }) => {
        const name = names.get(entity) ?? null;
        return name === null ? [] : [{ role, name }];
      }),
    }));
    const mentions = [...new Map(descriptions.map(({ span }) => [span.join(), span])).values()].sort(bySpan);
    return {
      id,
      label: slice(text, mentions[0]!).replaceAll(/\s+/g, " "),
      type: mostFrequent(descriptions.map(({ type }) => type)),
      date: descriptions.find(({ date }) => date !== null)?.date ?? null,
      place: descriptions.find(({ place }) => place !== null)?.place ?? null,
      mentions,
      descriptions,
    };
  });
}

/** The most frequent value; among equals the earliest. */
function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)![0];
}
