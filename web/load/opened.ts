import type { DocumentRecord } from "../../src/model/record.ts";

type Answer = { readonly records: readonly DocumentRecord[] } | { readonly error: string };

/**
 * The records of a file that was dropped or chosen, read in a worker: the page stays free, and nothing leaves the
 * machine. Rejects with one line that names file and line.
 */
export async function parseGraphFile(file: File): Promise<readonly DocumentRecord[]> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`${file.name}: this is not text in UTF-8`);
  }
  const worker = new Worker(new URL("./parse.worker.ts", import.meta.url), { type: "module" });
  const answer = await new Promise<Answer>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Answer>) => resolve(event.data));
    worker.addEventListener("error", () => reject(new Error(`${file.name}: the browser could not read it (too big?)`)));
    worker.postMessage({ name: file.name, text });
  }).finally(() => worker.terminate());
  if ("error" in answer) throw new Error(answer.error);
  return answer.records;
}
