import { describe, expect, test } from "vitest";
import { graphFormatOf } from "../../src/export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import { readDocument } from "../../src/read/document.ts";
import { FORMATS, formatByName } from "../../src/read/formats.ts";
import { formatOf } from "../../src/read/sniff.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const SAID = "Keldora said that the bridge of Lorne was closed.";

/** A ZIP file of empty entries, with its list at the end. */
function zip(names: readonly string[], { flags = 0, cut = false } = {}): Uint8Array {
  const short = (n: number): string => String.fromCharCode(n & 255, n >> 8);
  const long = (n: number): string => short(n & 0xffff) + short(n >>> 16);
  let text = "";
  let list = "";
  for (const name of names) {
    const common = `${short(20)}${short(flags)}${"\0".repeat(18)}${short(name.length)}${short(0)}`;
    list += `PK\u0001\u0002${short(20)}${common}${"\0".repeat(10)}${long(text.length)}${name}`;
    text += `PK\u0003\u0004${common}${name}`;
  }
  const end = `PK\u0005\u0006\0\0\0\0${short(names.length)}${short(names.length)}${long(list.length)}${long(text.length)}\0\0`;
  return raw(cut ? text : text + list + end);
}

const MAIL = `Received: from a.example by b.example\nFrom: Press <p@k.example>\nSubject: Bridge\nMIME-Version: 1.0\n\n${SAID}\n`;
const PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj\n";

describe("what a file holds is told by its bytes, whatever its name says", () => {
  test.each<[string, Uint8Array]>([
    ["pdf", raw(PDF)],
    ["pdf", raw(`HTTP junk\n${PDF}`)],
    ["docx", zip(["[Content_Types].xml", "word/document.xml"])],
    ["xlsx", zip(["[Content_Types].xml", "xl/workbook.xml"])],
    ["epub", zip(["META-INF/container.xml"])],
    ["wacz", zip(["archive/data.warc.gz", "datapackage.json"])],
    ["zip", zip(["letter.txt"])],
    ["odt", raw(`${"PK\u0003\u0004".padEnd(30, "\0")}mimetypeapplication/vnd.oasis.opendocument.text`)],
    ["msg", raw(`\u00d0\u00cf\u0011\u00e0${"\0".repeat(600)}${[..."__substg1.0_001A001F"].join("\0")}\0`)],
    ["link", bytes("[InternetShortcut]\r\nURL=https://halyard.example/bridge\r\n")],
    ["rtf", bytes(`{\\rtf1 ${SAID}}`)],
    ["eml", bytes(MAIL)],
    ["mhtml", bytes(`From: <Saved by Blink>\nSnapshot-Content-Location: https://k.example/\nMIME-Version: 1.0\n\n`)],
    ["mbox", bytes(`From press@k.example Wed Apr 16 08:00:00 2025\n${MAIL}`)],
    ["warc", bytes("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n")],
    ["srt", bytes(`\ufeff1\n00:00:01,000 --> 00:00:04,000\n${SAID}\n`)],
    ["vtt", bytes(`WEBVTT - Interview\n\n00:01.000 --> 00:02.000\n${SAID}\n`)],
    ["rss", bytes('<?xml version="1.0"?><rss version="2.0"><channel/></rss>')],
    ["rss", bytes('<feed xmlns="http://www.w3.org/2005/Atom"></feed>')],
    ["rss", bytes('<?xml version="1.0"?><rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>')],
    ["rdfxml", bytes('<?xml version="1.0"?><!-- a --><rdf:RDF xmlns:rdf="x"></rdf:RDF>')],
    ["xml", bytes('<?xml version="1.0"?><TEI><text/></TEI>')],
    ["svg", bytes('<svg xmlns="http://www.w3.org/2000/svg"><text>Keldora</text></svg>')],
    ["telegram", bytes('{\n "name": "Pallumia MFA",\n "type": "public_channel",\n "messages": []}')],
    ["json", bytes('[{"said": "Keldora said so."}]')],
    ["json", bytes('{"said": "Keldora said so."}\n{"said": "No."}')],
    ["jsonld", bytes('{"@context": {"cg": "https://k.example/"}, "@graph": []}')],
    ["turtle", bytes("# a graph\n@prefix cg: <https://k.example/> .\n")],
    ["turtle", bytes("PREFIX cg: <https://k.example/>\ncg:a cg:b cg:c .")],
    ["nquads", bytes('<https://k.example/a> <https://k.example/b> "c" .\n')],
    ["csv", bytes('Date,Speaker,Statement\n2025-03-04,A,"Keldora, he said\nyes"\n2025-03-05,B,No\n2025-03-06,C,No\n')],
    ["latex", bytes("% draft\n\\documentclass{article}\n")],
    ["gzip", raw("\u001f\u008b\u0008\0")],
    ["picture", raw("RIFF\0\0\0\0WEBPVP8 ")],
    ["video", raw("\0\0\0\u0018ftypisom")],
    ["database", raw("SQLite format 3\0")],
    ["html", bytes(`<!-- saved --><!DOCTYPE html><title>Bridge</title><p>${SAID}`)],
    ["html", bytes(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>${SAID}`)],
    ["jsonl", bytes(`{"id": "a", "text": "${SAID}"}\n`)],
  ])("%s", (id, content) => {
    for (const name of ["given", "given.txt"]) expect(formatOf(content, name).id).toBe(id);
  });

  test.each<[string, string]>([
    ["a memorandum with From and To", `From: The Ministry of Defence\nTo: All posts\nDate: 4 March 2025\n\n${SAID}`],
    ["a dateline in brackets", `[TAMRIN, 4 March] ${SAID}`],
    ["a sentence in braces", `{${SAID}}`],
    [
      "a sentence with commas on each line",
      "Keldora, Pallumia, and Velmar met.\nTalks, said one, go on.\nNo, said two, and left.",
    ],
    ["a first word that opens a mailbox", `From Tamrin, Keldora said at 10:30 that it had left.\nNote: it had not.`],
    ["a numbered heading", `1\n${SAID}`],
    ["an angle bracket", `<100 people came, ${SAID}`],
    ["a title with a colon", `Note: ${SAID}\nSource: Halyard\n\nMore.`],
    ["prefix and base as words", `Base camps were shelled. Prefix or not, ${SAID}`],
  ])("%s is plain text", (_, text) => {
    expect(formatOf(bytes(text), "given.txt").id).toBe("plain");
  });
});

describe("where the bytes tell nothing the ending does", () => {
  test.each<[string, string]>([
    ["html", "part.HTM"],
    ["eml", "a.eml"],
    ["csv", "statements.csv"],
    ["json", "result.json"],
    ["plain", "notes.md"],
    ["plain", "notes"],
    ["plain", "v1.2"],
  ])("%s for %s", (id, name) => {
    expect(formatOf(bytes(SAID), name).id).toBe(id);
  });

  test("no ending stands for two formats, and none has a dot or a capital letter", () => {
    const endings = FORMATS.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
    expect(endings.filter((ending) => !/^[a-z0-9]+$/.test(ending))).toEqual([]);
    expect(formatByName("folder.d/REPORT.PDF")?.id).toBe("pdf");
  });

  test("every file that a graph is written to is a graph", () => {
    for (const ending of ["ttl", "trig", "nq", "jsonld"]) {
      expect(graphFormatOf(`a.${ending}`)).not.toBeNull();
      expect(formatByName(`a.${ending}`)?.holds).toBe("graph");
    }
  });
});

describe("what is not read is refused by its name with what to do", () => {
  const refusal = (content: Uint8Array, name = "given"): string => {
    try {
      readDocument(content, name);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      expect(error).toMatchObject({ exitCode: EXIT.badData, place: name });
      expect(error.remedy).toMatch(/\S/);
      return error.message;
    }
    throw new Error("it was read");
  };

  test("every format that has no reader says what it is and what to do", () => {
    for (const format of FORMATS.filter(({ reads }) => reads === null)) {
      expect(format.remedy, format.id).toMatch(/\S/);
      for (const ending of format.endings)
        expect(refusal(bytes(SAID), `given.${ending}`), ending).toContain(`this is ${format.is}`);
    }
  });

  test("a file that only its name makes a PDF is no PDF", () => {
    expect(refusal(bytes(SAID), "report.pdf")).toBe("this is a PDF file by its name only: it does not begin as one");
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["a PDF cut short", raw(PDF), /damaged or cut short/],
    ["a ZIP file with a password", zip(["letter.txt"], { flags: 1 }), /ZIP archive that is encrypted/],
    ["a ZIP file cut short", zip(["letter.txt"], { cut: true }), /ZIP archive that is damaged or cut short/],
    [
      "an Office file with a password",
      raw(`\u00d0\u00cf\u0011\u00e0${"\0".repeat(600)}${[..."EncryptedPackage"].join("\0")}\0`),
      /that is encrypted: it may need a password/,
    ],
  ])("%s", (_, content, message) => {
    expect(refusal(content)).toMatch(message);
  });

  test("a Word file cut short is called so by its name", () => {
    expect(refusal(zip(["a"], { cut: true }), "a.docx")).toMatch(/^this is a Word document \(DOCX\) that is damaged/);
  });
});
