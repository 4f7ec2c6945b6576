import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { PathedFile } from "./dropped.ts";
import type { Answer, Asked, Given } from "./openFiles.ts";

/** What files held. */
export interface Opened {
  /** Records of graph files; null where there was none. */
  readonly graph: readonly DocumentRecord[] | null;
  /** Records of documents that were read here. */
  readonly read: readonly DocumentRecord[];
  /** Texts by their hash. */
  readonly texts: ReadonlyMap<string, string>;
  /** One line for each file that could not be read, where others could. */
  readonly troubles: readonly string[];
}

/**
 * Opens files in a worker: the page stays free, and nothing leaves the machine. `known` are the records on the screen,
 * whose texts are recognised by their hash. Rejects with one line that names file and line where nothing could be read,
 * and with the reason of `stop` when it is called off.
 */
export async function openAll(
  files: readonly PathedFile[],
  known: readonly DocumentRecord[],
  progress: (what: string) => void,
  stop: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL("./open.worker.ts", import.meta.url), { type: "module" });
  let claims = 0;
  const parts = { graph: [] as DocumentRecord[], read: [] as DocumentRecord[] };
  try {
    return await new Promise<Opened>((resolve, reject) => {
      stop.addEventListener("abort", () => reject(stop.reason));
      worker.addEventListener("error", () => reject(new Error(t.load.tooBig(files[0]?.name ?? ""))));
      worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "records") {
          parts[data.of].push(...data.records);
          claims += data.records.reduce((sum, record) => sum + record.claims.length, 0);
          progress(t.load.claims(claims));
        } else if (data.kind === "progress") progress(t.load.part(data.name, data.done, data.of));
        else if (data.kind === "failed") reject(new Error(data.message));
        else {
          const { graph } = data.opened;
          resolve({ ...data.opened, graph: graph === null ? null : parts.graph, read: parts.read });
        }
      });
      const given: Given[] = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
      const textIds = known.map(({ textId }) => textId);
      worker.postMessage({ files: given, known: textIds, base: document.baseURI } satisfies Asked);
    });
  } finally {
    worker.terminate();
  }
}
