import { idPath, isIdPath } from "../../rdf/vocabulary/vocabulary.ts";
import { matches, tagOf } from "./etag.ts";
import type { FastifyReply } from "./fastify.ts";
import { contentTypeHeader, engineTypeOf, negotiated } from "./negotiate.ts";
import { sendProblem } from "./problem.ts";
import type { Routes } from "./routes.ts";
import type { SparqlService } from "./sparqlService.ts";

/** The formats for a thing; browsers are redirected to the viewer. */
const TYPES = ["text/turtle", "application/ld+json", "application/n-triples", "text/html"] as const;
const ENDINGS: ReadonlyMap<string, string> = new Map([
  [".ttl", "text/turtle"],
  [".jsonld", "application/ld+json"],
  [".nt", "application/n-triples"],
  [".html", "text/html"],
]);

/** The address at which the viewer shows a thing. */
const SHOWN: Readonly<Record<string, (id: string) => string>> = {
  claim: (id) => `#claim=${id}`,
  document: (id) => `#view=reading&read=${id}`,
  event: (id) => `#view=record&of=${id}`,
  actor: (id) => `#node=${id}`,
  place: (id) => `#node=${id}`,
  point: (id) => `#point=${id}`,
};

/** `/id/{kind}/{hash}`: the statements of the graph about one thing, in the requested format. */
export const idRoutes =
  (service: SparqlService): Routes =>
  (app) => {
    app.get("/id/:kind/:name", { schema: { hide: true } }, async (request, reply) => {
      const { kind, name } = request.params as { readonly kind: string; readonly name: string };
      const [, id = "", ending = ""] = /^([A-Za-z0-9][A-Za-z0-9-]{0,127})(\.[a-z]+)?$/.exec(name) ?? [];
      if (id === "" || !isIdPath(kind) || (ending !== "" && !ENDINGS.has(ending))) return nothing(reply);
      const type = ending === "" ? negotiated(request.headers.accept, TYPES) : (ENDINGS.get(ending) ?? null);
      if (type === null) return sendProblem(reply, { status: 406, detail: `It can be had as ${TYPES.join(", ")}.` });
      reply.header("vary", "Accept");
      if (type === "text/html")
        return reply.redirect(`/${Object.hasOwn(SHOWN, kind) ? (SHOWN[kind]?.(id) ?? "") : ""}`, 303);
      const iri = service.names.base + idPath(kind, id);
      const { answer, revision } = await service.query(`DESCRIBE <${iri}>`, {
        as: { results: "application/sparql-results+json", graph: engineTypeOf(type) },
      });
      const text = answer.kind === "text" ? answer.text : "";
      if (/^\s*(?:\[\s*\])?\s*$/.test(text)) return nothing(reply);
      const tag = tagOf(revision, type.replace(/^.*[/+-]/, ""));
      reply.headers({ etag: tag, "cache-control": "private, no-cache" });
      if (matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
      return reply.header("content-type", contentTypeHeader(type)).send(text);
    });
  };

const nothing = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, detail: "The graph has nothing of this id." });
