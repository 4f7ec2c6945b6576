import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { ClaimgraphError } from "../../src/model/errors.ts";
import { acrossLines, boxesOf, pageAt } from "../../src/model/positions.ts";
import { quadsToRecords } from "../../src/rdf/quadsToRecords.ts";
import { recordToQuads } from "../../src/rdf/recordToQuads.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { type PdfWords, pdfFile, widthOf } from "../tools/pdfFile.mjs";

async function read(bytes: Uint8Array, password?: string): Promise<SourceDocument> {
  const how = password === undefined ? {} : { password };
  for await (const one of readPiece({ id: "a.pdf", name: "a.pdf", bytes, line: null }, {}, how)) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  throw new Error("nothing was read");
}
const refusal = (bytes: Uint8Array, password?: string): Promise<string> =>
  read(bytes, password).then(
    () => "read",
    (error: unknown) => (error instanceof ClaimgraphError ? error.toString() : `fault: ${error}`),
  );
const paragraphs = ({ text }: SourceDocument): string[] => text.split("\n\n");

/** Lines one under the other. */
const column = (x: number, y: number, size: number, lines: readonly string[]): PdfWords[] =>
  lines.map((text, i) => ({ x, y: y + i * size * 1.3, size, text }));

const LEFT = [
  "The Keldoran Ministry of Defence said that",
  "its army had kept the ceasefire since the",
  "start of February, and that it had fired no",
  "shell on the market of Hestrel at all. The",
  "mayor of Hestrel said that nine people had",
];
const RIGHT = [
  "died in the square. Pallumia denied that its",
  "guns had fired on the town on that day. It",
  "said that it had asked the observers to go",
  "to the school of Lorne, and that Keldora had",
  "refused to let them in.",
];
const COLUMNS =
  "The Keldoran Ministry of Defence said that its army had kept the ceasefire since the start of February, and that it had fired no shell on the market of Hestrel at all. The mayor of Hestrel said that nine people had died in the square. Pallumia denied that its guns had fired on the town on that day. It said that it had asked the observers to go to the school of Lorne, and that Keldora had refused to let them in.";

describe("an encrypted PDF", () => {
  const locked = pdfFile([column(72, 140, 10, LEFT)], { password: "harn" });

  test("is read with its password", async () => {
    expect(paragraphs(await read(locked, "harn"))).toEqual([LEFT.join(" ")]);
  });

  test("is refused without one, saying how it is given", async () => {
    expect(await refusal(locked)).toMatch(/a\.pdf.*needs a password.*--password/s);
  });

  test("is refused with another one, which the message does not repeat", async () => {
    const told = await refusal(locked, "lorne");
    expect(told).toMatch(/the password given does not open it/);
    expect(told).not.toContain("lorne");
  });
});

describe("a PDF", () => {
  test("is read column by column, and a paragraph goes on in the next column", async () => {
    const title = { x: 72, y: 70, size: 16, text: "Report on the Harn" };
    const document = await read(pdfFile([[title, ...column(72, 140, 10, LEFT), ...column(310, 140, 10, RIGHT)]]));
    expect(paragraphs(document)).toEqual(["Report on the Harn", COLUMNS]);
  });

  test("with three columns is read from left to right", async () => {
    const thirds = ["Keldora said that", "its army had kept", "the ceasefire, and"].map((line) => [
      line,
      line,
      line,
      line,
    ]);
    const words = thirds.flatMap((lines, i) =>
      column(
        60 + 170 * i,
        100,
        10,
        lines.map((line) => `${line} ${i}`),
      ),
    );
    const { text } = await read(pdfFile([words]));
    expect(text.match(/\d/g)?.join("")).toBe("000011112222");
  });

  test("has its heads, feet and numbers out of the text, its symbol and the page of each claim kept", async () => {
    const pages = [LEFT, RIGHT, LEFT].map((lines, i) => [
      { x: 72, y: 40, size: 8, text: "S/2025/4127" },
      { x: 400, y: 40, size: 8, text: "Situation on the Harn river" },
      ...column(72, 100, 12, lines),
      { x: 290, y: 810, size: 8, text: `${i + 1}/3` },
      { x: 72, y: 810, size: 8, text: "25-04127" },
    ]);
    const document = await read(pdfFile(pages, { labels: { prefix: "A-", first: 7 } }));
    expect(document.text).not.toMatch(/Situation|4127|\/3/);
    const { claims, identifiers } = extract(document);
    expect(identifiers).toEqual(["S/2025/4127"]);
    const denied = claims.find(({ act }) => act === "deny");
    expect(denied?.citation).toMatchObject({ page: "A-8", pageNumber: 2 });
    const record = recordOf(extract(document));
    const [back] = quadsToRecords(recordToQuads(record));
    expect(back?.claims.map(({ citation }) => citation)).toEqual(record.claims.map(({ citation }) => citation));
  });

  test("tells where words stand on their page", async () => {
    const document = await read(pdfFile([column(72, 100, 12, LEFT), column(72, 100, 12, RIGHT)]));
    const at = document.text.indexOf("Pallumia denied");
    expect(document.positions && pageAt(document.positions, at)).toBe("2");
    const [box, ...others] =
      document.positions === undefined ? [] : boxesOf(document.positions, document.text, at, at + 15);
    expect(others).toEqual([]);
    expect(box?.label).toBe("2");
    expect(box?.left).toBeGreaterThan(150);
    expect(box?.top).toBeLessThan(100);
    // A word within the last stretch of all does not take the whole of it
    const last = document.text.indexOf("refused");
    const [word] = document.positions === undefined ? [] : boxesOf(document.positions, document.text, last, last + 7);
    expect((word?.right ?? 0) - (word?.left ?? 0)).toBeGreaterThan(30);
    expect((word?.right ?? 0) - (word?.left ?? 0)).toBeLessThan(60);
    expect(box?.bottom).toBeGreaterThan(100);
  });

  test.each([
    ["narrow letters before", "It will still fill little hills: Mammoth Wommon women met.", "Mammoth Wommon"],
    ["wide letters before", "MAMMOTH WOMMON WOMEN met; it will still fill little hills.", "will still"],
    ["an ordinary line", "I write to inform the Council that on 3 March 2025 they fired.", "on 3 March 2025"],
  ])("marks words where they are drawn, within a letter even in lines of odd letters: %s", async (_, line, words) => {
    const { text, positions } = await read(pdfFile([column(72, 100, 12, [line, ...RIGHT])]));
    const at = text.indexOf(words);
    const [box] = positions === undefined ? [] : boxesOf(positions, text, at, at + words.length);
    const left = 72 + widthOf(line.slice(0, line.indexOf(words)), 12);
    expect(Math.abs((box?.left ?? 0) - left)).toBeLessThan(widthOf("n", 12));
    expect(Math.abs((box?.right ?? 0) - left - widthOf(words, 12))).toBeLessThan(widthOf("n", 12));
  });

  test("shows the lines around marked words whole, without another column's", async () => {
    const [left, right] = [column(72, 100, 9, LEFT), column(330, 100, 9, RIGHT)];
    const { text, positions } = await read(pdfFile([[...left, ...right]]));
    if (positions === undefined) throw new Error("no positions");
    const at = text.indexOf("Pallumia denied");
    const marked = boxesOf(positions, text, at, at + 8);
    const lines = acrossLines(positions, marked);
    expect(lines.left).toBeCloseTo(330, 0);
    expect(lines.right).toBeCloseTo(330 + Math.max(...RIGHT.map((line) => widthOf(line, 9))), 0);
  });

  test("has its footnotes apart, each with its mark", async () => {
    const document = await read(
      pdfFile([
        [
          ...column(72, 100, 12, ["Keldora said that nine people had died in the square.", "Pallumia denied it."]),
          { x: 72 + widthOf("Keldora said that nine people had died in the square.", 12), y: 96, size: 6, text: "1" },
          { x: 72, y: 760, size: 6, text: "1" },
          { x: 77, y: 763, size: 8, text: "See the letter of 3 March 2025." },
        ],
      ]),
    );
    expect(document.text).toContain("in the square. Pallumia denied it.\n\n1 See the letter");
    const note = document.parts?.find(({ kind }) => kind === "note");
    expect(note).toMatchObject({ number: "1", page: "1" });
    const mark = document.parts?.find(({ kind }) => kind === "noteMark");
    expect(document.text.slice(0, mark?.start)).toMatch(/in the square\.$/);
    expect(
      extract(document).claims.every(({ content }) => content.every(([start]) => start < (note?.start ?? 0))),
    ).toBe(true);
  });

  test("has broken words joined, and real hyphens kept", async () => {
    const lines = [
      "The army kept the cease-",
      "fire in the west-",
      "ern part. A cease-fire is",
      "what the head of the fire-",
      "fighters wanted.",
    ];
    const { text } = await read(pdfFile([column(72, 100, 12, lines)]));
    expect(text).toBe(
      "The army kept the cease-fire in the western part. A cease-fire is what the head of the fire-fighters wanted.",
    );
  });

  test("keeps the hyphen of compounds that are broken behind it", async () => {
    const lines = [
      "The UN-",
      "backed force saw rocket-",
      "propelled shells in a step-",
      "by-step plan, and the inter-",
      "agency group under-",
      "standing it wrote of con-",
      "trolled fire.",
    ];
    const { text } = await read(pdfFile([column(72, 100, 12, lines)]));
    expect(text).toBe(
      "The UN-backed force saw rocket-propelled shells in a step-by-step plan, and the inter-agency group understanding it wrote of controlled fire.",
    );
  });

  test("of one page has the head in small print with its symbol out of the text, and the symbol kept", async () => {
    const head = [
      { x: 72, y: 40, size: 8, text: "S/2025/4127" },
      { x: 220, y: 40, size: 8, text: "Situation on the Harn river" },
    ];
    const document = await read(pdfFile([[...head, ...column(72, 100, 12, LEFT)]]));
    expect(paragraphs(document)).toEqual([LEFT.join(" ")]);
    expect(document.hints?.symbol).toBe("S/2025/4127");
  });

  test("keeps words of the text that stand at the top of several pages", async () => {
    const spread = ["shelled", "the", "town"].map((text, i) => ({ x: 72 + 90 * i, y: 80, size: 12, text }));
    const pages = [LEFT, RIGHT, LEFT].map((lines) => [...spread, ...column(72, 95.6, 12, lines)]);
    const { text } = await read(pdfFile(pages));
    expect(text.match(/shelled the town/g)).toHaveLength(3);
  });

  test("has a head of two lines out of the text, and the same words at the top of the text in it", async () => {
    const pages = [LEFT, RIGHT, LEFT].map((lines) => [
      { x: 72, y: 40, size: 12, text: "Report of the mission to the council" },
      { x: 72, y: 54, size: 12, text: "on what it saw beside the river Harn" },
      ...column(72, 90, 12, ["Keldora denied in every week of the year", ...lines]),
    ]);
    const { text } = await read(pdfFile(pages));
    expect(text.match(/Keldora denied in every week/g)).toHaveLength(3);
    expect(text.match(/on what it saw|Report of the mission/g) ?? []).toHaveLength(0);
  });

  test("has the rows of a table as lines of cells", async () => {
    const rows = [
      ["Place", "Dead", "Told by"],
      ["Hestrel", "9", "Ministry of Health"],
      ["Lorne", "2", "Mayor of Lorne"],
    ];
    const words = rows.flatMap((cells, i) =>
      cells.map((text, n) => ({ x: 72 + 130 * n, y: 100 + 18 * i, size: 10, text })),
    );
    const document = await read(pdfFile([words]));
    expect(document.text).toBe(rows.map((cells) => cells.join("\t")).join("\n"));
    expect(document.parts?.map(({ kind }) => kind)).toEqual(["row", "row", "row"]);
  });

  test("has the numbers of its lines out of the text", async () => {
    const lines = [...LEFT, ...RIGHT];
    const numbers = lines.map((_, i) => ({ x: 50, y: 100 + i * 15.6, size: 12, text: String(i + 1) }));
    const { text } = await read(pdfFile([[...numbers, ...column(90, 100, 12, lines)]]));
    expect(text).not.toMatch(/\d/);
  });

  test("with tags is read in the order that they tell, without what they call an artifact", async () => {
    const words = [
      { x: 72, y: 400, size: 12, text: "Pallumia denied it.", block: "b" },
      { x: 72, y: 300, size: 12, text: "An ornament", artifact: true },
      { x: 72, y: 100, size: 12, text: "Bridge of Lorne", block: "t", role: "H1" },
      { x: 72, y: 130, size: 12, text: "Keldora said that it was shut.", block: "a" },
    ];
    const document = await read(pdfFile([words], { tagged: true }));
    expect(paragraphs(document)).toEqual(["Pallumia denied it.", "Bridge of Lorne", "Keldora said that it was shut."]);
  });

  test("does not take a file's name or a typist's account for title and author", async () => {
    const document = await read(
      pdfFile([column(72, 100, 12, LEFT)], { info: { Title: "Microsoft Word - draft_02.doc", Author: "admin" } }),
    );
    expect(document).toMatchObject({ title: null, author: null });
    expect(document.hints).toMatchObject({ title: null, author: null });
  });

  test("gives the same text from the same bytes", async () => {
    const bytes = pdfFile([[...column(72, 140, 10, LEFT), ...column(310, 140, 10, RIGHT)]]);
    expect((await read(bytes)).textId).toBe((await read(bytes)).textId);
  });
});

describe("a PDF that cannot be read", () => {
  test("is told to be empty of text", async () => {
    expect(await refusal(pdfFile([[]]))).toMatch(/holds no text/);
  });

  test("is told to be damaged", async () => {
    expect(await refusal(new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<< broken\n%%EOF"))).toMatch(/a\.pdf: .*damaged/);
  });

  test("is told to show letters that nobody can read", async () => {
    const garbled = column(
      72,
      100,
      10,
      Array.from({ length: 20 }, () => "7KH DUP\\\\ ILUHG RQ WKHWRZQ DQGN"),
    );
    expect(await refusal(pdfFile([garbled]))).toMatch(/do not tell which letters/);
  });

  test("is told to unpack to more than any page holds, before it is unpacked", async () => {
    const packed = deflateSync(Buffer.alloc(100_000_000, "BT (a) Tj ET "));
    const text = new TextDecoder("latin1").decode(pdfFile([[]]));
    const [before = "", after = ""] = text.split("<< /Length 0 >>\nstream\n");
    const file = Buffer.concat([
      Buffer.from(`${before}<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`, "latin1"),
      packed,
      Buffer.from(after, "latin1"),
    ]);
    expect(await refusal(file)).toMatch(/unpacks to more than 64 MB/);
  });

  test("with a damaged table of objects is read all the same", async () => {
    const text = new TextDecoder("latin1").decode(pdfFile([column(72, 100, 12, LEFT)]));
    const broken = Uint8Array.from(text.replace(/startxref\n\d+/, "startxref\n7"), (sign) => sign.charCodeAt(0));
    expect((await read(broken)).text).toContain("kept the ceasefire");
  });
});
