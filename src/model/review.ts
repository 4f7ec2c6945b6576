import type { Act, Polarity } from "./claim.ts";
import { makeId } from "./ids.ts";
import type { QuotedSpan } from "./record.ts";

export const DECISIONS = [
  "accepted",
  "rejected",
  "corrected",
  "same",
  "different",
  "commented",
  "starred",
  "tagged",
  "hidden",
  "undone",
] as const;
/** What a person decides in a review. */
export type Decision = (typeof DECISIONS)[number];

export const REVIEWED_KINDS = ["claim", "actor", "cited", "event", "place", "document", "review"] as const;
/** What kinds of things are reviewed; a review by undoing it. */
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];

/** The words of a claim, by which it is found again where its id is gone. */
export interface ReviewedWords {
  readonly content: string;
  readonly cue: string;
  readonly claimant: string;
}

/** What was reviewed, and what it was like then. */
export interface ReviewTarget {
  readonly kind: ReviewedKind;
  readonly id: string;
  /** Id of the document that it is of; null where it is of none. */
  readonly document: string | null;
  /** Hash of what was seen: see `seen.ts`. */
  readonly seen: string;
  /** Of a claim, else null. */
  readonly words: ReviewedWords | null;
}

/** An actor or cited document, with the name under which it was meant: a later reading may know it by another id. */
export interface NamedTarget {
  readonly kind: "actor" | "cited";
  readonly id: string;
  readonly name: string;
}

export const CORRECTED_FIELDS = [
  "claimant",
  "principal",
  "act",
  "polarity",
  "extent",
  "date",
  "event",
  "place",
] as const;
/** What of a claim a person corrects. */
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** What is right instead, field by field; null says that the document tells none. */
export interface Correction {
  readonly claimant?: NamedTarget | null;
  readonly principal?: NamedTarget | null;
  readonly act?: Act;
  readonly polarity?: Polarity;
  /** Where the content stands, in code points of this text. */
  readonly extent?: { readonly textId: string; readonly spans: readonly QuotedSpan[] };
  /** When it was said, in EDTF. */
  readonly date?: string | null;
  /** Id of the event that its first description is of. */
  readonly event?: string;
  readonly place?: string | null;
}

/** One decision of one person: added to a graph, never changed. */
export interface Review {
  /** From all that it says. */
  readonly id: string;
  readonly decision: Decision;
  /** The name that the person gave; null where none was given. */
  readonly who: string | null;
  /** xsd:dateTime in UTC with milliseconds. */
  readonly when: string;
  /** One thing; two that are the same or different; of what is hidden any number. In order of kind and id. */
  readonly targets: readonly ReviewTarget[];
  /** Ids of the reviews whose corrections were in force when it was decided. */
  readonly considering: readonly string[];
  readonly correction: Correction | null;
  /** A comment's or tag's words. */
  readonly text: string | null;
  /** Words that are hidden. */
  readonly covers: readonly string[];
}

/** What a review says, before it has its id. */
export type ReviewDraft = Pick<Review, "decision" | "who" | "when" | "targets"> &
  Partial<Pick<Review, "considering" | "correction" | "text" | "covers">>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The review that says this: equal drafts give equal reviews. */
export function makeReview(draft: ReviewDraft): Review {
  const targets = [...draft.targets].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id));
  const considering = [...new Set(draft.considering ?? [])].sort(compare);
  const covers = [...new Set(draft.covers ?? [])].sort(compare);
  const correction = draft.correction ?? null;
  const text = draft.text ?? null;
  const { decision, who, when } = draft;
  const said = [
    targets.map(({ kind, id, document, seen, words }) => [
      ...[kind, id, document, seen],
      words && [words.content, words.cue, words.claimant],
    ]),
    considering,
    correction && correctionParts(correction),
    covers,
  ];
  const id = makeId("review", decision, who, when, text, JSON.stringify(said));
  return { id, decision, who, when, targets, considering, correction, text, covers };
}

const meant = (one: NamedTarget | null): readonly string[] | null => one && [one.kind, one.id, one.name];

/** The fields that are corrected, in order, as plain lists. */
function correctionParts(correction: Correction): readonly unknown[] {
  return CORRECTED_FIELDS.flatMap((field): readonly unknown[] => {
    const value = correction[field];
    if (value === undefined) return [];
    if (field === "claimant" || field === "principal") return [[field, meant(value as NamedTarget | null)]];
    if (field !== "extent") return [[field, value]];
    const { textId, spans } = value as NonNullable<Correction["extent"]>;
    return [[field, textId, spans.map(({ start, end, quote }) => [start, end, quote])]];
  });
}

/** Reviews as they are written and listed: by the moment, of one moment by id; each once. */
export const reviewsInOrder = (reviews: Iterable<Review>): Review[] =>
  [...new Map([...reviews].map((one) => [one.id, one])).values()].sort(
    (a, b) => compare(a.when, b.when) || compare(a.id, b.id),
  );
