import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../../../src/model/errors.ts";
import { ingest, STDIN_NAME } from "../../../src/node/ingest/ingest.ts";
import { findInputs } from "../../../src/node/ingest/inputs.ts";
import { type Read, readPiece } from "../../../src/read/pieces.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): string {
  const full = join(folder, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function read(named: readonly string[], stdin?: Uint8Array[]): Promise<Read[]> {
  const { inputs } = await findInputs(named);
  const found: Read[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (const chunk of stdin ?? []) yield chunk;
  }
  for await (const one of ingest(inputs, chunks())) {
    if (one.kind === "refused") found.push(one);
    else for await (const inside of readPiece(one.piece)) found.push(inside);
  }
  return found;
}

/** Ids relative to the folder, refused ones with a minus. */
const summary = (found: readonly Read[]): string[] =>
  found.map(
    ({ kind, id }) =>
      `${kind === "refused" ? "-" : ""}${id.replaceAll("\\", "/").replace(`${folder.replaceAll("\\", "/")}/`, "")}`,
  );

describe("findInputs and ingest", () => {
  test("read a folder with all inside it, sorted, hidden and other files left out", async () => {
    write("b.txt", "B.");
    write("a/z.html", "<p>Z.");
    write("a/B.txt", "B.");
    write("a/.hidden.txt", "H.");
    write(".git/x.txt", "X.");
    write("gold.jsonl", '{"id": "1", "text": "One."}');
    write("picture.png", "x");
    expect(summary(await read([folder]))).toEqual(["a/B.txt", "a/z.html", "b.txt"]);
    const { passedOver } = await findInputs([folder]);
    expect(passedOver.map((path) => path.slice(folder.length + 1))).toEqual(["gold.jsonl", "picture.png"]);
  });

  test("refuse by name the documents of a folder that cannot be read yet, and pass over what is none", async () => {
    write("a.djvu", "AT&TFORM");
    write("b.rtf", "{\\rtf1 Keldora said so.}");
    write("e.eml", "From: Press <p@k.example>\nSubject: Bridge\n\nKeldora said so.");
    write("c.md", "Keldora said so.");
    write("d.csv", "a,b\n1,2\n");
    const found = await read([folder]);
    expect(summary(found)).toEqual(["-a.djvu", "b.rtf", "c.md", "e.eml"]);
    expect(found.flatMap((one) => (one.kind === "refused" ? [one.error.message] : []))).toEqual([
      "this is a DjVu file by its name only: it does not begin as one",
    ]);
    expect((await findInputs([folder])).passedOver.map((path) => path.slice(folder.length + 1))).toEqual(["d.csv"]);
  });

  test("read files in the order given, each once, and globs sorted", async () => {
    const b = write("b.txt", "B.");
    write("a.txt", "A.");
    write("c/d.txt", "D.");
    expect(summary(await read([b, join(folder, "**/*.txt"), folder]))).toEqual(["b.txt", "a.txt", "c/d.txt"]);
  });

  test("take a name with brackets for a file where there is one", async () => {
    const draft = write("[draft].txt", "D.");
    write("d.txt", "no");
    expect(summary(await read([draft]))).toEqual(["[draft].txt"]);
  });

  const warned = async (named: string): Promise<string[]> =>
    (await findInputs([named])).warnings.map((one) => one.replaceAll(folder, ""));

  test("follow links to files inside the folder, but neither out of it nor into folders, which may go round", async () => {
    write("secret.txt", "S.");
    write("in/b/a.txt", "A.");
    const inside = join(folder, "in");
    symlinkSync("b/a.txt", join(inside, "link.txt"));
    symlinkSync("../secret.txt", join(inside, "out.txt"));
    symlinkSync(".", join(inside, "round"));
    symlinkSync("nowhere", join(inside, "dead.txt"));
    expect(summary(await read([inside]))).toEqual(["in/b/a.txt"]);
    symlinkSync("../in/b/c.txt", join(inside, "again.txt"));
    write("in/b/c.txt", "C.");
    expect(summary(await read([inside]))).toEqual(["in/again.txt", "in/b/a.txt"]);
    expect(await warned(inside)).toEqual([
      "/in/dead.txt: a link that leads nowhere",
      "/in/out.txt: a link that leads out of the folder, to ../secret.txt",
      "/in/round: a link to a folder",
    ]);
  });

  test("pass over a graph and a site in a folder or a glob, and refuse one that is named as documents", async () => {
    write("a.txt", "A.");
    write("my.graph/claimgraph.json", "{}");
    write("my.graph/texts/aa/b.txt", "B.");
    write("web/claimgraph-site.json", "[]");
    write("web/index.html", "<p>W.");
    expect(summary(await read([folder]))).toEqual(["a.txt"]);
    expect(summary(await read([join(folder, "**/*.txt")]))).toEqual(["a.txt"]);
    expect(await warned(folder)).toEqual(["/my.graph: a graph, no documents", "/web: a site of a graph, no documents"]);
    expect(await warned(join(folder, "**/*.txt"))).toEqual(["/my.graph: a graph, no documents"]);
    expect(summary(await read([join(folder, "my.graph/texts/**/*.txt")]))).toEqual(["my.graph/texts/aa/b.txt"]);
    const [named] = await read([join(folder, "my.graph")]);
    expect(named).toMatchObject({
      kind: "refused",
      error: { exitCode: EXIT.badData, message: "this is a graph, no folder of documents" },
    });
  });

  test.skipIf(process.platform !== "linux")(
    "never wait for a FIFO, and pass over names that are no UTF-8",
    async () => {
      write("a.txt", "A.");
      execFileSync("mkfifo", [join(folder, "pipe.txt")]);
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from(".txt")]), "B.");
      expect(summary(await read([folder]))).toEqual(["a.txt"]);
      expect(await warned(folder)).toEqual(["/b\ufffd.txt: its name is no UTF-8", "/pipe.txt: a FIFO, no file"]);
      const [pipe, device] = await read([join(folder, "pipe.txt"), "/dev/null"]);
      expect(pipe).toMatchObject({ kind: "refused", error: { message: "this is a FIFO, no file" } });
      expect(device).toMatchObject({ kind: "refused", error: { message: "this is a device, no file" } });
    },
  );

  test("give what is missing as a refusal in its place, with exit code 66", async () => {
    const a = write("a.txt", "A.");
    mkdirSync(join(folder, "empty"));
    const found = await read([join(folder, "none.txt"), a, join(folder, "*.html"), join(folder, "empty")]);
    expect(summary(found)).toEqual(["-none.txt", "a.txt", "-*.html", "-empty"]);
    for (const one of found) if (one.kind === "refused") expect(one.error.exitCode).toBe(EXIT.noInput);
    expect(found.map((one) => (one.kind === "refused" ? one.error.message : ""))).toEqual([
      "there is no such file or folder",
      "",
      "no file matches",
      "no .txt or .html file in this folder",
    ]);
  });

  test("report one bad document of a batch and go on", async () => {
    write("1.txt", "One.");
    write("2.txt", new Uint8Array([0x41, 0xff]));
    write("3.txt", "");
    write("4.txt", "Four.");
    const found = await read([folder]);
    expect(summary(found)).toEqual(["1.txt", "-2.txt", "-3.txt", "4.txt"]);
    for (const one of found) if (one.kind === "refused") expect(one.error.exitCode).toBe(EXIT.badData);
  });

  test("give a document for each line of a JSONL file under its own id", async () => {
    const path = write("news.jsonl", '{"id": "x", "text": "One."}\n\nbroken\n{"id": "y", "text": "Two."}');
    expect(summary(await read([path]))).toEqual(["x", "-news.jsonl:3", "y"]);
    expect(summary(await read([write("empty.jsonl", "\n")]))).toEqual(["-empty.jsonl"]);
  });

  test("read lines longer than a chunk of the stream", async () => {
    const text = "It was said. ".repeat(40_000);
    const path = write("long.jsonl", `{"id": "x", "text": ${JSON.stringify(text)}}\n{"id": "y", "text": "Two."}\n`);
    const [first, second] = await read([path]);
    expect(first).toMatchObject({ kind: "document", id: "x", document: { text } });
    expect(second).toMatchObject({ id: "y" });
  });

  test("read standard input as text, HTML or JSONL, by how it begins", async () => {
    const encoder = new TextEncoder();
    const euro = encoder.encode("It cost 5 €.");
    const [text] = await read(["-"], [euro.subarray(0, 10), euro.subarray(10)]);
    expect(text).toMatchObject({ id: STDIN_NAME, document: { text: "It cost 5 €.", reading: "plain" } });
    const [page] = await read(["-"], [encoder.encode("<!doctype html><title>T</title><p>One two.")]);
    expect(page).toMatchObject({ document: { text: "One two.", title: "T" } });
    const lines = await read(["-"], [encoder.encode('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')]);
    expect(lines.map(({ id }) => id)).toEqual(["a", "b"]);
    const [empty] = await read(["-"], []);
    expect(empty).toMatchObject({ kind: "refused", error: { message: "the file is empty", exitCode: EXIT.badData } });
  });
});
