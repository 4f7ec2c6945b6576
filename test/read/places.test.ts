import { describe, expect, test } from "vitest";
import { readPlaces, writePlaces } from "../../src/model/places.ts";

const PLACES = {
  textId: "a".repeat(64),
  positions: {
    labels: ["iv", "1"],
    starts: Uint32Array.from([0, 12, 40]),
    end: 55,
    pages: Uint16Array.from([0, 1, 1]),
    boxes: Float32Array.from([72, 90.5, 200, 102, 72, 90, 210.5, 102, 72, 104, 150, 116]),
  },
};

describe("where words stand on pages", () => {
  test("comes back from its file", () => {
    expect(readPlaces(writePlaces(PLACES))).toEqual(PLACES);
  });

  test.each([
    ["is no JSON", "{"],
    ["is cut short", writePlaces(PLACES).slice(0, -10)],
    ["has a page of no stretch", writePlaces(PLACES).replace("[1,2]", "[1,1000000000]")],
    ["has too few boxes", writePlaces(PLACES).replace(/\[720,.*\]/, "[720]")],
    ["has offsets that are none", writePlaces(PLACES).replace("[0,12,28]", "[0,-12,28]")],
  ])("is none where the file %s", (_, json) => {
    expect(readPlaces(json)).toBeNull();
  });
});
