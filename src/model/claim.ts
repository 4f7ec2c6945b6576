import type { Citation } from "./citation.ts";
import type { Dating, Timex } from "./dating.ts";
import type { Genre, Part, SourceDocument } from "./document.ts";
import type { Quantity } from "./quantity.ts";
import type { Span } from "./span.ts";

export const ACTS = [
  "state",
  "report",
  "allege",
  "accuse",
  "deny",
  "reject",
  "confirm",
  "concede",
  "demand",
  "promise",
  "threaten",
  "warn",
  "condemn",
  "praise",
  "believe",
  "ask",
  "intend",
] as const;
/** What is done by claiming. `intend` (wanting, planning, seeming) is recognised so that it is not taken for speech. */
export type Act = (typeof ACTS)[number];

export const POLARITIES = ["asserted", "denied"] as const;
/** Whether the claimant says that the content is so, or that it is not. */
export type Polarity = (typeof POLARITIES)[number];

export const FORMS = ["direct", "mixed", "indirect"] as const;
/** How much of the content stands in quotation marks: all, some, none. */
export type Form = (typeof FORMS)[number];

export const VOICES = ["reported", "authorial", "narration"] as const;
/** Whether the document reports the claim, its author makes it, or its narrator tells it. */
export type Voice = (typeof VOICES)[number];

export const STATUSES = ["happened", "didNotHappen", "ongoing", "expected", "demanded", "hypothetical"] as const;
/** Whether the event is said to have happened; the claim's denial is already applied. */
export type Status = (typeof STATUSES)[number];

export const EVENT_TYPES = [
  "agree",
  "consult",
  "support",
  "concede",
  "cooperate",
  "aid",
  "retreat",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
  "election",
  "publication",
  "other",
] as const;
/** PLOVER's sixteen, and election, publication, other. */
export type EventType = (typeof EVENT_TYPES)[number];

export const ROLES = ["agent", "target", "addressee", "recipient", "object", "basedOn", "heading"] as const;
/** What part somebody or something takes in an event. */
export type Role = (typeof ROLES)[number];

export const ACTOR_KINDS = [
  "person",
  "state",
  "organ",
  "office",
  "organisation",
  "armedGroup",
  "people",
  "collective",
] as const;
/** What kind of actor it is, as documents tell. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const CITED_GENRES = ["letter", "resolution", "statement", "report", "agendaItem", "law", "agreement"] as const;
/** What kind of text a cited document is. */
export type CitedGenre = (typeof CITED_GENRES)[number];

/** A person, state, organ, office, organisation, armed group, people or collective. */
export interface Actor {
  readonly id: string;
  /** Null where it is disputed or unknown. */
  readonly kind: ActorKind | null;
  /** Names as written, in order of first mention, none of them first among them; empty where the name is disputed. */
  readonly names: readonly string[];
}

/** A text that a document mentions but that was not read. */
export interface CitedDocument {
  readonly id: string;
  readonly genre: CitedGenre | null;
  readonly names: readonly string[];
  readonly title: string | null;
  /** A UN symbol, a resolution's or agenda item's number. */
  readonly identifier: string | null;
}

/** What takes part in an event and is no actor and no document: a convoy, a door, a hospital that is shelled. */
export interface Thing {
  readonly id: string;
  /** As written, in order of first mention. */
  readonly names: readonly string[];
}

/** A participant of an event as one claim describes it. */
export interface Participant {
  readonly role: Role;
  /** Id of an actor, cited document or thing. */
  readonly entity: string;
}

/** What one claim says of one event. */
export interface EventDescription<S = Span> {
  readonly id: string;
  readonly event: string;
  readonly type: EventType;
  readonly status: Status;
  /** The words that name the event. */
  readonly span: S;
  readonly dating: Dating | null;
  readonly place: string | null;
  readonly quantities: readonly Quantity<S>[];
  readonly participants: readonly Participant[];
}

export const DISTANCES = ["scareQuotes", "soCalled"] as const;
/** How a naming is held at a distance: by quotation marks, or by “so-called”. */
export type Distance = (typeof DISTANCES)[number];

/** A name or characterisation that a claim uses. */
export interface Naming<S = Span> {
  readonly id: string;
  /** What it names: id of an actor, place, event or cited document. */
  readonly denotes: string;
  readonly span: S;
  readonly form: string;
  readonly distance: readonly Distance[];
}

/** One act of claiming, as one document reports it. Spans are UTF-16 offsets while reading ({@link Span}), quoted code points once recorded. */
export interface Claim<S = Span> {
  readonly id: string;
  /** 1 for a claim that the document itself attributes, 2 for one inside another's content, and so on. */
  readonly level: number;
  /** The claim it stands inside. */
  readonly parent: string | null;
  readonly voice: Voice;
  readonly form: Form;
  readonly act: Act;
  readonly polarity: Polarity;
  /** The source's mention nearest the cue; empty where none is written. */
  readonly source: readonly S[];
  readonly cue: readonly S[];
  readonly content: readonly S[];
  /** Id of an actor or cited document, null where the text does not tell. */
  readonly claimant: string | null;
  /** Ids of all who stand between claimant and principal: cited documents first, then actors, each in order of id. */
  readonly onBehalfOf: readonly string[];
  /** Id of who answers for it in the end. */
  readonly principal: string | null;
  /** Ids of the claims that show on whose behalf. */
  readonly basis: readonly string[];
  /** Said when, only if told. */
  readonly dating: Dating | null;
  /** Last day by which it was said (xsd:date), null where nothing tells. */
  readonly latest: string | null;
  readonly descriptions: readonly EventDescription<S>[];
  readonly namings: readonly Naming<S>[];
  /** In hundredths, 0 to 100, so that bytes stay equal everywhere. */
  readonly confidence: number;
  /** The rule or model that found it. */
  readonly rule: string;
  /** Page, paragraph or time of its first words, of documents that have such. */
  readonly citation?: Citation;
}

/** An identity that descriptions share; it carries no statement. */
export interface Event {
  readonly id: string;
}

/** Where a place lies, in degrees of WGS 84: north and east are positive. */
export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place that descriptions share; it carries no statement. */
export interface Place {
  readonly id: string;
  /** Its point, if the user's lookup file gives one. */
  readonly point?: GeoPoint;
}

/** A document and all that was found in it, in document order. */
export interface Extraction {
  readonly id: string;
  readonly extractor: string;
  readonly document: SourceDocument;
  /** Genre as given or as the text shows. */
  readonly genre: Genre;
  /** Title, date, authors and publishers after the head of the text was read too. */
  readonly title: string | null;
  readonly dating: Dating | null;
  readonly creators: readonly string[];
  readonly publishers: readonly string[];
  /** UN symbols of the document itself. */
  readonly identifiers: readonly string[];
  /** Id of who signs or issued the text, else of who is named as its author; null where the text does not tell. */
  readonly author: string | null;
  /** What kinds of stretches the text consists of, in order of their starts. Never written to a graph. */
  readonly parts: readonly Part[];
  readonly claims: readonly Claim[];
  readonly actors: readonly Actor[];
  readonly cited: readonly CitedDocument[];
  readonly things: readonly Thing[];
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  /** By the id of an actor, cited document, thing or place: the fullest of its names in this text. For lists and scorers; never written to a graph. */
  readonly canonical: ReadonlyMap<string, string>;
  /** All time expressions of the text. */
  readonly timexes: readonly Timex[];
}
