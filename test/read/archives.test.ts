import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/model/errors.ts";
import { type Read, readPiece } from "../../src/read/pieces.ts";
import { zipFile } from "./zipFile.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(name: string, content: Uint8Array): Promise<Read[]> {
  const found: Read[] = [];
  for await (const one of readPiece({ id: name, name, bytes: content, line: null })) found.push(one);
  return found;
}
const told = (found: readonly Read[]): string[] =>
  found.map((one) => (one.kind === "document" ? one.id : `refused ${one.id}: ${one.error.message}`));
const SAID = "The mayor of Hestrel said that it rained.";

describe("a ZIP archive", () => {
  test("gives its documents in order of their paths, without what is hidden or none", async () => {
    const found = await read(
      "bundle.zip",
      zipFile([
        ["b/two.txt", SAID],
        ["../../a/one.txt", SAID],
        ["__MACOSX/._two.txt", "x"],
        [".git/config.txt", "x"],
        ["photo.jpg", "x"],
        ["c/inner.zip", zipFile([["three.txt", SAID]])],
      ]),
    );
    expect(told(found)).toEqual([
      "bundle.zip!/../../a/one.txt",
      "bundle.zip!/b/two.txt",
      "bundle.zip!/c/inner.zip!/three.txt",
    ]);
  });

  test("with a graph or a site in it gives none of its texts as documents, and says so", async () => {
    const found = await read(
      "backup.zip",
      zipFile([
        ["one.txt", SAID],
        ["conflict.graph/claimgraph.json", "{}"],
        ["conflict.graph/texts/ab/ab01.txt", SAID],
        ["conflict.graph.txt", SAID],
        ["out/claimgraph-site.json", "{}"],
        ["out/graph/texts/ab01.txt", SAID],
      ]),
    );
    expect(told(found)).toEqual([
      "refused backup.zip!/conflict.graph/: this is a graph, or a site of one, and no document",
      "refused backup.zip!/out/: this is a graph, or a site of one, and no document",
      "backup.zip!/conflict.graph.txt",
      "backup.zip!/one.txt",
    ]);
    const whole = zipFile([
      ["claimgraph.json", "{}"],
      ["texts/ab/ab01.txt", SAID],
    ]);
    expect(told(await read("graph.zip", whole))).toEqual([
      expect.stringContaining("refused graph.zip!/: this is a graph"),
    ]);
  });

  test("that unpacks to more than is allowed is refused, whatever sizes it declares, and the rest is read", async () => {
    const bomb = new Uint8Array(60_000_000).fill(32);
    const found = await read(
      "bomb.zip",
      zipFile(
        [
          ["a.txt", bomb],
          ["b.txt", SAID],
        ],
        { lies: true },
      ),
    );
    expect(told(found)).toEqual(["refused bomb.zip!/a.txt: it holds more than 50 MB in one file", "bomb.zip!/b.txt"]);
  });

  test("within itself is opened three levels deep, and all in it comes to one limit", async () => {
    let inner = zipFile([["a.txt", SAID]]);
    for (let i = 0; i < 6; i++) inner = zipFile([["in.zip", inner]]);
    expect(told(await read("deep.zip", inner)).join()).toMatch(/more than 3 files within each other/);
    const large = zipFile([["a.txt", new Uint8Array(40_000_000).fill(97)]]);
    const many = zipFile(Array.from({ length: 7 }, (_, i) => [`${i}.zip`, large] as const));
    expect(told(await read("many.zip", many)).join()).toMatch(/200 MB in all/);
  }, 180_000);

  test("of very many files is refused", async () => {
    const files = Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, "a"] as const);
    expect(told(await read("many.zip", zipFile(files))).join()).toMatch(/more than 2000 files/);
  });
});

const PAGE = `<html><head><title>Bridge</title></head><body><article><p>${SAID} It had rained for three days and three nights, and nobody had seen the sun.</p></article></body></html>`;
const record = (type: string, http: string | Uint8Array, uri = "https://halyard.example/bridge"): Uint8Array => {
  const body = typeof http === "string" ? bytes(http) : http;
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2025-06-01T12:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([bytes(head), body, bytes("\r\n\r\n")]);
};
const OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

describe("a web archive", () => {
  test("gives each page that was answered, with its address; the day of capture is none of speech", async () => {
    const chunked = `${OK}Transfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`;
    const zipped = Buffer.concat([bytes(`${OK}Content-Encoding: gzip\r\n\r\n`), gzipSync(PAGE)]);
    const archive = Buffer.concat([
      gzipSync(record("request", "GET / HTTP/1.1\r\n\r\n")),
      gzipSync(record("response", chunked)),
      gzipSync(record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Nothing is here.</p>")),
      gzipSync(record("response", zipped, "https://halyard.example/two")),
    ]);
    const found = await read("a.warc.gz", archive);
    expect(told(found)).toEqual([
      "a.warc.gz!/https://halyard.example/bridge",
      "a.warc.gz!/https://halyard.example/two",
    ]);
    for (const one of found)
      expect(one).toMatchObject({ document: { title: "Bridge", dating: null, hints: { captured: "2025-06-01" } } });
  });

  test("that is cut short gives the pages before its end, and one without any is refused", async () => {
    const whole = record("response", `${OK}\r\n${PAGE}`);
    const cut = Buffer.concat([whole, whole.subarray(0, 300)]);
    expect(told(await read("a.warc", cut))).toEqual(["a.warc!/https://halyard.example/bridge"]);
    const [refused] = await read("b.warc", whole.subarray(0, 300));
    expect(refused).toMatchObject({ kind: "refused", error: { exitCode: EXIT.badData } });
  });
});

test("a saved page has its address, and not the day of saving as its own", async () => {
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://halyard.example/bridge\r\nDate: Sun, 1 Jun 2025 12:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>An advertisement in a frame.</p>\r\n--b--\r\n`;
  const [one] = await read("page.mhtml", bytes(mhtml));
  expect(one).toMatchObject({
    document: {
      title: "Bridge",
      url: "https://halyard.example/bridge",
      dating: null,
      hints: { captured: "2025-06-01" },
    },
  });
  expect(one?.kind === "document" && one.document.text).not.toMatch(/advertisement/);
});

test("a feed gives a document for each item, with the fullest of its texts", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Halyard</title><entry><title>Rain</title><link href="https://halyard.example/rain"/><published>2025-03-04T10:00:00Z</published><author><name>Orlan Tess</name></author><summary>It rained.</summary><content type="html">&lt;p&gt;${SAID}&lt;/p&gt;</content></entry></feed>`;
  const found = await read("feed.xml", bytes(atom));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    document: {
      text: SAID,
      title: "Rain",
      author: "Orlan Tess",
      publisher: "Halyard",
      url: "https://halyard.example/rain",
      dating: { edtf: "2025-03-04" },
    },
  });
});

test("a Telegram export gives a document for each message with words; a forwarded one is the first channel's", async () => {
  const messages = [
    { id: 1, type: "service", date: "2025-03-01T08:00:00", text: "" },
    {
      id: 2,
      type: "message",
      date: "2025-03-04T09:00:00",
      from: "Pallumia MFA",
      text: ["It ", { type: "bold", text: "rained." }],
    },
    {
      id: 3,
      type: "message",
      date: "2025-03-05T09:00:00",
      from: "Pallumia MFA",
      forwarded_from: "Keldora MoD",
      text: SAID,
    },
    { id: 4, type: "message", date: "2025-03-05T09:00:00", from: "Pallumia MFA", photo: "a.jpg", text: "" },
  ];
  const found = await read(
    "result.json",
    bytes(JSON.stringify({ name: "Pallumia MFA", type: "public_channel", messages })),
  );
  expect(found).toMatchObject([
    {
      id: "result.json!/2",
      document: { text: "It rained.", publisher: "Pallumia MFA", dating: { edtf: "2025-03-04" } },
    },
    { id: "result.json!/3", document: { publisher: "Keldora MoD" } },
  ]);
});

test("a book is read in the order of its spine, without its contents", async () => {
  const found = await read(
    "a.epub",
    zipFile([
      ["META-INF/container.xml", '<container><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>'],
      [
        "o/p.opf",
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Shelling</dc:title><dc:date>2025-03-07</dc:date></metadata><manifest><item id="b" href="b.xhtml"/><item id="n" href="n.xhtml" properties="nav"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/></spine></package>',
      ],
      ["o/a.xhtml", "<html><body><p>1. It rained.</p></body></html>"],
      ["o/b.xhtml", "<html><body><p>2. Nobody came.</p></body></html>"],
      ["o/n.xhtml", "<html><body><p>Contents</p></body></html>"],
    ]),
  );
  expect(found).toMatchObject([
    { document: { text: "1. It rained.\n\n2. Nobody came.", title: "Shelling", dating: { edtf: "2025-03-07" } } },
  ]);
});

test("an Excel table of statements has its days as days", async () => {
  const x = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const found = await read(
    "a.xlsx",
    zipFile([
      [
        "xl/workbook.xml",
        `<workbook ${x} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet r:id="r1"/></sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
      ],
      ["xl/styles.xml", `<styleSheet ${x}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`],
      ["xl/sharedStrings.xml", `<sst ${x}><si><t>Date</t></si><si><t>Statement</t></si></sst>`],
      [
        "xl/worksheets/s.xml",
        `<worksheet ${x}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>45720</v></c><c r="C2" t="inlineStr"><is><t>${SAID}</t></is></c></row></sheetData></worksheet>`,
      ],
    ]),
  );
  expect(found).toMatchObject([{ id: "a.xlsx:2", document: { text: SAID, dating: { edtf: "2025-03-04" } } }]);
});
