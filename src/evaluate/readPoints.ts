import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { GoldPoint } from "./points.ts";

/**
 * Reads disputed points, one a line.
 *
 * @param name what the text is called in messages: a file
 * @throws ClaimgraphError (bad data) if a line is no point
 */
export function readPoints(text: string, name: string): GoldPoint[] {
  return text.split("\n").flatMap((line, n): GoldPoint[] => {
    if (line.trim() === "") return [];
    const at = { exitCode: EXIT.badData, place: name, line: n + 1 };
    try {
      const point: unknown = JSON.parse(line);
      if (isPoint(point)) return [point];
    } catch (cause) {
      throw new ClaimgraphError("this line is no JSON", { ...at, cause });
    }
    throw new ClaimgraphError("this line is no disputed point: it needs an id and stances with claims", at);
  });
}

const isPoint = (point: unknown): point is GoldPoint =>
  typeof point === "object" &&
  point !== null &&
  "id" in point &&
  typeof point.id === "string" &&
  "stances" in point &&
  Array.isArray(point.stances) &&
  point.stances.every(isStance);

const isStance = (stance: unknown): boolean =>
  typeof stance === "object" &&
  stance !== null &&
  "stance" in stance &&
  "side" in stance &&
  "claims" in stance &&
  Array.isArray(stance.claims) &&
  stance.claims.every(
    (claim: unknown) => typeof claim === "object" && claim !== null && "doc" in claim && "quote" in claim,
  );
