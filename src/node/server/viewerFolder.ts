import { fileURLToPath } from "node:url";

/** Folder of the built viewer. */
export const VIEWER = fileURLToPath(new URL("../../web", import.meta.url));
