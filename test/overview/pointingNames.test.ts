import { expect, test } from "vitest";
import { isPointing } from "../../src/overview/pointingNames.ts";

test.each([
  "the latter",
  "Both sides",
  "one of them",
  "the two parties",
  "Two of the men",
  "some of the deputies",
  "12 of the men",
])("“%s” names nobody", (label) => expect(isPointing(label)).toBe(true));

test.each([
  "Two shopkeepers",
  "One of the Keldoran guards",
  "Party of the Coast",
  "Pallumia",
  "All of the Harn Mission",
  "Oneida",
])("“%s” names somebody", (label) => expect(isPointing(label)).toBe(false));
