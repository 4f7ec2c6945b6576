import { contentOf } from "../../src/model/content.ts";
import { currentPath, type PathStep } from "../graph/currentPath.ts";
import { currentScene } from "../graph/currentScene.ts";
import { type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { csvRows } from "./fields.ts";

const HEADINGS = ["step", "from", "relation", "to", "claims", "claim", "words", "polarity", "document", "day"];

/** The path that is shown as comma-separated values, one step a line, each with the claim that shows it. */
export function pathCsv(session: Session): string {
  const index = session.index.value;
  const steps = index === null ? null : currentPath(session, currentScene(index, session.results.value));
  return csvRows([HEADINGS, ...(index === null ? [] : (steps ?? []).map((step, at) => rowOf(index, step, at + 1)))]);
}

function rowOf(
  index: GraphIndex,
  { from, to, edge, claims, evidence }: PathStep,
  at: number,
): readonly (string | number)[] {
  const told = evidence === null ? null : evidence.claim;
  return [
    at,
    labelOf(index, edge?.source ?? from),
    edge?.kind === "behalf" ? t.path.behalf : t.path.claims,
    labelOf(index, edge?.target ?? to),
    claims,
    told?.id ?? "",
    told === null ? "" : contentOf(told),
    told?.polarity ?? "",
    evidence === null ? "" : labelOf(index, evidence.record.id),
    told?.latest ?? "",
  ];
}
