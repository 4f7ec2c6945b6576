import type { Holds, Reader } from "./reader.ts";

/** A format of files: its name, the endings of its files, and how they are read. */
export interface Format {
  readonly id: string;
  /** Its name with an article, as in “this is a PDF file”. */
  readonly is: string;
  /** Without the dot, in lower case; the first is the usual one. */
  readonly endings: readonly string[];
  readonly holds: Holds;
  /** How its text is read; null if it cannot be read (yet). */
  readonly reads: "plain" | "html" | "jsonl" | (() => Promise<Reader>) | null;
  /** What a user can do instead. */
  readonly remedy: string;
  /** Whether every such file can be recognised by its first bytes, so that the ending of its name alone proves nothing. */
  readonly marked: boolean;
}

const AS_TEXT = "Save it as text or HTML";
const UNPACK = "Unpack it, and give the files in it";
const SHOWN = "Give the text that it shows";
const SAID = "Give the words that are said in it, as text";
const LINES = "Write its texts as JSON Lines: one {“id”, “text”, “date”, “publisher”} a line";
const DOCUMENTS = "Give the documents that it was made from, as text or HTML";
const OTHER = "Give a text or HTML file";

const read = (reads: "plain" | "html" | "jsonl", is: string, endings: string): Format => ({
  id: reads,
  is,
  endings: endings.split(" "),
  holds: reads === "jsonl" ? "records" : "documents",
  reads,
  remedy: "",
  marked: false,
});

/** A format with a reader of its own, which is loaded when the first such file comes. */
const readBy = (
  [id, is, endings]: readonly [id: string, is: string, endings: string],
  holds: Holds,
  reads: () => Promise<Reader>,
  marked = false,
): Format => ({ id, is, endings: endings === "" ? [] : endings.split(" "), holds, reads, remedy: "", marked });

const subtitles = async (): Promise<Reader> => (await import("./subtitles.ts")).readSubtitles;

type Row = readonly [id: string, is: string, endings: string, remedy: string];

const unread = (holds: Holds, marked: boolean, rows: readonly Row[]): Format[] =>
  rows.map(([id, is, endings, remedy]) => ({
    id,
    is,
    endings: endings === "" ? [] : endings.split(" "),
    holds,
    reads: null,
    remedy,
    marked,
  }));

/** Every format that is known, with its endings: the one list of them. `sniff.ts` tells most of them by their bytes. */
export const FORMATS: readonly Format[] = [
  read("plain", "plain text", "txt text md markdown"),
  read("html", "an HTML page", "html htm xhtml"),
  read("jsonl", "JSON Lines", "jsonl ndjson"),
  readBy(["eml", "a mail", "eml emlx"], "documents", async () => (await import("./mail/mail.ts")).readMail),
  readBy(["mbox", "a mailbox (MBOX)", "mbox mbx"], "documents", async () => (await import("./mail/mbox.ts")).readMbox),
  readBy(
    ["msg", "an Outlook mail (MSG)", "msg"],
    "documents",
    async () => (await import("./mail/outlook.ts")).readOutlook,
    true,
  ),
  readBy(["srt", "a file of subtitles (SRT)", "srt"], "documents", subtitles),
  readBy(["vtt", "a file of subtitles (WebVTT)", "vtt"], "documents", subtitles),
  readBy(["pdf", "a PDF file", "pdf"], "documents", async () => (await import("./pdf/pdf.ts")).readPdf, true),
  readBy(
    ["docx", "a Word document (DOCX)", "docx docm dotx"],
    "documents",
    async () => (await import("./office/docx.ts")).readDocx,
    true,
  ),
  readBy(
    ["odt", "an OpenDocument text (ODT)", "odt ott"],
    "documents",
    async () => (await import("./office/odt.ts")).readOdt,
    true,
  ),
  readBy(["zip", "a ZIP archive", "zip"], "documents", async () => (await import("./zip/zip.ts")).readZip, true),
  readBy(["rtf", "an RTF document", "rtf"], "documents", async () => (await import("./office/rtf.ts")).readRtf, true),
  readBy(["epub", "an EPUB book", "epub"], "documents", async () => (await import("./web/epub.ts")).readEpub, true),
  readBy(
    ["mhtml", "a saved page (MHTML)", "mhtml mht"],
    "documents",
    async () => (await import("./web/mhtml.ts")).readMhtml,
  ),
  readBy(
    ["rss", "a news feed (RSS or Atom)", "rss atom"],
    "documents",
    async () => (await import("./web/feed.ts")).readFeed,
  ),
  readBy(
    ["telegram", "a Telegram export", ""],
    "documents",
    async () => (await import("./web/telegram.ts")).readTelegram,
  ),
  readBy(
    ["warc", "a web archive (WARC)", "warc arc"],
    "documents",
    async () => (await import("./web/warc.ts")).readWarc,
  ),
  readBy(
    ["wacz", "a web archive (WACZ)", "wacz"],
    "documents",
    async () => (await import("./web/wacz.ts")).readWacz,
    true,
  ),
  readBy(["csv", "a table (CSV)", "csv tsv tab"], "records", async () => (await import("./table/csv.ts")).readCsv),
  readBy(
    ["xlsx", "an Excel table", "xlsx xlsm"],
    "records",
    async () => (await import("./table/xlsx.ts")).readXlsx,
    true,
  ),
  ...unread("documents", true, [
    ["doc", "an old Word document (DOC)", "doc dot", AS_TEXT],
    ["pptx", "a PowerPoint presentation", "pptx pptm ppsx ppt pps", AS_TEXT],
    ["odp", "an OpenDocument presentation", "odp", AS_TEXT],
    ["office", "an old Office document", "", AS_TEXT],
    ["mobi", "a Kindle book", "mobi azw azw3", AS_TEXT],
    ["djvu", "a DjVu file", "djvu djv", "Take its text out first, for example: djvutxt FILE"],
    ["postscript", "a PostScript file", "ps eps", "Take its text out first, for example: ps2ascii FILE"],
    ["pst", "an Outlook folder of mails", "pst ost", "Save the words of each mail as text"],
    ["webarchive", "a Safari web archive", "webarchive", "Save the page as HTML"],
  ]),
  ...unread("documents", false, [
    ["ass", "a file of subtitles (ASS)", "ass ssa sbv ttml dfxp", SAID],
    ["latex", "a LaTeX file", "tex latex", "Take its text out first, for example: detex FILE"],
  ]),
  ...unread("records", true, [
    ["xls", "an old Excel table", "xls xlsb", "Save it as XLSX or CSV"],
    ["ods", "an OpenDocument table", "ods", LINES],
    ["gzip", "a gzip archive", "gz tgz", "Unpack it first, for example: gunzip FILE"],
    ["archive", "an archive", "tar 7z rar bz2 xz zst", UNPACK],
    ["database", "a database", "sqlite sqlite3 db parquet", LINES],
  ]),
  ...unread("records", false, [
    ["json", "a JSON file", "json geojson ipynb", LINES],
    ["xml", "an XML file", "xml opml tei kml gpx", AS_TEXT],
    ["calendar", "a calendar", "ics", AS_TEXT],
    ["contact", "an address card", "vcf", OTHER],
  ]),
  ...unread("graph", false, [
    ["turtle", "an RDF graph in Turtle", "ttl", DOCUMENTS],
    ["trig", "an RDF graph in TriG", "trig", DOCUMENTS],
    ["nquads", "an RDF graph in N-Quads or N-Triples", "nq nt", DOCUMENTS],
    ["jsonld", "an RDF graph in JSON-LD", "jsonld", DOCUMENTS],
    ["rdfxml", "an RDF graph in XML", "rdf owl", DOCUMENTS],
    ["n3", "an RDF graph in Notation3", "n3", DOCUMENTS],
    ["graphml", "a graph of another program", "graphml gexf", DOCUMENTS],
  ]),
  ...unread("none", true, [
    ["png", "a PNG picture", "png", SHOWN],
    ["jpeg", "a JPEG picture", "jpg jpeg jpe", SHOWN],
    ["gif", "a GIF picture", "gif", SHOWN],
    ["picture", "a picture", "tif tiff bmp webp heic heif avif ico psd", SHOWN],
    ["video", "a video", "mp4 m4v mov mkv webm avi mpg mpeg wmv 3gp", SAID],
    ["sound", "a sound recording", "mp3 m4a wav ogg oga opus flac aac wma amr", SAID],
    ["font", "a font", "ttf otf woff woff2", OTHER],
    ["program", "a program", "exe dll so wasm class jar", OTHER],
    ["encrypted", "an encrypted file", "gpg pgp p7m kdbx", "Decrypt it first"],
  ]),
  ...unread("none", false, [
    ["link", "a link to a page", "url webloc", "Open it, save the page as HTML or MHTML, and give that file"],
    ["svg", "an SVG picture", "svg", SHOWN],
    ["code", "program code", "js mjs cjs ts tsx jsx css scss py rb java c h cpp go rs sh bash ps1 bat sql", OTHER],
  ]),
];

const BY_ENDING: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.endings.map((ending) => [ending, format] as const)),
);
const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of that id. */
export function formatById(id: string): Format {
  const format = BY_ID.get(id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  return format;
}

/** The format of a file by the ending of its name alone; null if the ending is unknown. */
export function formatByName(name: string): Format | null {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : (BY_ENDING.get(ending) ?? null);
}

const READ = FORMATS.filter(({ reads }) => reads !== null);

/** The endings of files that are read. */
export const DOCUMENT_ENDINGS: readonly string[] = READ.flatMap(({ endings }) => endings);
/** The usual ending of each format that is read. */
export const USUAL_ENDINGS: readonly string[] = READ.flatMap(({ endings }) => endings.slice(0, 1));
