import { v } from "../viewStrings.ts";
import { FIRST } from "./pictureChoice.ts";

/** Draws more of the points, or only the heaviest again. */
export function More({ limit, all }: { limit: { value: number }; all: number }) {
  if (all <= FIRST) return null;
  const more = Math.min(FIRST, all - limit.value);
  return (
    <span class="picture-more">
      {more > 0 && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            limit.value += FIRST;
          }}
        >
          {v.points.more(more, all)}
        </button>
      )}
      {limit.value > FIRST && (
        <button
          type="button"
          class="plain"
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
