// Puts the modules of the thread that reads documents into few files: Node takes twice as long to load them one by one, and each run that reads
// anything starts the thread. Packages stay outside.
import { join } from "node:path";
import { build } from "vite";

const THREADS = "dist/node/threads";

/** @param {string} root of the project, in which the program is built */
export const bundleThread = (root) =>
  build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: join(root, THREADS, "extractWorker.js"),
      outDir: join(root, THREADS),
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { chunkFileNames: "extractWorker/[name].js" } },
    },
  });
