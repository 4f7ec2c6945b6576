import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/read/formats.ts";
import { readPiece } from "../../src/read/pieces.ts";
import { LIBRARIES } from "../../src/read/readBy.ts";

const pinned: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).dependencies;

test("libraries are told by the versions that package.json pins, of formats that are read", () => {
  const told = [...LIBRARIES.values()].flat().map((one) => one.split(" "));
  expect(told.length).toBeGreaterThan(10);
  for (const [name = "", version] of told) expect([name, pinned[name]]).toEqual([name, version]);
  const read = FORMATS.filter(({ reads }) => reads !== null).map(({ id }) => id);
  expect([...LIBRARIES.keys()].filter((id) => !read.includes(id))).toEqual([]);
});

test("a document says what read it: what is attached to a mail its own reader, and not that of the mail", async () => {
  const mail = `From: Press <press@keldora.example>\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nKeldora denied that it had fired on the bridge.\r\n--b\r\nContent-Type: text/html; name=page.html\r\nContent-Disposition: attachment; filename=page.html\r\n\r\n<p>The mayor of Tornwick said that three people had died there.</p>\r\n--b--\r\n`;
  const bytes = new TextEncoder().encode(mail);
  const readers: unknown[] = [];
  for await (const one of readPiece({ id: "a.eml", name: "a.eml", bytes, line: null }))
    readers.push(one.kind === "document" ? one.document.readBy?.reader : one.error.message);
  expect(readers).toEqual(["eml", "html"]);
});
