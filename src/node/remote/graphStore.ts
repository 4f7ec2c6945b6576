import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { authorizationFor, type Login } from "./authorization.ts";

/** How long a store may take to accept one graph, in milliseconds. */
const LONGEST = 300_000;

/** A remote graph store, by the SPARQL 1.1 Graph Store HTTP Protocol. */
export class GraphStore {
  readonly #address: string;
  readonly #login: Login | null;

  /** @param address of the store, to which `?graph=IRI` is added */
  constructor(address: string, login: Login | null) {
    this.#address = address;
    this.#login = login;
  }

  /** Replaces the graph of a name. @throws ClaimgraphError (cannot write) if the store refuses it */
  async put(graph: string | null, ntriples: string): Promise<void> {
    await this.#send("PUT", graph, ntriples);
  }

  /** Deletes a graph; it need not exist. */
  async remove(graph: string): Promise<void> {
    await this.#send("DELETE", graph, null, [404]);
  }

  /** The triples of a graph; null if there is none of that name. */
  async get(graph: string): Promise<string | null> {
    const answer = await this.#send("GET", graph, null, [404]);
    return answer.status === 404 ? null : answer.text();
  }

  async #send(
    method: string,
    graph: string | null,
    body: string | null,
    also: readonly number[] = [],
  ): Promise<Response> {
    const url = new URL(this.#address);
    if (graph === null) url.searchParams.set("default", "");
    else url.searchParams.set("graph", graph);
    const send = (authorization: string | null): Promise<Response> =>
      fetch(url, {
        method,
        redirect: "error",
        signal: AbortSignal.timeout(LONGEST),
        headers: {
          // N-Triples is Turtle, which every store reads
          ...(body === null
            ? { accept: "application/n-triples, text/turtle;q=0.5" }
            : { "content-type": "text/turtle; charset=utf-8" }),
          ...(authorization === null ? {} : { authorization }),
        },
        ...(body === null ? {} : { body }),
      }).catch((cause: unknown) => {
        throw this.#failure(
          reasonOf(cause),
          "Is the store running, and is this the address of its Graph Store Protocol?",
          cause,
        );
      });
    let answer = await send(null);
    if (answer.status === 401 && this.#login !== null) {
      const authorization = authorizationFor(answer.headers.get("www-authenticate") ?? "", this.#login, {
        method,
        path: url.pathname + url.search,
      });
      if (authorization !== null) answer = await send(authorization);
    }
    if (answer.ok || also.includes(answer.status)) return answer;
    const said = (await answer.text().catch(() => "")).replaceAll(/\s+/g, " ").slice(0, 200);
    const remedy =
      answer.status === 401 || answer.status === 403
        ? "Give --user, and the password in CLAIMGRAPH_PASSWORD"
        : "Look at what the store tells; graphs that were taken before this one are there";
    throw this.#failure(
      `${method} ${graph ?? "the default graph"}: the store answers ${answer.status}${said === "" ? "" : ` (${said})`}`,
      remedy,
    );
  }

  #failure(message: string, remedy: string, cause?: unknown): ClaimgraphError {
    return new ClaimgraphError(message, {
      exitCode: EXIT.cannotWrite,
      place: this.#address,
      remedy,
      ...(cause === undefined ? {} : { cause }),
    });
  }
}

function reasonOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}
