import { describe, expect, test } from "vitest";
import { sha256Hex } from "../../src/model/ids.ts";
import { type JsonlLine, readJsonl } from "../../src/read/jsonl.ts";

const read = (lines: string): JsonlLine[] => [...readJsonl(new TextEncoder().encode(lines), "news.jsonl")];
const errorOf = (line: JsonlLine | undefined): string =>
  line !== undefined && "error" in line ? String(line.error) : "no error";

describe("readJsonl", () => {
  test("gives a document a line under the line's own id", () => {
    const [first, second, ...rest] = read(
      '\ufeff{"id": "a", "text": "Keldora said so.\\r\\n", "publisher": "Lantern", "date": 2025, "genre": "letter", "url": "https://lantern.example/"}\r\n\n{"id": 7, "text": "No."}',
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ id: "a", line: 1 });
    expect(first).toMatchObject({
      document: {
        text: "Keldora said so.\r\n",
        sha256: sha256Hex("Keldora said so.\r\n"),
        name: "news.jsonl:1",
        publisher: "Lantern",
        genre: "letter",
        url: "https://lantern.example/",
        reading: "plain",
        dating: { edtf: "2025" },
      },
    });
    expect(second).toMatchObject({ id: "7", line: 3, document: { text: "No.", name: "news.jsonl:3" } });
  });

  test("names a bad line and goes on", () => {
    const lines = read(
      [
        '{"id": "a", "text": "One."}',
        "{broken",
        '["no object"]',
        '{"id": "d"}',
        '{"id": "e", "text": 5}',
        '{"id": "f", "text": "half \\ud83d a character"}',
        '{"id": "g", "text": "nul \\u0000"}',
        '{"id": "h", "text": " "}',
        '{"id": "i", "text": "One.", "title": ["x"]}',
        '{"id": "j", "text": "Last."}',
      ].join("\n"),
    );
    expect(lines.map(({ id }) => id)).toEqual(["a", "news.jsonl:2", "news.jsonl:3", "d", "e", "f", "g", "h", "i", "j"]);
    expect(errorOf(lines[1])).toMatch(/^news\.jsonl:2: no JSON/);
    expect(errorOf(lines[2])).toMatch(/^news\.jsonl:3: no JSON object/);
    expect(errorOf(lines[3])).toMatch(/^news\.jsonl:4: “text” is missing/);
    expect(errorOf(lines[4])).toMatch(/^news\.jsonl:5: “text” is no string/);
    expect(errorOf(lines[5])).toMatch(/^news\.jsonl:6: half of a character \(lone surrogate U\+D83D\) at offset 5/);
    expect(errorOf(lines[6])).toMatch(/^news\.jsonl:7: a NUL/);
    expect(errorOf(lines[7])).toMatch(/^news\.jsonl:8: .*white space/);
    expect(errorOf(lines[8])).toMatch(/^news\.jsonl:9: “title” is no string/);
    expect(lines.at(-1)).toMatchObject({ document: { text: "Last." } });
  });

  test("invalid UTF-8 costs its line only", () => {
    const bad = new Uint8Array([...new TextEncoder().encode('{"id": "a", "text": "'), 0xff, 0x22, 0x7d, 0x0a]);
    const good = new TextEncoder().encode('{"id": "b", "text": "Good."}\n');
    const lines = [...readJsonl(new Uint8Array([...bad, ...good]), "n.jsonl")];
    expect(errorOf(lines[0])).toMatch(/^n\.jsonl:1: invalid UTF-8/);
    expect(lines[1]).toMatchObject({ id: "b" });
  });

  test("an unknown date, genre or address is warned of", () => {
    const [line] = read('{"id": "a", "text": "One.", "date": "soon", "genre": "gossip", "url": "ftp://a.example/"}');
    expect(line).toMatchObject({
      document: {
        dating: null,
        genre: null,
        url: null,
        warnings: [expect.stringContaining("soon"), expect.stringContaining("gossip"), expect.stringContaining("ftp:")],
      },
    });
  });

  test("takes a TempEval line's creation time for its date", () => {
    const dates = read(
      '{"id": "a", "text": "One.", "dct": "1998-01-08"}\n{"id": "b", "text": "One.", "dct": "1998-01-08", "date": "1998-02"}',
    ).map((line) => ("document" in line ? line.document.dating?.edtf : null));
    expect(dates).toEqual(["1998-01-08", "1998-02"]);
  });

  test("one text under two mastheads is two documents with one text", () => {
    const [a, b] = read(
      '{"id": 1, "text": "Same.", "publisher": "Lantern"}\n{"id": 2, "text": "Same.", "publisher": "Halyard"}',
    );
    if (a === undefined || b === undefined || "error" in a || "error" in b) throw new Error("refused");
    expect(a.document.id).not.toBe(b.document.id);
    expect(a.document.textId).toBe(b.document.textId);
  });
});
