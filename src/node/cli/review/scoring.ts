import { reviewScore } from "../../../query/reviews/score.ts";
import { counted } from "../counted.ts";
import type { Session } from "../session.ts";
import { openAsRead } from "./reviewing.ts";

const share = (part: number, of: number): string => (of === 0 ? "–" : (part / of).toFixed(2));

/** Prints how often the program was right, for the claims of a graph with decisions. */
export async function scoreReviews(path: string, json: boolean, session: Session): Promise<void> {
  const { terminal } = session;
  const graph = await openAsRead(path, session);
  const score = reviewScore(await graph.records(), await graph.reviews());
  if (json) return terminal.write(`${JSON.stringify(score)}\n`);
  const { decided, right, rejected, corrected, disputed, bands } = score;
  const fields = Object.entries(corrected).map(([field, n]) => `  ${field} corrected  ${n}`);
  const table = bands
    .filter(({ claims }) => claims > 0)
    .map(
      ({ from, to, claims, right: own, said }) =>
        `  ${from.toFixed(2)} to ${to.toFixed(2)}  ${own} of ${claims} right (${share(own, claims)}), ${said.toFixed(2)} said`,
    );
  const lines = [
    `${counted(decided, "claim")} decided on: ${right} right as read (${share(right, decided)})`,
    `  rejected  ${rejected}`,
    ...fields,
    ...(disputed > 0 ? [`  disputed between reviewers, not counted  ${disputed}`] : []),
    "by confidence",
    ...table,
  ];
  await terminal.write(`${lines.join("\n")}\n`);
}
