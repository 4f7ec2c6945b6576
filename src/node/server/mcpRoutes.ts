import { Readable } from "node:stream";
import { assistantHandler } from "../mcp/http.ts";
import type { AssistantContext } from "../mcp/server.ts";
import type { FastifyRequest } from "./fastify.ts";
import type { Routes } from "./routes.ts";

/** The most bytes of one message. */
const BODY = 1 << 20;
/** The headers of a request that an assistant's server may read, without the token. */
const PASSED = [
  "accept",
  "content-type",
  "mcp-protocol-version",
  "mcp-session-id",
  "last-event-id",
  "mcp-method",
  "mcp-name",
];

/** `/mcp`: the graph for assistants, over HTTP. */
export const mcpRoutes =
  (assisted: AssistantContext): Routes =>
  async (app, { address }) => {
    const handler = assistantHandler(assisted);
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY }, (_request, body, done) =>
        done(null, body),
      );
      scope.addHook("onClose", () => handler.close());
      scope.route({
        method: ["GET", "POST", "DELETE"],
        url: "/mcp",
        schema: { hide: true },
        handler: async (request, reply) => {
          const response = await handler.fetch(requestOf(request, `${address()}mcp`));
          reply.code(response.status);
          for (const [name, value] of response.headers) if (name !== "content-length") reply.header(name, value);
          return reply.send(
            response.body === null ? "" : Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
          );
        },
      });
    });
  };

function requestOf({ method, headers, body }: FastifyRequest, url: string): Request {
  const passed = new Headers();
  for (const name of PASSED) {
    const value = headers[name];
    if (typeof value === "string") passed.set(name, value);
  }
  // names of parameters that the protocol repeats in headers
  for (const [name, value] of Object.entries(headers))
    if (name.startsWith("mcp-param-") && typeof value === "string") passed.set(name, value);
  return new Request(url, {
    method,
    headers: passed,
    ...(body instanceof Uint8Array ? { body: Buffer.from(body) } : {}),
  });
}
