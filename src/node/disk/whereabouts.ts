import { createHash } from "node:crypto";
import { readFile, readlink } from "node:fs/promises";

// Two machines, or two containers on one machine, may have the same name and share a disk: a process number means nothing where that
// process is not visible.

/** Where a process runs, as far as its system shows it; null for unknown values. */
export interface Where {
  /** Hash of the id of its machine, which only shows whether two are the same. */
  readonly machine: string | null;
  /** Id of the boot of its system. */
  readonly boot: string | null;
  /** The namespace of its process numbers. */
  readonly processes: string | null;
}

const PARTS = ["machine", "boot", "processes"] as const;

let own: Promise<Where> | null = null;

/** Where this process runs. */
export const hereNow = (): Promise<Where> => {
  own ??= (async () => {
    const [machine, boot, processes] = await Promise.all([
      readFile("/etc/machine-id", "utf8").catch(() => ""),
      readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => ""),
      readlink("/proc/self/ns/pid").catch(() => ""),
    ]);
    const id = machine.trim();
    const hashed = createHash("sha256").update(`claimgraph lock ${id}`).digest("hex").slice(0, 16);
    return { machine: id === "" ? null : hashed, boot: boot.trim() || null, processes: processes || null };
  })();
  return own;
};

/** Whether processes there are visible from here by their numbers, are all gone, or neither is known. */
export function processVisibility(there: Where, here: Where): "seen" | "gone" | "unknown" {
  const differ = (part: keyof Where): boolean =>
    there[part] !== null && here[part] !== null && there[part] !== here[part];
  if (differ("machine")) return "unknown";
  // after a reboot none of the processes are left
  if (differ("boot")) return there.machine !== null && here.machine !== null ? "gone" : "seen";
  return differ("processes") ? "unknown" : "seen";
}

/** The place of its holder by a lock; parts may be missing. */
export function parseWhere(value: unknown): Where {
  const told = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const [machine = null, boot = null, processes = null] = PARTS.map((part) => {
    const one = told[part];
    return typeof one === "string" ? one : null;
  });
  return { machine, boot, processes };
}
