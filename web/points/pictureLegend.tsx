import type { ComponentChildren } from "preact";
import { v } from "../viewStrings.ts";
import { groupsOf } from "./columns.ts";
import { foldSides } from "./foldSides.ts";
import { denies, type PicturePoint } from "./picturePoint.ts";

interface Given {
  /** What is drawn: a mark that is not in the picture is not explained. */
  readonly points: readonly PicturePoint[];
  readonly colours: ReadonlyMap<string, number>;
  readonly kind: "disputed" | "spoken";
}

/** What the marks of the picture mean. */
export function PictureLegend({ points, colours, kind }: Given) {
  const holdings = points.flatMap((point) => point.holdings);
  const named = holdings.filter(({ side }) => side.kind === "named");
  const marks = groupsOf(points).flatMap((group) => foldSides(group).marks);
  const coloured = [...new Set(named.flatMap(({ side }) => colours.get(side.key) ?? []))].slice(0, 2);
  return (
    <div class="picture-legend">
      <ul aria-label={v.points.legend}>
        <Key width={22} words={kind === "disputed" ? v.points.keyPoint : v.points.keyEvent}>
          <rect class="key-point" x="1" y="3" width="20" height="14" rx="4" />
        </Key>
        <Key width={3 + 13 * coloured.length} words={v.points.keySide}>
          {coloured.map((number, at) => (
            <circle key={number} class="key-side" data-side={number} cx={8 + 13 * at} cy="10" r={6 - at} />
          ))}
        </Key>
        {named.some(({ side }) => !colours.has(side.key)) && (
          <Key width={16} words={v.points.keySmall}>
            <circle class="key-side" data-side="0" cx="8" cy="10" r="6" />
          </Key>
        )}
        {holdings.some(({ side }) => side.kind === "nobody") && (
          <Key width={16} words={v.points.keyNobody}>
            <circle cx="8" cy="10" r="5.5" />
          </Key>
        )}
        {marks.some(({ kind: one }) => one === "several") && (
          <Key width={18} words={v.points.keySeveral}>
            <circle cx="9" cy="10" r="4.5" />
            <circle cx="9" cy="10" r="7.5" />
          </Key>
        )}
        {holdings.some(({ side }) => side.kind === "told") && (
          <Key width={16} words={v.points.keyTold}>
            <circle cx="8" cy="10" r="5.5" stroke-dasharray="3 2" />
          </Key>
        )}
        <Key width={44} words={kind === "disputed" ? v.points.keySays : v.points.keySpeaks}>
          <path class="key-line" d="M1 10h42" />
          <rect class="key-badge" x="13" y="1.5" width="18" height="17" rx="8.5" />
          <text class="key-count" x="22" y="14">
            3
          </text>
        </Key>
        {holdings.some(denies) && (
          <Key width={44} words={v.points.keyDenies}>
            <path class="key-line" d="M1 10h42" stroke-dasharray="7 5" />
            <path class="key-line" d="m30 4.5 11 11m0-11-11 11" />
          </Key>
        )}
      </ul>
    </div>
  );
}

/** A mark with what it means. */
const Key = ({ width, words, children }: { width: number; words: string; children: ComponentChildren }) => (
  <li>
    <svg viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true">
      {children}
    </svg>
    {words}
  </li>
);
