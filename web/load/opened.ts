import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";
import type { PathedFile } from "./dropped.ts";
import { deferred, type Linked, type LinkWorker, startLinking } from "./linked.ts";
import type { OpenAsked } from "./open.worker.ts";
import type { Answer, Asked, DroppedFile, OpenedFiles } from "./openFiles.ts";

/** What files held. */
export interface Opened extends Omit<OpenedFiles, "graph"> {
  /** Records of graph files; null where there was none. */
  readonly graph: readonly DocumentRecord[] | null;
  /** Records of documents that were read here. */
  readonly read: readonly DocumentRecord[];
  /** What links them, on its way; null where they join what is on the screen. */
  readonly linking: Pick<LinkWorker, "links" | "linked"> | null;
}

/** What is told while files are opened. */
export interface OpeningProgress {
  progress(what: string): void;
  /** The first documents of a big graph, as a graph of their own. What comes after waits for it. */
  first(records: readonly DocumentRecord[], linked: Linked): Promise<void>;
}

/**
 * Opens files in workers: the page stays free, and nothing leaves the machine. `known` are the records on the screen,
 * whose texts are recognised by their hash; `joins` tells whether documents join them. Rejects with one line that names
 * file and line where nothing could be read, and with the reason of `stop` when it is called off.
 */
export function openAll(
  files: readonly PathedFile[],
  { known, joins }: { readonly known: readonly DocumentRecord[]; readonly joins: boolean },
  tell: OpeningProgress,
  stop: AbortSignal,
): Promise<Opened> {
  const worker = new Worker(new URL("./open.worker.ts", import.meta.url), { type: "module" });
  // Each record goes to the linking worker as soon as it is made, so that linking runs beside reading
  const linking = startLinking();
  const { port1, port2 } = new MessageChannel();
  linking.ask({ kind: "port", port: port2 });
  let claims = 0;
  const parts = { graph: [] as DocumentRecord[], read: [] as DocumentRecord[] };
  const opened = deferred<Opened>();
  const end = (error: unknown) => {
    worker.terminate();
    linking.end(error);
    opened.reject(error);
  };
  stop.addEventListener("abort", () => end(stop.reason));
  worker.addEventListener("error", () => end(new Error(t.load.tooBig(files[0]?.name ?? ""))));
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    switch (data.kind) {
      case "progress":
        return tell.progress(t.load.part(data.name, data.done, data.of, data.read));
      case "records":
        parts[data.of].push(...data.records);
        claims += data.records.reduce((sum, record) => sum + record.claims.length, 0);
        return tell.progress(t.load.claims(claims));
      case "first": {
        const first = [...parts.graph];
        linking.first
          .then((linked) => tell.first(first, linked))
          .catch(() => undefined)
          .finally(() => worker.postMessage("shown" satisfies OpenAsked));
        return;
      }
      case "opened": {
        worker.terminate();
        const { graph, ...more } = data.opened;
        const alone = graph || !joins;
        if (!alone) linking.end(new Error(t.load.noLinks));
        const given = { graph: graph ? parts.graph : null, read: parts.read };
        return opened.resolve({ ...more, ...given, linking: alone ? linking : null });
      }
      case "failed":
        return end(new Error(data.message));
    }
  });
  const given: DroppedFile[] = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const textIds = known.map(({ textId }) => textId);
  worker.postMessage({ files: given, known: textIds, linker: port1, base: document.baseURI } satisfies Asked, [port1]);
  return opened.promise;
}
