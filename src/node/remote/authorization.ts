import { createHash, randomBytes } from "node:crypto";

/** Who pushes. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** A request that needs authorization. */
interface Wanted {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
}

/**
 * The `Authorization` header for a server's `WWW-Authenticate`: Digest (RFC 7616, as Virtuoso requires) if it offers that, else Basic;
 * null if it offers neither.
 */
export function authorizationFor(
  challenge: string,
  { user, password }: Login,
  { method, path }: Wanted,
): string | null {
  const digest = /\bDigest\s+(.*)$/i.exec(challenge)?.[1];
  if (digest === undefined)
    return /\bBasic\b/i.test(challenge) ? `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` : null;
  const given = new Map(
    [...digest.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name = "", a, b]) => [
      name.toLowerCase(),
      a ?? b ?? "",
    ]),
  );
  const algorithm = given.get("algorithm") ?? "MD5";
  const hashName = /^SHA-256$/i.test(algorithm) ? "sha256" : /^MD5$/i.test(algorithm) ? "md5" : null;
  if (hashName === null) return null;
  const hash = (text: string): string => createHash(hashName).update(text).digest("hex");
  const [realm = "", nonce = ""] = [given.get("realm"), given.get("nonce")];
  const [cnonce, nc] = [randomBytes(8).toString("hex"), "00000001"];
  const hasQop =
    given
      .get("qop")
      ?.split(/\s*,\s*/)
      .includes("auth") === true;
  const [a, b] = [hash(`${user}:${realm}:${password}`), hash(`${method}:${path}`)];
  const response = hasQop ? hash(`${a}:${nonce}:${nc}:${cnonce}:auth:${b}`) : hash(`${a}:${nonce}:${b}`);
  const parts = [
    `username="${user}"`,
    `realm="${realm}"`,
    `nonce="${nonce}"`,
    `uri="${path}"`,
    `algorithm=${algorithm}`,
    ...(given.has("opaque") ? [`opaque="${given.get("opaque")}"`] : []),
    ...(hasQop ? [`qop=auth`, `nc=${nc}`, `cnonce="${cnonce}"`] : []),
    `response="${response}"`,
  ];
  return `Digest ${parts.join(", ")}`;
}
