export { createRenderer, drawsBy } from "./renderer.ts";
