import { expect, test } from "vitest";
import { lookupWith } from "../../src/extract/lookup.ts";
import { claimsOf } from "./claimsOf.ts";

// whoever writes, a state or an armed group, is the own side of what it writes
const lookup = lookupWith([
  { key: "my:1", kind: "armedGroup", names: ["Osk Front"] },
  { key: "my:2", kind: "state", names: ["Keldora"] },
]);
const actsIn = (publisher: string): string[] =>
  claimsOf(
    "Osk Front shelled the town of Merrin on Monday. Keldora shelled the town of Merrin on Monday.",
    { publisher, genre: "statement" },
    { lookup },
  )
    .filter(({ voice }) => voice === "authorial")
    .map(({ act }) => act);

test("an author accuses the other side, and never itself, whichever side it is", () => {
  expect(actsIn("Keldora")).toEqual(["accuse", "state"]);
  expect(actsIn("Osk Front")).toEqual(["state", "accuse"]);
});
