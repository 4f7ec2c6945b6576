import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "../../src/overview/network.ts";
import { packed } from "../../src/overview/pack.ts";
import { linesOf, pathBetween, shortestPath } from "../../src/overview/path.ts";
import { velmar } from "../web/fixtures/velmar.ts";

const network = networkOf(velmar.records);
const idOf = (label: string) => network.nodes.find((node) => node.label === label)?.id ?? "";
const labelOf = (id: string) => network.nodes.find((node) => node.id === id)?.label;

test("two who claim about one event are joined by it", () => {
  const path = pathBetween(network.edges, idOf("Ilse Moran"), idOf("General Dorin Kass"));
  expect(path?.map(labelOf)).toEqual([
    "Ilse Moran",
    "Use of force (“shelled”), Height 40 / Teal Ridge, 12 July 2031",
    "General Dorin Kass",
  ]);
});

test("each step of a way is an edge, and the way back is as long", () => {
  const ids = network.nodes.map(({ id }) => id);
  const pairs = new Set(network.edges.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]));
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (from, to) => {
      const path = pathBetween(network.edges, from, to);
      expect(path?.length).toBe(pathBetween(network.edges, to, from)?.length);
      if (path === null) return;
      expect([path[0], path.at(-1)]).toEqual([from, to]);
      for (const [at, id] of path.slice(1).entries()) expect(pairs).toContain(`${path[at]} ${id}`);
    }),
  );
});

test("where nothing joins two things there is no way", () => {
  expect(pathBetween(network.edges, idOf("Ilse Moran"), "nowhere")).toBeNull();
  expect(pathBetween([], "a", "b")).toBeNull();
  expect(pathBetween([], "a", "a")).toEqual(["a"]);
});

test("of ways as short as each other the one whose weakest line stands for most claims is taken", () => {
  // 0 to 3 by 1, where one line is strong and one weak, by 2, where both are middling, and by 4 and 5, which is longer
  const lines = linesOf(6, [
    [0, 1, 9],
    [1, 3, 1],
    [2, 0, 3],
    [3, 2, 2],
    [0, 4, 9],
    [4, 5, 9],
    [5, 3, 9],
  ]);
  expect(shortestPath(lines, 0, 3)).toEqual([0, 2, 3]);
  expect(shortestPath(lines, 3, 0)).toEqual([3, 2, 0]);
  expect(shortestPath(linesOf(3, [[0, 1, 1]]), 0, 2)).toBeNull();
});

test("packed boxes do not lie over each other", () => {
  const size = fc.double({ min: 0.1, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.record({ width: size, height: size }), { maxLength: 30 }), (boxes) => {
      const corners = packed(boxes);
      expect(corners.length).toBe(boxes.length);
      boxes.forEach((a, i) => {
        boxes.slice(0, i).forEach((b, j) => {
          const [p, q] = [corners[i], corners[j]];
          if (p === undefined || q === undefined) throw new Error("no corner");
          const apart =
            p.x + a.width <= q.x + 1e-9 ||
            q.x + b.width <= p.x + 1e-9 ||
            p.y + a.height <= q.y + 1e-9 ||
            q.y + b.height <= p.y + 1e-9;
          expect(apart).toBe(true);
        });
      });
    }),
  );
});
