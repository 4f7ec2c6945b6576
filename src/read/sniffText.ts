// Recognises text formats by their beginning.
// “WEBVTT”, “<rss”, “Received: …” and “MIME-Version: …”, {"name": "…", "type": "public_channel"
// not: a memorandum with “From:” and “To:”, a sentence that opens with a bracket
import { beginsTable } from "./sniffTable.ts";

/** The format of a text by its first characters, without white space and byte order mark before them. `whole`: they are the whole text. */
export function sniffText(start: string, whole: boolean): string | null {
  for (const [id, mark] of MARKS) if (mark.test(start)) return id;
  const first = start[0];
  if (first === "{" || first === "[") return jsonFormat(start, whole);
  if (first === "<") return markupFormat(start);
  return mailFormat(start) ?? (beginsGraph(start) ? "turtle" : beginsTable(start) ? "csv" : null);
}

const MARKS: readonly (readonly [id: string, mark: RegExp])[] = [
  ["vtt", /^WEBVTT(?:[\s-]|$)/],
  ["srt", /^\d{1,6}[ \t]{0,9}\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} ?--> ?\d/],
  ["ass", /^\[Script Info\]/i],
  ["ass", /^\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}\r?\n/],
  ["warc", /^WARC\/\d/],
  // The line before each mail of a mailbox ends with the time of day and the year; a header follows it
  [
    "mbox",
    /^From \S{1,200} [^\n]{0,60}\d\d:\d\d(?: [^\n]{0,20}|:[^\n]{0,20}) \d{4}[^\n]{0,20}\n[A-Za-z][A-Za-z-]{0,60}:[ \t]/,
  ],
  ["rtf", /^\{\\rtf/],
  ["latex", /^(?:%[^\n]{0,500}\n\s*){0,20}\\document(?:class|style)\b/],
  ["postscript", /^%!PS/],
  ["link", /^\[InternetShortcut\]/i],
  ["calendar", /^BEGIN:VCALENDAR\b/],
  ["contact", /^BEGIN:VCARD\b/],
  ["encrypted", /^-----BEGIN PGP MESSAGE-----/],
  ["code", /^#!\s?\//],
];

/** Headers that only programs write. */
const TECHNICAL =
  /^(?:return-path|delivered-to|received|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|authentication-results|x-[a-z-]+|snapshot-content-location)$/;

/** A mail or a saved page: it begins with a block of headers, at least one of which only programs write. */
function mailFormat(start: string): "eml" | "mhtml" | null {
  let headers = 0;
  let isTechnical = false;
  for (const line of start.split(/\r?\n/, 200)) {
    if (line === "") break;
    if (headers > 0 && /^[ \t]/.test(line)) continue;
    const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return null;
    headers++;
    isTechnical ||= TECHNICAL.test(name);
  }
  if (headers < 2 || !isTechnical) return null;
  const head = start.slice(0, 5000);
  return /^snapshot-content-location:|^from: <?saved by /im.test(head) ? "mhtml" : "eml";
}

/** RDF in Turtle, or its lines of triples, after comments. */
function beginsGraph(start: string): boolean {
  const rest = withoutComments(start);
  return /^(?:@?prefix\s+[\w.-]{0,60}:\s*<|@?base\s+<)/i.test(rest) || beginsTriple(rest);
}

function withoutComments(start: string): string {
  let rest = start;
  while (rest.startsWith("#")) {
    const end = rest.indexOf("\n");
    if (end < 0) return "";
    rest = rest.slice(end + 1).trimStart();
  }
  return rest;
}

const beginsTriple = (start: string): boolean =>
  /^<[a-z][a-z0-9+.-]{0,20}:[^<>\s]{0,2000}>[ \t]+<[^<>\s]{1,2000}>[ \t]+(?:<|"|_:)/i.test(start);

function jsonFormat(start: string, whole: boolean): string | null {
  if (beginsJsonl(start, whole)) return "jsonl";
  if (!/^(?:\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})|\[\s*\{\s*")/.test(start)) return null;
  if (/"type"\s{0,9}:\s{0,9}"(?:(?:public|private)_(?:channel|supergroup|group)|personal_chat|bot_chat)"/.test(start))
    return "telegram";
  return /"@(?:context|graph|id)"\s{0,9}:/.test(start) ? "jsonld" : "json";
}

/** Whether the first line is an object with a text; of a very long line only the beginning is examined. */
function beginsJsonl(start: string, whole: boolean): boolean {
  const newline = start.indexOf("\n");
  if (newline < 0 && !whole) return /^\{\s*"(?:id|text|title|publisher|author|date|genre|url)"\s*:/.test(start);
  try {
    const value: unknown = JSON.parse(newline < 0 ? start : start.slice(0, newline));
    return typeof value === "object" && value !== null && "text" in value;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const ROOTS: ReadonlyMap<string, string> = new Map([
  ["html", "html"],
  ["rss", "rss"],
  ["feed", "rss"],
  ["rdf:rdf", "rdfxml"],
  ["svg", "svg"],
  ["tt", "ass"],
  ["graphml", "graphml"],
  ["gexf", "graphml"],
  ["office:document", "odt"],
]);

/** Elements with which a piece of a page begins. */
const PIECES =
  /^<(?:head|body|div|p|article|section|main|header|nav|h[1-6]|table|ul|ol|blockquote|meta|title|script|style)[\s>]/i;

/** The format by the first element, after declarations and comments. */
function markupFormat(start: string): string | null {
  let rest = start;
  let isXml = false;
  for (;;) {
    const end = rest.startsWith("<!--")
      ? "-->"
      : rest.startsWith("<?")
        ? "?>"
        : /^<!doctype\s/i.test(rest)
          ? ">"
          : null;
    if (end === null) break;
    if (/^<!doctype\s+html\b/i.test(rest)) return "html";
    isXml ||= /^<(?:\?xml|!doctype)/i.test(rest);
    const at = rest.indexOf(end);
    if (at < 0) return isXml ? "xml" : null;
    rest = rest.slice(at + end.length).trimStart();
  }
  const root = /^<([a-z][\w:.-]{0,60})[\s/>]/i.exec(rest)?.[1]?.toLowerCase() ?? "";
  const known = ROOTS.get(root) ?? ROOTS.get(root.replace(/^.*:/, ""));
  if (known === "rdfxml" && rest.slice(0, 2000).includes("purl.org/rss/1.0")) return "rss";
  if (known !== undefined && (known !== "ass" || isXml)) return known;
  if (PIECES.test(rest)) return "html";
  return isXml ? "xml" : beginsTriple(rest) ? "nquads" : null;
}
