import { TAGS, type Tag } from "./tags.ts";

/** The number of each Penn tag. */
export const TAG = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Readonly<Record<Tag, number>>;

/** Some tags, by number. */
export const tagSet = (...tags: readonly Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAG[tag]));
