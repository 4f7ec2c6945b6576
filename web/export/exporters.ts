import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { sorted } from "../table/columns.ts";

export interface Exporter {
  readonly key: "csv" | "gexf" | "png" | "svg";
  readonly ending: string;
  /** Makes the file of what is shown. */
  readonly make: (session: Session) => Promise<Blob>;
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
      const entries = sorted(index, session.results.value?.entries ?? [], session.view.value.sorting);
      return new Blob([csvOf(index, entries)], { type: "text/csv" });
    },
  },
  { key: "gexf", ending: "gexf", make: async (session) => (await import("./pictures.tsx")).gexf(session) },
  { key: "svg", ending: "svg", make: async (session) => (await import("./pictures.tsx")).svg(session) },
  { key: "png", ending: "png", make: async (session) => (await import("./pictures.tsx")).png(session) },
];
