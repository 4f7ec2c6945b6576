import { expect, test } from "vitest";
import { agreedSide } from "../../../src/link/grouping/agreedSide.ts";

test("the principal of an actor is known if documents agree, and unknown if they do not", () => {
  expect(agreedSide(["Keldora", "Keldora"])).toBe("Keldora");
  expect(agreedSide(["Keldora", "Pallumia", "Keldora"])).toBeNull();
  expect(agreedSide([])).toBeUndefined();
});
