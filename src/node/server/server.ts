import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { Access, type AllowedHosts } from "./access.ts";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "./fastify.ts";
import { HEADERS } from "./headers.ts";
import { listen } from "./listen.ts";
import { problemOf, sendProblem } from "./problem.ts";
import type { Routes, Serving } from "./routes.ts";
import { VIEWER } from "./viewerFolder.ts";
import { pathOf, type ServedGraph, sendText, viewerRoutes } from "./viewerRoutes.ts";

export interface ServeOptions extends AllowedHosts {
  /** Only this port. Absent: the usual one, or the next that is free. */
  readonly port?: number;
  /** The address to listen on; the loopback one where absent. */
  readonly host?: string;
  /** The public address of the server, if it differs. */
  readonly base?: string;
  /** Folder of the built viewer; `dist/web` where absent. */
  readonly site?: string;
  /** Called for errors while serving: a text that cannot be read, or a fault of the program. */
  readonly report?: (error: Error) => void;
  /** The token that a page must show; random if absent. */
  readonly token?: string;
  /** Other bounds than the usual ones, in milliseconds. */
  readonly bounds?: Partial<typeof BOUNDS>;
  /** Routes beside those of the viewer. */
  readonly routes?: readonly Routes[];
}

export interface Served {
  /** "http://127.0.0.1:7341/" */
  readonly address: string;
  /** The address with the token behind `#`: to be shown once, to whoever started the server. */
  readonly entry: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/** The most connections at a time, and how long a request and an answer may take, in milliseconds. */
const BOUNDS = { connections: 1024, headers: 20_000, request: 60_000, idle: 120_000, answer: 300_000 };

/** The most bytes of a body, unless a route says otherwise, and of a path. */
const BODY = 1 << 20;

/**
 * Serves the viewer with a graph beside it, and whatever routes are given.
 * @throws ClaimgraphError if the viewer is not built, or the port is taken
 */
export async function serve(graph: ServedGraph, options: ServeOptions = {}): Promise<Served> {
  const { host = HOST } = options;
  const site = options.site ?? VIEWER;
  await checkViewer(site);
  let port: number | undefined;
  const address = (): string => options.base ?? `http://${shownHost(host)}:${port}/`;
  const access = new Access(() => port, options.token, reachedAs(host, options));
  const { app, server } = makeServer({ ...BOUNDS, ...options.bounds });
  const serving: Serving = { access, address, report: (error) => options.report?.(error) };
  guard(app, serving);
  await viewerRoutes(graph, site)(app, serving);
  for (const routes of options.routes ?? []) await routes(app, serving);
  await app.ready();
  port = await listen(server, options.port, host);
  return {
    address: address(),
    entry: `${address()}#token=${access.token}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await app.close();
    },
  };
}

/** @throws ClaimgraphError (no input) where the viewer is not built */
export async function checkViewer(site: string = VIEWER): Promise<void> {
  await readFile(join(site, "index.html")).catch((cause: unknown) => {
    throw new ClaimgraphError("the viewer is not built", {
      exitCode: EXIT.noInput,
      place: join(site, "index.html"),
      remedy: "Run `npm run build` first",
      cause,
    });
  });
}

const shownHost = (host: string): string =>
  host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

/** The hosts under which it may be asked beside the loopback ones. */
function reachedAs(host: string, { hosts = [], origins = [], base }: ServeOptions): AllowedHosts {
  const own = [host, ...(base === undefined ? [] : [new URL(base).host])].filter(
    (one) => one !== "0.0.0.0" && one !== "::",
  );
  return { hosts: [...hosts, ...own].map((one) => one.toLowerCase()), origins };
}

function makeServer(bounds: typeof BOUNDS): { readonly app: FastifyInstance; readonly server: Server } {
  const made: { server?: Server } = {};
  const app = fastify({
    bodyLimit: BODY,
    routerOptions: { maxParamLength: 20_000 },
    // a fault of the path itself
    frameworkErrors: (_error, _request, reply) => {
      void sendText(reply.headers(HEADERS), 400, "This is no path.");
    },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: "array", strict: false } },
    serverFactory: (handler) => {
      const server = createServer(
        {
          headersTimeout: bounds.headers,
          requestTimeout: bounds.request,
          keepAliveTimeout: 5000,
          connectionsCheckingInterval: Math.min(5000, bounds.headers),
        },
        (request, response) => {
          endLate(response, bounds.answer);
          handler(request, response);
        },
      );
      server.maxConnections = bounds.connections;
      server.setTimeout(bounds.idle);
      made.server = server;
      return server;
    },
  });
  if (made.server === undefined) throw new Error("Fastify has made no server");
  return { app, server: made.server };
}

/** A client that reads an answer very slowly cannot block the server for ever. */
function endLate(response: ServerResponse, milliseconds: number): void {
  const timer = setTimeout(() => response.destroy(), milliseconds);
  timer.unref();
  response.once("close", () => clearTimeout(timer));
}

/** For pages of an allowed origin: their browsers let them read only shared answers. */
const SHARED = {
  vary: "Origin",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-expose-headers": "ETag",
};

/** The requests that a page of an allowed origin may send. */
const PREFLIGHT = {
  "access-control-allow-methods": "GET, HEAD, POST",
  "access-control-allow-headers": "Authorization, Content-Type, Accept",
  "access-control-max-age": "600",
};

/** Decides, before every route, who is answered; and answers failed requests. */
function guard(app: FastifyInstance, serving: Serving): void {
  const { access, report } = serving;
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(HEADERS);
    const stranger = access.refusalOfOrigin(request.raw);
    if (stranger !== null) return told(request, reply, stranger.status, stranger.text);
    if (pathOf(request.url) === null) return sendText(reply, 400, "This is no path.");
    const origin = access.allowedOrigin(request.raw);
    if (origin !== null) reply.headers({ ...SHARED, "access-control-allow-origin": origin });
    if (origin !== null && request.method === "OPTIONS") return reply.code(204).headers(PREFLIGHT).send();
    if (request.is404 || isPublic(request)) return;
    const unknown = access.refusalOfToken(request.raw);
    if (unknown !== null) return told(request, reply, unknown.status, unknown.text);
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.isReported) report(error instanceof Error ? error : new Error(String(error)));
    return told(request, reply, problem.status, problem.detail);
  });
}

function isPublic(request: FastifyRequest): boolean {
  const { isPublic: told = false } = request.routeOptions.config;
  return typeof told === "boolean" ? told : told(request);
}

/** In words for the viewer, as a problem for programs. */
const told = (request: FastifyRequest, reply: FastifyReply, status: number, text: string): FastifyReply =>
  request.is404 || /^\/(?:graph\/|access)/.test(request.url)
    ? sendText(reply, status, text)
    : sendProblem(reply, { status, detail: text });

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether it is answered without the token, because it has nothing of the graph. */
    readonly isPublic?: boolean | ((request: FastifyRequest) => boolean);
  }
}
