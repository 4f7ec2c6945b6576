// Texts as they should not be: no crash, time in step with the length, and unknown rather than wrong.
import { describe, expect, test } from "vitest";
import { findParts } from "../../src/extract/parts/parts.ts";
import { claimsOf, extractText, voiceOf } from "./claimsOf.ts";

/** Processor time of a call in milliseconds: the least of five. */
function timeOf(call: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5; k++) {
    const before = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** "claimant for principal" of the claims of a text, each pair once. */
function speakers(text: string): string[] {
  const extraction = extractText(text);
  const all = extraction.claims.filter(({ level }) => level === 1).map((claim) => voiceOf(extraction, claim));
  return [...new Set(all)];
}

describe("the time grows with the length for", () => {
  const turns = (count: number): string =>
    Array.from({ length: count }, (_, k) =>
      k % 2 === 0
        ? `MS. FELD: Did the army shell the village in ${1900 + (k % 90)}?`
        : "MR. ORREL: Our army shelled no village, and we said so.",
    ).join("\n\n");
  const annexes = (count: number): string =>
    `Letter dated 3 March 2025 from the Permanent Representative of Norway to the United Nations addressed to the Secretary-General\n\nPlease find the annexes.\n\n(Signed) Orlan Tess\n\n${Array.from(
      { length: count },
      (_, k) =>
        `Annex ${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"][k % 11]}\n\nStatement by the Ministry of Peace of Norway\n\nThe army of Chile shelled a village of ours.`,
    ).join("\n\n")}`;
  const columns = (count: number): string =>
    Array.from(
      { length: count },
      (_, k) =>
        `The army shelled the vil-      Nobody came to the ${k}\nlage, the mayor said.         meeting, he said.`,
    ).join("\n");
  const table = (count: number): string =>
    `Daily report\n\n${Array.from({ length: count }, (_, k) => `${(k % 28) + 1} March    Osk    ${k}    Norway`).join("\n")}\n\nThe mission recorded nine violations.`;

  test.each([
    ["a transcript", turns, 400],
    ["a letter with annexes", annexes, 33],
    ["two columns read across", columns, 200],
    ["a table", table, 600],
  ])("%s", (_, make, count) => {
    const [one, four] = [make(count), make(count * 4)];
    extractText(one);
    extractText(four);
    // twice the length may take 2.6 times as long, as in `test/faults`, and a little for the memory; squared growth takes 16 times
    expect(timeOf(() => extractText(four))).toBeLessThan(2.6 ** 2 * timeOf(() => extractText(one)) + 150);
  });
});

describe("unknown and not wrong is the speaker", () => {
  test("of labels in two languages, of which each is one's own", () => {
    const text =
      "INTERVIEW\n\nQuestion: Who shelled the gate?\n\nRÉPONSE DE MME FELD: The army of Chile shelled the gate.\n\nQuestion: When?\n\nMS. FELD: It shelled the gate in May.";
    expect(speakers(text).every((one) => / for \?$/.test(one))).toBe(true);
  });

  test("of a label that never speaks: it takes no words of the next", () => {
    const text =
      "MS. FELD:\n\nMR. ORREL: Our army did not shell the gate.\n\nMS. FELD:\n\nMR. ORREL: Chile shelled the gate.";
    expect(speakers(text)).toEqual(["Orrel for ?"]);
  });

  test("of two columns that were read across: no side gets the other's words", () => {
    const text =
      "The army of Chile said that it    The ministry of Norway said\nhad not fired on the town on      that nine people had died in\nSunday, and that it was calm.     the shelling of the market.";
    for (const one of speakers(text)) expect(one).not.toMatch(/Chile for Norway|Norway for Chile/);
  });
});

describe("parts of what is badly set", () => {
  test("eleven annexes are eleven parts", () => {
    const numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"];
    const text = `Letter dated 3 March 2025 from the Permanent Representative of Norway to the United Nations addressed to the Secretary-General\n\nPlease find the annexes.\n\n(Signed) Orlan Tess\n\n${numbers
      .map(
        (n) =>
          `Annex ${n}\n\nStatement by the Ministry of Peace of Norway\n\nThe army of Chile shelled a village of ours.`,
      )
      .join("\n\n")}`;
    const { parts } = extractText(text);
    expect(parts.filter(({ kind }) => kind === "annex").map(({ number }) => number)).toEqual(numbers);
  });

  test("footnotes that are numbered anew on each page make no claims", () => {
    const page = (n: number): string =>
      `The mission saw nine guns.[1] It saw two tanks.[2] It saw no people.[3]\n\n[1] See the report of page ${n}.\n[2] Ibid.\n[3] Ibid., p. 4.`;
    const text = [1, 2, 3].map(page).join("\n\n");
    expect(findParts(text).parts.filter(({ kind }) => kind === "note").length).toBe(9);
    expect(
      claimsOf(text).filter(({ content }) => content.some(([from, to]) => /Ibid|See the/.test(text.slice(from, to)))),
    ).toEqual([]);
  });

  test("rows of a table make no claims", () => {
    const text =
      "Daily report\n\nDate    Place    Violations    Side\n1 March    Osk    12    Norway\n2 March    Lorne    3    Chile\n3 March    Osk    7    Norway\n\nThe mission recorded 22 violations.";
    const rows = claimsOf(text).filter(({ content }) =>
      content.some(([from, to]) => /\d March/.test(text.slice(from, to))),
    );
    expect(rows).toEqual([]);
  });
});
