import points from "../../data/gazetteer/known.txt?raw";
import places from "../../data/lookups/places.json" with { type: "json" };
import states from "../../data/lookups/states.json" with { type: "json" };
import { placeKey } from "../../src/overview/placeKey.ts";
import { type Gazetteer, type Point, pointIn } from "./gazetteer.ts";

/** Where a place stands on the map and who says so, or why it stands nowhere. */
export type Placing =
  | { readonly is: "placed"; readonly point: Point; readonly by: "own" | "known" | "name" }
  | { readonly is: "shared" | "unknown" | "state" | "unnamed" };

/** What the lookups know of a name. */
type Known = { readonly is: "state" } | { readonly is: "place"; readonly point: Point | null };

/** Points that are nearer than this, in degrees, are those of one place. */
const NEAR = 0.05;

let known: ReadonlyMap<string, Known> | null = null;

/** The names of the lookups. A state comes before a capital that has its name. */
function knownNames(): ReadonlyMap<string, Known> {
  if (known !== null) return known;
  const byKey = new Map(
    points
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [key = "", point = ""] = line.split("=");
        return [key, pointIn(point)] as const;
      }),
  );
  const found = new Map<string, Known>();
  const put = (names: readonly string[], what: Known) => {
    for (const name of names) if (!found.has(placeKey(name))) found.set(placeKey(name), what);
  };
  for (const { names } of states) put(names, { is: "state" });
  for (const { key, names } of [...states.flatMap(({ capital }) => capital ?? []), ...places])
    put(names, { is: "place", point: byKey.get(key) ?? null });
  known = found;
  return found;
}

/**
 * Where a place stands. Nothing is guessed: a state is no point, a name that several places have is none, and names that the
 * gazetteer has for different places are none.
 *
 * @param own the points that the graph itself has
 */
export function placingOf(names: readonly string[], own: readonly Point[], gazetteer: Gazetteer): Placing {
  if (own.length > 0) return oneOf(own, "own");
  if (names.length === 0) return { is: "unnamed" };
  const meant = names.flatMap((name) => knownNames().get(placeKey(name)) ?? []);
  if (meant.some(({ is }) => is === "state")) return { is: "state" };
  if (meant.length > 0)
    return oneOf(
      meant.flatMap((one) => (one.is === "place" && one.point !== null ? [one.point] : [])),
      "known",
    );
  const found = names.map((name) => gazetteer.pointOf(placeKey(name)));
  const points = found.filter((point) => point !== null && point !== undefined);
  if (points.length > 0) return oneOf(points, "name");
  return { is: found.includes(null) ? "shared" : "unknown" };
}

/** The one point that all are, or none. */
function oneOf(points: readonly Point[], by: "own" | "known" | "name"): Placing {
  const [first] = points;
  if (first === undefined) return { is: "unknown" };
  const same = points.every((point) => point.every((degrees, at) => Math.abs(degrees - (first[at] ?? 0)) <= NEAR));
  return same ? { is: "placed", point: first, by } : { is: "shared" };
}
