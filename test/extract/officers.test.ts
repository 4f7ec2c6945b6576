import { describe, expect, test } from "vitest";
import { defaultModels } from "../../src/node/models.ts";
import { lookup } from "./analysed.ts";
import { extractText } from "./claimsOf.ts";

const principalOf = (text: string): (string | undefined)[] => {
  const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
  return claims.map(({ principal }) => (principal === null ? undefined : canonical.get(principal)));
};

describe("an abbreviated rank behind the adjective of a state is that of its officer", () => {
  test.each(["Brig. Gen.", "Maj Gen", "Rear Adm", "Lt. Col.", "Capt."])("%s", (rank) => {
    expect(principalOf(`Keldora is at war. Keldoran ${rank} Tam Orrel said that the guns were silent.`)).toEqual([
      "Keldora",
    ]);
  });

  test("without the adjective the state is unknown", () => {
    expect(principalOf("Keldora is at war. Gen. Tam Orrel said that the guns were silent.")).toEqual([undefined]);
  });
});

describe("a relative clause that somebody claims of a thing", () => {
  test.each([
    ["Nine died in Hestrel, which Keldora said was the target of a raid.", "Hestrel … was the target of a raid"],
    ["The bridge, which the army said had been mined, fell on Monday.", "The bridge … had been mined"],
  ])("%s", (text, content) => {
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(claims.map((claim) => claim.content.map(([from, to]) => text.slice(from, to)).join(" … "))).toContain(
      content,
    );
  });
});

describe("what a body that watches notes", () => {
  const noted = (text: string): string[] =>
    extractText(text, {}, { models: defaultModels(), lookup })
      .claims.filter(({ rule }) => rule === "monitor")
      .map(({ content }) => content.map(([from, to]) => text.slice(from, to)).join(" … "));

  test("by a second verb, too", () => {
    expect(noted("The patrol heard two bursts of fire and also observed trucks.")).toEqual([
      "two bursts of fire",
      "trucks",
    ]);
  });

  test("also under an acronym that the text does not spell out, if it notes things often", () => {
    expect(
      noted("On Monday the XMT observed two trucks. The XMT heard shots in Hestrel. Later the XMT saw three tanks."),
    ).toEqual(["On Monday … two trucks", "shots in Hestrel", "three tanks"]);
    expect(noted("The XMT observed trucks. The mayor heard shots.")).toEqual([]);
  });

  test("a call for somebody to do something has the whole infinitive", () => {
    const text = "Tam Orrel repeated his calls for residents to leave the town.";
    const { claims } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(claims.map(({ content: [first] }) => (first === undefined ? "" : text.slice(...first)))).toContain(
      "residents to leave the town",
    );
  });
});

describe("a name before the mark of the possessive", () => {
  test.each([
    "Halvey’s 15 December statement mentioned the “illegal annexation of Hestrel”.",
    "Halvey's Monday speech mentioned the “illegal annexation of Hestrel”.",
  ])("is shown without it: %s", (text) => {
    const { actors } = extractText(text, {}, { models: defaultModels(), lookup });
    expect(actors.flatMap(({ names }) => names)).toContain("Halvey");
    expect(actors.flatMap(({ names }) => names).join()).not.toMatch(/['’]s/);
  });
});

describe("a bare “the spokesperson” behind a body of another side", () => {
  const said = (between: string): string[] => {
    const text = `Keldoran army spokesperson Tam Orrel said that the guns were silent. ${between}“We are in touch with Keldora,” the spokesperson said.`;
    const { claims, canonical } = extractText(text, {}, { models: defaultModels(), lookup });
    return claims.map(({ claimant }) => (claimant === null ? "" : (canonical.get(claimant) ?? "")));
  };

  test("does not mean the spokesperson of the side before", () => {
    expect(said("The Pallumian Foreign Ministry said that nobody was hurt. ").at(-1)).not.toMatch(/Orrel/);
  });

  test("means the last spokesperson if no other side has spoken since", () => {
    expect(said("").at(-1)).toMatch(/Orrel/);
  });
});
