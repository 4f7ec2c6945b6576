import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { codeOf } from "../disk/files.ts";
import { ACCESS_PATH, Access } from "./access.ts";

/** What the viewer asks the server for. */
export interface ServedGraph {
  /** A file under `graph/`: `graph.json`, and the parts of a big graph; null where there is none of that path. */
  file(path: string): Promise<string | Uint8Array | null>;
  /** `graph/texts/ID.txt`, null where there is none of that id. */
  text(id: string): Promise<string | Uint8Array | null>;
  /** The revision of the graph (SHA-256 of its manifest), by which a page knows that it asks for another build */
  revision?(): Promise<string>;
}

export interface ServeOptions {
  /** Only this port. Absent: the usual one, or the next that is free. */
  readonly port?: number;
  /** Folder of the built viewer; `dist/web` where absent. */
  readonly site?: string;
  /** Told of what goes wrong while serving: a text that cannot be read, or a fault of the program. */
  readonly report?: (error: Error) => void;
  /** The token that a page has to show; one made by chance where absent. */
  readonly token?: string;
}

export interface Served {
  /** "http://127.0.0.1:7341/" */
  readonly address: string;
  /** The address with the token behind `#`: to be shown once, to whoever started the server. */
  readonly entry: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const USUAL_PORT = 7341;
const PORTS_TRIED = 20;

/** Scripts and styles of our own only, nothing from elsewhere, in no frame. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Folder of the built viewer. */
export const VIEWER = fileURLToPath(new URL("../../web", import.meta.url));

/**
 * Serves the viewer with a graph beside it, to this machine only.
 * @throws ClaimgraphError where the viewer is not built, or the port is taken
 */
export async function serve(graph: ServedGraph, options: ServeOptions = {}): Promise<Served> {
  const site = options.site ?? VIEWER;
  await readFile(join(site, "index.html")).catch((cause: unknown) => {
    throw new ClaimgraphError("the viewer is not built", {
      exitCode: EXIT.noInput,
      place: join(site, "index.html"),
      remedy: "Run `npm run build` first",
      cause,
    });
  });
  const access = new Access(() => port, options.token);
  const server = createServer((request, response) => {
    answer(request, response, { graph, site, access }).catch((error: unknown) => {
      const failed = failureOf(error);
      if (failed.report) options.report?.(error instanceof Error ? error : new Error(String(error)));
      if (response.headersSent) response.destroy();
      else send(request, response, failed.status, ".txt", `${failed.text}\n`);
    });
  });
  let port: number | undefined;
  port = await listen(server, options.port);
  return {
    address: `http://${HOST}:${port}/`,
    entry: `http://${HOST}:${port}/#token=${access.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number | undefined): Promise<number> {
  const tried = port === undefined ? [...Array.from({ length: PORTS_TRIED }, (_, n) => USUAL_PORT + n), 0] : [port];
  for (const one of tried) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(one, HOST, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : one;
    }
    if (error.code === "EADDRINUSE" && port === undefined) continue;
    const why = { EADDRINUSE: "another program listens there", EACCES: "this needs more rights" };
    throw new ClaimgraphError(why[error.code as keyof typeof why] ?? error.message, {
      exitCode: EXIT.cannotCreate,
      place: `port ${one}`,
      remedy: "Choose another with --port, or leave --port out",
      cause: error,
    });
  }
  throw new Error("no port was free, not even one chosen by the system");
}

/** What is served, and to whom. */
interface Serving {
  readonly graph: ServedGraph;
  readonly site: string;
  readonly access: Access;
}

/** How a request that failed is answered. A fault of the program is reported, and never ends the server. */
function failureOf(error: unknown): { readonly status: number; readonly text: string; readonly report: boolean } {
  const code = codeOf(error) ?? codeOf(error instanceof ClaimgraphError ? error.cause : null);
  if (code === "EMFILE" || code === "ENFILE")
    return { status: 503, text: "Too many files are open: try again in a moment.", report: true };
  if (error instanceof ClaimgraphError) return { status: 500, text: String(error), report: true };
  return {
    status: 500,
    text: "This is a fault of the program; it was told where claimgraph was started.",
    report: true,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { graph, site, access }: Serving,
): Promise<void> {
  const refuse = (status: number, text: string): void => send(request, response, status, ".txt", `${text}\n`);
  const stranger = access.refusalOfOrigin(request);
  if (stranger !== null) return refuse(stranger.status, stranger.text);
  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(400, "This is no path.");
  const isEntry = path === ACCESS_PATH && request.method === "POST";
  if (!isEntry && request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return refuse(405, "This server only reads.");
  }
  const isOfGraph = path.startsWith("/graph/");
  if (isEntry || isOfGraph) {
    const unknown = access.refusalOfToken(request);
    if (unknown !== null) return refuse(unknown.status, unknown.text);
  }
  if (isEntry) {
    response.setHeader("set-cookie", access.cookie());
    return send(request, response, 200, ".txt", "");
  }
  if (isOfGraph) {
    const revision = (await graph.revision?.()) ?? null;
    if (revision !== null) response.setHeader("claimgraph-revision", revision);
  }
  const found = (await inGraph(path, graph)) ?? (await onSite(path, site));
  if (found.content === null) return refuse(404, found.missing);
  send(request, response, 200, found.type, found.content);
}

/** What a path leads to; `missing` tells what is not there. */
interface Answer {
  readonly content: string | Uint8Array | null;
  readonly type: string;
  readonly missing: string;
}

/** A file of the graph or a text; null where the path asks for neither. */
async function inGraph(path: string, graph: ServedGraph): Promise<Answer | null> {
  const part = /^\/graph\/((?:\w+\/)*\w+\.json)$/.exec(path)?.[1];
  if (part !== undefined) return { content: await graph.file(part), type: ".json", missing: "No such part." };
  const textId = /^\/graph\/texts\/([0-9a-f]+)\.txt$/.exec(path)?.[1];
  if (textId !== undefined) return { content: await graph.text(textId), type: ".txt", missing: "No such text." };
  return null;
}

/** A file of the viewer. */
async function onSite(path: string, site: string): Promise<Answer> {
  const name = path === "/" ? "/index.html" : path;
  const content = await readFile(join(site, name)).catch((error: NodeJS.ErrnoException) => {
    if (NOT_THERE.has(error.code ?? "")) return null;
    throw error;
  });
  return { content, type: extname(name), missing: "Nothing is here." };
}

/** Codes of a path under which nothing can be. */
const NOT_THERE = new Set(["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"]);

/** The path of a request, null where it is none or could lead out of the folder. */
function pathOf(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  const parts = path.split("/");
  if (parts[0] !== "" || parts.some((part) => part === ".." || part === ".")) return null;
  return /[\0\\:]/.test(path) ? null : path;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  ending: string,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  response.writeHead(status, {
    "content-type": Object.hasOwn(TYPES, ending) ? TYPES[ending] : "application/octet-stream",
    "content-length": bytes.byteLength,
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
