import { Option } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { LiveGraph } from "../answers/liveGraph.ts";
import type { Snapshot } from "../answers/snapshot.ts";
import type { Routes } from "../server/routes.ts";
import type { ServeOptions } from "../server/server.ts";
import type { ServedGraph } from "../server/viewerRoutes.ts";
import type { SparqlGraph } from "../threads/sparql.ts";
import { tidyMemory } from "../threads/tidyMemory.ts";
import { type OpenGraph, sourcesOf } from "./graph.ts";
import type { ForViewer } from "./served.ts";
import type { Serving } from "./serving.ts";
import type { Session } from "./session.ts";
import { version } from "./version.ts";

/** The addresses and rights of a server. */
export interface ServeGraphOptions extends Serving {
  readonly port?: number;
  readonly host?: string;
  readonly base?: string;
  readonly token?: string;
  readonly allowOrigin?: readonly string[];
  /** Whether the graph is loaded for questions before the first one comes. */
  readonly isWarm?: boolean;
  /** Routes that only some commands have. */
  readonly more?: readonly Routes[];
}

export const tokenOption = (): Option =>
  new Option("--token <token>", "the token to show, 16 letters, digits, - or _ at least (default: a random one)")
    .env("CLAIMGRAPH_TOKEN")
    .argParser((token) => {
      if (/^[A-Za-z0-9_-]{16,256}$/.test(token)) return token;
      throw new ClaimgraphError("this is no token", {
        exitCode: EXIT.usage,
        place: "--token",
        remedy: "Give 16 letters, digits, - or _ at least, better in CLAIMGRAPH_TOKEN: others see a command line",
      });
    });

/** The public address of a server, with `/` at its end. */
export function baseAddress(address: string): string {
  if (!/^https?:\/\/[^\s?#"<>]+$/i.test(address) || !URL.canParse(address))
    throw new ClaimgraphError(`${address} is no address of a server`, {
      exitCode: EXIT.usage,
      place: "--base",
      remedy: "Give it like https://claims.example.org/, without anything behind ? or #",
    });
  return address.endsWith("/") ? address : `${address}/`;
}

/** Origins of web pages, collected from repeated options. */
export function allowOrigin(origin: string, before: readonly string[] = []): readonly string[] {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new ClaimgraphError(`${origin} is no origin of a page`, {
      exitCode: EXIT.usage,
      place: "--allow-origin",
      remedy: "Give it like https://notebook.example.org, without a path",
    });
  return [...before, origin];
}

/** Serves a graph until Ctrl-C, its normal end. */
export async function serveGraph(graph: OpenGraph, options: ServeGraphOptions, session: Session): Promise<void> {
  const { terminal } = session;
  const [{ checkViewer, serve }, { forViewer }, { Unavailable }, { LiveGraph }, { buildIndexes }] = await Promise.all([
    import("../server/server.ts"),
    import("./served.ts"),
    import("../server/problem.ts"),
    import("../answers/liveGraph.ts"),
    import("../answers/warm.ts"),
  ]);
  const report = (error: Error): void =>
    error instanceof ClaimgraphError || error instanceof Unavailable
      ? terminal.warn(error.message)
      : terminal.warn(`a request failed: ${error.stack}`);
  await checkViewer();
  const readyForQuestions = (snapshot: Snapshot): void => {
    buildIndexes(snapshot);
    setTimeout(tidyMemory, TIDY_AFTER).unref();
  };
  const live = new LiveGraph(graph, options.isWarm === true ? readyForQuestions : undefined);
  // what is read for questions is linked; the viewer's parts are made of the same links
  const linked = options.isWarm === true ? { linked: async () => (await live.now()).corpus.links } : {};
  if (options.isWarm === true) await live.now();
  const shown = await shownIn(graph, () => forViewer(graph, terminal, { texts: true, originals: true, ...linked }));
  const { documents, claims } = await shown.now();
  const { port, host, base, token, allowOrigin: origins } = options;
  const given: ServeOptions = {
    routes: [...(await routesFor(graph, live, { options, session, report })), ...(options.more ?? [])],
    report,
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    ...(base === undefined ? {} : { base }),
    ...(token === undefined ? {} : { token }),
    ...(origins === undefined ? {} : { origins }),
  };
  const server = await serve(shown.served, given);
  await terminal.write(`${server.entry}\n`);
  terminal.say(
    `Serving ${documents} documents with ${claims} claims. Open the address in a browser: it holds the key to this graph, so pass it to nobody. Ctrl-C ends.`,
  );
  if (options.isWarm === true) terminal.say(await memoryTold(graph, options, session));
  await aborted(terminal.signal);
  await server.close();
}

/** When the graph before is asked no more, its memory and that of loading are given back. */
const TIDY_AFTER = 2000;

/** What room the server needs: beside itself the SPARQL engine, and both once more while a new build is taken over. */
async function memoryTold(graph: OpenGraph, options: Serving, session: Session): Promise<string> {
  const { engineBytes } = await import("../disk/graphSources.ts");
  const { sources } = await triplesOf(graph, options, session);
  tidyMemory();
  const [own, engine] = [process.memoryUsage.rss(), engineBytes(sources)].map((bytes) =>
    Math.round(bytes / 2 ** 20),
  ) as [number, number];
  return `It takes ${own} MB of memory, and about ${engine} MB more when it is first asked SPARQL. While a new build is taken over it takes up to twice as much: leave room for ${2 * (own + engine)} MB.`;
}

/** Everything that is served beside the viewer. */
async function routesFor(
  graph: OpenGraph,
  live: LiveGraph,
  {
    options,
    session,
    report,
  }: { readonly options: Serving; readonly session: Session; readonly report: (error: Error) => void },
): Promise<Routes[]> {
  const [{ Unavailable }, { apiRoutes }, { healthRoutes }, sparqlModules, { idRoutes }, { mcpRoutes }] =
    await Promise.all([
      import("../server/problem.ts"),
      import("../server/apiRoutes.ts"),
      import("../server/healthRoutes.ts"),
      Promise.all([import("../server/sparqlRoutes.ts"), import("../server/sparqlService.ts")]),
      import("../server/idRoutes.ts"),
      import("../server/mcpRoutes.ts"),
    ]);
  const [{ sparqlRoutes }, { SparqlService }] = sparqlModules;
  const now = (): Promise<Snapshot> =>
    live.now().catch((cause: unknown) => {
      throw new Unavailable(String(cause), { cause });
    });
  const isWell = (): Promise<boolean> =>
    graph.revision().then(
      () => true,
      () => false,
    );
  const sparql = new SparqlService({
    revision: async () => (await now()).revision,
    names: graph.names,
    isBeingWritten: () => graph.isBeingWritten(),
    graph: () => triplesOf(graph, options, session),
  });
  return [
    apiRoutes(now, version()),
    healthRoutes(isWell),
    sparqlRoutes(sparql),
    idRoutes(sparql),
    mcpRoutes({ now, version: version(), report }),
  ];
}

/** The triples for the engine: the same as for `claimgraph query`. If only a part is served, the engine never has the rest. */
async function triplesOf(graph: OpenGraph, { documents, ...opening }: Serving, session: Session): Promise<SparqlGraph> {
  const { base } = graph.names;
  if (documents !== undefined)
    return { base, sources: await (await import("./covered.ts")).coveredSources(graph, false) };
  return { base, sources: (await sourcesOf(graph.path, session, opening)).sources };
}

/** The graph for the viewer: from one build, and made again after another one. */
async function shownIn(
  graph: OpenGraph,
  prepare: () => Promise<ForViewer>,
): Promise<{ readonly served: ServedGraph; readonly now: () => Promise<ForViewer> }> {
  let current = { revision: await graph.revision(), shown: await prepare() };
  let next: Promise<typeof current> | null = null;
  const now = async (): Promise<typeof current> => {
    const revision = await graph.revision();
    if (revision === current.revision || (await graph.isBeingWritten())) return current;
    // once for all who ask meanwhile
    next ??= prepare()
      .then((shown) => {
        current = { revision, shown };
        return current;
      })
      .finally(() => {
        next = null;
      });
    return next;
  };
  return {
    now: async () => (await now()).shown,
    served: {
      file: async (name) => (await now()).shown.file(name),
      // only ids that the graph has, because ids come from outside
      text: async (id) => (current.shown.texts.has(id) || (await now()).shown.texts.has(id) ? graph.text(id) : null),
      original: async (sha256) => {
        const document = (await now()).shown.documentOf(sha256);
        return document === null ? null : graph.original(document);
      },
      places: async (sha256) => {
        const document = (await now()).shown.documentOf(sha256);
        return document === null ? null : graph.places(document);
      },
      revision: async () => (await now()).revision,
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
