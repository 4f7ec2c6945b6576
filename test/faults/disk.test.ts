import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ClaimgraphError, EXIT } from "../../src/model/errors.ts";
import { type Files, REAL_FILES, readingError } from "../../src/node/disk/files.ts";
import { GraphEditor } from "../../src/node/disk/graphEditor.ts";
import { GraphFolder } from "../../src/node/disk/graphFolder.ts";
import { writeAtomically } from "../../src/node/disk/writeAtomically.ts";
import { recordFor, TEXT } from "../node/disk/bridgeRecord.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  path = join(folder, "bridge.graph");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/** A file system whose calls fail with `code` from the `from`-th on, `times` of them. */
function failing(code: string, from: number, times = 1): Files {
  let calls = 0;
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    calls++;
    if (calls >= from && calls < from + times) throw systemError(code);
    return call();
  };
  return {
    mkdir: (one, options) => guard(() => REAL_FILES.mkdir(one, options)),
    rename: (one, other) => guard(() => REAL_FILES.rename(one, other)),
    unlink: (one) => guard(() => REAL_FILES.unlink(one)),
    open: async (one, flags) => {
      const handle = await guard(() => REAL_FILES.open(one, flags));
      return {
        // A disk that gets full takes half of it
        writeFile: (data) =>
          guard(() => handle.writeFile(data)).catch(async (error) => {
            await handle.writeFile((data as string).slice(0, 5));
            throw error;
          }),
        sync: () => guard(() => handle.sync()),
        close: () => handle.close(),
      };
    },
  };
}

const visible = (): string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ttl|txt|json|tmp)$/.test(name))
    .sort();

/** Tries to put a document in by such files; what it came to. */
async function tryPut(files: Files, title: string): Promise<"done" | ClaimgraphError> {
  let editor: GraphEditor | null = null;
  try {
    editor = await GraphEditor.open(path, { create: true, files });
    await editor.put({ ...recordFor(), title }, TEXT);
    return "done";
  } catch (error) {
    if (error instanceof ClaimgraphError) return error;
    throw error;
  } finally {
    await editor?.close();
  }
}

describe("a full disk", () => {
  test("leaves a file that was there as it was, and nothing beside it, whichever call fails", async () => {
    const file = join(folder, "claims.ttl");
    writeFileSync(file, "before");
    for (let step = 1; ; step++) {
      const error = await writeAtomically(file, "after, and longer", failing("ENOSPC", step)).catch(
        (cause: unknown) => cause,
      );
      const content = readFileSync(file, "utf8");
      expect(readdirSync(folder)).toEqual(["claims.ttl"]);
      if (content === "after, and longer") break;
      expect(content).toBe("before");
      expect(error).toMatchObject({
        exitCode: EXIT.cannotWrite,
        place: file,
        message: expect.stringContaining("the disk is full"),
      });
      expect(step).toBeLessThan(20);
    }
  });

  test("is distinguished from a used-up quota, which has a number in place of a code", async () => {
    const cause = Object.assign(new Error("Unknown system error -122"), {
      code: "Unknown system error -122",
      errno: -122,
    });
    const files = { ...REAL_FILES, open: () => Promise.reject(cause) };
    await expect(writeAtomically(join(folder, "claims.ttl"), "some", files)).rejects.toMatchObject({
      exitCode: EXIT.cannotWrite,
      message: expect.stringContaining("your share of the disk is used up"),
    });
  });

  test("in the middle of a file written in pieces leaves the earlier one", async () => {
    const file = join(folder, "claims.ttl");
    writeFileSync(file, "before");
    await expect(writeAtomically(file, ["one", "two", "three"], failing("ENOSPC", 4))).rejects.toMatchObject({
      exitCode: EXIT.cannotWrite,
    });
    expect(readFileSync(file, "utf8")).toBe("before");
    await writeAtomically(file, ["one", new TextEncoder().encode("two"), "three"]);
    expect(readFileSync(file, "utf8")).toBe("onetwothree");
  });

  test("while a document is replaced leaves the whole earlier document, whichever call fails", async () => {
    expect(await tryPut(REAL_FILES, "first")).toBe("done");
    const before = visible();
    for (let step = 1; ; step++) {
      const outcome = await tryPut(failing("ENOSPC", step), "second");
      const graph = await GraphFolder.open(path);
      const record = await graph.record(recordFor().id);
      expect(visible()).toEqual(before);
      if (record.title === "second") break;
      expect(record.title).toBe("first");
      expect(outcome).toMatchObject({ exitCode: EXIT.cannotWrite });
      expect(step).toBeLessThan(40);
    }
  });
});

describe("a crash", () => {
  test("at any call loses at most the present document, and the next run cleans up", async () => {
    const other = recordFor(
      "Another text of Pallumia.\nThe army of Keldora said that the bridge was closed.",
      "Halyard",
    );
    for (let step = 1; ; step++) {
      rmSync(path, { recursive: true, force: true });
      const first = await GraphEditor.open(path, { create: true });
      await first.put(recordFor(), TEXT);
      await first.writeLinks("# none\n");
      await first.close();
      const crashing = await GraphEditor.open(path, { files: failing("EIO", step, Number.POSITIVE_INFINITY) });
      const crashed = await crashing
        .put(other, "Another text of Pallumia.\nThe army of Keldora said that the bridge was closed.")
        .then(
          () => false,
          () => true,
        );
      // what a crash leaves, but for the lock, which the next run takes over
      await crashing.close();
      const graph = await GraphFolder.open(path);
      expect(await graph.record(recordFor().id)).toEqual(recordFor());
      for (const id of await graph.documents()) expect(await graph.text((await graph.record(id)).textId)).not.toBe("");

      const next = await GraphEditor.open(path);
      await next.close();
      const documents = await graph.documents();
      expect(visible().filter((name) => name.endsWith(".tmp"))).toEqual([]);
      expect(visible().filter((name) => name.endsWith(".txt") && !name.startsWith("set-aside"))).toHaveLength(
        documents.length,
      );
      if (!crashed) {
        expect(documents).toHaveLength(2);
        break;
      }
      expect(step).toBeLessThan(40);
    }
  });

  test("while a document is removed is completed: its words are gone after the next run", async () => {
    for (let step = 1; ; step++) {
      rmSync(path, { recursive: true, force: true });
      const first = await GraphEditor.open(path, { create: true });
      await first.put(recordFor(), TEXT);
      await first.close();
      const crashing = await GraphEditor.open(path, { files: failing("EIO", step, Number.POSITIVE_INFINITY) });
      const crashed = await crashing.remove(recordFor().id).then(
        () => false,
        () => true,
      );
      await crashing.close();
      await (await GraphEditor.open(path)).close();
      const graph = await GraphFolder.open(path);
      const left = visible().filter((name) => /\.(?:txt|ttl)$/.test(name));
      // before the tombstone nothing has happened, after it nothing may be left
      if ((await graph.forgotten()).length === 0) expect(left).toHaveLength(2);
      else expect(left).toEqual([]);
      if (!crashed) break;
      expect(step).toBeLessThan(40);
    }
  });
});

describe("a folder that cannot be written to", () => {
  test.each(["EACCES", "EROFS", "EPERM"])("gives exit code 73 and its name (%s)", async (code) => {
    const file = join(folder, "out", "claims.ttl");
    await expect(writeAtomically(file, "x", failing(code, 1))).rejects.toMatchObject({
      exitCode: EXIT.cannotCreate,
      place: file,
    });
    expect(await tryPut(failing(code, 1), "first")).toMatchObject({ exitCode: EXIT.cannotCreate, place: path });
    expect(existsSync(path)).toBe(false);
  });

  // root may write everywhere
  test.skipIf(process.getuid?.() === 0)("is refused by the system itself", async () => {
    mkdirSync(path);
    chmodSync(path, 0o500);
    expect(await tryPut(REAL_FILES, "first")).toMatchObject({ exitCode: EXIT.cannotCreate });
    chmodSync(path, 0o700);
  });

  test("because a part of its path is a file, says so", async () => {
    writeFileSync(join(folder, "notes"), "x");
    const file = join(folder, "notes", "claims.ttl");
    await expect(writeAtomically(file, "x")).rejects.toMatchObject({ exitCode: EXIT.cannotCreate, place: file });
  });

  test("because a folder stands in the file's place, leaves the folder and nothing beside it", async () => {
    const file = join(folder, "claims.ttl");
    mkdirSync(file);
    await expect(writeAtomically(file, "x")).rejects.toMatchObject({ exitCode: EXIT.cannotCreate, place: file });
    expect(readdirSync(folder)).toEqual(["claims.ttl"]);
  });
});

test("two runs at once: the second reports that the graph is locked, and the first continues", async () => {
  const first = await GraphEditor.open(path, { create: true });
  expect(await tryPut(REAL_FILES, "second")).toMatchObject({ exitCode: EXIT.locked });
  expect(await first.put(recordFor(), TEXT)).toBe("added");
  await first.close();
  expect(await tryPut(REAL_FILES, "second")).toBe("done");
});

test("a document is not put in with a text that is not its own", async () => {
  const editor = await GraphEditor.open(path, { create: true });
  await expect(editor.put(recordFor(), `${TEXT} `)).rejects.toThrow("not the one that its claims are of");
  await editor.close();
  expect(await (await GraphFolder.open(path)).documents()).toEqual([]);
});

test("a file that cannot be read is named, also if the system gives a code that few systems have; a fault of the program stays one", () => {
  const gone = Object.assign(new Error("stale"), { code: "ESTALE", syscall: "open" });
  const told = readingError(gone, "g/claimgraph.json");
  expect(told).toBeInstanceOf(ClaimgraphError);
  expect(told).toMatchObject({ exitCode: EXIT.noInput, place: "g/claimgraph.json" });
  expect((told as Error).message).toContain("ESTALE");
  const fault = new TypeError("not a function");
  expect(readingError(fault, "g/claimgraph.json")).toBe(fault);
});
