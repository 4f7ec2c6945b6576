import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { formatOf } from "../../read/sniff.ts";
import { ACCESS_PATH } from "./access.ts";
import type { FastifyReply, FastifyRequest } from "./fastify.ts";
import { typeOf } from "./headers.ts";
import type { Routes } from "./routes.ts";

/** The data that the viewer requests. */
export interface ServedGraph {
  /** A file under `graph/`: `graph.json`, and the pieces of a big graph; null if there is none with that path. */
  file(path: string): Promise<string | Uint8Array | null>;
  /** `graph/texts/ID.txt`; null if there is none with that id. */
  text(id: string): Promise<string | Uint8Array | null>;
  /** `graph/originals/HASH.pdf`, null where there is none of that hash. */
  original?(sha256: string): Promise<Uint8Array | null>;
  /** `graph/originals/HASH.json`: where the words of its text stand on its pages. */
  places?(sha256: string): Promise<string | null>;
  /** The revision of the graph (SHA-256 of its manifest), by which a page notices a new build */
  revision?(): Promise<string>;
}

/** The viewer's page with its files, and the graph that it shows. */
export const viewerRoutes =
  (graph: ServedGraph, site: string): Routes =>
  (app, { access }) => {
    app.post(ACCESS_PATH, (_, reply) => sendFile(reply.header("set-cookie", access.cookie()), ".txt", ""));
    app.get("/graph/*", async (request, reply) => {
      const textId = /^\/graph\/texts\/([0-9a-f]+)\.txt$/.exec(pathOf(request.url) ?? "")?.[1];
      if (textId !== undefined) return found(reply, await graph.text(textId), ".txt", "No such text.");
      const revision = (await graph.revision?.()) ?? null;
      if (revision !== null) reply.header("claimgraph-revision", revision);
      const path = pathOf(request.url) ?? "";
      const [, original = "", ending = ""] = /^\/graph\/originals\/([0-9a-f]{64})(\.pdf|\.json)$/.exec(path) ?? [];
      if (ending === ".json") return found(reply, (await graph.places?.(original)) ?? null, ending, "No such file.");
      if (ending === ".pdf") return found(reply, await pdfOf(graph, original), ending, "No such file.");
      const part = /^\/graph\/((?:\w+\/)*\w+\.json)$/.exec(path)?.[1];
      if (part !== undefined) return found(reply, await graph.file(part), ".json", "No such part.");
      return sendText(reply, 404, "Nothing is here.");
    });
    app.setNotFoundHandler((request, reply) => onSite(request, reply, site));
  };

/** A file that is what its name says: nothing else of somebody's is given under the address of the page. */
async function pdfOf(graph: ServedGraph, sha256: string): Promise<Uint8Array | null> {
  const bytes = (await graph.original?.(sha256)) ?? null;
  return bytes !== null && formatOf(bytes, "").id === "pdf" ? bytes : null;
}

/** A file of the viewer, for every path without another route. */
async function onSite(request: FastifyRequest, reply: FastifyReply, site: string): Promise<FastifyReply> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return sendText(reply.header("allow", "GET, HEAD"), 405, "This server only reads.");
  const path = pathOf(request.url) ?? "";
  if (path.includes(":")) return sendText(reply, 404, "Nothing is here.");
  const name = path === "/" ? "/index.html" : path;
  const content = await readFile(join(site, name)).catch((error: NodeJS.ErrnoException) => {
    if (NOT_THERE.has(error.code ?? "")) return null;
    throw error;
  });
  return found(reply, content, extname(name), "Nothing is here.");
}

/** Error codes for a path at which nothing can exist. */
const NOT_THERE = new Set(["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"]);

const found = (
  reply: FastifyReply,
  content: string | Uint8Array | null,
  ending: string,
  missing: string,
): FastifyReply => (content === null ? sendText(reply, 404, missing) : sendFile(reply, ending, content));

const sendFile = (reply: FastifyReply, ending: string, content: string | Uint8Array): FastifyReply =>
  reply.header("content-type", typeOf(ending)).send(Buffer.from(content));

/** A sentence for a person. */
export const sendText = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  sendFile(reply.code(status), ".txt", `${text}\n`);

/** The path of a request; null if it is invalid or could lead out of the folder. */
export function pathOf(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  const parts = path.split("/");
  if (parts[0] !== "" || parts.some((part) => part === ".." || part === ".")) return null;
  return /[\0\\]/.test(path) ? null : path;
}
