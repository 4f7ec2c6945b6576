import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LayoutAnswer, LayoutAsked } from "../../web/graph/layout.worker.ts";
import { layoutFor, placesOf, prepareLayout } from "../../web/graph/places.ts";
import type { Scene } from "../../web/graph/scene.ts";
import { t } from "../../web/strings.ts";

/** A worker that the test speaks for. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly asked: LayoutAsked["kind"][] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage({ kind }: LayoutAsked): void {
    this.asked.push(kind);
  }

  says(answer: LayoutAnswer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }

  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  FakeWorker.all.length = 0;
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const empty = (): Scene => ({ nodes: [], edges: [], total: 0 });
const at = (x: number) => new Map([["a", { x, y: 0 }]]);
const laidOut = (network: Scene) => {
  const layout = layoutFor(network, network, true);
  const worker = FakeWorker.all.at(-1);
  if (worker === undefined) throw new Error("no worker was started");
  return { layout, worker };
};

test("a layout that is watched can be paused, goes on, and stops by itself", async () => {
  const { layout, worker } = laidOut(empty());
  expect(layout.course.value).toBe("hidden");
  worker.says({ positions: at(1), settled: false });
  expect([layout.course.value, layout.positions.value]).toEqual(["moving", at(1)]);
  layout.turn();
  expect(layout.course.value).toBe("paused");
  layout.turn();
  expect(layout.course.value).toBe("moving");
  worker.says({ positions: at(2), settled: true });
  expect(await layout.settled).toEqual(at(2));
  expect([layout.course.value, worker.ended]).toEqual(["settled", true]);
  layout.turn();
  expect(worker.asked).toEqual(["start", "pause", "goOn"]);
});

test("one that is asked for again is the same, and is computed once", () => {
  const network = empty();
  const { layout } = laidOut(network);
  expect(layoutFor(network, network, true)).toBe(layout);
  expect(FakeWorker.all).toHaveLength(1);
});

test("what is exported while it is paused stands where it would come to rest", async () => {
  const network = empty();
  const { layout, worker } = laidOut(network);
  worker.says({ positions: at(1), settled: false });
  layout.turn();
  const places = placesOf(network, network);
  expect(worker.asked).toEqual(["start", "pause", "finish"]);
  worker.says({ positions: at(2), settled: true });
  expect(await places).toEqual(at(2));
});

test("a worker that dies is told of, one that died before it was asked is not asked", async () => {
  prepareLayout();
  FakeWorker.all[0]?.dispatchEvent(new Event("error"));
  const { layout, worker } = laidOut(empty());
  expect(FakeWorker.all).toHaveLength(2);
  worker.dispatchEvent(new Event("error"));
  await expect(layout.settled).rejects.toThrow(t.graph.noLayout);
});

test("filters lay nothing out anew where things keep a place in what was laid out", () => {
  const node = (id: string) => ({ id, kind: "actor" as const, label: id, claims: 1, disputed: false, size: 8 });
  const scene = (...ids: readonly string[]): Scene => ({ nodes: ids.map(node), edges: [], total: ids.length });
  const network = scene(..."abcdefghijkl");
  const first = layoutFor(network, scene("a", "b", "c", "d"), true);
  expect(layoutFor(network, scene("a", "b"), true)).toBe(first);
  expect(layoutFor(network, scene("c", "e"), true)).toBe(first);
  // of what was laid out nothing is left: it would only be in the way
  expect(layoutFor(network, scene("e", "f", "g", "h"), true)).not.toBe(first);
});
