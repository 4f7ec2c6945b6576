import { type Answer, API } from "../answers/api.ts";
import type { QuestionSchema } from "../answers/questions.ts";
import type { Snapshot } from "../answers/snapshot.ts";
import { apiPage } from "./apiPage.ts";
import { matches, tagOf } from "./etag.ts";
import { type FastifyInstance, swagger } from "./fastify.ts";
import { typeOf } from "./headers.ts";
import type { Routes } from "./routes.ts";

const JSON_TYPE = typeOf(".json");

/** The most items for each page. */
const LIMIT = {
  type: "integer",
  minimum: 1,
  maximum: 500,
  description: "how many at a time; 50 where absent",
};

const LISTING = {
  type: "object",
  properties: {
    revision: { type: "string", description: "the graph that was asked: another after every build" },
    total: { type: "integer", description: "how many there are in all" },
    items: { type: "array", items: { type: "object" }, description: "as the command line prints them with --json" },
    next: { type: ["string", "null"], description: "cursor for the next ones; null at the end" },
  },
  required: ["revision", "total", "items", "next"],
};

const PROBLEM = {
  description: "What went wrong (RFC 9457)",
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        properties: { title: { type: "string" }, status: { type: "integer" }, detail: { type: "string" } },
      },
    },
  },
};

/** The interface for programs: JSON in the shapes of the command line, and its own description. */
export const apiRoutes =
  (now: () => Promise<Snapshot>, version: string): Routes =>
  async (app, { address }) => {
    await app.register(swagger, {
      openapi: {
        openapi: "3.1.0",
        info: {
          title: "Claimgraph",
          version,
          description:
            "Who claims what, about which event, when, and in which exact words. Every item has its own speaker. Nothing in an answer says who is right. Each answer has the revision of the graph as its ETag.",
        },
        components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
        security: [{ token: [] }],
      },
    });
    app.register(async (scope) => {
      for (const one of API) addAnswer(scope, one, now);
      scope.get("/api/openapi.json", { schema: { hide: true } }, (_, reply) =>
        reply
          .header("content-type", JSON_TYPE)
          .send(JSON.stringify({ ...app.swagger(), servers: [{ url: address() }] })),
      );
      scope.get("/api", { schema: { hide: true } }, (_, reply) =>
        reply.header("content-type", typeOf(".html")).send(apiPage(app.swagger() as Parameters<typeof apiPage>[0])),
      );
    });
  };

/** The properties in the path, and the others. */
function partsOf({ path, question, isList }: Answer<never>): {
  readonly params: object | null;
  readonly query: object;
} {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const { cursor, ...own } = question.properties;
  const properties = isList ? { ...own, ...(cursor === undefined ? {} : { cursor }), limit: LIMIT } : own;
  const some = (isWanted: (name: string) => boolean): QuestionSchema => ({
    type: "object",
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isWanted(name))),
    required: (question.required ?? []).filter(isWanted),
    additionalProperties: false,
  });
  return {
    params: inPath.length === 0 ? null : some((name) => inPath.includes(name)),
    query: some((name) => !inPath.includes(name)),
  };
}

function addAnswer(app: FastifyInstance, one: Answer<never>, now: () => Promise<Snapshot>): void {
  const { params, query } = partsOf(one);
  const schema = {
    summary: one.summary,
    querystring: query,
    ...(params === null ? {} : { params }),
    response: {
      200: {
        description: "The answer",
        content: { "application/json": { schema: one.isList ? LISTING : { type: "object" } } },
      },
      "4XX": PROBLEM,
    },
  };
  app.get(`/api${one.path.replaceAll(/\{(\w+)\}/g, ":$1")}`, { schema }, async (request, reply) => {
    const snapshot = await now();
    const tag = tagOf(snapshot.revision);
    reply.headers({ etag: tag, "cache-control": "private, no-cache" });
    if (matches(request.headers["if-none-match"], tag)) return reply.code(304).send();
    const asked = { ...(request.query as object), ...(request.params as object) };
    const body = JSON.stringify(await one.answer(snapshot, asked as never));
    return reply
      .header("content-type", JSON_TYPE)
      .serializer((text: unknown) => String(text))
      .send(body);
  });
}
