import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { mirrored } from "../../web/mirrored.ts";
import { isPseudo, t } from "../../web/strings.ts";

const WEB = fileURLToPath(new URL("../../web", import.meta.url));
const parts = readdirSync(WEB, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".tsx"));

test("a string changed for the mirrored language shows it, those that are made of numbers too", () => {
  const other = mirrored({ one: "Claims", many: (count: number) => `${count} claims`, list: [["a", "b"]] });
  expect(other.one).toBe("⟦Cláíms·⟧");
  expect(other.many(3)).toMatch(/^⟦3 çláíms·⟧$/);
  expect(other.list).toEqual([["⟦á·⟧", "⟦b·⟧"]]);
});

test("the address asks for the mirrored language", () => {
  expect([isPseudo("?language=pseudo"), isPseudo("?language=en"), isPseudo("")]).toEqual([true, false, false]);
});

test.each(parts)("%s has no words of its own", (name) => {
  const source = readFileSync(`${WEB}/${name}`, "utf8")
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .replaceAll("Claimgraph", "");
  // between tags, and in what is read out
  expect([...source.matchAll(/[^=]>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g)].map(([, words]) => words)).toEqual([]);
  expect([...source.matchAll(/(?:aria-label|title|placeholder)="([^"]+)"/g)].map(([, words]) => words)).toEqual([]);
});

test("numbers and dates are written as people write them", () => {
  expect([t.counted.claims(1), t.counted.claims(12_345)]).toEqual(["1 claim", "12\u202f345 claims"]);
  expect(t.timeline.between("2031-07-12", "2031-07-12")).toBe("on 12 July 2031");
  expect(t.timeline.between(null, null)).toBe("at any time");
});
