/** Ends of the names of files that hold a graph, and of documents that can be read here. */
export const GRAPH_ENDINGS = ["ttl", "trig", "nq", "jsonld", "json"] as const;
export const DOCUMENT_ENDINGS = ["txt", "md", "html", "htm"] as const;

/** The ending of a file's name that is one of those given, null where it has none of them. */
export const endingOf = <E extends string>(name: string, endings: readonly E[]): E | null =>
  endings.find((one) => name.toLowerCase().endsWith(`.${one}`)) ?? null;
