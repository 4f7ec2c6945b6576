/** The ETag of an answer: the revision of the graph, and the format if there are several. */
export const tagOf = (revision: string, form = ""): string =>
  `"${revision.slice(0, 32)}${form === "" ? "" : `-${form}`}"`;

/** Whether the client already has the answer. */
export const matches = (given: string | undefined, tag: string): boolean =>
  (given ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
