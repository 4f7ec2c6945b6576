import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/model/errors.ts";
import { type Read, readPiece } from "../../src/read/pieces.ts";
import type { Columns } from "../../src/read/reader.ts";

async function read(name: string, text: string, columns: Columns = {}): Promise<Read[]> {
  const found: Read[] = [];
  const piece = { id: name, name, bytes: new TextEncoder().encode(text), line: null };
  for await (const one of readPiece(piece, {}, { columns })) found.push(one);
  return found;
}

describe("a table of statements", () => {
  test("is a document for each row, its columns told by their names, cells with dividers and line ends whole", async () => {
    const found = await read(
      "said.csv",
      '\ufeffDate,Speaker,Body,Statement,Source\r\n2025-03-04,Edrel Sorbin,Ministry of Pallumia,"Pallumia denies, and ""rejects"",\nthe report.",https://mfa.example/4\r\n,,,,\r\n2025-03-06,,Mayor of Hestrel,It was closed.,Halyard\r\n',
    );
    expect(found).toMatchObject([
      {
        id: "said.csv:2",
        document: {
          text: 'Pallumia denies, and "rejects",\nthe report.',
          author: "Edrel Sorbin",
          publisher: "Ministry of Pallumia",
          dating: { edtf: "2025-03-04" },
          url: "https://mfa.example/4",
        },
      },
      { id: "said.csv:5", document: { text: "It was closed.", author: null, url: null, warnings: [] } },
    ]);
  });

  test.each([";", "\t", "|"])("may be divided by “%s”", async (mark) => {
    const [one] = await read("said.csv", [`text${mark}date`, `Keldora, said so.${mark}2025-03-04`].join("\n"));
    expect(one).toMatchObject({ document: { text: "Keldora, said so.", dating: { edtf: "2025-03-04" } } });
  });

  test("has the columns that the user names, before those whose headings tell", async () => {
    const table = "Text,What was said,When\nnote 1,Keldora said so.,2025-03-04\n";
    expect(await read("said.csv", table, { text: "what was said", date: "When" })).toMatchObject([
      { document: { text: "Keldora said so.", dating: { edtf: "2025-03-04" } } },
    ]);
  });

  test("without a column that the user names is refused, saying which there are", async () => {
    expect(await read("said.csv", "text,day\nYes.,2025-03-04\n", { author: "Minister" })).toMatchObject([
      {
        kind: "refused",
        error: {
          line: 1,
          message: expect.stringContaining("no column “Minister”"),
          remedy: expect.stringContaining("“text”, “day”"),
        },
      },
    ]);
  });

  test("without a column of texts is refused, saying what one is called", async () => {
    expect(await read("counts.csv", "place,dead\nHestrel,9\n")).toMatchObject([
      { kind: "refused", error: { exitCode: EXIT.badData, line: 1, remedy: expect.stringContaining("“statement”") } },
    ]);
  });

  test("has a row that is refused beside those that are read", async () => {
    const french = "Le ministère des Affaires étrangères a annoncé que les négociations ont été interrompues. ".repeat(
      4,
    );
    const found = await read(
      "said.csv",
      `text,date\nKeldora said so.,2025-03-04\n${french},2025-03-05\nYes.,2025-03-06\n`,
    );
    expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "document said.csv:2",
      "refused said.csv:3",
      "document said.csv:4",
    ]);
  });
});

describe("subtitles", () => {
  const srt = (...cues: readonly (readonly [string, string, string])[]): string =>
    cues
      .map(([from, to, words], i) => `${i + 1}\r\n00:00:${from},500 --> 00:00:${to},000\r\n${words}\r\n`)
      .join("\r\n");

  test("are whole sentences over their cues, a paragraph after a silence, and the time of each cue", async () => {
    const [one] = await read(
      "news.srt",
      srt(
        ["01", "04", "<i>The ministry said on Monday that</i>"],
        ["04", "08", "{\\an8}Keldora had closed the bridge."],
        ["12", "14", "[applause]"],
        ["14", "16", "Pallumia &amp; Velmar\r\ndenied it."],
      ),
    );
    if (one?.kind !== "document") throw new Error("not read");
    const { text, parts } = one.document;
    expect(text).toBe(
      "The ministry said on Monday that Keldora had closed the bridge.\n\nPallumia & Velmar denied it.\n",
    );
    expect(parts?.map(({ time, start, end }) => [time, text.slice(start, end)])).toEqual([
      ["00:00:01", "The ministry said on Monday that"],
      ["00:00:04", "Keldora had closed the bridge."],
      ["00:00:14", "Pallumia & Velmar denied it."],
    ]);
  });

  test("of WebVTT tell who speaks by a label, and leave notes and styles out", async () => {
    const [one] = await read(
      "talk.vtt",
      "WEBVTT - Interview\n\nNOTE a draft\n\nSTYLE\n::cue { color: white }\n\nc0\n00:01.000 --> 00:03.000 align:start\n<v.loud Edrel Sorbin>We did not.</v>\n\n00:03.000 --> 00:05.000\n<v Edrel Sorbin>No.</v>\n\n00:05.000 --> 00:06.000\n<v Ressa Halvey>Yes.\n",
    );
    if (one?.kind !== "document") throw new Error("not read");
    const { text, parts = [] } = one.document;
    expect(one.document.title).toBe("Interview");
    expect(text).toBe("Edrel Sorbin: We did not. No.\n\nRessa Halvey: Yes.\n");
    expect(
      parts.filter(({ kind }) => kind === "turn").map(({ by, start, end }) => [by, text.slice(start, end)]),
    ).toEqual([
      ["Edrel Sorbin", "Edrel Sorbin: We did not. No."],
      ["Ressa Halvey", "Ressa Halvey: Yes."],
    ]);
  });

  test("without any words are refused", async () => {
    expect(await read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n[music]\n")).toMatchObject([
      { kind: "refused", error: { exitCode: EXIT.badData } },
    ]);
  });
});
