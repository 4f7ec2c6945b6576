import { keepArrangement } from "../state/arrangement.ts";
import { ARRANGEMENTS, type Arrangement } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";

/** What stands beside the picture: chosen here, kept for the next visit. */
export function Arrange() {
  const session = useSession();
  const { arrangement, pane } = session.pageState.value;
  const choose = (next: Arrangement) => {
    keepArrangement(next);
    session.change((pageState) => ({ ...pageState, arrangement: next, pane: "view" }), "replace");
  };
  const filters = pane === "filters";
  return (
    <div class="tools wide-only arrange">
      {arrangement !== "read" && (
        <button
          type="button"
          class="plain small"
          aria-expanded={filters}
          onClick={() =>
            session.change((pageState) => ({ ...pageState, pane: filters ? "view" : "filters" }), "replace")
          }
        >
          {t.panes.filters}
        </button>
      )}
      <fieldset class="segmented" aria-label={t.arrangement}>
        {ARRANGEMENTS.map((one) => (
          <button
            type="button"
            class="small"
            key={one}
            aria-pressed={one === arrangement}
            title={t.arrangements[one].why}
            onClick={() => choose(one)}
          >
            {t.arrangements[one].name}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
