// The only file that imports saxes. It knows no entities except those of XML itself, fetches nothing, and limits the depth.
import { SaxesParser } from "saxes";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { decode } from "./decode.ts";

/** Gives the value of an attribute by its name without prefix; null if it is missing. */
export type Attributes = (name: string) => string | null;

/** Receives the tags and words of an XML file. Elements are named with the usual prefix of their namespace: `w:p`, `text:p`, `dc:title`. */
export interface XmlListener {
  readonly open: (name: string, attribute: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

const DEEPEST = 500;
/** The usual prefixes of the namespaces that are read, whatever prefix a file gives them. */
const PREFIXES: readonly (readonly [end: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, "w"],
  [/\/spreadsheetml(?:\/2006)?\/main$/, "x"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/officeDocument(?:\/2006)?\/relationships$/, "r"],
  [/opendocument:xmlns:text:1\.0$/, "text"],
  [/opendocument:xmlns:office:1\.0$/, "office"],
  [/opendocument:xmlns:table:1\.0$/, "table"],
  [/opendocument:xmlns:meta:1\.0$/, "meta"],
  [/purl\.org\/dc\/elements\/1\.1\/$/, "dc"],
  [/purl\.org\/dc\/terms\/$/, "dcterms"],
  [/purl\.org\/rss\/1\.0\/modules\/content\/$/, "content"],
  [/www\.w3\.org\/2005\/Atom$/, "atom"],
];
const KNOWN = new Map<string, string>();

function prefixOf(uri: string, written: string): string {
  let prefix = KNOWN.get(uri);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([end]) => end.test(uri))?.[1] ?? written;
    if (KNOWN.size < 1000) KNOWN.set(uri, prefix);
  }
  return prefix;
}

/**
 * Reads XML in UTF-8 and passes its tags and words to the listener.
 *
 * @param isLenient whether mistakes in the XML are tolerated as far as possible, as feed readers do
 * @throws ClaimgraphError (bad data) if it is damaged or too deep
 */
export function readXml(bytes: Uint8Array, place: string, listener: XmlListener, isLenient = false): void {
  const xml = decode(bytes, { file: place, line: null }).replace(/^\ufeff/, "");
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const nameOf = ({ uri, prefix, local }: { uri: string; prefix: string; local: string }): string => {
    const known = prefixOf(uri, prefix);
    return known === "" ? local : `${known}:${local}`;
  };
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) throw bad(`its XML has more than ${DEEPEST} levels`, place);
    const { attributes } = tag;
    listener.open(nameOf(tag), (name) => {
      for (const one of Object.values(attributes)) if (one.local === name) return one.value;
      return null;
    });
  });
  parser.on("closetag", (tag) => {
    depth--;
    listener.close(nameOf(tag));
  });
  parser.on("text", (words) => listener.text(words));
  parser.on("cdata", (words) => listener.text(words));
  parser.on("error", (error) => {
    if (!isLenient) throw bad(`its XML is damaged (${error.message.replace(/^\d+:\d+: /, "")})`, place);
  });
  parser.write(xml).close();
}

const bad = (message: string, place: string): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, remedy: "Save it anew in the program that made it" });
