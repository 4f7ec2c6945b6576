import type { DocumentRecord } from "../../model/record.ts";
import {
  CORRECTED_FIELDS,
  type CorrectedField,
  type Decision,
  type NamedTarget,
  type Review,
} from "../../model/review.ts";
import { namedActor } from "./correct.ts";
import { NONE } from "./corrections.ts";
import type { Standing } from "./standing.ts";

/** The columns of a table of reviews, in order. */
export const REVIEW_COLUMNS = [
  "decision",
  "id",
  "other",
  ...CORRECTED_FIELDS,
  "text",
  "who",
  "when",
  "state",
  "review",
  "considering",
] as const;
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

/** The words for decisions that people write. */
export const WORDS: Readonly<Record<Decision, string>> = {
  accepted: "accept",
  rejected: "reject",
  corrected: "correct",
  same: "same",
  different: "different",
  commented: "comment",
  starred: "star",
  tagged: "tag",
  hidden: "hide",
  undone: "undo",
};

/** A review as a row of the table, in the order of {@link REVIEW_COLUMNS}. */
export function reviewRow({ review, kind }: Standing): readonly string[] {
  const { decision, targets, correction, text, covers, who, when, id, considering } = review;
  // an actor that no document names is written by name
  const meant = (one: NamedTarget | null | undefined): string => {
    if (one === undefined || one === null) return one === null ? NONE : "";
    return one.id === namedActor(one.name) ? one.name : one.id;
  };
  const plain = (value: string | null | undefined): string => value ?? (value === null ? NONE : "");
  const fields: Record<CorrectedField, string> = {
    claimant: meant(correction?.claimant),
    principal: meant(correction?.principal),
    act: correction?.act ?? "",
    polarity: correction?.polarity ?? "",
    extent: (correction?.extent?.spans ?? []).map(({ quote }) => quote).join(" … "),
    date: correction === null ? "" : plain(correction.date),
    event: correction?.event ?? "",
    place: correction === null ? "" : plain(correction.place),
  };
  return [
    ...[WORDS[decision], targets[0]?.id ?? "", targets[1]?.id ?? ""],
    ...CORRECTED_FIELDS.map((field) => fields[field]),
    ...[text ?? covers.join("; "), who ?? "", when, kind, id, considering.join(" ")],
  ];
}

/** The topic of a review, in words: the content of a claim, the names of other things. */
export function aboutOf(records: readonly DocumentRecord[]): (review: Review) => string {
  const names = new Map<string, string>();
  for (const { id, title, actors, cited } of records) {
    if (title !== null) names.set(id, title);
    for (const one of [...actors, ...cited]) if (one.names[0] !== undefined) names.set(one.id, one.names[0]);
  }
  return ({ targets, covers }) =>
    [...targets.map(({ id, words }) => words?.content ?? names.get(id) ?? id.slice(0, 12)), ...covers].join(" / ");
}
