import type { Loaded } from "./state/dataset.ts";
import { t } from "./strings.ts";
import { lazily } from "./views/lazily.tsx";

const HowToOpen = lazily<{ readonly isEmpty: boolean }>(
  () => import("./howToOpen.tsx").then((part) => part.HowToOpen),
  null,
);

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
          <HowToOpen isEmpty={loaded.state === "empty"} />
        )}
      </div>
    </main>
  );
}
