import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { placeKey } from "../src/overview/placeKey.ts";
import { namesIn } from "../web/map/gazetteer.ts";
import { filesOf } from "./tools/mapData.mjs";

const FOLDER = fileURLToPath(new URL("../data/gazetteer", import.meta.url));
const made = filesOf(placeKey);

test("data/gazetteer is what its script makes of the data sets, and holds nothing else", () => {
  const own = readdirSync(FOLDER).filter((name) => name !== "README.md" && name !== "towns.tsv");
  expect(own.sort()).toEqual([...made.keys()].sort());
  // their contents are long: which differ is enough
  expect(own.filter((name) => readFileSync(`${FOLDER}/${name}`, "utf8") !== made.get(name))).toEqual([]);
});

test("names of both sides give one point, and a name of several places none", () => {
  const at = (name: string) => namesIn(made.get(`names-${placeKey(name)[0]}.txt`) ?? "").get(placeKey(name));
  expect(at("Kyiv")).toEqual([50.45, 30.52]);
  expect(at("Kiev")).toEqual(at("Kyiv"));
  expect(at("Londonderry")).toBe(null);
  expect(at("Springfield")).toBe(null);
  // a town has this name, too, and nobody means it
  expect(at("Africa")).toBe(undefined);
});

test("the coasts are rings that end where they begin", () => {
  const rings = (made.get("coastlines.txt") ?? "")
    .trim()
    .split("\n")
    .flatMap((line) => line.split(";"));
  expect(rings.length).toBeGreaterThan(1000);
  for (const ring of rings) {
    const steps = ring
      .split(" ")
      .slice(1)
      .map((step) => step.split(",").map(Number));
    expect(steps.reduce((sum, [east = 0]) => sum + east, 0)).toBe(0);
    expect(steps.reduce((sum, [, north = 0]) => sum + north, 0)).toBe(0);
  }
});
