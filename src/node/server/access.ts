import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is refused: a status, with one sentence for the client. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly text: string;
}

/** The host names under which a server may be asked, and the origins of other pages that may ask it. */
export interface AllowedHosts {
  /** Hosts beside the loopback ones, with their port if it differs from the server's own: “claims.example.org”. */
  readonly hosts?: readonly string[];
  /** Further origins of pages that may ask: “https://notebook.example.org”. */
  readonly origins?: readonly string[];
}

/** The path by which a page that was opened with the token gets its cookie. */
export const ACCESS_PATH = "/access";

/**
 * Who may ask a server on this machine. Other pages are recognised by `Host` (DNS rebinding), `Origin` and `Sec-Fetch-Site`; other users of
 * the machine do not have the token, which the program prints once. The page takes it from the address, behind `#`, where it is neither
 * sent nor logged, and gets a cookie for it that no script can read and no other site sends.
 */
export class Access {
  /** Random for each run; it is not stored. */
  readonly token: string;
  readonly #port: () => number | undefined;
  readonly #reached: AllowedHosts;

  /** @param port the port that the server listens on, once it does */
  constructor(
    port: () => number | undefined,
    token: string = randomBytes(24).toString("base64url"),
    reached: AllowedHosts = {},
  ) {
    this.#port = port;
    this.token = token;
    this.#reached = reached;
  }

  /** The origin of a request, if it is an allowed other origin; else null. */
  allowedOrigin({ headers: { origin } }: Pick<IncomingMessage, "headers">): string | null {
    return origin !== undefined && this.#reached.origins?.includes(origin) === true ? origin : null;
  }

  /** Null if the request comes from this server's own page or from a program; else the reason for refusing it. */
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

  /** Null if the request has the token, as a cookie or as `Authorization: Bearer TOKEN`; else the reason for refusing it. */
  refusalOfToken(request: IncomingMessage): Refusal | null {
    // a page of another server on this host may have set one of the same name: it must not shut out the right one
    const cookies = (request.headers.cookie ?? "")
      .split(/;\s*/)
      .filter((one) => one.startsWith(`${this.#cookieName()}=`));
    const shown = [...cookies.map((cookie) => cookie.slice(cookie.indexOf("=") + 1)), bearerOf(request)];
    if (shown.some((token) => token !== undefined && this.#isToken(token))) return null;
    return { status: 401, text: "Open the address that claimgraph printed: it holds the key to this graph." };
  }

  /** Null where the request may write: it comes from this server's own page or from a program, and shows the token. Other pages that may ask only read. */
  refusalOfWriting(request: IncomingMessage): Refusal | null {
    if (this.allowedOrigin(request) !== null) return { status: 403, text: "Pages of other origins may only read." };
    return this.refusalOfOrigin(request) ?? this.refusalOfToken(request);
  }

  /** The cookie for a request with the token: for this port, this visit and this site only. */
  cookie(): string {
    return `${this.#cookieName()}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  // all ports of a host share its cookies
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
