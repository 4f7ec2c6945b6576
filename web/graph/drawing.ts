export { drawsBy } from "./drawsBy.ts";
export { createRenderer } from "./renderer.ts";
