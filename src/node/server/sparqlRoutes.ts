import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { scanQuery } from "../../query/sparql/scan.ts";
import { matches, tagOf } from "./etag.ts";
import type { FastifyReply, FastifyRequest } from "./fastify.ts";
import { POLICY, typeOf } from "./headers.ts";
import { contentTypeHeader, engineTypeOf, GRAPH_TYPES, negotiated, RESULT_TYPES } from "./negotiate.ts";
import { sendProblem } from "./problem.ts";
import type { Routes } from "./routes.ts";
import { serviceDescription } from "./serviceDescription.ts";
import type { SparqlService } from "./sparqlService.ts";
import { VIEWER } from "./viewerFolder.ts";

/** The most bytes of a query. */
const BODY = 1 << 20;

/** The parameters of the protocol. */
interface Operation {
  readonly query: readonly string[];
  readonly update: readonly string[];
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/** SPARQL 1.1 Protocol and Graph Store HTTP Protocol, read-only. */
export const sparqlRoutes =
  (service: SparqlService): Routes =>
  async (app, { address }) => {
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY }, (_request, body, done) =>
        done(null, body),
      );
      scope.addHook("onClose", () => service.close());
      const hide = { schema: { hide: true } };
      for (const path of ["/sparql", "/sparql/"]) {
        scope.get(path, { ...hide, config: { isPublic: wantsPage } }, async (request, reply) => {
          const operation = operationIn([queryStringOf(request)]);
          if (operation.query.length > 0 || operation.update.length > 0)
            return answer(service, operation, request, reply);
          reply.header("vary", "Accept");
          const page = wantsPage(request) ? await pageIfBuilt() : null;
          return page === null
            ? reply
                .header("content-type", contentTypeHeader("text/turtle"))
                .send(serviceDescription(`${address()}sparql`))
            : reply.headers({ "content-type": typeOf(".html"), "content-security-policy": PAGE_POLICY }).send(page);
        });
        scope.post(path, hide, (request, reply) => answer(service, posted(request), request, reply));
        scope.route({
          method: ["PUT", "DELETE", "PATCH"],
          url: path,
          ...hide,
          handler: (_, reply) => onlyReads(reply, "GET, HEAD, POST"),
        });
      }
      scope.get("/data", hide, (request, reply) => graphAnswer(service, request, reply));
      scope.route({
        method: ["PUT", "POST", "DELETE", "PATCH"],
        url: "/data",
        ...hide,
        handler: (_, reply) => onlyReads(reply, "GET, HEAD"),
      });
    });
  };

/** Whether a browser asks for the page on which queries are written. It has nothing of the graph. */
const wantsPage = (request: FastifyRequest): boolean =>
  request.url === "/sparql" && negotiated(request.headers.accept, ["text/turtle", "text/html"]) === "text/html";

/** The table of answers sizes its columns by attributes. */
const PAGE_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** The page of the viewer's folder; null where the viewer was not built with it. */
const pageIfBuilt = (): Promise<Buffer | null> => readFile(join(VIEWER, "sparql.html")).catch(() => null);

const onlyReads = (reply: FastifyReply, allowed: string): FastifyReply =>
  sendProblem(reply.header("allow", allowed), { status: 405, detail: "This server only reads." });

const queryStringOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?") + 1) : "");

function operationIn(all: readonly URLSearchParams[], direct: Partial<Operation> = {}): Operation {
  const values = (name: string): string[] => all.flatMap((one) => one.getAll(name));
  return {
    query: [...(direct.query ?? []), ...values("query")],
    update: [...(direct.update ?? []), ...values("update")],
    defaultGraphs: [...values("default-graph-uri"), ...values("using-graph-uri")],
    namedGraphs: [...values("named-graph-uri"), ...values("using-named-graph-uri")],
  };
}

/** The contents of a body: a form, a query, or an update that will be refused. */
function posted(request: FastifyRequest): Operation {
  const [type = "", ...parameters] = (request.headers["content-type"] ?? "").toLowerCase().split(/\s*;\s*/);
  const charset = parameters
    .find((one) => one.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    throw new Unread(`The charset ${charset} is not read: use UTF-8.`);
  const inPath = queryStringOf(request);
  const body = textOf(request.body);
  if (type === "application/x-www-form-urlencoded") return operationIn([inPath, new URLSearchParams(body)]);
  if (type === "application/sparql-query") return operationIn([inPath], { query: [body] });
  if (type === "application/sparql-update") return operationIn([inPath], { update: [body] });
  throw new Unread("A query is posted as application/sparql-query, or as a form.");
}

/** A body of an unsupported type. */
class Unread extends Error {
  readonly statusCode = 415;
}

function textOf(body: unknown): string {
  if (body === undefined || body === null) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body as Uint8Array);
  } catch {
    throw new Unread("The body is not text in UTF-8.");
  }
}

async function answer(
  service: SparqlService,
  { query, update, defaultGraphs, namedGraphs }: Operation,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const refuse = (status: number, detail: string): FastifyReply => sendProblem(reply, { status, detail });
  if (update.length > 0) return refuse(403, "This server only reads: updates are refused.");
  const [text = "", ...others] = query;
  if (others.length > 0) return refuse(400, "There is more than one query.");
  if (text.trim() === "") return refuse(400, "There is no query.");
  const scanned = scanQuery(text);
  if (scanned.update !== null)
    return refuse(403, `This server only reads: ${scanned.update.word} would change the graph.`);
  if (scanned.service !== null) return refuse(403, "SERVICE would ask another server: nothing is sent anywhere.");
  const isGraph = scanned.form === "CONSTRUCT" || scanned.form === "DESCRIBE";
  const type = negotiated(headers.accept, isGraph ? GRAPH_TYPES : RESULT_TYPES);
  if (type === null) return refuse(406, `It can be had as ${(isGraph ? GRAPH_TYPES : RESULT_TYPES).join(", ")}.`);
  const hasDataset = defaultGraphs.length + namedGraphs.length > 0;
  const { answer: found, revision } = await service.query(text, {
    as: { results: engineTypeOf(type), graph: engineTypeOf(type) },
    ...(hasDataset ? { dataset: { defaultGraphs, namedGraphs } } : {}),
  });
  const body = found.kind === "text" ? found.text : "";
  return reply
    .headers({
      etag: tagOf(revision, formOf(type)),
      vary: "Accept",
      "cache-control": "private, no-cache",
      "content-type": contentTypeHeader(type),
    })
    .send(body);
}

const formOf = (type: string): string => type.replace(/^.*[/+.-]/, "");

/** One graph as a whole, or all together. */
async function graphAnswer(
  service: SparqlService,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = queryStringOf(request);
  const [named, ...others] = asked.getAll("graph");
  if ((named === undefined) === !asked.has("default") || others.length > 0)
    return sendProblem(reply, { status: 400, detail: "Name one graph: ?graph=IRI, or ?default for all together." });
  const type = negotiated(request.headers.accept, GRAPH_TYPES);
  if (type === null) return sendProblem(reply, { status: 406, detail: `It can be had as ${GRAPH_TYPES.join(", ")}.` });
  const { text, revision } = await service.graph(
    named === undefined ? null : iriOf(named, service.names.base),
    engineTypeOf(type),
  );
  if (text === null) return sendProblem(reply, { status: 404, detail: "There is no graph of this name." });
  const tag = tagOf(revision, formOf(type));
  reply.headers({ etag: tag, vary: "Accept", "cache-control": "private, no-cache" });
  if (matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
  return reply.header("content-type", contentTypeHeader(type)).send(text);
}

/** A graph's name as an IRI: `document/HASH` and `links` are relative to the graph's own base. */
function iriOf(name: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]*$/i.test(name)) return name;
  if (/^[\w/-]+$/.test(name)) return base + name;
  throw new ClaimgraphError(`“${name}” is no IRI`, { exitCode: EXIT.usage, remedy: "Name the graph by its IRI" });
}
