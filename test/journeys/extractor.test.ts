import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { serve } from "./serve.ts";
import { visiting } from "./visiting.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples/", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../shared/corpus/texts/", import.meta.url));
const ASSETS = fileURLToPath(new URL("../../dist/web/assets/", import.meta.url));
const OF_CORPUS = 10;

const at = visiting(() => serve(null));

/** What the page's own worker makes of the files, each as JSON. */
async function inBrowser(files: readonly (readonly [name: string, text: string])[]): Promise<readonly string[]> {
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
        const files = given.map(([name, text]) => ({ file: new File([text], name), path: name }));
        opener.postMessage({ files, known: [], linker, base: document.baseURI }, [linker]);
      }),
    [`assets/${worker}`, files] as const,
  );
  expect(troubles).toEqual([]);
  await page.close();
  return made;
}

/** What the command line makes of a file: of the same build as the page. */
async function commandLine(): Promise<(file: readonly [name: string, text: string]) => string> {
  const built = <Part>(path: string): Promise<Part> => import(new URL(`../../dist/${path}`, import.meta.url).href);
  const [{ extract }, { recordOf }, { readDocument }, { defaultModels }] = await Promise.all([
    built<typeof import("../../src/extract/pipeline.ts")>("extract/pipeline.js"),
    built<typeof import("../../src/model/quoting.ts")>("model/quoting.js"),
    built<typeof import("../../src/read/document.ts")>("read/document.js"),
    built<typeof import("../../src/node/models.ts")>("node/models.js"),
  ]);
  return ([name, text]) =>
    JSON.stringify(recordOf(extract(readDocument(Buffer.from(text), name), { models: defaultModels() })));
}

const filesIn = (folder: string, count: number): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .slice(0, count)
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

test("a document read in the browser gives the same claims, byte for byte, as on the command line", async () => {
  const files = filesIn(SAMPLES, 100);
  expect(files.length).toBeGreaterThan(20);
  const read = await inBrowser(files);
  expect(read.length).toBe(files.length);
  const inNode = await commandLine();
  files.forEach((file, at) => {
    expect(read[at], file[0]).toBe(inNode(file));
  });
});

test.skipIf(!existsSync(CORPUS))("so do ten real documents", async () => {
  const files = filesIn(CORPUS, OF_CORPUS);
  const [read, inNode] = [await inBrowser(files), await commandLine()];
  files.forEach((file, at) => {
    expect(read[at], file[0]).toBe(inNode(file));
  });
});
