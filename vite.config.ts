import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { licencePlugins } from "./test/tools/bundledLicences.mjs";
import { readerHash, withReaderHash } from "./test/tools/readerHash.mjs";

const MODELS = fileURLToPath(new URL("data/models", import.meta.url));

/** Puts the learnt models beside the page, so that documents can be read in the browser. */
const models = (): Plugin => ({
  name: "claimgraph-models",
  generateBundle() {
    const files = existsSync(MODELS) ? readdirSync(MODELS).filter((name) => name.endsWith(".bin")) : [];
    for (const name of files) {
      this.emitFile({ type: "asset", fileName: `models/${name}`, source: readFileSync(`${MODELS}/${name}`) });
    }
  },
});

/** Writes into the page what it reads texts with, as the build of the program does. */
const readerVersion = (): Plugin => ({
  name: "claimgraph-reader-version",
  transform(code, id) {
    if (!id.endsWith("/src/extract/version.ts")) return null;
    return { code: withReaderHash(code, readerHash(fileURLToPath(new URL(".", import.meta.url)))), map: null };
  },
});

const PROGRAM = fileURLToPath(new URL("dist/node/cli/main.js", import.meta.url));
const SAMPLES = fileURLToPath(new URL("data/samples", import.meta.url));
const SITE = fileURLToPath(new URL("dist/web", import.meta.url));

/** Puts the graph of the sample documents beside the page (`?graph=samples`): a demo on any static host. */
const samples = (): Plugin => ({
  name: "claimgraph-samples",
  closeBundle() {
    // Where only the viewer is built there is no program to make it with
    if (!existsSync(PROGRAM)) return;
    const folder = mkdtempSync(join(tmpdir(), "claimgraph-samples-"));
    const run = (...words: string[]) => execFileSync(process.execPath, [PROGRAM, ...words], { stdio: "pipe" });
    const documents = readdirSync(SAMPLES).filter((name) => /\.(?:txt|html)$/.test(name));
    const graph = join(folder, "graph");
    try {
      run(
        "build",
        ...documents.map((name) => join(SAMPLES, name)),
        "--lookup",
        join(SAMPLES, "lookup.json"),
        "-o",
        graph,
      );
      run("export", graph, "-o", join(folder, "site/"), "--texts");
      cpSync(join(folder, "site", "graph"), join(SITE, "samples"), { recursive: true });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const DEV = fileURLToPath(new URL(".cache/dev", import.meta.url));

/** While one works on the viewer: the graph that `npm run dev` wrote, and the models, beside the page. */
const beside = (): Plugin => ({
  name: "claimgraph-beside",
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
      const file = path.startsWith("/models/") ? join(MODELS, basename(path)) : join(DEV, path);
      if (!/^\/(?:graph|models)\//.test(path)) return next();
      if (!file.startsWith(DEV) && !file.startsWith(MODELS)) return next();
      if (!existsSync(file)) {
        response.statusCode = 404;
        return response.end();
      }
      if (file.endsWith(".json")) response.setHeader("content-type", "application/json");
      return response.end(readFileSync(file));
    });
  },
});

const licences = licencePlugins();

export default defineConfig({
  root: "web",
  // Relative, so that the same files work under any path of any host
  base: "./",
  resolve: { alias: { "iconv-lite": fileURLToPath(new URL("web/load/codePages.ts", import.meta.url)) } },
  plugins: [models(), readerVersion(), ...licences.page, samples(), beside()],
  build: {
    outDir: "../dist/web",
    rollupOptions: {
      input: ["web/index.html", "web/sparql.html"].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
    emptyOutDir: true,
    target: "es2022",
    // The polyfill would be one more script for browsers that do not exist under this target
    modulePreload: { polyfill: false },
    // Data URIs would need `font-src data:` and the like in the Content-Security-Policy
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [readerVersion(), ...licences.worker] },
});
