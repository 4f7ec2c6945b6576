import type { CorrectedField } from "../../src/model/review.ts";

/** The key of each field, the same as in the terminal. */
export const FIELD_KEYS: Readonly<Record<CorrectedField, string>> = {
  claimant: "w",
  principal: "f",
  act: "a",
  polarity: "p",
  extent: "e",
  date: "d",
  event: "v",
  place: "l",
};

/** The key of each thing that is done with a claim; letters that the page has for nothing else. */
export const ACTION_KEYS = {
  right: "y",
  wrong: "n",
  correct: "c",
  star: "s",
  comment: "m",
  tag: "t",
  identity: "x",
  undo: "u",
} as const;
export type Action = keyof typeof ACTION_KEYS;
