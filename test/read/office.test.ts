import { describe, expect, test } from "vitest";
import type { SourceDocument } from "../../src/model/document.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { docxFile, zipFile } from "./zipFile.ts";

async function read(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  for await (const one of readPiece({ id: name, name, bytes, line: null })) {
    if (one.kind === "refused") throw one.error;
    return one.document;
  }
  throw new Error("nothing was read");
}
const docx = (body: string, more: readonly (readonly [string, string])[] = []): Promise<SourceDocument> =>
  read("a.docx", docxFile(body, more));
const p = (words: string, properties = ""): string => `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const kinds = ({ text, parts }: SourceDocument): string[] =>
  (parts ?? []).map(
    ({ kind, start, end, number }) => `${kind}${number === undefined ? "" : ` ${number}`}: ${text.slice(start, end)}`,
  );

describe("a Word document", () => {
  test("is read as if its changes were accepted, and says so", async () => {
    const document = await docx(
      `${p("Pallumia denies it.")}<w:p><w:del><w:r><w:delText>Pallumia regrets it.</w:delText></w:r></w:del><w:ins><w:r><w:t>The mayor said that it rained.</w:t></w:r></w:ins></w:p>`,
    );
    expect(document.text).toBe("Pallumia denies it.\n\nThe mayor said that it rained.");
    expect(document.warnings.join()).toMatch(/accepted \(1 insertions in, 1 deletions out\)/);
  });

  test("has a paragraph whole whose end is deleted", async () => {
    const end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    expect((await docx(p("The army ", end) + p("fired no shell."))).text).toBe("The army fired no shell.");
  });

  test("has its notes apart, each with its mark, and comments left out", async () => {
    const document = await docx(
      `<w:p><w:r><w:t>Nine died.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>${p("It rained.")}`,
      [
        [
          "word/footnotes.xml",
          `<w:footnotes W><w:footnote w:id="2">${p("Statement of 3 March.")}</w:footnote></w:footnotes>`,
        ],
        ["word/comments.xml", `<w:comments W><w:comment w:id="0">${p("Check this.")}</w:comment></w:comments>`],
        ["word/header1.xml", `<w:hdr W>${p("Not for release")}</w:hdr>`],
      ],
    );
    expect(document.text).toBe("Nine died.\n\nIt rained.\n\n1 Statement of 3 March.");
    expect(kinds(document)).toEqual([
      "paragraph: Nine died.",
      "noteMark 1: ",
      "paragraph: It rained.",
      "note 1: 1 Statement of 3 March.",
    ]);
    expect(document.parts?.[1]?.start).toBe("Nine died.".length);
  });

  test("has the numbers that Word counts, and headings by their styles", async () => {
    const list = (depth: number): string =>
      `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr></w:pPr>`;
    const document = await docx(
      p("Title of it", '<w:pPr><w:pStyle w:val="T"/></w:pPr>') +
        p("Findings", '<w:pPr><w:pStyle w:val="H"/></w:pPr>') +
        p("Nine died.", list(0)) +
        p("In Hestrel.", list(1)) +
        p("In Lorne.", list(1)) +
        p("It rained.", list(0)),
      [
        [
          "word/numbering.xml",
          '<w:numbering W><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="14"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        ],
        [
          "word/styles.xml",
          '<w:styles W><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>',
        ],
      ],
    );
    expect(document.text.split("\n\n")).toEqual([
      "Title of it",
      "Findings",
      "14. Nine died.",
      "(a) In Hestrel.",
      "(b) In Lorne.",
      "15. It rained.",
    ]);
    expect(document.parts?.map(({ kind, paragraph }) => [kind, paragraph])).toContainEqual(["paragraph", "15"]);
    expect(document.parts?.[1]?.kind).toBe("heading");
    expect(document.hints?.title).toBe("Title of it");
  });

  test("has the rows of its tables as lines, and text boxes once", async () => {
    const cell = (words: string): string => `<w:tc>${p(words)}</w:tc>`;
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${p("In a box.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("In a box.")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await docx(
      `<w:tbl><w:tr>${cell("Hestrel")}${cell("9")}</w:tr><w:tr>${cell("Lorne")}${cell("2")}</w:tr></w:tbl><w:p><w:r><w:t>Below.</w:t></w:r>${box}</w:p>`,
    );
    expect(document.text).toMatch(/^Hestrel\t9\nLorne\t2\n\n/);
    expect(document.text.match(/In a box/g)).toHaveLength(1);
  });

  test("does not take the clock of its file for a day on which something was said", async () => {
    const document = await docx(p("Pallumia denies it."), [
      [
        "docProps/core.xml",
        '<c xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>DESKTOP\\user1</dc:creator><dcterms:created>2025-03-19T07:30:00Z</dcterms:created></c>',
      ],
    ]);
    expect(document).toMatchObject({ dating: null, author: null, hints: { author: null, created: "2025-03-19" } });
  });

  test("with entities within entities is refused at once", async () => {
    const xml =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><w:document xmlns:w="x/wordprocessingml/main"><w:p>&c;</w:p></w:document>';
    await expect(read("a.docx", zipFile([["word/document.xml", xml]]))).rejects.toThrow(/XML is damaged/);
  });
});

describe("an OpenDocument text", () => {
  test("has deletions, comments and citations of notes left out", async () => {
    const names =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
    const body =
      '<text:tracked-changes><text:deletion><text:p>Pallumia regrets it.</text:p></text:deletion></text:tracked-changes><text:h>Bridge</text:h><text:p>Nine<text:s text:c="2"/>died.<text:note><text:note-citation>7</text:note-citation><text:note-body><text:p>A letter.</text:p></text:note-body></text:note><office:annotation><text:p>Check.</text:p></office:annotation></text:p>';
    const document = await read(
      "a.odt",
      zipFile([
        ["mimetype", "application/vnd.oasis.opendocument.text"],
        [
          "content.xml",
          `<office:document-content ${names}><office:text>${body}</office:text></office:document-content>`,
        ],
      ]),
    );
    expect(document.text).toBe("Bridge\n\nNine  died.\n\n1 A letter.");
  });
});

describe("an RTF document", () => {
  test("has its signs as letters, deletions and headers left out, notes apart", async () => {
    const rtf =
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Serif;}}{\\header Not this\\par}\\u8220?Nobody fired,\\u8221? the mayor\\'92s office said.{\\footnote By phone.}\\par {\\deleted Not this. }It rained in Orv\\'e9.\\par}";
    const document = await read("a.rtf", new TextEncoder().encode(rtf));
    expect(document.text).toBe("“Nobody fired,” the mayor’s office said.\n\nIt rained in Orvé.\n\n1 By phone.");
  });
});
