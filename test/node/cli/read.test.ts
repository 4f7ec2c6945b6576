import { expect, test } from "vitest";
import { pdfFile } from "../../tools/pdfFile.mjs";
import { run } from "./program.ts";
import { Work } from "./work.ts";

const work = new Work();
const line = (y: number, text: string) => ({ x: 72, y, size: 12, text });

test("read shows what is understood of a file, page by page, and stores nothing", async () => {
  const file = work.file(
    "report.pdf",
    pdfFile([[line(100, "Keldora said that it rained.")], [line(100, "Pallumia denied it.")]], {
      labels: { first: 7 },
    }),
  );
  const all = await run(["read", file]);
  expect(all).toMatchObject({ code: 0, stderr: "" });
  expect(all.stdout).toMatch(/pages +2\n\n— page 7 —\n\nKeldora said[^—]*— page 8 —\n\nPallumia denied it\./);
  const one = await run(["read", file, "--pages", "8"]);
  expect(one.stdout).toContain("Pallumia denied it.");
  expect(one.stdout).not.toContain("Keldora said");
  const json = JSON.parse((await run(["read", file, "--json"])).stdout);
  expect(json).toMatchObject({
    text: "Keldora said that it rained.\n\nPallumia denied it.",
    document: { pages: ["7", "8"] },
  });
});

test("read refuses what cannot be read, with its exit code", async () => {
  const refused = await run(["read", work.file("scan.pdf", pdfFile([[]]))]);
  expect(refused).toMatchObject({ code: 65, stdout: "" });
  expect(refused.stderr).toMatch(/scan\.pdf: this PDF file holds no text/);
  expect(await run(["read", work.file("a.txt", "It rained."), "--pages", "-"])).toMatchObject({ code: 2 });
});
