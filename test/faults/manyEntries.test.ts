import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { zipFile } from "../read/zipFile.ts";

const PLACES = ["Hestrel", "Tornwick", "Hasterra", "Brenmouth", "Selden"];
const said = (n: number): string => `Keldora said that gate ${n} at ${PLACES[n % 5]} was closed.`;
const entries = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => write(n)).join("");
const clock = (seconds: number): string =>
  `${[seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, "0")).join(":")},000`;

/** A workbook of one sheet with the texts in its cells. */
const workbook = (rows: string): Uint8Array =>
  zipFile([
    ["[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      "xl/workbook.xml",
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ],
    [
      "xl/_rels/workbook.xml.rels",
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    [
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ],
  ]);
const row = (n: number, text: string): string =>
  `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** Files with very many of what they hold, by their names. */
const MANY: Readonly<Record<string, (count: number) => string | Uint8Array>> = {
  "box.mbox": (count) =>
    entries(
      count,
      (n) =>
        `From a@keldora.example Tue Mar  4 08:00:00 2025\nFrom: Edrel Sorbin <e@pallumia.example>\nSubject: Gate ${n}\nDate: Tue, 4 Mar 2025 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${said(n)}\n\n`,
    ),
  "feed.xml": (count) =>
    `<rss version="2.0"><channel><title>Halyard</title>${entries(count, (n) => `<item><title>Gate ${n}</title><description>${said(n)}</description></item>\n`)}</channel></rss>`,
  "many.xlsx": (count) => workbook(row(1, "text") + entries(count, (n) => row(n + 2, said(n)))),
  "said.csv": (count) => `text,date\n${entries(count, (n) => `${said(n)},2025-03-04\n`)}`,
};
const subtitles = (count: number): string =>
  entries(count, (n) => `${n + 1}\n${clock(3 * n)} --> ${clock(3 * n + 2)}\n${said(n)}\n\n`);

async function read(name: string, content: string | Uint8Array): Promise<SourceDocument[]> {
  const found: SourceDocument[] = [];
  for await (const one of readPiece({ id: name, name, bytes: Buffer.from(content), line: null })) {
    if (one.kind === "refused") throw one.error;
    found.push(one.document);
  }
  return found;
}

/** Milliseconds of processor time. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1000;
}

describe("a file with eight times as many entries", () => {
  test.each(Object.entries(MANY))("costs about eight times as much, and none is left out: %s", async (name, made) => {
    const [few, many] = [made(1500), made(12_000)];
    await read(name, few);
    const short = Math.max(20, Math.min(await cost(() => read(name, few)), await cost(() => read(name, few))));
    let found: readonly SourceDocument[] = [];
    const long = await cost(async () => {
      found = await read(name, many);
    });
    expect(found.length).toBe(12_000);
    expect(found.at(-1)?.text).toContain("gate 11999");
    expect(long / short).toBeLessThan(20);
  });

  test("costs about eight times as much: subtitles, which are one text", async () => {
    const claimsOf = async (count: number): Promise<number> => {
      const [document] = await read("film.srt", subtitles(count));
      return extract(document!).claims.length;
    };
    // a film of two hours has two thousand
    expect(await claimsOf(2000)).toBe(2000);
    const short = Math.max(20, await cost(() => claimsOf(250)));
    expect((await cost(() => claimsOf(2000))) / short).toBeLessThan(20);
  });
});
