import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fixture } from "../web/fixtures/velmar.ts";

const SITE = fileURLToPath(new URL("../../dist/web", import.meta.url));

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data: blob:";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** What stands under `graph/` beside the page. */
export interface Beside {
  /** `graph.json` and the parts of a big graph, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Serves the built viewer, with the fixture as its graph where one is given, under the policy that `view` sends. */
export const serve = (fixture: Fixture | null): Promise<Site> =>
  serveBeside(
    fixture === null
      ? null
      : { files: new Map([["graph.json", JSON.stringify({ documents: fixture.records })]]), texts: fixture.texts },
  );

/** Serves the built viewer with files as its graph. */
export async function serveBeside(graph: Beside | null, site = SITE): Promise<Site> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const answer = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, { "content-type": type, "content-security-policy": POLICY });
      response.end(body);
    };
    const file = graph?.files.get(/^\/graph\/(.+\.json)$/.exec(path)?.[1] ?? "");
    if (file !== undefined) return answer(200, "application/json", file);
    const text = graph?.texts.get(/^\/graph\/texts\/([0-9a-f]+)\.txt$/.exec(path)?.[1] ?? "");
    if (text !== undefined) return answer(200, "text/plain; charset=utf-8", text);
    const own = normalize(path === "/" ? "/index.html" : path);
    try {
      answer(200, TYPES[extname(own)] ?? "application/octet-stream", await readFile(join(site, own)));
    } catch {
      answer(404, "text/plain", "not here");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
