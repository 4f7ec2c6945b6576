export const RDF_FORMATS = ["turtle", "trig", "nquads", "ntriples"] as const;
export type RdfFormat = (typeof RDF_FORMATS)[number];

/** The usual name of each format. */
export const FORMAT_NAMES: Readonly<Record<RdfFormat, string>> = {
  turtle: "Turtle",
  trig: "TriG",
  nquads: "N-Quads",
  ntriples: "N-Triples",
};

/** Formats with one statement in each line have neither relative IRIs nor prefixes. */
export const isLines = (format: RdfFormat): boolean => format === "nquads" || format === "ntriples";
