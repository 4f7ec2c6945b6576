import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pdfFile } from "../../tools/pdfFile.mjs";
import { start } from "./program.ts";
import { LOOKUP, Work } from "./work.ts";

const work = new Work();
const has = (program: string): boolean => spawnSync(program, ["--help"]).error === undefined;
const isInstalled = has("tesseract") && has("pdftoppm");

const LINES = [
  "The Keldoran Ministry of Defence said on Monday that its army",
  "had kept the ceasefire. Pallumia denied that its guns had fired",
  "on the market of Hestrel.",
];
const typed = pdfFile([LINES.map((text, i) => ({ x: 60, y: 100 + 20 * i, size: 13, text }))]);

/** The pages of a PDF as pictures of pages in another one, without a single letter. */
function scanOf(name: string, pdf: Uint8Array): string {
  const file = work.file(`typed-${name}`, pdf);
  const { stdout } = spawnSync("pdftoppm", ["-r", "150", "-gray", "-singlefile", file], { maxBuffer: 1e8 });
  const [head = "", width = "", height = ""] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString("latin1", 0, 60)) ?? [];
  const packed = deflateSync(stdout.subarray(head.length));
  const content = "595 0 0 842 0 0 cm /Im Do";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString("latin1")}\nendstream`,
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const list = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const tail = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return work.file(name, Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${list}${tail}`, "latin1"));
}

describe.skipIf(!isInstalled)("a scan (tesseract and pdftoppm are installed)", () => {
  test("is refused as one, saying how its text is recognised", async () => {
    const ran = await start(["extract", scanOf("scan.pdf", typed)]);
    expect(ran.code).toBe(65);
    expect(ran.stderr).toMatch(/scan\.pdf: this PDF file is a scan.*--ocr/s);
  });

  test("gives claims that say that they rest on recognised text; the graph tells programs and data", async () => {
    const file = scanOf("scan.pdf", typed);
    const built = await start(["build", file, "-o", work.path("scan.graph"), "--ocr", "--lookup", LOOKUP]);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toMatch(/1 page was recognised in pictures/);
    const { stdout: claims } = await start(["claims", work.path("scan.graph")]);
    expect(claims).toContain("Keldoran Ministry of Defence");
    expect(claims).toMatch(/its guns had fired on the market of Hestrel/);
    expect(claims).toMatch(/p\. 1, recognised text/);
    await start(["export", work.path("scan.graph"), "-o", work.path("scan.ttl")]);
    const turtle = readFileSync(work.path("scan.ttl"), "utf8");
    expect(turtle).toMatch(/cg:recognised "clear"/);
    expect(turtle).toMatch(/cg:library [^;]*"eng\.traineddata sha256:[0-9a-f]{16}"/);
    expect(turtle).toMatch(/"tesseract \d/);
    await start(["export", work.path("scan.graph"), "-o", work.path("scan.csv")]);
    expect(readFileSync(work.path("scan.csv"), "utf8").split("\r\n")[0]).toContain("recognised");
    const verified = await start(["verify", work.path("scan.graph")]);
    expect(verified.code, verified.stderr).toBe(0);
  }, 120_000);
});

test("without the programs --ocr is a mistake that says how they are installed", async () => {
  const file = work.file("typed.pdf", typed);
  const ran = await start(["extract", file, "--ocr"], { env: { PATH: "/nowhere" } });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/--ocr: text recognition needs the programs.*tesseract is not installed\n.*apt install/s);
  expect(ran.stdout).toBe("");
});
