import { useEffect, useMemo } from "preact/hooks";
import { contentOf } from "../../src/model/content.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import type { Comparing } from "../../src/query/compare.ts";
import type { CorpusIndex } from "../../src/query/corpusIndex.ts";
import { type Answered, answered } from "../../src/query/points/answers.ts";
import type { DisputedPoint, Stance } from "../../src/query/points/disputedPoint.ts";
import { namesAtIssue, nameUsed } from "../../src/query/points/namesAtIssue.ts";
import { titleOf } from "../points/picturePoint.ts";
import { askedOf } from "../points/question.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { Batch } from "./batch.tsx";
import { pointsOfTwo } from "./currentComparison.ts";

/** Asks for the disputed points of a graph that came without them. */
export function useFoundPoints(): readonly KeptPoint[] | null {
  const session = useSession();
  const kept = session.points.value;
  const isUnknown = kept === null;
  useEffect(() => {
    if (isUnknown) void session.findPoints();
  }, [isUnknown]);
  return kept;
}

/** {@link pointsOfTwo}; null while they are not known. */
export function usePointsBetween(
  across: CorpusIndex,
  { a, b }: Pick<Comparing, "a" | "b">,
): readonly DisputedPoint[] | null {
  const kept = useFoundPoints();
  return useMemo(() => (kept === null ? null : pointsOfTwo(across, kept, { a, b })), [across, kept, a.id, b.id]);
}

/** The points that two dispute, each with what they hold; a click opens it in the picture. */
export function PointsBetween({ across, points }: { across: CorpusIndex; points: readonly DisputedPoint[] }) {
  const session = useSession();
  const index = session.index.value;
  if (index === null) return null;
  return (
    <ul class="plain-list points-between">
      <Batch all={points} inList>
        {(point) => {
          const { id, label, aspect } = point;
          const stances = answered(across, point);
          return (
            <li key={id}>
              <button
                type="button"
                class="link"
                dir="auto"
                onClick={() =>
                  session.change((old) => ({ ...old, view: "disputes", pane: "view", point: id, who: [], both: [] }))
                }
              >
                {titleOf(index.cover?.(label) ?? label)}
              </button>{" "}
              <span class="muted">{askedOf({ aspect, holdings: covered(index, stances) })}</span>
              <br />
              {stances.map((stance) => heldWords(index, point, stance)).join(" · ")}
            </li>
          );
        }}
      </Batch>
    </ul>
  );
}

/** “Pallumia denies it (6 claims)”. */
const heldWords = (index: GraphIndex, point: DisputedPoint, stance: Answered): string =>
  v.compare.answer(`${sideName(index, stance.side)} ${stanceWords(index, point, stance)}`, stance.claims.length);

/** Stances whose answers hide what is hidden. */
export const covered = (index: GraphIndex, stances: readonly Answered[]): readonly Answered[] =>
  stances.map((stance) => ({ ...stance, answers: stance.answers.map((answer) => index.cover?.(answer) ?? answer) }));

/** “denies it”; where a name is asked, which one is used; of other questions the answer. */
export function stanceWords(
  index: GraphIndex,
  { aspect, label }: DisputedPoint,
  { stance, claims, answers }: Answered,
): string {
  if (answers.length > 0 && stance !== "denies")
    return v.points.gives(answers.map((answer) => index.cover?.(answer) ?? answer));
  const names = stance === "names" ? namesAtIssue(aspect, label) : [];
  const used = new Set(claims.flatMap(({ claim }) => nameUsed(contentOf(claim), names) ?? []));
  const calls = [...used].sort().flatMap((at) => names[at] ?? []);
  return names.length > 1 && calls.length > 0 ? calls.map(v.points.calls).join(", ") : v.points.stances[stance];
}

/** Who holds a stance. */
export const sideName = (index: GraphIndex, side: Stance["side"]): string =>
  side === null ? t.record.nobody : (index.cover?.(side.name) ?? side.name);
