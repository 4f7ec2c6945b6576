import { expect, test } from "vitest";
import { agreedSide } from "../../../src/link/grouping/agreedSide.ts";

test("who answers for an actor is known where documents agree, and nobody where they do not", () => {
  expect(agreedSide(["Keldora", "Keldora"])).toBe("Keldora");
  expect(agreedSide(["Keldora", "Pallumia", "Keldora"])).toBeNull();
  expect(agreedSide([])).toBeUndefined();
});
