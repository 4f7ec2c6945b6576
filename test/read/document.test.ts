import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import { readDocument } from "../../src/read/document.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(data: Uint8Array, name: string): ClaimgraphError {
  try {
    readDocument(data, name);
  } catch (error) {
    if (error instanceof ClaimgraphError) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
}

describe("plain text", () => {
  test("keeps every character: byte order mark, carriage returns, trailing white space, astral characters", () => {
    const text = "\ufeffThe mill burned.\r\n\r\n  It is 𝒩ew \u00a0\u2028 .\t \n\n";
    const document = readDocument(bytes(text), "mill.txt");
    expect(document.text).toBe(text);
    expect(document.reading).toBe("plain");
    expect(document.textId).toBe(sha256Hex(text));
    expect(document.sha256).toBe(sha256Hex(bytes(text)));
  });

  test("any text comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "é", "𝒩", "\r", "\n", " ", "<", "“", "\ufeff") }), (text) => {
        fc.pre(/[^\s\ufeff]/.test(text));
        expect(readDocument(bytes(text), "a.txt").text).toBe(text);
      }),
    );
  });

  test("is not read as HTML because it speaks of it, and a page is not read as text because of its ending", () => {
    expect(readDocument(bytes("The tag <html> opens a page."), "notes").reading).toBe("plain");
    expect(readDocument(bytes("<html><body><p>One"), "page.txt").text).toBe("One");
  });

  test("has an id of its bytes, publisher, date and address, and of nothing else", () => {
    const data = bytes("Keldora said so.");
    const id = (given: object): string => readDocument(data, "a.txt", given).id;
    const known = id({ publisher: "Lantern", date: "2025-03-03", url: "https://lantern.example/1" });
    expect(id({ publisher: "Halyard", date: "2025-03-03", url: "https://lantern.example/1" })).not.toBe(known);
    expect(id({ publisher: "Lantern", date: "2025-03-04", url: "https://lantern.example/1" })).not.toBe(known);
    expect(id({ publisher: "Lantern", date: "2025-03-03" })).not.toBe(known);
    expect(
      id({ publisher: " Lantern ", date: "2025-03-03T10:00Z", url: "https://lantern.example/1", title: "T" }),
    ).toBe(known);
    expect(readDocument(data, "elsewhere/b.txt", {}).id).toBe(id({}));
  });

  test.each([
    ["2020-04-26", "2020-04-26"],
    ["2020-04", "2020-04"],
    ["2020", "2020"],
    ["2020-04-26T23:30:00-08:00", "2020-04-26"],
    ["2020-04-26 09:30", "2020-04-26"],
    ["20200426", "2020-04-26"],
  ])("reads the date %s", (date, edtf) => {
    const document = readDocument(bytes("It was said."), "a.txt", { date });
    expect(document.dating?.edtf).toBe(edtf);
    expect(document.warnings).toEqual([]);
  });

  test.each(["26/04/2020", "2020-02-30", "yesterday", "2020-13"])(
    "warns of the date %s and takes it as unknown",
    (date) => {
      const document = readDocument(bytes("It was said."), "a.txt", { date });
      expect(document.dating).toBeNull();
      expect(document.warnings).toEqual([expect.stringContaining(date)]);
    },
  );

  test.each([
    "http://localhost/a",
    "http://192.168.1.4/a",
    "http://172.20.0.1/",
    "http://[::1]/a",
    "http://[fd00::1]/a",
    "https://user:secret@lantern.example/",
    "https://desk.lantern.internal/",
    "http://intranet/a",
    "file:///home/a.txt",
    "no address",
  ])("leaves out the address %s, which is not public", (url) => {
    const document = readDocument(bytes("It was said."), "a.txt", { url });
    expect(document.url).toBeNull();
    expect(document.warnings).toHaveLength(1);
  });

  test("keeps a public address in its normal form", () => {
    const url = (given: string): string | null => readDocument(bytes("It was said."), "a.txt", { url: given }).url;
    expect(url("HTTPS://Lantern.example/a b")).toBe("https://lantern.example/a%20b");
    expect(url("http://8.8.8.8/a")).toBe("http://8.8.8.8/a");
  });

  test("five megabytes on one line, and ten thousand quotation marks", () => {
    const long = "The army “said” so. ".repeat(230_000);
    expect(readDocument(bytes(long), "long.txt").text).toHaveLength(long.length);
    expect(readDocument(bytes('"'.repeat(10_000)), "marks.txt").text).toHaveLength(10_000);
  });
});

describe("what is refused names the file, the place and the remedy", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(), /^f\.txt: the file is empty/],
    ["white space", bytes(" \r\n\t"), /^f\.txt: .*white space/],
    ["a NUL", bytes("one\ntwo\n\0"), /^f\.txt:3: a NUL character at offset 8/],
    [
      "invalid UTF-8",
      new Uint8Array([...bytes("one\né"), 0xff, 0x41]),
      /^f\.txt:2: invalid UTF-8 at byte 6 \(0xFF\).*iconv/,
    ],
    ["a surrogate in UTF-8", new Uint8Array([0x41, 0xed, 0xa0, 0x80]), /^f\.txt:1: invalid UTF-8 at byte 1 \(0xED\)/],
    ["an unfinished character", new Uint8Array([0x41, 0xe2, 0x82]), /^f\.txt:1: invalid UTF-8 at byte 1 \(0xE2\)/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x41, 0]), /^f\.txt: this is UTF-16.*iconv -f UTF-16/],
    ["a PDF", bytes("%PDF-1.7\n%%EOF"), /^f\.txt: this is a PDF file.*readDocuments/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /^f\.txt: this is a PNG picture/],
    ["control characters", bytes("\x01\x02\x03\x04ab"), /^f\.txt: this is binary data/],
  ])("%s", (_, data, message) => {
    const error = refusal(data, "f.txt");
    expect(error.exitCode).toBe(EXIT.badData);
    expect(String(error)).toMatch(message);
  });

  test("the offset of invalid UTF-8 is where a strict decoder stops", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.uint8Array({ minLength: 1, maxLength: 6 }),
        (text, junk) => {
          const head = bytes(`x${text.replaceAll("\0", "")}`);
          const data = new Uint8Array([...head, ...junk.map((b) => b | 0x80), 0x41]);
          const strict = new TextDecoder("utf-8", { fatal: true });
          let valid = true;
          try {
            strict.decode(data);
          } catch {
            valid = false;
          }
          if (valid) return;
          const at = Number(/at byte (\d+)/.exec(String(refusal(data, "f.txt")))?.[1]);
          expect(() => strict.decode(data.subarray(0, at))).not.toThrow();
          expect(at).toBeGreaterThanOrEqual(head.length);
        },
      ),
    );
  });

  test("a text in another language, saying which", () => {
    const text =
      "Le ministère des Affaires étrangères a annoncé que les négociations ont été interrompues et qu’une nouvelle réunion se tiendra le mois prochain dans la capitale de l’État voisin. Le porte-parole a souligné que les parties n’avaient pas pu s’entendre sur l’échange des prisonniers.";
    expect(String(refusal(bytes(text), "f.txt"))).toMatch(/^f\.txt: the text is in French, which cannot be read yet/);
    expect(String(refusal(bytes(text.slice(0, 120)), "f.txt"))).toMatch(/in French/);
    // five words tell no language
    expect(readDocument(bytes("Le pont est fermé."), "f.txt").language).toBe("en");
  });

  test("a page that says it is in another encoding", () => {
    const page = new Uint8Array([
      ...bytes('<html><meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      0xe2,
      0xe5,
      0xf2,
    ]);
    expect(String(refusal(page, "p.html"))).toMatch(/the page says that it is windows-1251.*iconv -f windows-1251/);
  });
});

const corpus = new URL("../../../shared/corpus/texts/", import.meta.url);

test.skipIf(!existsSync(corpus))("reads every document of the corpus, all characters kept", () => {
  for (const name of readdirSync(corpus)) {
    const data = readFileSync(new URL(name, corpus));
    const document = readDocument(data, name);
    expect(Buffer.from(document.text, "utf8").equals(data)).toBe(true);
  }
});
