import type { DocumentRecord } from "../../src/model/record.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { sorted } from "../table/columns.ts";
import { subset } from "./subset.ts";

export interface Exporter {
  readonly key: "csv" | "points" | "path" | "turtle" | "jsonld" | "gexf" | "png" | "svg";
  readonly ending: string;
  /** The subject in the name of its file. */
  readonly holds: "claims" | "points" | "path" | "picture";
  /** Makes the file. */
  readonly make: (session: Session) => Promise<Blob>;
}

/** The records of what is shown. */
function shownOf(session: Session): readonly DocumentRecord[] {
  const index = session.index.value;
  if (index === null) throw new Error(t.page.nothingOpen);
  return subset(index, session.results.value?.entries ?? []);
}

/** The kinds of files that can be exported. A new one is a new record; each loads its own script. */
export const EXPORTERS: readonly Exporter[] = [
  {
    key: "csv",
    ending: "csv",
    holds: "claims",
    make: async (session) => {
      const index = session.index.value;
      if (index === null) throw new Error(t.page.nothingOpen);
      const { csvOf } = await import("./csv.ts");
      const entries = sorted(index, session.results.value?.entries ?? [], session.pageState.value.sorting);
      return new Blob([csvOf(index, entries)], { type: "text/csv" });
    },
  },
  {
    key: "points",
    ending: "csv",
    holds: "points",
    make: async (session) => {
      const { pointsCsv } = await import("./pointsCsv.ts");
      return new Blob([pointsCsv(session)], { type: "text/csv" });
    },
  },
  {
    key: "path",
    ending: "csv",
    holds: "path",
    make: async (session) => {
      const { pathCsv } = await import("./pathCsv.ts");
      return new Blob([pathCsv(session)], { type: "text/csv" });
    },
  },
  {
    key: "turtle",
    ending: "ttl",
    holds: "claims",
    make: async (session) => {
      const { turtleOf } = await import("./rdf.ts");
      return new Blob([turtleOf(shownOf(session))], { type: "text/turtle" });
    },
  },
  {
    key: "jsonld",
    ending: "jsonld",
    holds: "claims",
    make: async (session) => {
      const { jsonldOf } = await import("./rdf.ts");
      return new Blob([jsonldOf(shownOf(session))], { type: "application/ld+json" });
    },
  },
  {
    key: "gexf",
    ending: "gexf",
    holds: "picture",
    make: async (session) => (await import("./pictures.tsx")).gexf(session),
  },
  {
    key: "svg",
    ending: "svg",
    holds: "picture",
    make: async (session) => (await import("./pictures.tsx")).svg(session),
  },
  {
    key: "png",
    ending: "png",
    holds: "picture",
    make: async (session) => (await import("./pictures.tsx")).png(session),
  },
];

const isOverview = ({ overview, pageState }: Session): boolean =>
  overview.value !== null && pageState.value.parts.length === 0;

/** The exporters that have something to write: the overview of a big graph has no claims. */
export const currentExporters = (session: Session): readonly Exporter[] =>
  EXPORTERS.filter(({ key, holds }) => {
    if (holds === "path") return !isOverview(session) && session.pageState.value.path !== null;
    return !isOverview(session) || (holds !== "claims" && key !== "gexf");
  });

/** The subject in a file's name. */
export function fileName({ ending, holds, key }: Exporter, session: Session): string {
  const isPoints = isOverview(session) || session.pageState.value.view === "disputes";
  const isMap = session.pageState.value.view === "map";
  const picture = key === "gexf" ? "network" : isPoints ? "who-contradicts-whom" : isMap ? "map" : "network";
  return `${{ claims: "claims", points: "disputed-points", path: "path", picture }[holds]}.${ending}`;
}
