import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffsets } from "../../src/model/codePoints.ts";

describe("offsets in code points", () => {
  it("count a character beyond U+FFFF once", () => {
    const offset = codePointOffsets("a🗳b");
    expect([0, 1, 3, 4].map(offset)).toEqual([0, 1, 2, 3]);
  });

  it("are those of the text before them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const offset = codePointOffsets(text);
        const points = [...text];
        let at = 0;
        for (const [index, point] of points.entries()) {
          expect(offset(at)).toBe(index);
          at += point.length;
        }
        expect(offset(text.length)).toBe(points.length);
      }),
    );
  });

  it("count half of a character as one", () => {
    const offset = codePointOffsets("\ud83da\udc00b");
    expect([0, 1, 2, 3, 4].map(offset)).toEqual([0, 1, 2, 3, 4]);
  });
});
