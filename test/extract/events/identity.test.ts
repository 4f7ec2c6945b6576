import { describe, expect, it } from "vitest";
import { describeEvents } from "../../../src/extract/events/describe.ts";
import { EventTable } from "../../../src/extract/events/identity.ts";
import { GROUNDS } from "../../../src/extract/events/likeness.ts";
import { analysed, lookup } from "../analysed.ts";

/** Letters for the events of a text, in order: "a a b". */
function identities(text: string): string {
  const { a, all, words } = analysed(text);
  const table = new EventTable("0".repeat(32));
  const ids = describeEvents(a, { content: [all], act: "state", polarity: "asserted", inner: [] }, lookup).map((d) =>
    table.eventOf(a, d, d.place === null ? null : words(d.place)),
  );
  const seen = [...new Set(ids)];
  return ids.map((id) => String.fromCharCode(97 + seen.indexOf(id))).join(" ");
}

it("a definite noun refers back to an event", () => {
  expect(
    identities(
      "Guards shelled the market of Hestrel on 3 March. The attack was a crime. Keldora condemned the shelling.",
    ),
  ).toBe("a a a");
});

it("knows an event again by its date or place", () => {
  expect(identities("Elections were held in Sarrowmark on 6 April. Elections in Sarrowmark are void.")).toBe("a a");
});

it("separates events at other times and places, and events that the text calls new", () => {
  expect(identities("Elections were held on 6 April 2021. Elections were held on 6 April 2025.")).toBe("a b");
  expect(identities("Guards attacked Hestrel. Guards attacked Tornwick.")).toBe("a b");
  expect(identities("A Keldoran attack failed. A Pallumian attack failed.")).toBe("a b");
});

it("assigns the dead to the deed mentioned before", () => {
  expect(identities("Guards shelled the market of Hestrel on 3 March. Fourteen civilians were killed.")).toBe("a a");
});

it("does not confuse a war of long ago with the text's main attack", () => {
  expect(
    identities("Pallumia occupied Sarrowmark in 2013. Guards shelled Hestrel on 3 March. The attack was a crime."),
  ).toBe("a b b");
});

it("keeps a letter that was sent apart from its circulation", () => {
  expect(identities("Keldora sent a letter on 10 March. The letter was circulated on 12 March.")).toBe("a b");
});

it("separates earlier clashes from the text's main event", () => {
  expect(
    identities(
      "Guards attacked Hestrel on 3 March. Keldora recalled the earlier attack in July. The attack was a crime.",
    ),
  ).toBe("a b a");
});

it("does not join a feared event, or one that identifies itself, with the one that happened", () => {
  expect(identities("Fears of an all-out war grew. Keldora condemned the hostilities.")).toBe("a b");
  expect(identities("Guards killed five men. The 1915 massacre was a crime.")).toBe("a b");
});

describe.each(GROUNDS.map((ground) => [ground.id, ground] as const))("two events are one by: %s", (_, ground) => {
  it.each(ground.finds)("%s", (text, events) => {
    expect(identities(text)).toBe(events);
  });
  it.each(ground.findsNot)("not: %s", (text, events) => {
    expect(identities(text)).toBe(events);
  });
});
