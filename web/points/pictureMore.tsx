import { v } from "../viewStrings.ts";
import { FIRST } from "./pictureChoice.ts";

/** Draws more of the points, or only the heaviest again. @param unseen points that are not here: of a big graph */
export function More({ limit, all, unseen = 0 }: { limit: { value: number }; all: number; unseen?: number }) {
  if (all <= FIRST) return null;
  const more = Math.min(FIRST, all - limit.value);
  return (
    <span class="picture-more">
      {more > 0 && (
        <button
          type="button"
          class="plain more-points"
          onClick={() => {
            limit.value += FIRST;
          }}
        >
          {v.points.more(more, all + unseen)}
        </button>
      )}
      {more <= 0 && unseen > 0 && <span>{v.points.unseen(unseen)}</span>}
      {limit.value > FIRST && (
        <button
          type="button"
          class="plain more-points"
          onClick={() => {
            limit.value = FIRST;
          }}
        >
          {v.points.fewer(FIRST)}
        </button>
      )}
    </span>
  );
}
