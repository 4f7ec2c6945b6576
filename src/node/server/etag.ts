/** The tag of an answer: the revision of the graph, and in which form it is given where there are several. */
export const tagOf = (revision: string, form = ""): string =>
  `"${revision.slice(0, 32)}${form === "" ? "" : `-${form}`}"`;

/** Whether whoever asks has the answer already. */
export const matches = (given: string | undefined, tag: string): boolean =>
  (given ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
