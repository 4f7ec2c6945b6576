/** What a client takes, the best first; of equal ones those that are named more exactly. */
interface Taken {
  readonly type: string;
  readonly quality: number;
}

function takenIn(accept: string): Taken[] {
  return accept.split(",").flatMap((part): Taken[] => {
    const [type = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    const quality = Number(parameters.find((one) => one.startsWith("q="))?.slice(2) ?? "1");
    return type === "" || Number.isNaN(quality) ? [] : [{ type, quality }];
  });
}

/** How much a client likes a media type: 0 where it does not take it. */
function liking(type: string, taken: readonly Taken[]): number {
  const [major] = type.split("/");
  for (const wanted of [type, `${major}/*`, "*/*"]) {
    const found = taken.find((one) => one.type === wanted);
    if (found !== undefined) return found.quality;
  }
  return 0;
}

/** The media type among those offered that a client likes most, of equal ones the first; null where it takes none. */
export function negotiated(accept: string | undefined, offered: readonly string[]): string | null {
  if (accept === undefined || accept.trim() === "") return offered[0] ?? null;
  const taken = takenIn(accept);
  let best: string | null = null;
  let most = 0;
  for (const type of offered) {
    const own = liking(type, taken);
    if (own > most) [best, most] = [type, own];
  }
  return best;
}

/** Formats of rows and truths; browsers and clients that take anything get the first. */
export const RESULT_TYPES = [
  "application/sparql-results+json",
  "application/sparql-results+xml",
  "text/csv",
  "text/tab-separated-values",
  "application/json",
  "application/xml",
] as const;

/** Formats of graphs. */
export const GRAPH_TYPES = [
  "text/turtle",
  "application/n-triples",
  "application/ld+json",
  "application/rdf+xml",
  "application/n-quads",
  "application/trig",
  "text/plain",
] as const;

/** What the engine calls a media type, and what is answered with it. */
const SAME: Readonly<Record<string, string>> = {
  "application/json": "application/sparql-results+json",
  "application/xml": "application/sparql-results+xml",
  "text/plain": "application/n-triples",
};
export const engineTypeOf = (type: string): string => (Object.hasOwn(SAME, type) ? (SAME[type] ?? type) : type);

/** A media type with the encoding where it is text. */
export const sentAs = (type: string): string => (type.startsWith("text/") ? `${type}; charset=utf-8` : type);
