import { fileURLToPath } from "node:url";

/** Folder of the built viewer. */
export const VIEWER = fileURLToPath(new URL("../../web", import.meta.url));

/** Folder of the viewer as one script and one style sheet. */
export const SINGLE = fileURLToPath(new URL("../../single", import.meta.url));
