import { round } from "./figures.ts";
import type { BCubed, GroupScores, LinkEvaluation, LinkItem } from "./links.ts";

const three = (x: number): string => round(x, 3).toFixed(3);
const rates = (x: { readonly p: number; readonly r: number; readonly f1: number }): string =>
  `P ${three(x.p)}  R ${three(x.r)}  F1 ${three(x.f1)}`;
const name = (text: string): string => text.padEnd(16);

/** Scores of links as text for reading, with the pairs that went wrong. Ends with a line break. */
export function formatLinks({ scores, items }: LinkEvaluation, limit = 20): string {
  const pairs = (title: "disputes" | "repeats"): string => {
    const own = scores[title];
    return `${name(title)} ${rates(own)}  (${own.tp} right of ${own.pred} found, ${own.gold} in the gold)`;
  };
  const groups = (title: string, { matched, all }: GroupScores): string[] => {
    const one = (x: BCubed): string => `${rates(x)}  (${x.items})`;
    return [`${name(`${title}, B³`)} ${one(matched)}  of those found; of all ${one(all)}`];
  };
  const { points } = scores;
  const lines = [
    `links (${three(scores.claims)} of the gold's claims found)`,
    pairs("disputes"),
    pairs("repeats"),
    ...groups("actors", scores.actors),
    ...groups("events", scores.events),
  ];
  if (points.of > 0)
    lines.push(
      `${name("points")} ${points.found} of ${points.of} disputed points found${points.missed.length === 0 ? "" : `; missed: ${points.missed.join("; ")}`}`,
    );
  for (const relation of ["disputes", "repeats"] as const)
    for (const outcome of ["false", "missed"] as const)
      lines.push(
        ...itemLines(
          `${outcome} ${relation}`,
          items.filter((item) => item.relation === relation && item.outcome === outcome),
          limit,
        ),
      );
  return `${lines.join("\n")}\n`;
}

function itemLines(title: string, items: readonly LinkItem[], limit: number): string[] {
  if (items.length === 0 || limit === 0) return [];
  const lines = ["", `${title} (${items.length})`];
  for (const { a, b, because } of items.slice(0, limit))
    lines.push(`  ${cut(a)}`, `  ${cut(b)}`, ...(because === null ? [""] : [`    ${cut(because)}`, ""]));
  if (items.length > limit) lines.push(`  … and ${items.length - limit} more`);
  return lines;
}

const cut = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, " ");
  return flat.length > 180 ? `${flat.slice(0, 179)}…` : flat;
};
