import { describe, expect, it } from "vitest";
import { printable, wantsColours } from "../../../src/node/cli/terminal.ts";
import { wrap, wrapStyled } from "../../../src/node/cli/wrap.ts";

describe("colours", () => {
  it("are for terminals only, and never under NO_COLOR", () => {
    expect(wantsColours({ isTTY: true }, {})).toBe(true);
    expect(wantsColours({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
    expect(wantsColours({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
    expect(wantsColours({ isTTY: true }, { TERM: "dumb" })).toBe(false);
    expect(wantsColours({}, {})).toBe(false);
    expect(wantsColours({}, { FORCE_COLOR: "1" })).toBe(true);
    expect(wantsColours({ isTTY: true }, { FORCE_COLOR: "0" })).toBe(false);
  });
});

describe("text of others", () => {
  it("cannot move the cursor, change colours or turn the direction of writing", () => {
    expect(printable("a\x1b[31mb\r\x9bc\u202ed\u2066e")).toBe("a\ufffd[31mb\ufffd\ufffdc\ufffdd\ufffde");
  });

  it("keeps line breaks, tabs and letters of all scripts", () => {
    expect(printable("Bakı\n\tՀայաստան “—”")).toBe("Bakı\n\tՀայաստան “—”");
  });
});

describe("wrapping", () => {
  it("breaks at blanks and cuts only what is longer than a line", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
    expect(wrap("", 10)).toEqual([""]);
  });

  it("takes a word of three million letters in no time", () => {
    const begin = process.cpuUsage();
    expect(wrap("t".repeat(3_000_000), 100)).toHaveLength(30_000);
    expect(process.cpuUsage(begin).user).toBeLessThan(5_000_000);
  });

  it("counts what is shown, not what paints it", () => {
    const loud = (word: string): string => `<<${word}>>`;
    expect(
      wrapStyled(
        [
          ["one two", loud],
          ["three", (word) => word],
        ],
        9,
      ),
    ).toEqual(["<<one>> <<two>>", "three"]);
  });
});
