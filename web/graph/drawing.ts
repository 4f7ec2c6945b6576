export { rendererKind } from "./drawsBy.ts";
export { createRenderer } from "./renderer.ts";
