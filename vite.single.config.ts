import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { licencePlugins } from "./test/tools/bundledLicences.mjs";
import { readerHash, withReaderHash } from "./test/tools/readerHash.mjs";

const ROOT = fileURLToPath(new URL(".", import.meta.url));

/** Puts each worker into the script: a page that no server serves may start none from a file. */
const workersInside = (): Plugin => ({
  name: "claimgraph-workers-inside",
  enforce: "pre",
  transform(code, id) {
    if (!id.startsWith(`${ROOT}web/`) || !code.includes("new Worker(")) return null;
    const imports: string[] = [];
    const changed = code.replaceAll(
      /new Worker\(new URL\("(\.\/[^"]+)", import\.meta\.url\), \{ type: "module" \}\)/g,
      (_, path: string) => {
        imports.push(`import InsideWorker${imports.length} from "${path}?worker&inline";`);
        return `new InsideWorker${imports.length - 1}()`;
      },
    );
    return { code: `${imports.join("\n")}\n${changed}`, map: null };
  },
});

/** Leaves out what reads documents and draws PDF files, useless without the models and the files, and the gazetteer: most of the bytes. */
const withoutReaders = (): Plugin => ({
  name: "claimgraph-without-readers",
  enforce: "pre",
  load(id) {
    if (id.endsWith("/web/load/documents.ts"))
      return 'import { t } from "../strings.ts"; export const createReader = async () => { throw new Error(t.load.single); };';
    if (id.endsWith("/src/read/formats.ts"))
      return "export const DOCUMENT_ENDINGS = []; export const USUAL_ENDINGS = [];";
    if (id.endsWith("/web/map/gazetteerFiles.ts")) return "export const FILES = {};";
    if (id.endsWith("/web/pageView/pageView.tsx")) return "export const PageView = () => null;";
    return null;
  },
});

const readerVersion = (): Plugin => ({
  name: "claimgraph-reader-version",
  transform(code, id) {
    if (!id.endsWith("/src/extract/version.ts")) return null;
    return { code: withReaderHash(code, readerHash(ROOT)), map: null };
  },
});

const licences = licencePlugins();

/** One script and one style sheet with the whole viewer, which `claimgraph export --single` puts into one page. */
export default defineConfig({
  root: "web",
  base: "./",
  plugins: [workersInside(), withoutReaders(), readerVersion(), ...licences.page],
  build: {
    outDir: "../dist/single",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: fileURLToPath(new URL("web/single.ts", import.meta.url)),
      output: { codeSplitting: false, entryFileNames: "viewer.js", assetFileNames: "viewer[extname]" },
    },
  },
  worker: {
    format: "iife",
    plugins: () => [withoutReaders(), readerVersion(), ...licences.worker],
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
