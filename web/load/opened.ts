import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { PathedFile } from "./dropped.ts";
import { type Linked, linkedFrom } from "./linked.ts";
import type { Answer, Asked, Given, OpenedFiles } from "./openFiles.ts";

/** What files held. */
export interface Opened extends Omit<OpenedFiles, "graph"> {
  /** Records of graph files; null where there was none. */
  readonly graph: readonly DocumentRecord[] | null;
  /** Records of documents that were read here. */
  readonly read: readonly DocumentRecord[];
  /** What links them; null where they join what is on the screen. Rejects where the worker dies. */
  readonly linked: Promise<Linked> | null;
}

/** What is told while files are opened. */
export interface Telling {
  progress(what: string): void;
  /** The first documents of a big graph, as a graph of their own. */
  first(records: readonly DocumentRecord[], linked: Linked): void;
}

/**
 * Opens files in a worker: the page stays free, and nothing leaves the machine. `known` are the records on the screen,
 * whose texts are recognised by their hash; `joins` tells whether documents join them. Rejects with one line that names
 * file and line where nothing could be read, and with the reason of `stop` when it is called off.
 */
export function openAll(
  files: readonly PathedFile[],
  { known, joins }: { readonly known: readonly DocumentRecord[]; readonly joins: boolean },
  tell: Telling,
  stop: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL("./open.worker.ts", import.meta.url), { type: "module" });
  let claims = 0;
  const parts = { graph: [] as DocumentRecord[], read: [] as DocumentRecord[] };
  let link: (known: Linked) => void = () => undefined;
  let unlinked: (error: unknown) => void = () => undefined;
  const linked = new Promise<Linked>((resolve, reject) => {
    [link, unlinked] = [resolve, reject];
  });
  // Whoever does not wait for it does not want to hear of it either
  linked.catch(() => undefined);
  return new Promise<Opened>((resolve, reject) => {
    const end = (error: unknown) => {
      worker.terminate();
      reject(error);
      unlinked(error);
    };
    stop.addEventListener("abort", () => end(stop.reason));
    worker.addEventListener("error", () => end(new Error(t.load.tooBig(files[0]?.name ?? ""))));
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.kind === "records") {
        parts[data.of].push(...data.records);
        claims += data.records.reduce((sum, record) => sum + record.claims.length, 0);
        tell.progress(t.load.claims(claims));
      } else if (data.kind === "progress") tell.progress(t.load.part(data.name, data.done, data.of, data.read));
      else if (data.kind === "first") tell.first(data.records, linkedFrom(data.linked));
      else if (data.kind === "failed") end(new Error(data.message));
      else if (data.kind === "linked") {
        worker.terminate();
        link(linkedFrom(data.linked));
      } else {
        if (!data.linking) worker.terminate();
        const { graph, ...opened } = data.opened;
        resolve({
          ...opened,
          graph: graph ? parts.graph : null,
          read: parts.read,
          linked: data.linking ? linked : null,
        });
      }
    });
    const given: Given[] = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
    const textIds = known.map(({ textId }) => textId);
    worker.postMessage({ files: given, known: textIds, joins, base: document.baseURI } satisfies Asked);
  });
}
