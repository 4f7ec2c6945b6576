import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { DeadlineWorker } from "../../../src/node/threads/deadlineWorker.ts";
import { buildWorker } from "./builtWorker.ts";

let built: Awaited<ReturnType<typeof buildWorker>>;
beforeAll(async () => {
  built = await buildWorker("test/node/threads/stubborn.ts");
});
afterAll(() => built.remove());

const workers: DeadlineWorker<string, string>[] = [];
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.close())));

function start(what = "graph"): DeadlineWorker<string, string> {
  const worker = new DeadlineWorker<string, string>(built.url, what, "answering");
  workers.push(worker);
  return worker;
}

const LONG = 60_000;

describe("DeadlineWorker", () => {
  test("answers one request after another in one thread", async () => {
    const worker = start();
    expect(await Promise.all(["a", "b", "c"].map((one) => worker.ask(one, LONG)))).toEqual([
      "graph a 1",
      "graph b 2",
      "graph c 3",
    ]);
  });

  test("is killed at its deadline, says so, and answers the next request in a fresh thread", async () => {
    const worker = start();
    await worker.ask("a", LONG);
    const late = worker.ask("loop", 50);
    const next = worker.ask("b", LONG);
    await expect(late).rejects.toMatchObject({
      exitCode: EXIT.usage,
      message: "answering took longer than 0.05 s and was stopped",
    });
    expect(await next).toBe("graph b 1");
  });

  test("passes expected trouble on, and the thread goes on", async () => {
    const worker = start();
    await worker.ask("a", LONG);
    const error = await worker.ask("trouble", LONG).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ClaimgraphError);
    expect(error).toMatchObject({ message: "no such thing", exitCode: EXIT.usage, remedy: "Ask another" });
    expect(await worker.ask("b", LONG)).toBe("graph b 2");
  });

  test("passes a bug on as a bug, with the stack of where it happened, and starts afresh", async () => {
    const worker = start();
    await worker.ask("a", LONG);
    const error = await worker.ask("bug", LONG).catch((one: unknown) => one);
    expect(error).not.toBeInstanceOf(ClaimgraphError);
    expect((error as Error).stack).toContain("worker.mjs");
    expect(await worker.ask("b", LONG)).toBe("graph b 1");
  });

  test("that ends by itself says so, and starts afresh", async () => {
    const worker = start();
    await expect(worker.ask("exit", LONG)).rejects.toMatchObject({
      message: "the thread that was answering ended by itself (code 7)",
    });
    expect(await worker.ask("b", LONG)).toBe("graph b 1");
  });

  test("that cannot begin says why, each time", async () => {
    const worker = start("broken graph");
    for (let i = 0; i < 2; i++)
      await expect(worker.ask("a", LONG)).rejects.toMatchObject({
        message: "the graph is broken",
        place: "g",
        line: 3,
      });
  });

  test("what stood behind a request that was stopped, or that broke the thread, is answered by a fresh one, each with its own time", async () => {
    const worker = start();
    await worker.ask("a", LONG);
    const asked = ["loop", "b", "bug", "c", "exit", "d"].map((one) => worker.ask(one, one === "loop" ? 50 : LONG));
    const told = await Promise.allSettled(asked);
    expect(told.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([
      "failed",
      "graph b 1",
      "failed",
      "graph c 1",
      "failed",
      "graph d 1",
    ]);
  });

  test("who wants an answer no more takes none from those before and behind", async () => {
    const worker = start();
    await worker.ask("a", LONG);
    const controls = [0, 1, 2].map(() => new AbortController());
    const asked = ["b", "c", "d"].map((one, n) => worker.ask(one, LONG, controls[n]?.signal));
    const last = worker.ask("e", LONG);
    controls[1]?.abort();
    controls[2]?.abort();
    const told = await Promise.allSettled(asked);
    expect(told.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await last).toMatch(/^graph e /);
  });

  test("stops where it is interrupted", async () => {
    const worker = start();
    const control = new AbortController();
    await worker.ask("a", LONG);
    const looping = worker.ask("loop", LONG, control.signal);
    setTimeout(() => control.abort(), 20);
    await expect(looping).rejects.toMatchObject({ exitCode: EXIT.interrupted });
    await expect(worker.ask("b", LONG, control.signal)).rejects.toMatchObject({ exitCode: EXIT.interrupted });
    expect(await worker.ask("c", LONG)).toBe("graph c 1");
  });
});
