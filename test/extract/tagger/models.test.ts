import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readModels } from "../../../src/extract/models/models.ts";
import { ClaimgraphError } from "../../../src/model/errors.ts";

const pos = new Uint8Array(readFileSync(new URL("../../../data/models/pos.en.bin", import.meta.url)));
const claims = new Uint8Array(readFileSync(new URL("../../../data/models/claims.en.bin", import.meta.url)));

function failureOf(read: () => unknown): ClaimgraphError {
  try {
    read();
  } catch (error) {
    if (error instanceof ClaimgraphError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const changed = (at: number, to: number): Uint8Array => {
  const copy = pos.slice();
  copy[at] = to;
  return copy;
};

describe("a model file that cannot be used", () => {
  it("is named when it is truncated, wherever it was cut", () => {
    for (const length of [0, 5, 12, 15, 1000, pos.length - 1]) {
      const error = failureOf(() => readModels({ pos: pos.subarray(0, length) }));
      expect(error.place).toBe("pos.en.bin");
      expect(error.message).toContain("truncated");
      expect(error.remedy).toContain("npm run train");
    }
  });

  it("is refused when it is of another version", () => {
    expect(failureOf(() => readModels({ pos: changed(7, 9) })).message).toContain("version 9");
  });

  it("is refused when it is something else", () => {
    expect(failureOf(() => readModels({ pos: changed(2, 88) })).message).toContain("not the model file");
  });

  it("is refused when it was learnt with other features, classes or tags", () => {
    const error = failureOf(() => readModels({ pos: changed(15, pos[15]! ^ 1) }));
    expect(error.message).toContain("other features");
    expect(error.place).toBe("pos.en.bin");
    const other = claims.slice();
    other[12] = other[12]! ^ 1;
    expect(failureOf(() => readModels({ pos, claims: other })).place).toBe("claims.en.bin");
  });

  it("is refused when a byte of it was changed", () => {
    const at = pos.length - 10;
    expect(failureOf(() => readModels({ pos: changed(at, pos[at]! ^ 1) })).message).toContain("damaged");
  });
});

it("may be absent", () => {
  expect(readModels({})).toEqual({ pos: null, claims: null });
});
