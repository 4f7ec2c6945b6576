import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LAWS, PROGRAM } from "../vitest.config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Which folders of `src` each folder may import, besides `model` and itself. The one place to change it: with the reason beside the
 * change.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  read: ["text"],
  extract: ["text"],
  rdf: [],
  store: ["rdf"],
  link: ["store", "text"],
  // Answers across documents show what linking compared: the names, numbers and labels as it reads them
  query: ["rdf", "store", "link", "text"],
  // What the viewer shows bears the labels that reports bear; names of places are spelt as all names are
  overview: ["store", "query", "link", "text"],
  export: ["rdf", "store", "query"],
  evaluate: ["text"],
};

/** The same for the folders of `src/node`, which may import all that is shared. */
const NODE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ingest: [],
  // A graph’s files are opened as carefully as any input
  disk: ["ingest"],
  // Starts the programs that recognise text in pictures
  recognition: [],
  // The SPARQL engine reads a graph’s files in its own thread; what reads documents recognises text where that is wanted
  threads: ["disk", "recognition"],
  // What is answered over HTTP and to assistants, from one moment of a graph
  answers: [],
  mcp: ["answers"],
  // Pushes a graph to a server elsewhere, by the user's own command
  remote: [],
  server: ["disk", "threads", "answers", "mcp"],
  // Models and their cards are written whole or not at all, as graphs are
  train: ["disk"],
  cli: ["ingest", "disk", "threads", "remote", "answers", "mcp", "server", "models.ts"],
  // The models that come with the package: one file that reads data/models, for the library and the commands
  "models.ts": [],
  "claimGraph.ts": ["threads"],
  "index.ts": ["ingest", "disk", "threads", "models.ts", "claimGraph.ts"],
};

/**
 * Libraries that enter through one file each, so that they can be guarded, tested and replaced there: the door first, then files
 * that only the door imports.
 */
const ONE_DOOR: Readonly<Record<string, readonly string[]>> = {
  n3: ["src/rdf/n3.ts"],
  "postal-mime": ["src/read/mail/parse.ts"],
  "@kenjiuno/msgreader": ["src/read/mail/outlook.ts"],
  "pdfjs-dist": ["src/read/pdf/pdfjs.ts", "src/read/pdf/pdfjsWorker.d.ts"],
  fflate: ["src/read/unpack.ts"],
  saxes: ["src/read/xml.ts"],
  "rdf-canonize": ["src/rdf/ownTriples.ts"],
  "@modelcontextprotocol": ["src/node/mcp/sdk.ts"],
  fastify: ["src/node/server/fastify.ts"],
  oxigraph: ["src/query/sparql/engine.ts"],
  "d3-time": ["web/timeline/days.ts"],
  "d3-scale": ["web/views/scales.ts"],
  "@tanstack/virtual-core": ["web/views/virtualRows.ts"],
  // What draws is made by extending Sigma's own programs
  sigma: ["web/graph/renderer.ts", "web/graph/edgePrograms.ts", "web/graph/nodePrograms.ts"],
};

/** What is read and what is drawn are two doors: the second one needs a page. */
const DRAWING: Readonly<Record<string, readonly string[]>> = {
  "pdfjs-dist": ["web/pageView/drawPdf.ts", "web/pageView/pdf.worker.ts"],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The file that it names, from the root of the project; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).split(sep).join("/"))
    .sort();
}

const IMPORT =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^"';]*?\sfrom\s+)?"(?<static>[^"]+)"|\bimport\(\s*"(?<dynamic>[^"]+)"|new URL\(\s*"(?<url>\.[^"]+)"/gm;

/** Every import of a file: static, dynamic, re-exported, and the workers that it starts. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(IMPORT)].map(({ groups }) => {
    const specifier = (groups?.static ?? groups?.dynamic ?? groups?.url)!;
    const target = specifier.startsWith(".")
      ? relative(root, resolve(root, dirname(file), specifier))
          .split(sep)
          .join("/")
      : null;
    return { file, specifier, target, typeOnly: groups?.type !== undefined, dynamic: groups?.dynamic !== undefined };
  });
}

const src = filesUnder("src");
const web = filesUnder("web");
const all = [...src, ...web].flatMap(importsOf);
const say = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

const isNode = (file: string): boolean => file.startsWith("src/node/");
const folderOf = (file: string): string => file.split("/")[isNode(file) ? 2 : 1]!;

describe("imports", () => {
  it("are found, because a check of nothing would always pass", () => {
    expect(all.some(({ target }) => target === "src/model/errors.ts")).toBe(true);
    expect(all.length).toBeGreaterThan(100);
  });

  it("follow the table among the shared folders", () => {
    const wrong = all.filter(({ file, target }) => {
      if (!file.startsWith("src/") || isNode(file) || target === null || !target.startsWith("src/")) return false;
      if (file === "src/index.ts") return isNode(target);
      const from = folderOf(file);
      const to = folderOf(target);
      return isNode(target) || !(to === from || to === "model" || MAY_IMPORT[from]?.includes(to));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("follow the table among the folders of Node", () => {
    const wrong = all.filter(({ file, target }) => {
      if (!isNode(file) || target === null || !target.startsWith("src/") || !isNode(target)) return false;
      const from = folderOf(file);
      const to = folderOf(target);
      return !(to === from || NODE_MAY_IMPORT[from]?.includes(to));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("name every folder of src in the table", () => {
    const known = new Set([...Object.keys(MAY_IMPORT), "node", "index.ts"]);
    expect(src.filter((file) => !known.has(file.split("/")[1]!))).toEqual([]);
    expect(src.filter((file) => isNode(file) && !(folderOf(file) in NODE_MAY_IMPORT))).toEqual([]);
  });

  it("of the viewer reach shared folders only", () => {
    const wrong = all.filter(
      ({ file, target, specifier }) =>
        file.startsWith("web/") &&
        (specifier.startsWith("node:") || (target !== null && !/^(?:web\/|src\/(?!node\/)|data\/)/.test(target))),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("keep Node out of what runs in a browser too", () => {
    const wrong = all.filter(({ file, specifier }) => !isNode(file) && specifier.startsWith("node:"));
    expect(wrong.map(say)).toEqual([]);
  });

  it("bring in each guarded library through one file", () => {
    const wrong = all.filter(({ file, specifier, typeOnly }) => {
      const [name = ""] = specifier.split("/");
      const doors = Object.hasOwn(ONE_DOOR, name) ? [...ONE_DOOR[name]!, ...(DRAWING[name] ?? [])] : null;
      return doors !== null && !doors.includes(file) && !typeOnly;
    });
    const behind = Object.values(ONE_DOOR).flatMap(([door, ...others]) =>
      all.filter(
        ({ file, target }) => target !== null && others.includes(target) && file !== door && !others.includes(file),
      ),
    );
    expect([...wrong, ...behind].map(say)).toEqual([]);
  });
});

describe("what a command does not need", () => {
  it("is not loaded before it is needed: servers and engines come with the commands that use them", () => {
    const imports = new Map<string, Import[]>();
    for (const file of src) {
      imports.set(
        file,
        importsOf(file).filter(({ dynamic, typeOnly }) => !typeOnly && !dynamic),
      );
    }
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, specifier } of imports.get(file) ?? []) visit(target ?? specifier);
    };
    visit("src/node/cli/main.ts");
    // the program itself knows no command before one is asked for
    expect([...reached].filter((name) => /^(?:n3|rdf-canonize)|^src\/(?!node|model)/.test(name))).toEqual([]);
    expect(reached.size).toBeLessThan(30);
    const commands = [
      ...readFileSync(join(root, "src/node/cli/commands.ts"), "utf8").matchAll(/import\("\.\/(\w+\.ts)"/g),
    ];
    expect(commands.length).toBeGreaterThan(30);
    for (const [, name] of commands) visit(`src/node/cli/${name}`);
    expect(reached.size).toBeGreaterThan(60);
    const heavy =
      /^(?:fastify|@fastify|@modelcontextprotocol|zod|oxigraph|pdfjs-dist)|^src\/node\/(?:server|mcp|answers)\//;
    expect([...reached].filter((name) => heavy.test(name))).toEqual([]);
  });
});

describe("the tests of `npm run check`", () => {
  it("need no build: none of them imports what stands in dist", () => {
    const pattern = (glob: string): RegExp =>
      new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("**/", "(?:.+/)?").replaceAll("*", "[^/]*")}$`);
    const others = [...PROGRAM, ...LAWS, "test/journeys/**/*.test.ts"].map(pattern);
    const quick = filesUnder("test").filter(
      (file) => file.endsWith(".test.ts") && !others.some((other) => other.test(file)),
    );
    expect(quick.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    const built: string[] = [];
    const visit = (file: string): void => {
      if (seen.has(file) || !/\.m?ts$|\.mjs$/.test(file)) return;
      seen.add(file);
      for (const one of importsOf(file).filter(({ dynamic }) => !dynamic)) {
        if (one.target?.startsWith("dist/")) built.push(say(one));
        else if (one.target?.startsWith("test/")) visit(one.target);
      }
    };
    quick.forEach(visit);
    expect(built).toEqual([]);
  });
});

describe("files", () => {
  const every = [...src, ...web].map((file) => ({ file, source: readFileSync(join(root, file), "utf8") }));

  it("have no default exports", () => {
    const wrong = every.filter(({ source }) => /^export default\b|\bas default\b/m.test(source));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("of the shared folders use nothing of a page", () => {
    const wrong = every.filter(
      ({ file, source }) =>
        file.startsWith("src/") &&
        !isNode(file) &&
        /\b(?:window|globalThis\.document|localStorage|sessionStorage|indexedDB|navigator)\./.test(source),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
