import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { outlookFile } from "../read/outlookFile.ts";
import { serve } from "./serve.ts";
import { visiting } from "./visiting.ts";

const INBOX = fileURLToPath(new URL("../../data/inbox/", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../data/samples/", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/texts/", import.meta.url));
const ASSETS = fileURLToPath(new URL("../../dist/web/assets/", import.meta.url));
const OF_CORPUS = 10;

const at = visiting(() => serve(null));

type NamedBytes = readonly [name: string, bytes: Buffer];

/** What the page's own worker makes of the files, each as JSON. */
async function inBrowser(files: readonly NamedBytes[]): Promise<readonly string[]> {
  const worker = readdirSync(ASSETS).find((name) => /^open\.worker-.*\.js$/.test(name));
  const { page, troubles } = await at.visitor.open(at.site.address);
  const made = await page.evaluate(
    ([path, given]) =>
      new Promise<string[]>((resolve, reject) => {
        const read: string[] = [];
        const opener = new Worker(path, { type: "module" });
        opener.addEventListener("error", ({ message }) => reject(new Error(message)));
        opener.addEventListener("message", ({ data }) => {
          if (data.kind === "failed") reject(new Error(data.message));
          if (data.kind === "records") read.push(...data.records.map((record: unknown) => JSON.stringify(record)));
          if (data.kind === "opened") resolve(read);
        });
        // What links them is no part of it
        const { port1: linker } = new MessageChannel();
        const files = given.map(([name, base64]) => {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          return { file: new File([bytes], name), path: name };
        });
        opener.postMessage({ files, known: [], linker, base: document.baseURI }, [linker]);
      }),
    [`assets/${worker}`, files.map(([name, bytes]) => [name, bytes.toString("base64")] as const)] as const,
  );
  expect(troubles).toEqual([]);
  await page.close();
  return made;
}

/** What the command line makes of a file: of the same build as the page. */
async function commandLine(): Promise<(file: NamedBytes) => Promise<readonly string[]>> {
  const built = <Part>(path: string): Promise<Part> => import(new URL(`../../dist/${path}`, import.meta.url).href);
  const [{ extract }, { recordOf }, { readDocuments }, { defaultModels }] = await Promise.all([
    built<typeof import("../../src/extract/pipeline.ts")>("extract/pipeline.js"),
    built<typeof import("../../src/extract/stages/recordOf.ts")>("extract/stages/recordOf.js"),
    built<typeof import("../../src/read/document.ts")>("read/document.js"),
    built<typeof import("../../src/node/models.ts")>("node/models.js"),
  ]);
  return async ([name, bytes]) => {
    const found: string[] = [];
    for await (const one of readDocuments(bytes, name)) {
      if (one.kind === "refused") throw one.error;
      found.push(JSON.stringify(recordOf(extract(one.document, { models: defaultModels() }))));
    }
    return found;
  };
}

const filesIn = (folder: string, count: number): readonly NamedBytes[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .slice(0, count)
    .map((name) => [name, readFileSync(join(folder, name))] as const);

test("a document read in the browser gives the same claims, byte for byte, as on the command line", async () => {
  const files = filesIn(SAMPLES, 100);
  expect(files.length).toBeGreaterThan(20);
  const read = await inBrowser(files);
  expect(read.length).toBe(files.length);
  const inNode = await commandLine();
  for (const [at, file] of files.entries()) expect([read[at]], file[0]).toEqual(await inNode(file));
});

test("a PDF, a Word file, mails and an archive of them are read in the browser as on the command line, pages included", async () => {
  const inbox: NamedBytes[] = ["letter.pdf", "statement.docx", "mail.eml"].map((name) => [
    name,
    readFileSync(join(INBOX, name)),
  ]);
  const old = { page: 1252, body: Buffer.from("The sluice was cut, Velmar said.", "latin1") };
  inbox.push(["saved.msg", Buffer.from(outlookFile({ subject: "Sluice", old }))]);
  const archive = Buffer.from(zipSync(Object.fromEntries(inbox.map(([name, bytes]) => [`all/${name}`, bytes]))));
  const [alone, together] = [await inBrowser(inbox), await inBrowser([["inbox.zip", archive]])];
  const inNode = await commandLine();
  const expected = (await Promise.all(inbox.map(inNode))).flat();
  expect(alone).toEqual(expected);
  expect(together.toSorted()).toEqual(expected.toSorted());
  expect(expected[0]).toContain('"citation":{"page":"1","pageNumber":1,"paragraph":"1"}');
});

test.skipIf(!existsSync(CORPUS))("so do ten real documents", async () => {
  const files = filesIn(CORPUS, OF_CORPUS);
  const [read, inNode] = [await inBrowser(files), await commandLine()];
  for (const [at, file] of files.entries()) expect([read[at]], file[0]).toEqual(await inNode(file));
});
