import { l } from "../lateStrings.ts";
import type { Session } from "../state/session.ts";

/** Of a large graph, of which parts are opened: how many of its documents a view shows; nothing where it shows all. */
export function openedOf({ overview, index }: Session): string {
  if (overview.value === null || index.value === null) return "";
  return l.ofOpened(index.value.records.length, overview.value.counts.documents);
}
