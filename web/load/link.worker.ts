import { link } from "../../src/link/linker.ts";
import type { DocumentRecord } from "../../src/model/record.ts";

/** Answers records with what links them across documents. */
addEventListener("message", ({ data }: MessageEvent<readonly DocumentRecord[]>) => {
  postMessage(link(data));
});
