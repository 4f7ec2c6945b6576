/** The media types that a client accepts, the best first; among equals the more specific ones. */
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

/** The quality value of a media type for a client: 0 if it does not accept it. */
function liking(type: string, taken: readonly Taken[]): number {
  const [major] = type.split("/");
  for (const wanted of [type, `${major}/*`, "*/*"]) {
    const found = taken.find((one) => one.type === wanted);
    if (found !== undefined) return found.quality;
  }
  return 0;
}

/** The offered media type that a client prefers, among equals the first; null if it accepts none. */
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

/** Formats of rows and truth values; browsers, and clients that accept anything, get the first one. */
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

/** The engine's name of a media type, and the one in the answer. */
const SAME: Readonly<Record<string, string>> = {
  "application/json": "application/sparql-results+json",
  "application/xml": "application/sparql-results+xml",
  "text/plain": "application/n-triples",
};
export const engineTypeOf = (type: string): string => (Object.hasOwn(SAME, type) ? (SAME[type] ?? type) : type);

/** A media type, with the encoding if it is text. */
export const contentTypeHeader = (type: string): string => (type.startsWith("text/") ? `${type}; charset=utf-8` : type);
