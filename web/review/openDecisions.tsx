import { useSession } from "../state/session.ts";
import { DecisionsOf } from "./decisionList.tsx";

/** What was decided of the open claim. */
export function OpenDecisions() {
  const entry = useSession().selected.value;
  return entry === null ? null : <DecisionsOf id={entry.claim.id} />;
}
