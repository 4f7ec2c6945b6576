import { describe, expect, it } from "vitest";
import * as lists from "../../../src/extract/lexicon/en/words.ts";
import { CITED_GENRES } from "../../../src/model/claim.ts";

const { DOCUMENT_NOUNS, HONORIFICS, PRONOUNS, ROLE_NOUNS } = lists;

describe("closed lists", () => {
  it("hold lower-cased single tokens", () => {
    for (const list of Object.values(lists))
      for (const word of list.keys()) expect(word).toMatch(/^[\p{Ll}'][\p{Ll}'.-]*$/u);
  });

  it("know person, number and gender of pronouns", () => {
    expect(PRONOUNS.get("she")).toEqual({ person: 3, plural: false, animate: true, gender: "f" });
    expect(PRONOUNS.get("it")!.animate).toBe(false);
    expect(PRONOUNS.get("we")).toMatchObject({ person: 1, plural: true });
  });

  it("know at least 200 roles, in both numbers", () => {
    expect(new Set([...ROLE_NOUNS.values()].map((role) => role.base)).size).toBeGreaterThanOrEqual(200);
    expect(ROLE_NOUNS.get("spokeswoman")).toEqual({ base: "spokesperson", gender: "f" });
    expect(ROLE_NOUNS.get("spokesmen")).toEqual({ base: "spokesperson", gender: "m", plural: true });
    expect(ROLE_NOUNS.get("officials")).toEqual({ base: "official", plural: true });
    expect(ROLE_NOUNS.get("secretaries-general")).toEqual({ base: "secretary-general", plural: true });
    expect(ROLE_NOUNS.get("envoy")).toEqual({ base: "envoy" });
  });

  it("know the genre of documents", () => {
    expect(DOCUMENT_NOUNS.get("letter")).toBe("letter");
    expect(DOCUMENT_NOUNS.get("communiqué")).toBe("statement");
    expect(DOCUMENT_NOUNS.get("treaty")).toBe("agreement");
    expect(DOCUMENT_NOUNS.get("document")).toBeNull();
    for (const genre of DOCUMENT_NOUNS.values()) if (genre !== null) expect(CITED_GENRES).toContain(genre);
  });

  it("know the gender that a title shows", () => {
    expect(HONORIFICS.get("mrs.")).toBe("f");
    expect(HONORIFICS.get("col.")).toBeNull();
  });
});
