import { v } from "../viewStrings.ts";
import { denies, type Holding, type PicturePoint } from "./picturePoint.ts";

/** The question of a point; where nobody denies anything, that the answers to it differ. */
export function askedOf({
  aspect,
  holdings,
}: {
  aspect: PicturePoint["aspect"];
  holdings: readonly Pick<Holding, "stance">[];
}): string {
  if (aspect === null) return "";
  const asked = v.points.asked[aspect];
  const isOpen = aspect !== "name" && aspect !== "happened" && aspect !== "norm";
  return isOpen && !holdings.some(denies) ? v.points.differ(asked) : asked;
}

/** A title with its question, where it stands alone: two questions of one event have one title. */
export function askedTitle(point: PicturePoint): string {
  const asked = askedOf(point);
  return asked === "" ? point.title : `${point.title} – ${asked}`;
}
