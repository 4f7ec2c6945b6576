import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

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

export default defineConfig({
  root: "web",
  // Relative, so that the same files work under any path of any host
  base: "./",
  plugins: [models()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The polyfill would be one more script for browsers that do not exist under this target
    modulePreload: { polyfill: false },
    // Data URIs would need `font-src data:` and the like in the Content-Security-Policy
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
});
