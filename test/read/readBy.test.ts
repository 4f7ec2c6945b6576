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

const source = (path: string): string => readFileSync(new URL(`../../src/read/${path}`, import.meta.url), "utf8");

/** The packages that a file of `src/read` imports, with those of the files that it imports there. */
function packagesOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return new Set();
  seen.add(path);
  const found = new Set<string>();
  for (const [, from = ""] of source(path).matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)";/gms)) {
    if (!from.startsWith("."))
      found.add(
        from
          .split("/")
          .slice(0, from.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    else {
      const { pathname } = new URL(from, `https://x/read/${path}`);
      if (pathname.startsWith("/read/")) for (const one of packagesOf(pathname.slice(6), seen)) found.add(one);
    }
  }
  return found;
}

test("every format whose reader imports a library tells which libraries it uses", () => {
  const readers = [
    ...source("formats.ts").matchAll(
      /readBy\(\s*\["(\w+)"[^\]]*\],\s*"\w+",\s*async \(\) => \(await import\("\.\/([^"]+)"\)/g,
    ),
  ];
  expect(readers.length).toBeGreaterThan(10);
  for (const [, id = "", path = ""] of readers) {
    // An archive makes no document of its own: each file in it is told by its own reader
    if (id === "zip") continue;
    expect([id, LIBRARIES.has(id)]).toEqual([id, packagesOf(path).size > 0]);
  }
});

test("a document says what read it: what is attached to a mail its own reader, and not that of the mail", async () => {
  const mail = `From: Press <press@keldora.example>\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nKeldora denied that it had fired on the bridge.\r\n--b\r\nContent-Type: text/html; name=page.html\r\nContent-Disposition: attachment; filename=page.html\r\n\r\n<p>The mayor of Tornwick said that three people had died there.</p>\r\n--b--\r\n`;
  const bytes = new TextEncoder().encode(mail);
  const readers: unknown[] = [];
  for await (const one of readPiece({ id: "a.eml", name: "a.eml", bytes, line: null }))
    readers.push(one.kind === "document" ? one.document.readBy?.reader : one.error.message);
  expect(readers).toEqual(["eml", "html"]);
});
