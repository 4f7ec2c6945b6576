import type { PointScores } from "./points.ts";

/** The figures of disputed points, to read. */
export function formatPoints(scores: PointScores): string {
  const { points, found, judged } = scores;
  const rows: [string, number, string][] = [
    ["recall", scores.recall, `${found} of ${points}`],
    ["precision", scores.precision, `of ${judged}`],
    ["mixed", scores.mixed, "hold claims of another point besides"],
    ["B³ of claims", scores.b3, ""],
    ["side right", scores.side, ""],
    ["stance right", scores.stance, ""],
  ];
  return `disputed points\n${rows.map(([name, value, note]) => `${name.padEnd(16)} ${value.toFixed(3)}  ${note}`.trimEnd()).join("\n")}\n`;
}
