// "aux.ttl", "CON", "graph.", "a:b" are no names on Windows; "auxiliary.ttl", "c:\\graphs\\con1.graph" are.

import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** Names that Windows reserves for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[<>:"|?*\0-\x1f]/;

/** Why Windows could not write this path, or would write elsewhere; null if it can be written on any system. */
export function whyNotPortable(path: string): string | null {
  const parts = path.replace(/^[A-Za-z]:(?=[\\/]|$)/, "").split(/[\\/]+/);
  for (const part of parts) {
    if (part === "" || part === "." || part === "..") continue;
    if (DEVICES.test(part)) return `“${part}” is the name of a device`;
    if (/[. ]$/.test(part)) return `“${part}” ends in a dot or a space, which is dropped`;
    if (FORBIDDEN.test(part)) return `“${part}” holds a sign that no name may have`;
  }
  return null;
}

/**
 * Checks a name before anything is written under it.
 *
 * @throws ClaimgraphError (usage) if this system is Windows, and would write to a device or under another name
 */
export function refuseUnportable(path: string, platform: NodeJS.Platform = process.platform): void {
  const why = platform === "win32" ? whyNotPortable(path) : null;
  if (why === null) return;
  throw new ClaimgraphError(`nothing can be written here: ${why}`, {
    exitCode: EXIT.usage,
    place: path,
    remedy: "Choose another name",
  });
}
