import { describe, expect, test } from "vitest";
import { KeyIndex } from "../../../src/extract/models/keyIndex.ts";
import {
  type ModelForm,
  packModel,
  packNumbers,
  packWords,
  unpackModel,
  unpackNumbers,
  unpackWords,
} from "../../../src/extract/models/modelFile.ts";

const FORM: ModelForm = { kind: "POS", features: 7 };
const unpacked = (file: Uint8Array, count: number) => unpackModel(file, FORM, "some.bin", count);

describe("a model's file", () => {
  test("gives back its sections, empty ones too", () => {
    const sections = [Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(255)];
    expect(unpacked(packModel(FORM, sections), 3).map((one) => [...one])).toEqual([[1, 2, 3], [], [255]]);
  });

  test("with a section less or more than is read, or with bytes behind the last, is refused as truncated", () => {
    const file = packModel(FORM, [Uint8Array.of(1), Uint8Array.of(2)]);
    for (const count of [1, 3]) expect(() => unpacked(file, count)).toThrow("truncated");
    expect(() => unpacked(Uint8Array.from([...file, 0, 0]), 2)).toThrow("truncated");
  });
});

test.each([[[]], [[0]], [[127, 128, 16_383, 16_384]], [[2 ** 31, 2 ** 40]]])(
  "numbers come back as they were: %j",
  (numbers) => {
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  },
);

test.each([[[]], [["gate"]], [["gate", "Brücke", ""]]])("words come back as they were: %j", (words) => {
  expect(unpackWords(packWords(words))).toEqual(words);
});

describe("an index of keys", () => {
  test("gives each key one row, in the order in which they came, however many more come than were expected", () => {
    const index = new KeyIndex(1);
    // keys that differ by the size of the table alone meet in it
    const keys = Array.from({ length: 5000 }, (_, n) => n * 1024 + 1);
    expect(keys.map((key) => index.add(key))).toEqual(keys.map((_, n) => n));
    expect(keys.map((key) => index.add(key))).toEqual(keys.map((_, n) => n));
    expect(keys.map((key) => index.find(key))).toEqual(keys.map((_, n) => n));
    expect(index.size).toBe(5000);
    expect([...index.keys()]).toEqual(keys);
  });

  test("has no row for a key that did not come", () => {
    const index = new KeyIndex(10);
    index.add(3);
    expect([index.find(4), index.find(3 + 1024)]).toEqual([-1, -1]);
  });
});
