import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { start } from "../node/cli/program.ts";
import { Work } from "../node/cli/work.ts";
import { docxFile, zipFile } from "../read/zipFile.ts";
import { pdfFile } from "../tools/pdfFile.mjs";

const work = new Work();
const SAID = "Keldora denied on Monday that its army had fired on the bridge at Tornwick.";
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const paragraph = `<w:p><w:r><w:t>${SAID}</w:t></w:r></w:p>`;

/** A PDF of one page whose content is that stream. */
function withStream(packed: Uint8Array, filter: string): Uint8Array {
  const [before = "", after = ""] = Buffer.from(pdfFile([[]]))
    .toString("latin1")
    .split("<< /Length 0 >>\nstream\n");
  const head = latin(`${before}<< /Filter ${filter} /Length ${packed.length} >>\nstream\n`);
  return Buffer.concat([head, packed, latin(after)]);
}

/** A PDF that names its letters by numbers of a font that does not say which they are. */
function withoutUnicode(): Uint8Array {
  const codes = [...SAID.repeat(20)].map((sign) => (sign.charCodeAt(0) - 29).toString(16).padStart(4, "0")).join("");
  const plain = Buffer.from(pdfFile([[{ x: 50, y: 100, size: 6, text: "LETTERS" }]])).toString("latin1");
  const font =
    "<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Odd /Flags 4 >> >>] >>";
  return latin(
    plain
      .replace(/<< \/Type \/Font .*? >>\nendobj/s, `${font}\nendobj`)
      .replace(/\/Length \d+/, "/Length 99999")
      .replace(Buffer.from("LETTERS").toString("hex"), codes),
  );
}

const swollen = deflateSync(Buffer.alloc(400_000_000, "BT (a) Tj ET "), { level: 1 });
const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss version="2.0"><channel><item><title>A</title><description>&e9;</description></item></channel></rss>`;

/** Each file, and what must be told of it. */
const BAD: readonly (readonly [name: string, bytes: string | Uint8Array, says: RegExp])[] = [
  ["swollen.pdf", withStream(swollen, "/FlateDecode"), /unpacks to more than 64 MB/],
  ["twice.pdf", withStream(deflateSync(swollen), "[/FlateDecode /FlateDecode]"), /unpacks to more than 64 MB/],
  ["hex.pdf", withStream(latin(`${swollen.toString("hex")}>`), "[/ASCIIHexDecode /Fl]"), /unpacks to more than 64 MB/],
  ["named.pdf", withStream(swollen, "/Flate#44ecode"), /unpacks to more than 64 MB/],
  ["no-unicode.pdf", withoutUnicode(), /do not tell which letters/],
  ["large.docx", docxFile(paragraph.repeat(Math.ceil(100e6 / paragraph.length))), /more than 50 MB in one file/],
  ["long.docx", docxFile(paragraph.repeat(Math.ceil(16e6 / SAID.length))), /million letters, and at most 10 million/],
  ["entities.xml", feed, /entities\.xml/],
  ["cut.zip", zipFile([["a.txt", SAID]]).slice(0, 60), /damaged or cut short/],
  ["empty.pdf", "%PDF-1.7\n", /damaged or cut short/],
];

/**
 * Tells the program's own peak of memory, in kB, when it ends. `maxRSS` counts what the process that started it held
 * too, as Linux has it, and these tests hold much: the system's own record is read where there is one.
 */
const TELL_PEAK = `import { existsSync, readFileSync } from "node:fs";
const RECORD = "/proc/self/status";
process.on("exit", () => {
  const told = existsSync(RECORD) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(RECORD, "latin1"))?.[1] : undefined;
  process.stderr.write("peak " + (told ?? process.resourceUsage().maxRSS));
});`;

test("bad files are refused each by its name, with what to do, in little time and memory; the others are read", async () => {
  const peak = work.file("peak.mjs", TELL_PEAK);
  const files = BAD.map(([name, bytes]) => work.file(name, bytes));
  const good = work.file("good.txt", SAID);
  const args = ["build", ...files, good, "-o", work.path("bad.graph"), "--jobs", "1"];
  const ran = await start(args, { env: { NODE_OPTIONS: `--import=${peak}` } });
  expect(ran.code, ran.stderr).toBe(3);
  for (const [name, , says] of BAD) {
    const lines = ran.stderr.split("\n");
    const at = lines.findIndex((line) => line.startsWith("error: ") && line.includes(name));
    expect(lines[at], name).toMatch(says);
    expect(lines[at + 1], name).toMatch(/^ {7}\p{Lu}/u);
  }
  expect(ran.stderr).toContain(`1 added, ${BAD.length} refused`);
  expect(ran.stderr).not.toContain("fault of the program");
  expect(Number(/peak (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(512);
});

describe("what a file would have fetched or executed", () => {
  let server: Server;
  let address = "";
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end("");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("is neither: pictures, styles, scripts, entities, templates, macros, actions", async () => {
    const relations = `<Relationships xmlns="x"><Relationship Id="r1" Type="x/attachedTemplate" Target="${address}/template.dotm" TargetMode="External"/><Relationship Id="r2" Type="x/image" Target="${address}/picture.png" TargetMode="External"/></Relationships>`;
    const action = Buffer.from(pdfFile([[{ x: 72, y: 100, size: 12, text: SAID }]]))
      .toString("latin1")
      .replace("/Type /Catalog", `/Type /Catalog /OpenAction << /S /URI /URI (${address}/opened) >>`);
    const page = `<html><head><link rel="stylesheet" href="${address}/style.css"><script src="${address}/code.js"></script><script>fetch("${address}/run")</script></head><body><img src="${address}/picture"><iframe src="${address}/frame"></iframe><p>${SAID}</p></body></html>`;
    const files = [
      work.file(
        "macro.docm",
        docxFile(paragraph, [
          ["word/vbaProject.bin", "Sub AutoOpen()"],
          ["word/_rels/document.xml.rels", relations],
        ]),
      ),
      work.file("action.pdf", latin(action)),
      work.file("page.html", page),
      work.file(
        "mail.eml",
        `From: a@halyard.example\nSubject: A\nDate: Mon, 2 Jun 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html\n\n${page}`,
      ),
      work.file(
        "entity.xml",
        `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "${address}/a.dtd" [<!ENTITY x SYSTEM "${address}/entity">]><rss version="2.0"><channel><item><title>A</title><description>${SAID} &x;</description></item></channel></rss>`,
      ),
    ];
    const ran = await start(["extract", ...files, "--jsonl"]);
    const documents = ran.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { text?: string });
    const texts = documents.flatMap(({ text }) => (text === undefined ? [] : [text]));
    expect(texts.filter((text) => text.includes(SAID)).length).toBeGreaterThanOrEqual(4);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain("AutoOpen");
    expect(asked).toEqual([]);
  });
});
