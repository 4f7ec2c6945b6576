import { expect, test } from "vitest";
import { link } from "../../src/link/linker.ts";
import { goldSamples } from "./goldRecords.ts";

const { lines, records } = goldSamples();
const { links, canonical } = link(records);
const told = new Map(
  records.flatMap(({ claims }, i) => claims.map(({ id }, k) => [id, `${lines[i]!.id} c${k + 1}`] as const)),
);

function eventGroup(document: string, label: RegExp): string {
  const at = lines.findIndex(({ id }) => id === document);
  const event = lines[at]!.events.findIndex((one) => label.test(one.label));
  return canonical.get(records[at]!.events[event]!.id)!;
}

test("the shelling of the market is one event under both names of its town, apart from the bridge", () => {
  const market = eventGroup("2025-03-03-lantern-market", /market/);
  for (const document of ["2025-03-03-pallumia-mfa-market", "2025-03-04-halyard-market", "2025-03-10-keldora-letter"])
    expect(eventGroup(document, /market/)).toBe(market);
  const bridge = eventGroup("2025-03-19-keldora-mfa-bridge", /bridge/);
  expect(eventGroup("2025-03-24-pallumia-letter", /bridge/)).toBe(bridge);
  expect(bridge).not.toBe(market);
});

test("no actor of one side is joined to one of the other", () => {
  const states = new Map<string, Set<string>>();
  for (const { claims } of records)
    for (const { claimant, principal } of claims) {
      if (claimant === null || principal === null) continue;
      const group = canonical.get(claimant)!;
      states.set(group, (states.get(group) ?? new Set()).add(principal));
    }
  for (const principals of states.values()) expect(principals.size).toBe(1);
});

test.each([
  ["who fired", "2025-03-03-lantern-market c1", "2025-03-03-lantern-market c9", "dispute.agent"],
  ["a denial", "2025-03-03-lantern-market c1", "2025-03-24-pallumia-letter c2", "dispute.denial"],
  ["how many were killed", "2025-03-10-keldora-letter c3", "2025-03-03-pallumia-mfa-market c5", "dispute.number"],
  ["when it began", "2025-03-03-lantern-market c2", "2025-03-03-pallumia-mfa-market c4", "dispute.time"],
  ["the date", "2025-03-19-keldora-mfa-bridge c1", "2025-03-24-pallumia-letter c5", "dispute.date"],
  ["a pointing denial", "2025-03-28-lantern-survivor c8", "2025-03-28-lantern-survivor c7", "dispute.pointer"],
])("%s is disputed: %s, %s", (_what, a, b, rule) => {
  const found = links.find(
    ({ relation, from, to }) =>
      relation === "disputes" && [told.get(from), told.get(to)].sort().join() === [a, b].sort().join(),
  );
  expect(found?.rule).toBe(rule);
});

test.each([
  ["a number told again at a distance", "2025-03-24-pallumia-letter c8", "2025-03-19-keldora-mfa-bridge c3"],
  ["the time in a letter and in the report of it", "2025-03-10-keldora-letter c2", "2025-03-14-courier-letter c3"],
])("%s is no dispute", (_what, a, b) => {
  const ids = [a, b].sort().join();
  expect(
    links.filter(
      ({ relation, from, to }) => relation === "disputes" && [told.get(from), told.get(to)].sort().join() === ids,
    ),
  ).toEqual([]);
});
