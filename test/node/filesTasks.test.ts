import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LONG } from "../tools/long.ts";
import { pdfFile, plainLetters, widthOf } from "../tools/pdfFile.mjs";
import { runHere } from "./cli/here.ts";
import type { Ran } from "./cli/program.ts";
import { BRIDGE, LOOKUP, Work } from "./cli/work.ts";

const work = new Work();
const INBOX = fileURLToPath(new URL("../../data/inbox/", import.meta.url));
const run = (...args: string[]): Promise<Ran> => runHere(args, work.folder);

const PAGE = `<!doctype html><html lang="en"><head><title>Bridge at Tornwick</title><meta property="article:published_time" content="2025-03-20"></head><body><article>${BRIDGE.split(
  "\n\n",
)
  .map((one) => `<p>${one}</p>`)
  .join("")}</article></body></html>`;
const MHTML = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://halyard.example/bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n--b--\r\n`;

test("a PDF, a Word file, a mail, saved pages and links: each is read, or refused with the way to go on", async () => {
  const read = [
    ...["letter.pdf", "statement.docx", "mail.eml"].map((name) => `${INBOX}${name}`),
    work.file("page.html", PAGE),
    work.file("page.mhtml", MHTML),
  ];
  const link = work.file("bridge.url", "[InternetShortcut]\r\nURL=https://halyard.example/bridge\r\n");
  const address = "https://halyard.example/bridge";
  const ran = await run("extract", ...read, link, address, "--jsonl", "--lookup", LOOKUP);
  const lines = ran.stdout
    .trim()
    .split("\n")
    .map(
      (line) =>
        JSON.parse(line) as { id: string; error?: unknown; attributions: unknown[]; document?: { url: string | null } },
    );
  for (const name of read) expect(lines.find(({ id }) => id === name)?.attributions.length, name).toBeGreaterThan(1);
  expect(lines.find(({ id }) => id.endsWith("page.mhtml"))?.document?.url).toBe(address);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toMatch(/bridge\.url: this is a link to a page, no document\n +Open it, save the page/);
  expect(ran.stderr).toMatch(/bridge: this is an address, no file, .*\n +Save the page in a browser as HTML or MHTML/);
});

/** A report of that many pages: numbered paragraphs, each of which tells a claim. */
function report(count: number): Uint8Array {
  const pages = Array.from({ length: count }, (_, page) => {
    const words = [
      { x: 75, y: 40, size: 8, text: "A/79/4127" },
      { x: 290, y: 815, size: 8, text: String(page + 1) },
    ];
    let y = 90;
    for (let i = 1; i <= 3; i++) {
      const number = 3 * page + i;
      const written = plainLetters(
        `${number}. Keldora denied that its army had shelled the bridge at Tornwick in week ${number}. The mission saw the road and the two mills beside the river, and wrote down what stood there.`,
      );
      let line = "";
      for (const word of written.split(" ")) {
        if (widthOf(`${line} ${word}`, 11) > 430) {
          words.push({ x: 75, y, size: 11, text: line });
          y += 14;
          line = word;
        } else line = line === "" ? word : `${line} ${word}`;
      }
      words.push({ x: 75, y, size: 11, text: line });
      y += 24;
    }
    return words;
  });
  return pdfFile(pages);
}

/** Of a report. */
const PAGES = LONG ? 300 : 100;

test(`a report of ${PAGES} pages is read, and every citation has the page and the paragraph`, async () => {
  const file = work.file("report.pdf", report(PAGES));
  const built = await run("build", file, "-o", work.path("report.graph"), "--lookup", LOOKUP);
  expect(built.code, built.stderr).toBe(0);
  const { stdout } = await run("claims", work.path("report.graph"), "--act", "deny", "--json");
  const claims = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { page: string; paragraph: string; content: string });
  expect(claims.length).toBe(3 * PAGES);
  for (const { page, paragraph, content } of claims) {
    const number = /week (\d+)/.exec(content)?.[1];
    expect([page, paragraph], content).toEqual([String(Math.ceil(Number(number) / 3)), number]);
  }
  const shown = await run("claims", work.path("report.graph"), "--act", "deny");
  expect(shown.stdout).toContain(`p. ${PAGES}, para. ${3 * PAGES}`);
});
