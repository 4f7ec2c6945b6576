/** The formats that a graph is written in and read back from. */
export const GRAPH_FORMATS = ["turtle", "trig", "nquads", "ntriples", "jsonld"] as const;
/** A format that a graph is written in and read back from. */
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

const ENDINGS: Readonly<Record<string, GraphFormat>> = {
  ttl: "turtle",
  trig: "trig",
  nq: "nquads",
  nt: "ntriples",
  jsonld: "jsonld",
};

/** The format of a file by the ending of its name (`.ttl`, `.trig`, `.nq`, `.nt`, `.jsonld`, each also with `.gz`), null where it has none of them. */
export function graphFormatOf(fileName: string): GraphFormat | null {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending]! : null;
}
