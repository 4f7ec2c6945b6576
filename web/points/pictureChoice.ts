import type { PageState } from "../state/pageState.ts";
import type { PicturePoint } from "./picturePoint.ts";
import type { Choice } from "./pictureSvg.tsx";

/** So many points are in the picture at first, the heaviest. */
export const FIRST = 12;

/** What an address asks for, where it is there; else the heaviest point. */
export function choiceOf(points: readonly PicturePoint[], { point, who }: PageState): Choice {
  const own = points.find(({ id }) => id === point);
  const held = (own === undefined ? points : [own]).flatMap(({ holdings }) =>
    holdings.flatMap(({ side, key }) => [side.key, key]),
  );
  const those = who.filter((key) => held.includes(key));
  if (own !== undefined) return { point: own.id, who: those };
  return those.length > 0 ? { point: null, who: those } : { point: points[0]?.id ?? null, who: [] };
}

/** The heaviest points, with the chosen one where it is none of them. */
export function withChosen(points: readonly PicturePoint[], limit: number, { point }: Choice): readonly PicturePoint[] {
  const first = points.slice(0, limit);
  const own = points.find(({ id }) => id === point);
  return own === undefined || first.includes(own) ? first : [...first, own];
}
