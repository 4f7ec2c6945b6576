import { expect, test } from "vitest";
import { progressOn } from "../../../src/node/cli/progress.ts";

/** What is seen of a progress whose clock is told. */
function watched(columns: number | null) {
  const screen = { time: 0, drawn: [] as string[], told: [] as string[] };
  const progress = progressOn(
    {
      now: () => screen.time,
      columns: () => columns,
      draw: (head, what) => screen.drawn.push(head + what),
      clear: () => screen.drawn.push(""),
      tell: (line) => screen.told.push(line),
    },
    "Reading",
  );
  return { screen, progress };
}

test("on a terminal a bar shows progress, rate and time left", () => {
  const { screen, progress } = watched(80);
  progress.at(0, 300);
  screen.time = 10;
  progress.at(50, 300, "mill.txt");
  screen.time = 30;
  progress.at(300, 300);
  progress.done();
  expect(screen.drawn[0]).toBe(`Reading [${" ".repeat(24)}]   0/300 `);
  expect(screen.drawn[1]).toBe(`Reading [####${" ".repeat(20)}]  50/300 5.0 a second, 0:50 left mill.txt`);
  expect(screen.drawn[2]).toBe(`Reading [${"#".repeat(24)}] 300/300 10 a second `);
  expect(screen.drawn.at(-1)).toBe("");
  expect(screen.told).toEqual([]);
});

test("without a terminal a line is printed each minute and nothing is drawn", () => {
  const { screen, progress } = watched(null);
  for (screen.time = 0; screen.time <= 185; screen.time += 5) progress.at(screen.time, 7200);
  progress.done();
  expect(screen.told).toEqual([
    "Reading:   60/7200, 1.0 a second, 1:59:00 left",
    "Reading:  120/7200, 1.0 a second, 1:58:00 left",
    "Reading:  180/7200, 1.0 a second, 1:57:00 left",
  ]);
});

test("slow rates are given by the minute", () => {
  const { screen, progress } = watched(80);
  screen.time = 90;
  progress.at(3, 9);
  expect(screen.drawn.at(-1)).toContain("2.0 a minute, 3:00 left");
});
