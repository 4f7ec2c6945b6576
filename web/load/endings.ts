/** Ends of the names of files that hold a graph. */
export const GRAPH_ENDINGS = ["ttl", "trig", "nq", "jsonld", "json"] as const;

/** The ending of a file's name among the given endings; null where the name has none of them. */
export const endingOf = <E extends string>(name: string, endings: readonly E[]): E | null =>
  endings.find((one) => name.toLowerCase().endsWith(`.${one}`)) ?? null;
