import { Fragment } from "preact";
import { ENDINGS } from "./load/endings.ts";
import type { Loaded } from "./state/session.ts";

/** What the page shows while there is no graph: what is happening, or what to do. */
export function Welcome({ loaded }: { loaded: Loaded }) {
  return (
    <main class="welcome">
      <div>
        <h2 id="claims-heading" tabIndex={-1}>
          {loaded.state === "loading"
            ? loaded.what
            : loaded.state === "failed"
              ? "This did not work"
              : "No graph is open"}
        </h2>
        {loaded.state === "failed" && (
          <p role="alert" class="trouble">
            {loaded.message}
          </p>
        )}
        {loaded.state !== "loading" && (
          <>
            <p>
              Drop a graph here, or choose <strong>Open file</strong>: a file that Claimgraph wrote, ending in{" "}
              {ENDINGS.map((ending, at) => (
                <Fragment key={ending}>
                  {at === 0 ? "" : ", "}
                  <code>.{ending}</code>
                </Fragment>
              ))}
              . It is read in this browser and sent nowhere.
            </p>
            <p>To make a graph of your own documents, and look at it here:</p>
            <pre>
              <code>{"claimgraph build reports/ -o my.graph\nclaimgraph view my.graph"}</code>
            </pre>
          </>
        )}
      </div>
    </main>
  );
}
