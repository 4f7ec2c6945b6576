import { expect, test } from "vitest";
import places from "../../data/lookups/places.json" with { type: "json" };
import { extractText } from "./claimsOf.ts";

// a place that has a body of its name may speak; a graph whose claimant is a place cannot be opened
const bodies = (places as readonly { readonly names: readonly string[]; readonly alsoBody?: boolean }[]).filter(
  ({ alsoBody }) => alsoBody === true,
);

test("there are places that speak", () => {
  expect(bodies.length).toBeGreaterThan(3);
});

test.each(bodies.map(({ names }) => names[0]!))("%s speaks as an actor, beside the place", (name) => {
  const { claims, actors, cited } = extractText(
    `${name} accused its neighbour of firing. ${name} denied firing first.`,
  );
  const known = new Set([...actors, ...cited].map(({ id }) => id));
  expect(claims.length).toBeGreaterThan(0);
  for (const { claimant, principal, onBehalfOf } of claims)
    for (const id of [claimant, principal, ...onBehalfOf]) if (id !== null) expect(known.has(id)).toBe(true);
  expect(claims.some(({ claimant }) => claimant !== null)).toBe(true);
});
