import type { DocumentRecord } from "../../src/model/record.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { sorted } from "../table/columns.ts";
import { subset } from "./subset.ts";

export interface Exporter {
  readonly key: "csv" | "turtle" | "jsonld" | "gexf" | "png" | "svg";
  readonly ending: string;
  /** Makes the file of what is shown. */
  readonly make: (session: Session) => Promise<Blob>;
}

/** The records of what is shown. */
function shownOf(session: Session): readonly DocumentRecord[] {
  const index = session.index.value;
  if (index === null) throw new Error(t.page.nothingOpen);
  return subset(index, session.results.value?.entries ?? []);
}

/** The kinds of files that can be made of what is shown. A new one is a new record; each loads its own script. */
export const EXPORTERS: readonly Exporter[] = [
  {
    key: "csv",
    ending: "csv",
    make: async (session) => {
      const index = session.index.value;
      if (index === null) throw new Error(t.page.nothingOpen);
      const { csvOf } = await import("./csv.ts");
      const entries = sorted(index, session.results.value?.entries ?? [], session.pageState.value.sorting);
      return new Blob([csvOf(index, entries)], { type: "text/csv" });
    },
  },
  {
    key: "turtle",
    ending: "ttl",
    make: async (session) => {
      const { turtleOf } = await import("./rdf.ts");
      return new Blob([turtleOf(shownOf(session))], { type: "text/turtle" });
    },
  },
  {
    key: "jsonld",
    ending: "jsonld",
    make: async (session) => {
      const { jsonldOf } = await import("./rdf.ts");
      return new Blob([jsonldOf(shownOf(session))], { type: "application/ld+json" });
    },
  },
  { key: "gexf", ending: "gexf", make: async (session) => (await import("./pictures.tsx")).gexf(session) },
  { key: "svg", ending: "svg", make: async (session) => (await import("./pictures.tsx")).svg(session) },
  { key: "png", ending: "png", make: async (session) => (await import("./pictures.tsx")).png(session) },
];
