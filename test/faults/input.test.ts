import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../node/cli/program.ts";
import { BRIDGE, LOOKUP, SAMPLES, Work } from "../node/cli/work.ts";
import { LONG } from "../tools/long.ts";

const work = new Work();
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 2_654_435_761) >>> 13);

describe("an input that is no document", () => {
  const cases: readonly (readonly [what: string, name: string, content: string | Uint8Array, told: string])[] = [
    ["an empty file", "empty.txt", "", ": the file is empty"],
    ["white space", "blank.txt", " \n\t\n", ": the text holds nothing but white space"],
    ["a binary", "noise.bin", noise, "binary data"],
    ["a PDF", "report.txt", "%PDF-1.7\n%%EOF", ": this PDF file is damaged"],
    [
      "a Word file cut short",
      "report.docx",
      bytes(0x50, 0x4b, 3, 4, 20, 0),
      ": this is a Word document (DOCX) that is damaged",
    ],
    [
      "a feed",
      "feed.txt",
      '<?xml version="1.0"?><rss><channel><item><title>Keldora said so.</title></item></channel></rss>',
      "!/1: this item of the feed holds no text",
    ],
    ["a graph", "graph.txt", "@prefix cg: <https://k.example/> .\n", ": this is an RDF graph in Turtle, no document"],
    ["UTF-16", "wide.txt", bytes(0xff, 0xfe, 0x41, 0), ": this is UTF-16, and only UTF-8 is read"],
    [
      "invalid UTF-8",
      "latin.txt",
      Uint8Array.from([...utf8("First line.\nThe caf"), 0xe9, ...utf8(" is open, the minister said.")]),
      ":2: invalid UTF-8 at byte 19 (0xE9)",
    ],
    [
      "a lone surrogate in UTF-8",
      "half.txt",
      bytes(0x41, 0xed, 0xa0, 0x80, 0x41),
      ":1: invalid UTF-8 at byte 1 (0xED)",
    ],
    ["a NUL", "nul.txt", "One line.\nThe minister said\0 that it rained.", ":2: a NUL character at offset 27"],
    ["a page without words", "page.html", "<html><body><script>x()</script></body></html>", ": the page holds no text"],
    [
      "a lone surrogate in JSONL",
      "half.jsonl",
      '{"text":"a \\udc00 b"}',
      ":1: half of a character (lone surrogate U+DC00)",
    ],
    ["JSONL that is none", "none.jsonl", "{\n", ":1: no JSON"],
  ];

  test.each(cases)(
    "%s is refused with exit code 65, the file's name and what to do",
    async (_, name, content, told) => {
      const file = work.file(name, content);
      const graph = work.file("kept.ttl", "");
      const ran = await run(["build", file, "-o", graph]);
      expect(ran).toMatchObject({ code: 65, stdout: "" });
      expect(ran.stderr).toContain(`error: ${file}`);
      expect(ran.stderr).toContain(told);
      expect(ran.stderr).not.toMatch(/\n {4}at /);
      expect(readFileSync(graph, "utf8")).toBe("");
    },
  );

  test("does not keep the others of a batch from being read", async () => {
    const bad = cases.map(([, name, content]) => work.file(name, content));
    const good = work.file("good.txt", BRIDGE);
    const ran = await run(["build", ...bad, good, "-o", work.path("batch.ttl"), "--lookup", LOOKUP]);
    expect(ran.code).toBe(3);
    expect(ran.stderr.match(/^error: /gm)).toHaveLength(cases.length);
    expect(ran.stderr).toContain(`1 added, ${cases.length} refused; 4 claims read\n`);
  });

  test("is not there: exit code 66", async () => {
    const missing = work.path("missing.txt");
    for (const command of [
      ["extract", missing],
      ["build", missing, "-o", work.path("m.ttl")],
      ["evaluate", missing],
    ])
      expect(await run(command)).toMatchObject({
        code: 66,
        stdout: "",
        stderr: expect.stringContaining(`error: ${missing}: there is no such file or folder\n`),
      });
    expect((await run(["extract", work.file("in.txt", BRIDGE), "--lookup", missing])).code).toBe(66);
  });
});

describe("a text that is hard to read", () => {
  interface Line {
    readonly text: string;
    readonly attributions: readonly { readonly content: readonly (readonly [number, number])[] }[];
  }
  /** On a busy machine it may take a minute, after which a line of progress is told, and as long as a document may take. */
  const UNHURRIED = ["--quiet", "--time-limit", "250"];
  const extracted = async (file: string, ...options: string[]): Promise<Line> => {
    const ran = await run(["extract", file, "--jsonl", ...options]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    return JSON.parse(ran.stdout) as Line;
  };

  const MB = LONG ? 5 : 2;
  test(`of ${MB} MB on one line is read`, async () => {
    const sentences = `${"Rain fell on the fields and on the roads along the river for many days. ".repeat(500)}The minister said that the road would open. `;
    const text = sentences.repeat(Math.ceil((MB * 1_000_000) / sentences.length));
    const { attributions, text: back } = await extracted(work.file("long.txt", text), ...UNHURRIED);
    expect(back).toBe(text);
    expect(attributions.length).toBe(text.length / sentences.length);
    for (const { content } of attributions)
      expect(content.map(([start, end]) => text.slice(start, end))).toEqual(["the road would open"]);
  });

  test.each(["“", '"', "”", "'", "“He said.” "])("of ten thousand quotation marks (%s) is read", async (mark) => {
    const text = `${mark.repeat(mark.length === 1 ? 10_000 : 5_000)} The minister said that the road would open.`;
    const { attributions } = await extracted(work.file("marks.txt", text));
    for (const { content } of attributions)
      for (const [start, end] of content) expect(text.slice(start, end)).not.toBe("");
  });

  test("of fifty thousand nested elements is read, and said to be read otherwise than a page", async () => {
    const file = work.file("deep.html", `${"<div>".repeat(50_000)}<p>The minister said that the road would open.</p>`);
    const ran = await run(["extract", file, "--jsonl"]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain(`warning: ${file}: `);
    expect((JSON.parse(ran.stdout) as Line).attributions).toHaveLength(1);
  });
});

test("a document that runs into its time is refused by name with exit code 3, and the others are read", async () => {
  const long = work.file("slow.txt", "The minister said that the road would open. ".repeat(200_000));
  const good = work.file("quick.txt", BRIDGE);
  const ran = await run(["build", long, good, "-o", work.path("slow.ttl"), "--time-limit", "3", "--lookup", LOOKUP]);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain(`error: ${long}: reading it took longer than 3 s and was stopped`);
  expect(ran.stderr).toContain("1 added, 1 refused; 4 claims read\n");
});

describe("an input that is no graph", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, told: string])[] = [
    ["broken.ttl", "@prefix a: <http://a.example/> .\na:b a:c\n  ;;; a:d .\n", ":3: this is not Turtle"],
    ["open.trig", "<http://a.example/g> { <http://a.example/b> ", ":1: this is not TriG"],
    ["broken.nq", '<http://a.example/b> "c" <http://a.example/d> .\n', ":1: this is not N-Quads"],
    ["broken.jsonld", '{"@graph": [', ": this is not JSON"],
    ["latin.ttl", bytes(0x3c, 0xe9, 0x3e), ": this is not text in UTF-8"],
    ["words.txt", "not a graph", ": this is no graph"],
  ];
  test.each(cases)("%s is reported by every command that opens it, with exit code 65", async (name, content, told) => {
    const file = work.file(name, content);
    for (const command of [
      ["claims", file],
      ["query", file, "ASK {}"],
      ["export", file, "-o", work.path("x.csv")],
      ["view", file],
    ]) {
      const ran = await run(command);
      expect(ran, command.join(" ")).toMatchObject({ code: 65, stdout: "" });
      expect(ran.stderr).toContain(`error: ${file}`);
      expect(ran.stderr).toContain(told);
    }
  });

  test("with an incomplete claim is reported with the claim's id", async () => {
    const whole = work.path("whole.ttl");
    await run(["build", work.file("whole.txt", BRIDGE), "-o", whole]);
    const cut = readFileSync(whole, "utf8")
      .replace("cg:act cg:deny;\n", "")
      .replace(/cg:act cg:deny[;,]?/, "");
    const ran = await run(["claims", work.file("cut.ttl", cut)]);
    expect(ran).toMatchObject({ code: 65, stdout: "", stderr: expect.stringMatching(/cut\.ttl.*claim\/[0-9a-f]{32}/) });
  });
});

test("an invalid lookup is reported by name", async () => {
  const text = join(SAMPLES, "2025-03-04-halyard-market.txt");
  const broken = await run(["extract", text, "--lookup", work.file("broken.json", '[\n{"key": }\n]')]);
  expect(broken).toMatchObject({
    code: 65,
    stdout: "",
    stderr: expect.stringContaining("broken.json: this is no JSON ("),
  });
  const wrong = await run(["extract", text, "--lookup", work.file("wrong.json", '[{"key": 5}]')]);
  expect(wrong).toMatchObject({ code: 65, stdout: "", stderr: expect.stringContaining("wrong.json: ") });
});
