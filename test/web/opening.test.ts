import { signal } from "@preact/signals";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import type { Linked } from "../../web/load/linked.ts";
import type { Opened, OpeningProgress, openAll } from "../../web/load/opened.ts";
import type { Loaded, LoadingRest, Ready } from "../../web/state/dataset.ts";
import { t } from "../../web/strings.ts";
import { velmar } from "./fixtures/velmar.ts";

const asked = vi.hoisted(() => ({ openAll: vi.fn() }));
const READER = "../../web/load/opened.ts";
vi.doMock(READER, () => asked);
// Anew, since another test file of this process may have loaded it with its true reader
vi.resetModules();
type OpenedBeside = Parameters<Parameters<typeof fileOpener>[0]["opened"]>[0];
const { fileOpener } = await import("../../web/state/opening.ts");

afterAll(() => {
  vi.doUnmock(READER);
  vi.resetModules();
});

// what a test before did not ask for answers no other
afterEach(() => void asked.openAll.mockReset());

const [one, other] = velmar.records;
if (one === undefined || other === undefined) throw new Error("the fixture has two documents");
const linked: Linked = { links: { links: [], canonical: new Map() }, communities: null, points: null };
const opened = (records: Opened["graph"], more: Partial<Opened> = {}): Opened => ({
  graph: records,
  read: [],
  texts: new Map(),
  originals: new Map(),
  troubles: [],
  linking: { links: Promise.resolve(linked.links), linked: Promise.resolve(linked) },
  ...more,
});

/** A file that is read as the test tells: what the page is told of it, and what it comes to. */
function reading() {
  let come: (value: Opened) => void = () => undefined;
  let tell: OpeningProgress | undefined;
  asked.openAll.mockImplementationOnce((...[, , telling, stop]: Parameters<typeof openAll>) => {
    tell = telling;
    return new Promise<Opened>((resolve, reject) => {
      come = resolve;
      stop.addEventListener("abort", () => reject(stop.reason));
    });
  });
  return {
    async first(records: Opened["graph"]) {
      await vi.waitFor(() => expect(tell).toBeDefined());
      tell?.first(records ?? [], linked);
    },
    async comesTo(value: Opened) {
      await vi.waitFor(() => expect(tell).toBeDefined());
      come(value);
    },
  };
}

function page(start: Loaded) {
  const loaded = signal<Loaded>(start);
  const rest = signal<LoadingRest | null>(null);
  const notice = signal("");
  const shown: { records: number; linked: boolean; rest: boolean }[] = [];
  const told: OpenedBeside[] = [];
  const open = fileOpener({
    loaded,
    rest,
    notice,
    makeReady: () => undefined,
    remember: () => () => {
      loaded.value = start;
    },
    prepare: async () => undefined,
    prepareLinks: async () => undefined,
    seen: async () => undefined,
    leave: () => undefined,
    show(ready: Omit<Ready, "state">, known) {
      shown.push({ records: ready.records.length, linked: known !== null, rest: rest.value !== null });
      loaded.value = { ...ready, state: "ready" };
    },
    addText: () => undefined,
    addOriginal: () => undefined,
    opened: (done) => void told.push(done),
  });
  return { loaded, rest, notice, shown, told, open: (name: string) => open([new File([], name)]) };
}

const readyNow = ({ loaded }: ReturnType<typeof page>): Ready => {
  if (loaded.value.state !== "ready") throw new Error(`it is ${loaded.value.state}`);
  return loaded.value;
};

test("a small graph is shown at once, and linked afterwards", async () => {
  const file = reading();
  const on = page({ state: "empty" });
  const done = on.open("small.ttl");
  expect(on.loaded.value.state).toBe("loading");
  await file.comesTo(opened([one, other]));
  await done;
  expect(on.shown).toEqual([{ records: 2, linked: false, rest: false }]);
});

test("a big graph is shown by its first documents, and then as a whole, both linked", async () => {
  const file = reading();
  const on = page({ state: "empty" });
  const done = on.open("big.ttl");
  await file.first([one]);
  await vi.waitFor(() => expect(on.rest.value?.what).toContain("big.ttl"));
  await file.comesTo(opened([one, other]));
  await done;
  expect(on.shown).toEqual([
    { records: 1, linked: true, rest: true },
    { records: 2, linked: true, rest: false },
  ]);
  expect(on.rest.value).toBeNull();
});

test("stopped while its first documents are shown, what was there before is there again", async () => {
  const file = reading();
  const before: Loaded = { state: "ready", records: [other], from: "file", name: "before.ttl" };
  const on = page(before);
  const done = on.open("big.ttl");
  await file.first([one]);
  await vi.waitFor(() => expect(readyNow(on).name).toBe("big.ttl"));
  on.rest.value?.cancel();
  await done;
  expect(on.loaded.value).toEqual(before);
  expect(on.notice.value).toBe(t.load.stopped);
});

test("a file opened while another is read takes its place, and is stopped to what was there before both", async () => {
  reading();
  const before: Loaded = { state: "ready", records: [other], from: "file", name: "before.ttl" };
  const on = page(before);
  const first = on.open("one.ttl");
  const then = on.open("two.ttl");
  await first;
  expect(on.loaded.value).toMatchObject({ state: "loading", what: t.load.file("two.ttl") });
  expect(on.notice.value).toBe("");
  if (on.loaded.value.state === "loading") on.loaded.value.cancel?.();
  await then;
  expect(on.loaded.value).toEqual(before);
});

test("a document stands beside the files that are shown, can be shown alone instead, and undo puts back what was there", async () => {
  const before: Loaded = { state: "ready", records: [one], from: "file", name: "first.ttl" };
  const on = page(before);
  const file = reading();
  const done = on.open("letter.txt");
  await file.comesTo({ ...opened(null), read: [other] });
  await done;
  expect(readyNow(on).records).toEqual([one, other]);
  expect(on.told.map(({ beside, isGraph }) => [beside, isGraph])).toEqual([["first.ttl", false]]);
  const again = reading();
  on.told[0]?.again("alone");
  await again.comesTo({ ...opened(null), read: [other] });
  await vi.waitFor(() => expect(on.told.length).toBe(2));
  expect(readyNow(on).records).toEqual([other]);
  on.told[1]?.undo();
  expect(on.loaded.value).toEqual(before);
});

test("a document takes the place of a served graph, and is added to it where that was meant", async () => {
  const on = page({ state: "ready", records: [one], from: "server", name: "" });
  const file = reading();
  const done = on.open("letter.txt");
  await file.comesTo({ ...opened(null), read: [other] });
  await done;
  expect([readyNow(on).records, on.told[0]?.beside]).toEqual([[other], null]);
  const again = reading();
  on.told[0]?.again("add");
  await again.comesTo({ ...opened(null), read: [other] });
  await vi.waitFor(() => expect(on.told.length).toBe(2));
  expect(readyNow(on).records).toEqual([one, other]);
});
