import { contentOf } from "../../src/model/content.ts";
import type { Overview } from "../../src/overview/overview.ts";
import type { CurrentPoints } from "../points/currentPoints.ts";
import { namesOf, titleOf } from "../points/picturePoint.ts";
import { headingOf } from "../points/stances.ts";
import { toldPoints } from "../points/toldPoints.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { csvRows } from "./fields.ts";

const HEADINGS = [
  "point",
  "question",
  "side",
  "stance",
  "claims",
  "independent documents",
  "claim",
  "words",
  "document",
  "day",
];

/**
 * The disputed points as comma-separated values (RFC 4180), one sentence a line: all that fit of an open graph, or those on the
 * overview of a big graph.
 */
export function pointsCsv(session: Session): string {
  const { overview, pageState, index } = session;
  const isOverview = overview.value !== null && pageState.value.parts.length === 0;
  const now = isOverview ? null : toldPoints(session);
  const rows = isOverview
    ? toldRows(overview.value)
    : now === null || index.value === null
      ? []
      : rowsOf(index.value, now);
  return csvRows([HEADINGS, ...rows]);
}

type Row = readonly (string | number)[];

function rowsOf(index: GraphIndex, { points }: CurrentPoints): readonly Row[] {
  return points.flatMap((point) =>
    point.holdings.flatMap((one) =>
      one.claims
        .flatMap((id) => index.byId.get(id) ?? [])
        .map(({ claim, record }) => [
          point.title,
          point.aspect === null ? "" : v.points.asked[point.aspect],
          one.side.name,
          headingOf(point, one, namesOf(point)),
          one.count,
          one.documents.length,
          claim.id,
          contentOf(claim),
          labelOf(index, record.id),
          claim.latest ?? "",
        ]),
    ),
  );
}

const toldRows = (overview: Overview | null): readonly Row[] =>
  (overview?.points ?? []).flatMap((point) =>
    point.stances.flatMap((one) =>
      one.claims.map(({ claim, quote, title, day }) => [
        titleOf(point.label),
        v.points.asked[point.aspect],
        one.name ?? t.record.nobody,
        v.points.stances[one.stance],
        one.count,
        one.documents.length,
        claim,
        quote,
        title,
        day ?? "",
      ]),
    ),
  );
