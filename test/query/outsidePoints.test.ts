import { expect, test } from "vitest";
import type { Dispute } from "../../src/query/disputes.ts";
import type { DisputedPoint } from "../../src/query/points/disputedPoint.ts";
import { disputesOutsidePoints } from "../../src/query/points/known.ts";

const claim = (id: string) => ({ claim: { id } });
const dispute = (a: string, b: string) => ({ a: claim(a), b: claim(b) }) as unknown as Dispute;

test("a dispute stands beside the points unless one of them has both claims, and each point is looked at once", () => {
  let looks = 0;
  const point = (...stances: readonly string[][]) =>
    ({
      get stances() {
        looks++;
        return stances.map((ids) => ({ claims: ids.map(claim) }));
      },
    }) as unknown as DisputedPoint;
  const points = [point(["a"], ["b", "c"]), point(["c", "e"], ["d"])];
  const inside = [dispute("a", "c"), dispute("d", "e")];
  const outside = [dispute("a", "d"), dispute("a", "z"), dispute("y", "z")];
  expect(disputesOutsidePoints([...inside, ...outside], points)).toEqual(outside);
  expect(looks).toBe(points.length);
});
