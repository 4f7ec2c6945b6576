import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LookupEntry, lookupWith } from "../../../src/extract/lookup.ts";
import { readModels } from "../../../src/extract/models/models.ts";
import { tagTokens } from "../../../src/extract/pos/pos.ts";
import { TAGS } from "../../../src/extract/pos/tags.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { tokenize } from "../../../src/text/tokens.ts";

const file = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL("../../../data/models/pos.en.bin", import.meta.url)));
const { pos } = readModels({ pos: file() });

const INVENTED: readonly LookupEntry[] = [
  {
    key: "t:1",
    kind: "state",
    names: ["Pallumia"],
    adjectives: ["Pallumian"],
    people: ["Pallumians"],
    capital: { key: "t:1c", names: ["Velmar"] },
  },
  {
    key: "t:2",
    kind: "state",
    names: ["Keldora"],
    adjectives: ["Keldoran"],
    people: ["Keldorans"],
    capital: { key: "t:2c", names: ["Ost"] },
  },
];
const lookup = lookupWith(INVENTED);

function tagged(text: string, model = pos): string {
  const tokens = tokenize(text);
  const tags = tagTokens(tokens, splitSentences(tokens), model, lookup);
  return tokens.word.map((word, i) => `${word}/${TAGS[tags[i]!]}`).join(" ");
}

describe("tagging by the model", () => {
  it("distinguishes a verb from a noun of the same form", () => {
    expect(tagged("They claim that the claim is false.")).toBe(
      "They/PRP claim/VBP that/IN the/DT claim/NN is/VBZ false/JJ ./.",
    );
  });

  it("knows names by their place, not by their letters", () => {
    expect(tagged("Bram Oskell denied the report.")).toContain("Bram/NNP Oskell/NNP denied/VBD");
    expect(tagged("Zqxyv Wkjih denied the report.")).toContain("Zqxyv/NNP Wkjih/NNP denied/VBD");
  });

  it("gives the same tags when two sides change places", () => {
    const swap: Readonly<Record<string, string>> = {
      Pallumia: "Keldora",
      Pallumian: "Keldoran",
      Pallumians: "Keldorans",
      Velmar: "Ost",
    };
    const sentence =
      "Pallumia said the Pallumian army left Velmar, and Pallumians cheered. PALLUMIA had warned of that in May.";
    const swapped = sentence.replace(/Pallumi\w+|Velmar|PALLUMIA/g, (name) => swap[name] ?? "KELDORA");
    const tagsOf = (text: string): string[] =>
      tagged(text)
        .split(" ")
        .map((pair) => pair.slice(pair.lastIndexOf("/")));
    expect(tagsOf(swapped)).toEqual(tagsOf(sentence));
  });

  it("gives each token one of the tags, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const tokens = tokenize(text);
        const tags = tagTokens(tokens, splitSentences(tokens), pos);
        return tags.length === tokens.count && tags.every((tag) => tag < TAGS.length);
      }),
    );
  });
});

describe("tagging by rules, without a model", () => {
  it("finds verbs of saying, names and closed classes", () => {
    expect(tagged("The ministry said that Bram Oskell had denied it.", null)).toBe(
      "The/DT ministry/NN said/VBD that/IN Bram/NNP Oskell/NNP had/VBD denied/VBN it/PRP ./.",
    );
  });

  it("takes no noun after an article for a verb", () => {
    expect(tagged("the claim", null)).toBe("the/DT claim/NN");
    expect(tagged("they claim", null)).toBe("they/PRP claim/VBP");
  });
});
