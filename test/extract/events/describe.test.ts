import { describe, expect, it } from "vitest";
import { describeEvents } from "../../../src/extract/events/describe.ts";
import type { Act, Polarity } from "../../../src/model/claim.ts";
import { analysed, lookup } from "../analysed.ts";

/** Events of a text that is the content of a claim: "type status: words". */
function events(text: string, act: Act = "state", polarity: Polarity = "asserted") {
  const { a, all, words } = analysed(text);
  return describeEvents(a, { content: [all], act, polarity, inner: [] }, lookup).map((d) => ({
    is: `${d.type} ${d.status}: ${words(d.words)}`,
    date: d.dating?.edtf ?? null,
    place: d.place === null ? null : words(d.place),
    quantities: d.quantities.map(words),
    takers: d.participants.map(({ role, range }) => `${role}: ${words(range)}`),
  }));
}
const is = (text: string, act?: Act, polarity?: Polarity): string[] => events(text, act, polarity).map((e) => e.is);

describe("an event as described", () => {
  it("has type, status, date, place, numbers and participants", () => {
    expect(
      events(
        "Keldoran forces shelled the market of Hasterra on 3 March, killing at least 14 civilians and wounding 31.",
      ),
    ).toEqual([
      {
        is: "assault happened: shelled",
        date: "2025-03-03",
        place: "Hasterra",
        quantities: ["at least 14 civilians", "31"],
        takers: ["agent: Keldoran forces", "target: the market"],
      },
    ]);
  });

  it("names the event with what stands before its noun, without article, owner and marks", () => {
    expect(is("The illegal elections were a farce.")).toEqual(["election happened: illegal elections"]);
    expect(is("Pallumia’s latest offensive failed.")).toEqual(["assault happened: latest offensive"]);
    expect(is("The so-called “elections” were a farce.")).toEqual(["election happened: elections"]);
    expect(is("Guards opened fire with machine guns.")).toEqual(["assault happened: opened fire"]);
  });

  it("counts one deed in several words once", () => {
    expect(is("Villagers were rounded up, deported and murdered.")).toHaveLength(1);
    expect(is("Guards shelled the town, and Keldora withdrew its troops.")).toHaveLength(2);
  });

  it.each([
    "Prisoners of war walked home in March.",
    "The ministry published nothing new about bread.",
    "This demonstrates that the plan works.",
    "Keldora said that it had warned everybody.",
  ])("sees none in: %s", (text) => {
    expect(is(text)).toEqual([]);
  });
});

describe("status", () => {
  it.each([
    ["The mission could not establish the cause of the shelling.", "assault happened: shelling"],
    ["The army claims to have shelled the bridge.", "assault happened: have shelled"],
    ["They resisted a thoroughly planned attack.", "assault happened: thoroughly planned attack"],
    ["There was a planned attack on the bridge.", "assault expected: planned attack"],
    ["No soldier crossed the border.", "other didNotHappen: crossed"],
    ["Our artillery did not shell the town.", "assault didNotHappen: did not shell"],
    ["There was no attack on the bridge.", "assault didNotHappen: attack"],
    ["The army is shelling the town.", "assault ongoing: is shelling"],
    ["Elections will be held in the region.", "election expected: Elections"],
    ["Pallumia will withdraw its troops.", "retreat expected: will withdraw its troops"],
    ["Pallumia must withdraw its troops.", "retreat demanded: must withdraw its troops"],
    ["The guards could attack the town.", "assault hypothetical: could attack"],
    ["Pallumia refused to withdraw its troops.", "retreat didNotHappen: withdraw its troops"],
  ])("of %j", (text, told) => {
    expect(is(text)).toContain(told);
  });

  it("applies a denial to what the claim asserts, not to what it presupposes", () => {
    expect(is("firing on the town of Osk after the truce was signed", "deny", "denied")).toEqual([
      "assault didNotHappen: firing on",
      "agree happened: truce",
      "agree happened: was signed",
    ]);
    expect(is("the attack", "deny", "denied")).toEqual(["assault happened: attack"]);
  });

  it("gives the event of a demand the status demanded, and that of a promise expected", () => {
    expect(is("Pallumia withdraw its mortars from the valley", "demand")).toEqual(["retreat demanded: withdraw"]);
    expect(is("an immediate withdrawal", "demand")).toEqual(["retreat demanded: immediate withdrawal"]);
    expect(is("to withdraw its troops", "promise")).toEqual(["retreat expected: withdraw its troops"]);
  });
});

describe("what belongs to which event", () => {
  it("gives each date to the event of its clause", () => {
    expect(
      events("Keldora shelled Hasterra on 3 March and Pallumia withdrew its troops on 5 April.").map((e) => e.date),
    ).toEqual(["2025-03-03", "2025-04-05"]);
  });

  it("leaves out places that do not belong to the event", () => {
    const place = (text: string) => events(text)[0]!.place;
    expect(place("Pallumia’s guards attacked the bus.")).toBeNull();
    expect(place("The army of Keldora attacked the bus.")).toBeNull();
    expect(place("The guards were attacked at the Council of Coastal States.")).toBeNull();
    expect(place("Elections were held in the occupied territories of Keldora.")).toBeNull();
    expect(place("Elections were held in Sarrowmark.")).toBe("Sarrowmark");
    expect(place("The guards were attacked near the village of Osk.")).toBe("Osk");
    expect(place("The attack that guards carried out on 3 March against the market of Hestrel failed.")).toBe(
      "Hestrel",
    );
  });

  it("takes neither times nor numbers of things for quantities", () => {
    expect(events("At 7.40 on 3 March guards shelled the town.")[0]!.quantities).toEqual([]);
    expect(events("A letter was circulated under agenda items 34, 71 and 83.")[0]!.quantities).toEqual([]);
  });

  it("leaves an event of a nested claim to that claim", () => {
    const { a, all } = analysed("Keldora said that guards had shelled the town.");
    const inner = [[4, all[1]] as const];
    expect(describeEvents(a, { content: [all], act: "state", polarity: "asserted", inner }, lookup)).toEqual([]);
  });
});

describe("publications", () => {
  it("have sender, document, addressee, basis and heading", () => {
    const [sent, circulated] = events(
      "The document is based on the letter sent by Keldora’s Permanent Representative to the Secretary-General on 10 March and has been circulated under agenda items 34 and 71.",
    );
    expect(sent).toEqual({
      is: "publication happened: the letter sent",
      date: "2025-03-10",
      place: null,
      quantities: [],
      takers: ["object: the letter", "agent: Keldora’s Permanent Representative", "addressee: the Secretary-General"],
    });
    expect(circulated!.is).toBe("publication happened: has been circulated");
    expect(circulated!.takers).toEqual(["object: The document", "basedOn: the letter", "heading: 34", "heading: 71"]);
  });

  it("need a document that is sent", () => {
    expect(is("Keldora sent troops to the river.")).toEqual(["mobilize happened: sent troops"]);
    expect(is("Rumours were circulated in Tamrin.")).toEqual([]);
  });
});

describe("words that have another sense", () => {
  it.each([
    "The settlement of Tamrin was built by the river.",
    "The settlements of Tamrin lie by the river.",
    "The water supply of Hestrel was damaged.",
    "Food supplies to Hestrel were plentiful.",
    "A resolute attack on crime is needed.",
    "The war on drugs goes badly.",
  ])("are no event: %s", (text) => {
    expect(is(text).filter((one) => /^(?:agree|aid|assault)/.test(one))).toEqual([]);
  });

  it.each([
    ["Both sides reached a settlement.", "agree happened: reached a settlement"],
    ["The settlement of the conflict took years.", "agree happened: settlement"],
    ["The supply of weapons continued.", "aid happened: supply"],
    ["The attack on the market killed two.", "assault happened: attack"],
  ])("are one where the words beside them say so: %s", (text, found) => {
    expect(is(text)).toContain(found);
  });

  it("take no month for a march", () => {
    expect(is("Talks were held on 5 March.")).toEqual(["consult happened: Talks"]);
  });
});

it("does not take the state that commits a deed for its place", () => {
  const [deed] = events("The aggression of Pallumia must stop.");
  expect(deed?.place).toBeNull();
  expect(deed?.takers).toEqual(["agent: Pallumia"]);
  expect(events("The attack of Pallumia on Hestrel failed.")[0]?.place).toBe("Hestrel");
  expect(events("The invasion of Keldora failed.")[0]?.takers).toEqual(["target: Keldora"]);
});

it("gives a date to the verb that it follows", () => {
  const dates = (text: string): (string | null)[][] => events(text).map(({ is: one, date }) => [one, date]);
  expect(dates("The treaty signed in 1994 was violated by an attack.")).toEqual([
    ["agree happened: treaty", null],
    ["agree happened: signed", "1994"],
    ["reject happened: was violated", null],
    ["assault happened: attack", null],
  ]);
  expect(dates("Troops who arrived on 1 March shelled Hestrel.")).toEqual([["assault happened: shelled", null]]);
  expect(dates("The attack carried out on 3 March killed two.")[0]).toEqual(["assault happened: attack", "2025-03-03"]);
  expect(dates("Talks were held on 5 March.")).toEqual([["consult happened: Talks", "2025-03-05"]]);
});
