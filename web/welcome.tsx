import { Fragment } from "preact";
import { GRAPH_ENDINGS, USUAL_ENDINGS } from "./load/endings.ts";
import { graphFolder } from "./load/served.ts";
import type { Loaded } from "./state/dataset.ts";
import { t } from "./strings.ts";

/** The folder beside the page that has the graph of the sample documents. */
const SAMPLES = "samples";

/** The page without a graph: it says what is happening, or what to do. */
export function Welcome({ loaded }: { loaded: Loaded }) {
  const title =
    loaded.state === "loading" ? loaded.what : loaded.state === "failed" ? t.welcome.failed : t.welcome.empty;
  return (
    <main class="welcome">
      <div>
        <h2 id="claims-heading" tabIndex={-1}>
          {title}
        </h2>
        {loaded.state === "failed" && (
          <p role="alert" class="trouble">
            {loaded.message}
          </p>
        )}
        {loaded.state === "loading" ? (
          <>
            <progress aria-label={title} />
            {loaded.cancel !== null && (
              <p>
                <button type="button" onClick={loaded.cancel}>
                  {t.cancel}
                </button>
              </p>
            )}
          </>
        ) : (
          <>
            <p>
              {t.welcome.drop} <strong>{t.top.open}</strong>: {t.welcome.graphs}{" "}
              {[...GRAPH_ENDINGS, ...USUAL_ENDINGS].map((ending, at) => (
                <Fragment key={ending}>
                  {at === 0 ? "" : ", "}
                  <code>.{ending}</code>
                </Fragment>
              ))}
              . {t.welcome.local}
            </p>
            {loaded.state === "empty" && graphFolder(location.search) !== SAMPLES && (
              <p>
                <a href={`?graph=${SAMPLES}`}>{t.welcome.samples}</a>
              </p>
            )}
            <p>{t.welcome.own}</p>
            <pre>
              <code>{t.welcome.commands}</code>
            </pre>
          </>
        )}
      </div>
    </main>
  );
}
