/** Ends of the names of files that can be opened. */
export const ENDINGS = ["json"] as const;
export type Ending = (typeof ENDINGS)[number];
