/** Names of hosts that exist only within a machine or a local network (RFC 6761, RFC 6762, RFC 8375). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * A public address in its normal form (WHATWG URL). Null for any other text: a scheme other than http or https, a host of this machine or of a
 * private network, an address with a user name or password.
 */
export function publicAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  const host = url.hostname.replace(/\.$/, "");
  if (host.startsWith("[")) return isPublicV6(host.slice(1, -1)) ? url.href : null;
  if (/^[\d.]+$/.test(host)) return isPublicV4(host) ? url.href : null;
  return host.includes(".") && !PRIVATE_NAME.test(host) ? url.href : null;
}

/** Whether an IPv4 address is public: outside the blocks of RFC 6890 that are not global. */
function isPublicV4(host: string): boolean {
  const [a = 0, b = 0] = host.split(".").map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  return !((a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168));
}

/** Whether an IPv6 address is public: only 2000::/3 is assigned as global unicast. */
const isPublicV6 = (host: string): boolean => /^[23][\da-f]{3}:/.test(host);
