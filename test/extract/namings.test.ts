import { describe, expect, it } from "vitest";
import { findNamings } from "../../src/extract/coreference/namings.ts";
import { describeEvents } from "../../src/extract/events/describe.ts";
import { analysed, lookup } from "./analysed.ts";

/** "sort: words [distance]" of each naming in a claim's content. */
function namings(text: string): string[] {
  const { a, all, words } = analysed(text);
  const events = describeEvents(a, { content: [all], act: "state", polarity: "asserted", inner: [] }, lookup);
  return findNamings(a, [all], [], events, lookup).map(
    ({ range, distance, names }) =>
      `${names.sort}: ${words(range)}${distance.length === 0 ? "" : ` [${distance.join(" ")}]`}`,
  );
}

describe("namings", () => {
  it("of events: judged, distanced, both", () => {
    expect(namings("They held illegal elections.")).toEqual(["event: illegal elections"]);
    expect(namings("They held so-called elections.")).toEqual(["event: elections [soCalled]"]);
    expect(namings("They held the “elections” again.")).toEqual(["event: elections [scareQuotes]"]);
    expect(namings("They held so-called “elections” again.")).toEqual(["event: elections [scareQuotes soCalled]"]);
  });

  it("of places that have several names, however they are written", () => {
    expect(namings("Guards were seen in Sarrowmark.")).toEqual(["place: Sarrowmark"]);
    expect(namings("Guards were seen in Dalmeth.")).toEqual(["place: Dalmeth"]);
  });

  it("of bodies", () => {
    expect(namings("The puppet regime spoke.")).toEqual(["actor: puppet regime"]);
    expect(namings("The so-called “president” spoke.")).toEqual(["actor: president [scareQuotes soCalled]"]);
  });

  it("do not depend on whose words they are", () => {
    const told = (side: string, region: string) =>
      namings(`The so-called “elections” of ${side} in ${region} were an unprovoked aggression.`);
    const swap = (list: string[]) => list.map((s) => s.replace("Sarrowmark", "Dalmeth"));
    expect(swap(told("Keldora", "Sarrowmark"))).toEqual(told("Pallumia", "Dalmeth"));
  });

  it.each([
    "“We were asleep when the shells fell,” she said.",
    "There was heavy fighting on Monday.",
    "Guards were seen in Tamrin.",
    "It was circulated under agenda item 34, “The illegal occupation of the valley”.",
  ])("are none in: %s", (text) => {
    expect(namings(text)).toEqual([]);
  });
});
