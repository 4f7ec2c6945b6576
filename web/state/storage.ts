const PREFIX = "claimgraph-";

/** What this browser keeps under a name; null where it keeps nothing, or is not allowed to. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a value under a name; whether it did: storage may be forbidden or full. */
export function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
