import { defineConfig } from "vite";

export default defineConfig({
  root: "web",
  // Relative, so that the same files work under any path of any host
  base: "./",
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
