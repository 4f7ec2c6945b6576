import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is not answered: a status with one sentence for whoever asked. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly text: string;
}

/** Names of this machine by which a server is asked, and pages of others that may ask it. */
export interface Reached {
  /** Hosts beside the loopback ones, with their port where that is not the server's own: “claims.example.org”. */
  readonly hosts?: readonly string[];
  /** Origins of pages that may ask, too: “https://notebook.example.org”. */
  readonly origins?: readonly string[];
}

/** The path by which a page that was opened with the token gets its cookie. */
export const ACCESS_PATH = "/access";

/**
 * Who may ask a server on this machine. Other pages are told by `Host` (DNS rebinding), `Origin` and `Sec-Fetch-Site`; other users of the
 * machine by a token, which the program prints once. The page takes it from the address, where it stands behind `#` and so is neither
 * sent nor logged, and gets a cookie for it that no script reads and no other site sends.
 */
export class Access {
  /** Made by chance for each run; it is written nowhere. */
  readonly token: string;
  readonly #port: () => number | undefined;
  readonly #reached: Reached;

  /** @param port the port that the server listens on, once it does */
  constructor(
    port: () => number | undefined,
    token: string = randomBytes(24).toString("base64url"),
    reached: Reached = {},
  ) {
    this.#port = port;
    this.token = token;
    this.#reached = reached;
  }

  /** The origin of a request where it is one that may ask from elsewhere; else null. */
  allowedOrigin({ headers: { origin } }: Pick<IncomingMessage, "headers">): string | null {
    return origin !== undefined && this.#reached.origins?.includes(origin) === true ? origin : null;
  }

  /** Null where the request comes from this server's own page or from a program; else why it is refused. */
  refusalOfOrigin(request: IncomingMessage): Refusal | null {
    const { host, origin } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const own = this.#ownHosts();
    if (!own.includes(host?.toLowerCase() ?? ""))
      return { status: 403, text: "This server answers to its own address only." };
    if (this.allowedOrigin(request) !== null) return null;
    if (origin !== undefined && !own.includes(origin.toLowerCase().replace(/^http:\/\//, "")))
      return { status: 403, text: "This server answers its own page only." };
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return { status: 403, text: "This server answers its own page only: copy the address into the address field." };
    return null;
  }

  /** Null where the request shows the token, as a cookie or as `Authorization: Bearer TOKEN`; else why it is refused. */
  refusalOfToken(request: IncomingMessage): Refusal | null {
    const cookie = request.headers.cookie?.split(/;\s*/).find((one) => one.startsWith(`${this.#cookieName()}=`));
    const shown = [cookie?.slice(cookie.indexOf("=") + 1), bearerOf(request)];
    if (shown.some((token) => token !== undefined && this.#isToken(token))) return null;
    return { status: 401, text: "Open the address that claimgraph printed: it holds the key to this graph." };
  }

  /** Null where the request may write: it comes from this server's own page or from a program, and shows the token. Other pages that may ask only read. */
  refusalOfWriting(request: IncomingMessage): Refusal | null {
    if (this.allowedOrigin(request) !== null) return { status: 403, text: "Pages of other origins may only read." };
    return this.refusalOfOrigin(request) ?? this.refusalOfToken(request);
  }

  /** The cookie for a request that shows the token: for this port, this visit and this site only. */
  cookie(): string {
    return `${this.#cookieName()}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  // Cookies of one host are shared by all its ports
  #cookieName(): string {
    return `claimgraph-${this.#port()}`;
  }

  #ownHosts(): readonly string[] {
    const port = this.#port();
    const others = (this.#reached.hosts ?? []).flatMap((host) =>
      host.includes(":") ? [host] : [host, `${host}:${port}`],
    );
    return [`127.0.0.1:${port}`, `localhost:${port}`, ...others];
  }

  #isToken(shown: string): boolean {
    const [a, b] = [Buffer.from(shown), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

const bearerOf = (request: IncomingMessage): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]+)$/.exec(request.headers.authorization ?? "")?.[1];
