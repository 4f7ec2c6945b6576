const PREFIX = "claimgraph-";

/** The value that this browser keeps under a name; null if there is none, or storage is forbidden. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps a value under a name; returns whether it did, because storage may be forbidden or full. */
export function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
