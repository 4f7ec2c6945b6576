import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { readWholeText } from "../ingest/regularFile.ts";
import { codeOf, OWNER_ONLY, writingError } from "./files.ts";
import { hereNow, parseWhere, processVisibility, type Where } from "./whereabouts.ts";

export const LOCK_NAME = "claimgraph.lock";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it; null if unknown. Needed because process ids are reused. */
  readonly started: string | null;
  readonly where: Where;
}

let taken = 0;

/** A folder or file to which nobody else writes until it is released. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Locks a folder for writing. A lock whose process on this machine is gone is taken over.
 *
 * @throws ClaimgraphError (locked) if another run holds it, saying which
 */
export const lockFolder = (folder: string): Promise<Lock> => lockBy(join(folder, LOCK_NAME));

/** The path of the lock of a single file. */
const lockOf = (file: string): string => join(dirname(file), `.${basename(file)}.lock`);

/**
 * Removes the lock of a folder or a file whose holder cannot be checked from here: a lock of another machine, or one that cannot be read. A
 * lock of a process on this machine stays, because it can be checked.
 *
 * @returns who held it; null if there is no such lock
 * @throws ClaimgraphError (locked, cannot write) where others are at it just now
 */
export async function removeLostLock(place: string, kind: "folder" | "file"): Promise<string | null> {
  const path = kind === "folder" ? join(place, LOCK_NAME) : lockOf(place);
  let who: string | null = null;
  for (const file of [`${path}.guard`, path]) {
    const found = await readIfThere(file);
    const holder = found === null ? null : parseHolder(found);
    if (found === null || (holder !== null && (await isKnown(holder)))) continue;
    try {
      // the lock that was read, not one that another run has put there since
      if ((await readIfThere(file)) === found) await rm(file, { force: true });
    } catch (cause) {
      throw writingError(cause, file);
    }
    who = holder === null ? "a run that its lock does not name" : `process ${holder.pid} on ${holder.host}`;
  }
  return who;
}

/** The holder of a folder's lock. */
export interface Writer {
  readonly called: string;
  /** Whether it is this very process. */
  readonly isOwn: boolean;
}

/** The process that is writing to a folder; null if there is none. A lock whose process is gone does not count. */
export async function writerOf(folder: string): Promise<Writer | null> {
  const lock = await readIfThere(join(folder, LOCK_NAME)).catch(() => null);
  if (lock === null) return null;
  const holder = parseHolder(lock);
  if (holder === null) return { called: "another run", isOwn: false };
  const isOwn = holder.host === hostname() && holder.pid === process.pid;
  return (await isGone(holder)) ? null : { called: `process ${holder.pid} on ${holder.host}`, isOwn };
}

/** How long a run waits for another one that writes the same file, and how often it checks. */
const WAIT = { longest: 60_000, each: 100 } as const;

/**
 * Locks a single file for writing, by a lock file beside it. If another run holds the lock, this one waits.
 *
 * @param check called during the wait; an error that it throws ends the wait
 * @throws ClaimgraphError (locked) if the other run is not done after a minute
 */
export async function lockFile(
  file: string,
  check: () => void = () => {},
  longest: number = WAIT.longest,
): Promise<Lock> {
  const path = lockOf(file);
  for (let waited = 0; ; waited += WAIT.each) {
    try {
      return await lockBy(path);
    } catch (error) {
      if (!(error instanceof ClaimgraphError) || error.exitCode !== EXIT.locked || waited >= longest) throw error;
    }
    check();
    await setTimeout(WAIT.each);
  }
}

async function lockBy(path: string): Promise<Lock> {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    started: await startOf(process.pid),
    where: await hereNow(),
  };
  const own = `${JSON.stringify(holder)}\n`;
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${++taken}.tmp`);
  try {
    await writeFile(draft, own, { flag: "wx", mode: OWNER_ONLY.file });
    if (!(await place(draft, path))) await takeOver(draft, path);
  } catch (cause) {
    throw writingError(cause, path);
  } finally {
    // left behind it harms nothing: its name is that of no lock
    await rm(draft, { force: true }).catch(() => undefined);
  }
  let isHeld = true;
  return {
    release: async () => {
      if (!isHeld) return;
      isHeld = false;
      // only if it is still ours: a person may have deleted it, and another run may have locked since
      if ((await readIfThere(path)) !== own) return;
      await rm(path, { force: true }).catch((cause: unknown) => {
        throw writingError(cause, path);
      });
    },
  };
}

/**
 * Replaces a lock whose process is gone by the draft. Two runs may find the same stale lock at once: only the run that holds the guard
 * beside it may remove it.
 */
async function takeOver(draft: string, path: string): Promise<void> {
  const before = await readIfThere(path);
  if (before !== null) await checkGone(before, path);
  const guard = `${path}.guard`;
  if (!(await place(draft, guard))) {
    // a run that was killed here leaves its guard
    const left = await readIfThere(guard);
    if (left !== null) {
      await checkGone(left, guard);
      await removeAsRead(guard, left, draft);
    }
    if (!(await place(draft, guard))) throw lockedError(guard, null);
  }
  try {
    const found = await readIfThere(path);
    if (found !== null) {
      await checkGone(found, path);
      await rm(path);
    }
    if (!(await place(draft, path))) throw lockedError(path, null);
  } finally {
    await rm(guard, { force: true });
  }
}

/** Removes a file of which this was read, and not one that another run has put there since: only one of several runs can rename it. */
async function removeAsRead(path: string, read: string, draft: string): Promise<void> {
  const aside = `${draft}.old`;
  try {
    await rename(path, aside);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return;
    throw cause;
  }
  if ((await readIfThere(aside)) !== read) await place(aside, path);
  await rm(aside, { force: true });
}

/** @throws ClaimgraphError (locked) unless the process that a lock names is gone */
async function checkGone(lock: string, path: string): Promise<void> {
  const holder = parseHolder(lock);
  if (holder === null || !(await isGone(holder)))
    throw lockedError(path, holder, holder !== null && (await isKnown(holder)));
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readWholeText(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Puts the complete lock file in place, only if there is none. */
async function place(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS" && code !== "EMLINK")
      throw error;
  }
  // file systems without hard links
  try {
    await writeFile(path, await readFile(draft), { flag: "wx", mode: OWNER_ONLY.file });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Whether a holder can be checked from here. */
const isKnown = async ({ host, where }: Holder): Promise<boolean> =>
  host === hostname() && processVisibility(where, await hereNow()) !== "unknown";

async function isGone(holder: Holder): Promise<boolean> {
  if (!(await isKnown(holder))) return false;
  if (processVisibility(holder.where, await hereNow()) === "gone") return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: the process exists and belongs to another user
    return codeOf(error) === "ESRCH";
  }
  // a process has that number, but it may be another one: in containers numbers are reused quickly
  const started = await startOf(holder.pid);
  return holder.started !== null && started !== null && started !== holder.started;
}

/** Start of a process in clock ticks since boot, if there is a /proc (proc(5), field 22 of stat). */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The second field, the program's name, may hold spaces and parentheses
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function parseHolder(text: string): Holder | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== "object" || value === null) return null;
  const { pid, host, started, where } = value as Readonly<Record<string, unknown>>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0 || typeof host !== "string") return null;
  return { pid, host, started: typeof started === "string" ? started : null, where: parseWhere(where) };
}

function lockedError(path: string, holder: Holder | null, isKnown = false): ClaimgraphError {
  const who = holder === null ? "another run" : `process ${holder.pid} on ${holder.host}`;
  return new ClaimgraphError(`the graph is being written by ${who}`, {
    exitCode: EXIT.locked,
    place: path,
    remedy: isKnown
      ? "Wait until it is done; if it is no longer running, delete this file"
      : "Wait until it is done; if that machine is lost, say so: claimgraph build or repair with --force",
  });
}
