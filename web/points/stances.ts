import { v } from "../viewStrings.ts";
import { denies, type Holding, namesOf, type PicturePoint } from "./picturePoint.ts";

/** The act of a stance: asserts it, denies it, calls it by a name. */
export function headingOf(point: PicturePoint, { stance, variant }: Holding, names: readonly string[]): string {
  if (point.aspect === null) return stance === "denies" ? v.points.stances.denies : v.points.speaks;
  const name = variant === null ? undefined : names[variant];
  return name === undefined ? v.points.stances[stance] : v.points.calls(name);
}

/** Stances grouped by act, denials last. */
export function stancesOf(
  point: PicturePoint,
  holdings: readonly Holding[],
): readonly (readonly [heading: string, own: readonly Holding[]])[] {
  const names = namesOf(point);
  const groups = new Map<string, Holding[]>();
  for (const one of [...holdings].sort((a, b) => Number(denies(a)) - Number(denies(b)))) {
    const heading = headingOf(point, one, names);
    groups.set(heading, [...(groups.get(heading) ?? []), one]);
  }
  return [...groups];
}
