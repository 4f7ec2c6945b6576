import { asUtf16, hasAt, indexOfMark, latin1 } from "./bytes.ts";
import { type Format, formatById, formatByName } from "./formats.ts";
import { sniffText } from "./sniffText.ts";
import { listZip } from "./zip/zipList.ts";

/** Bytes at a fixed offset that only files of one format have. */
const SIGNATURES: readonly (readonly [id: string, mark: string, at?: number])[] = [
  ["png", "\u0089PNG"],
  ["jpeg", "\u00ff\u00d8\u00ff"],
  ["gif", "GIF8"],
  ["picture", "II*\0"],
  ["picture", "MM\0*"],
  ["picture", "8BPS"],
  ["picture", "\0\0\u0001\0"],
  ["picture", "WEBP", 8],
  ["sound", "WAVE", 8],
  ["video", "AVI ", 8],
  ["picture", "ftyphei", 4],
  ["picture", "ftypmif1", 4],
  ["picture", "ftypavif", 4],
  ["sound", "ftypM4A", 4],
  ["video", "ftyp", 4],
  ["video", "\u001aE\u00df\u00a3"],
  ["video", "\0\0\u0001\u00ba"],
  ["sound", "ID3"],
  ["sound", "\u00ff\u00fb"],
  ["sound", "OggS"],
  ["sound", "fLaC"],
  ["sound", "#!AMR"],
  ["gzip", "\u001f\u008b"],
  ["archive", "BZh"],
  ["archive", "\u00fd7zXZ\0"],
  ["archive", "7z\u00bc\u00af"],
  ["archive", "Rar!\u001a"],
  ["archive", "(\u00b5/\u00fd"],
  ["archive", "ustar", 257],
  ["database", "SQLite format 3\0"],
  ["database", "PAR1"],
  ["pst", "!BDN"],
  ["djvu", "AT&TFORM"],
  ["mobi", "BOOKMOBI", 60],
  ["webarchive", "bplist00"],
  ["font", "wOFF"],
  ["font", "wOF2"],
  ["font", "OTTO\0"],
  ["font", "\0\u0001\0\0\0"],
  ["program", "\u007fELF"],
  ["program", "\0asm"],
  ["program", "\u00ca\u00fe\u00ba\u00be"],
  ["program", "\u00cf\u00fa\u00ed\u00fe"],
];

/** How many bytes of a text are examined. */
const START = 20_000;

/** The format of a file: its bytes decide, then the ending of its name; plain text if neither is known. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const id = byMarks(bytes, name) ?? byLetters(bytes, name);
  return id !== null ? formatById(id) : (formatByName(name) ?? formatById("plain"));
}

function byMarks(bytes: Uint8Array, name: string): string | null {
  const found = SIGNATURES.find(([, mark, at = 0]) => hasAt(bytes, mark, at));
  if (found !== undefined) return found[0] === "gzip" && /\.warc\.gz$/i.test(name) ? "warc" : found[0];
  if (beginsPdf(bytes)) return "pdf";
  if (hasAt(bytes, "PK\u0003\u0004", 0) || hasAt(bytes, "PK\u0005\u0006", 0)) return zipFormat(bytes, name);
  if (hasAt(bytes, "\u00d0\u00cf\u0011\u00e0", 0)) return officeFormat(bytes, name);
  // A Windows program: a text could begin with “MZ”, too, but has no NUL near its beginning
  return hasAt(bytes, "MZ", 0) && bytes.subarray(0, 64).includes(0) ? "program" : null;
}

/** Whether it is a PDF. As PDF viewers allow, something may stand before the header. */
function beginsPdf(bytes: Uint8Array): boolean {
  if (hasAt(bytes, "%PDF-", 0)) return true;
  return /(?:^|[\r\n])%PDF-\d\.\d\s[\s\S]*?\d\s+obj\b/.test(latin1(bytes.subarray(0, 4096)));
}

const ZIPPED: readonly (readonly [id: string, entry: RegExp])[] = [
  ["docx", /^word\/document\d*\.xml$/],
  ["xlsx", /^xl\/workbook\.xml$/],
  ["xls", /^xl\/workbook\.bin$/],
  ["pptx", /^ppt\/presentation\.xml$/],
  ["epub", /^META-INF\/container\.xml$/],
  ["wacz", /^datapackage\.json$/],
];
const MIMETYPES: readonly (readonly [type: string, id: string])[] = [
  ["application/epub+zip", "epub"],
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
];

function zipFormat(bytes: Uint8Array, name: string): string {
  // The first entry of these formats is stored unpacked and names the format
  if (hasAt(bytes, "mimetype", 30)) for (const [type, id] of MIMETYPES) if (hasAt(bytes, type, 38)) return id;
  const names = listZip(bytes).entries.map((entry) => entry.name);
  for (const [id, entry] of ZIPPED) if (names.some((one) => entry.test(one))) return id;
  const named = formatByName(name);
  // A file that is cut short has no list of names: then the ending decides
  return names.length === 0 && named?.marked === true && named.holds !== "none" ? named.id : "zip";
}

/** Names of streams in an OLE file, with the format that has them. */
const STREAMS: readonly (readonly [stream: string, id: string])[] = [
  ["__substg1.0_", "msg"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["PowerPoint Document", "pptx"],
  ["EncryptedPackage", "docx"],
];

function officeFormat(bytes: Uint8Array, name: string): string {
  const found = STREAMS.find(([stream]) => indexOfMark(bytes, asUtf16(stream)) >= 0);
  if (found === undefined) return "office";
  const named = formatByName(name);
  return found[1] === "docx" && named?.marked === true ? named.id : found[1];
}

function byLetters(bytes: Uint8Array, name: string): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, START)).trimStart();
  const id = sniffText(start, bytes.length <= START);
  // Mail headers begin both mails and saved pages, and triples begin several formats of graphs: the ending decides
  const named = formatByName(name);
  if (id === "eml" && named?.id === "mhtml") return "mhtml";
  if ((id === "turtle" || id === "nquads") && named?.holds === "graph") return named.id;
  if (id === "json" && named?.holds === "graph") return named.id;
  return id;
}
