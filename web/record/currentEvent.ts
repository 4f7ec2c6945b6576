import type { Cell } from "../../src/query/record.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";

/** The events of a graph: the disputed first, then those with most claims. */
export const eventsIn = (index: GraphIndex) =>
  index.network.nodes
    .filter(({ kind }) => kind === "event")
    .sort((x, y) => Number(y.disputed) - Number(x.disputed) || y.claims - x.claims || (x.label < y.label ? -1 : 1));

/** The event to show: the one asked for, else the chosen thing if it is an event, else the event of the open claim if other claims tell of it too. */
export function eventNow(session: Session, index: GraphIndex): string | null {
  const { event, node } = session.pageState.value;
  const events = new Map(index.network.nodes.filter(({ kind }) => kind === "event").map((one) => [one.id, one]));
  const open = session.selected.value?.claim.descriptions.map((one) => one.event) ?? [];
  const told = [event, node].find((id) => id !== null && events.has(id));
  return told ?? open.find((id) => (events.get(id)?.claims ?? 0) > 1) ?? null;
}

/** What is said on a point in words of the screen: the graph holds a status as a term, and a day as EDTF. */
export const sayingInWords = (point: string, { value, status }: Cell["sayings"][number]): string =>
  point === "what" && status !== null ? t.statuses[status] : point === "when" ? t.date(value) : value;
