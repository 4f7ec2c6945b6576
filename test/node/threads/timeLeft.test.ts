import { expect, test } from "vitest";
import { timeLeft } from "../../../src/node/threads/timeLeft.ts";

const limit = 30_000;

test("a thread that had the processor to itself is late when its limit has passed", () => {
  expect(timeLeft({ limit, passed: limit, used: limit, busy: 1 })).toBe(0);
  expect(timeLeft({ limit, passed: limit, used: 2 * limit, busy: 2 })).toBe(0);
  expect(timeLeft({ limit, passed: limit, used: limit * 0.98, busy: 1 })).toBe(0);
});

test("on a busy machine it goes on until it has had as much processor time", () => {
  expect(timeLeft({ limit, passed: limit, used: 5_000, busy: 1 })).toBe(25_000);
  expect(timeLeft({ limit, passed: limit, used: 20_000, busy: 2 })).toBe(20_000);
});

test("a thread that gets no processor time is ended in the end", () => {
  expect(timeLeft({ limit, passed: 20 * limit, used: 0, busy: 1 })).toBe(0);
});
