import { expect, test } from "vitest";
import { lookupWith } from "../../src/extract/lookup.ts";
import { extract } from "../../src/index.ts";
import { makeId } from "../../src/model/ids.ts";
import { defaultModels } from "../../src/node/models.ts";

const point = { latitude: 46.123456, longitude: -31.05 };
const lookup = lookupWith([
  { key: "my:1", kind: "state", names: ["Keldora"], point, capital: { key: "my:1c", names: ["Tamrin"], point } },
  { key: "my:2", kind: "place", names: ["Hasterra", "Hestrel"], point },
  { key: "my:3", kind: "place", names: ["Osk"] },
]);
const { places } = extract(
  "The ministry said that shells hit Hestrel on 3 March 2031. It said that troops attacked Tamrin. It said that rebels shelled Osk. It said that rockets killed nine people in Keldora. It said that drones struck the town of Vess.",
  { models: defaultModels(), lookup },
);
const pointOf = (...key: string[]) => places.find(({ id }) => id === makeId("place", ...key));

test("a place and a capital have the point that the lookup gives, to ten metres", () => {
  const rounded = { latitude: 46.1235, longitude: -31.05 };
  expect(pointOf("my:2")?.point).toEqual(rounded);
  expect(pointOf("my:1c", "capital")?.point).toEqual(rounded);
});

test("a state, a place without a point and a name that no lookup has get none", () => {
  expect(places.length).toBeGreaterThan(2);
  expect(places.filter((one) => one.point !== undefined).length).toBe(2);
  expect(pointOf("my:1", "territory")).toEqual({ id: makeId("place", "my:1", "territory") });
});
