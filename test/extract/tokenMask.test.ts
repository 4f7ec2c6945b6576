import { expect, test } from "vitest";
import { TokenMask } from "../../src/extract/structure/tokenMask.ts";

const shown = (mask: TokenMask): number[] => Array.from({ length: 20 }, (_, i) => i).filter((i) => mask.has(i));

test("a mask holds the tokens of its ranges without those that are left out, wherever these begin and end", () => {
  expect(
    shown(
      new TokenMask(
        [
          [5, 8],
          [12, 15],
        ],
        [
          [0, 6],
          [13, 19],
        ],
      ),
    ),
  ).toEqual([6, 7, 12]);
  expect(shown(new TokenMask([[5, 8]], [[0, 3]]))).toEqual([5, 6, 7]);
  expect(shown(new TokenMask([[5, 8]], [[8, 12]]))).toEqual([5, 6, 7]);
});

test("a mask of nothing holds no token", () => {
  expect(shown(new TokenMask([]))).toEqual([]);
  expect(shown(new TokenMask([[3, 3]], [[0, 5]]))).toEqual([]);
});
