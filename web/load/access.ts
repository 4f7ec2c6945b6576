/** The token with which the program printed the address, behind `#`; it is neither sent nor logged there. */
const TOKEN = /(?:^#|&)token=([A-Za-z0-9_-]+)/;

/**
 * Takes the token out of the page's address at once, so that no link that is copied holds it, and shows it to the server for a cookie.
 * Resolves at once where the address has none: on a static host, or when the page is opened again.
 */
export async function exchangeToken(page: Window): Promise<void> {
  const { hash, pathname, search } = page.location;
  const [found, token] = TOKEN.exec(hash) ?? [];
  if (found === undefined || token === undefined) return;
  const rest = hash.replace(found, "").replace(/^[#&]+/, "");
  page.history.replaceState(null, "", `${pathname}${search}${rest === "" ? "" : `#${rest}`}`);
  // if it fails, the server refuses the graph, and the page says what to do
  await page.fetch("access", { method: "POST", headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
}
