import fc from "fast-check";
import { describe, expect, it } from "vitest";
import organisations from "../../../data/lookups/organisations.json" with { type: "json" };
import places from "../../../data/lookups/places.json" with { type: "json" };
import states from "../../../data/lookups/states.json" with { type: "json" };
import { defaultLookup, type Lookup, lookupWith, readLookupEntries } from "../../../src/extract/lookup.ts";
import { ClaimgraphError } from "../../../src/model/errors.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const all = [...states, ...organisations, ...places];

/** Every match of a text, left to right: "words=key/use". */
function matches(text: string, lookup: Lookup = defaultLookup): string[] {
  const tokens = tokenize(text);
  const found: string[] = [];
  for (let i = 0; i < tokens.count; ) {
    const m = lookup.match(tokens, i);
    if (m === null) {
      i++;
      continue;
    }
    found.push(`${text.slice(tokens.start[i]!, tokens.end[i + m.length - 1]!)}=${m.entry.key}/${m.use}`);
    i += m.length;
  }
  return found;
}
const keyOf = (name: string): string => defaultLookup.find(name)!.key;

describe("lookup tables", () => {
  it("hold all members and observers of the United Nations, and 120 organisations", () => {
    expect(states.length).toBeGreaterThanOrEqual(195);
    expect(organisations.length).toBeGreaterThanOrEqual(120);
    expect(places.length).toBeGreaterThanOrEqual(100);
  });

  it("are well formed, and no key is given twice", () => {
    for (const [file, entries] of Object.entries({ states, organisations, places }))
      expect(readLookupEntries(entries, file)).toHaveLength(entries.length);
    const keys = all.flatMap((entry) => [entry.key, ...(entry.capital === undefined ? [] : [entry.capital.key])]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("give no name, adjective or people to two entries", () => {
    const owner = new Map<string, string>();
    for (const entry of all) {
      const own = [
        ...entry.names,
        ...(entry.adjectives ?? []),
        ...(entry.people ?? []),
        ...(entry.capital?.names ?? []),
      ];
      for (const name of new Set(own)) {
        expect(owner.get(name), name).toBeUndefined();
        owner.set(name, entry.key);
      }
    }
  });

  it("do not rank the names of a place", () => {
    const byCodePoint = (names: readonly string[]): string[] => [...names].sort((a, b) => (a < b ? -1 : 1));
    for (const place of places) expect(place.names).toEqual(byCodePoint(place.names));
  });

  it("know what belongs to what", () => {
    for (const entry of all) if (entry.partOf !== undefined) expect(defaultLookup.byKey(entry.partOf)).not.toBeNull();
  });

  it("find every entry by each of its names", () => {
    for (const entry of all)
      for (const name of entry.names) expect(defaultLookup.find(name)?.key, name).toBe(entry.key);
  });
});

describe("matching", () => {
  it("takes the longest name", () => {
    expect(matches("The United Nations Security Council met.")).toEqual([
      `United Nations Security Council=${keyOf("Security Council")}/name`,
    ]);
    expect(matches("the United Nations and South Sudan, Sudan")).toEqual([
      `United Nations=${keyOf("UN")}/name`,
      `South Sudan=${keyOf("South Sudan")}/name`,
      `Sudan=${keyOf("Sudan")}/name`,
    ]);
  });

  it("distinguishes name, adjective, people and capital", () => {
    expect(matches("Norway, the Norwegian envoy, Norwegians in Oslo")).toEqual(
      ["Norway/name", "Norwegian/adjective", "Norwegians/people", "Oslo/capital"].map((row) => {
        const [word, use] = row.split("/");
        return `${word}=${keyOf("Norway")}/${use}`;
      }),
    );
  });

  it("heeds case: no country in “turkey” or “us”", () => {
    expect(matches("They gave us a turkey, chad and polish from the guinea fowl.")).toEqual([]);
    expect(matches("OSLO, NORWAY")).toHaveLength(2);
    expect(matches("The US and the U.S. said")).toHaveLength(2);
  });

  it("tolerates missing diacritics, curly apostrophes and dashes for hyphens", () => {
    expect(matches("Cote d’Ivoire")).toEqual([`Cote d’Ivoire=${keyOf("Ivory Coast")}/name`]);
    expect(matches("Sao Tome and Principe")).toHaveLength(1);
    expect(matches("Guinea–Bissau")).toEqual([`Guinea–Bissau=${keyOf("Guinea-Bissau")}/name`]);
    expect(matches("Male staff arrived.")).toEqual([]);
  });

  it("tolerates one slip in a long name", () => {
    expect(matches("in Lichtenstein and Kyrgyztan")).toEqual([
      `Lichtenstein=${keyOf("Liechtenstein")}/name`,
      `Kyrgyztan=${keyOf("Kyrgyzstan")}/name`,
    ]);
    expect(matches("Nagorno-Karabkah and Nagorno Karabkah")).toEqual([
      `Nagorno-Karabkah=${keyOf("Artsakh")}/name`,
      `Nagorno Karabkah=${keyOf("Artsakh")}/name`,
    ]);
  });

  it("tolerates no slip in short names, never two, and no changed ending", () => {
    expect(matches("Norwya, Bulgraia, Switzrlnad, Argentinas")).toEqual([]);
  });

  it("does not take common words for slips", () => {
    const common =
      "Administration Alexandria Association Authorities Christians Commission Communities Columbia Constitution Continental Democratic Development Education Elizabeth Environment Government Immigration Independence Intelligence International Investigation Manchester Mediterranean Netherfield Organisations Parliament Philadelphia Professional Representatives Resolution Responsibility Secretariat September Settlement Something Statement Sweetheart Tanzanite Territorial Thailander University Washing Winchester Worthington";
    expect(matches(common)).toEqual([]);
  });

  it("leaves persons' names alone", () => {
    expect(matches("the actor Rami Jordan and Victoria Paris")).toEqual([]);
    expect(matches("Jordan Rami said")).toEqual([]);
    expect(matches("In Jordan, talks began. Jordan and Chad agreed.")).toHaveLength(3);
  });

  it("takes a user's entries first", () => {
    const own = lookupWith([
      { key: "my:1", kind: "armedGroup", names: ["Velmar Defence Force"] },
      { key: "my:2", kind: "place", names: ["Oslo"] },
      { key: keyOf("Norway"), kind: "state", names: ["Norvegia"] },
    ]);
    expect(matches("the Velmar Defence Force in Oslo, Norvegia", own)).toEqual([
      "Velmar Defence Force=my:1/name",
      "Oslo=my:2/name",
      `Norvegia=${keyOf("Norway")}/name`,
    ]);
    expect(matches("Norway", own)).toEqual([]);
  });

  it("stays inside the text", () => {
    const word = fc.constantFrom(
      "United",
      "Nations",
      "Security",
      "South",
      "Sudan",
      "of",
      "the",
      "-",
      "Republic",
      "Jordan",
      "New",
      "",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 12 }), (parts) => {
        const tokens = tokenize(parts.join(" "));
        for (let i = 0; i < tokens.count; i++) {
          const m = defaultLookup.match(tokens, i);
          if (m !== null) {
            expect(m.at).toBe(i);
            expect(m.length).toBeGreaterThan(0);
            expect(i + m.length).toBeLessThanOrEqual(tokens.count);
          }
        }
      }),
    );
  });
});

describe("a user's lookup file", () => {
  it.each([
    [{}, "array"],
    [[1], "entry 1 is no object"],
    [[{ key: "x", kind: "state", names: ["A"] }], "entry 1 needs a key"],
    [[{ key: "my:1", kind: "planet", names: ["A"] }], "entry 1 needs a kind"],
    [
      [{ key: "my:1", kind: "place", names: ["A"], point: { latitude: 91, longitude: 0 } }],
      "entry 1: point has a latitude",
    ],
    [
      [{ key: "my:1", kind: "place", names: ["A"], point: { latitude: "9", longitude: 0 } }],
      "entry 1: point has a latitude",
    ],
    [
      [{ key: "my:1", kind: "state", names: ["A"], capital: { key: "my:1c", names: ["B"], point: {} } }],
      "entry 1: capital: point has a latitude",
    ],
    [[{ key: "my:1", kind: "state", names: [] }], "entry 1 needs names"],
    [[{ key: "my:1", kind: "state", names: ["A"], people: "As" }], "people"],
    [[{ key: "my:1", kind: "state", names: ["A"], capital: null }], "capital"],
    [
      [
        { key: "my:1", kind: "state", names: ["A"] },
        { key: "my:1", kind: "state", names: ["B"] },
      ],
      "entry 2 has the key my:1 again",
    ],
  ])("is refused with its fault: %j", (value, message) => {
    expect(() => readLookupEntries(value, "own.json")).toThrow(ClaimgraphError);
    expect(() => readLookupEntries(value, "own.json")).toThrow(message);
  });
});
