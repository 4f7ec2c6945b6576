import { Fragment } from "preact";
import { USUAL_ENDINGS } from "../src/read/formats.ts";
import { GRAPH_ENDINGS } from "./load/endings.ts";
import { graphFolder } from "./load/served.ts";
import { t } from "./strings.ts";
import { v } from "./viewStrings.ts";

/** The folder beside the page that has the graph of the sample documents. */
const SAMPLES = "samples";

/** What can be opened, and how. @param isEmpty whether nothing was tried yet */
export function HowToOpen({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <>
      <p>
        {v.welcome.drop} <strong>{t.top.open}</strong>: {v.welcome.graphs}{" "}
        {[...GRAPH_ENDINGS, ...USUAL_ENDINGS].map((ending, at) => (
          <Fragment key={ending}>
            {at === 0 ? "" : ", "}
            <code>.{ending}</code>
          </Fragment>
        ))}
        . {v.welcome.local}
      </p>
      {isEmpty && graphFolder(location.search) !== SAMPLES && (
        <p>
          <a href={`?graph=${SAMPLES}`}>{v.welcome.samples}</a>
        </p>
      )}
      <p>{v.welcome.own}</p>
      <pre>
        <code>{v.welcome.commands}</code>
      </pre>
    </>
  );
}
