import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A module as the thread of a test can run it: Node takes no TypeScript. Inside the project, so that it finds its packages. */
export async function buildWorker(entry: string): Promise<{ readonly url: URL; readonly remove: () => void }> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "claimgraph-worker-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "worker.mjs" } },
    },
  });
  return {
    url: pathToFileURL(join(folder, "worker.mjs")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
