import { communityName } from "../state/communities.ts";
import { labelOf } from "../state/graphIndex.ts";
import { START } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { AT_ONCE, type Opening, readOpening, withMoreSteps, writeOpening } from "./openings.ts";
import "./largeGraph.css";

/** What of a big graph is on the page, with the way to more of it and back to the overview. */
export function OpenedPieces() {
  const session = useSession();
  const opened = session.opened.value;
  const overview = session.overview.value;
  const index = session.index.value;
  if (overview === null || index === null) return null;
  const { parts } = session.pageState.value;
  const label = (opening: Opening): string => {
    if (opening.kind === "things") return opening.ids.map((id) => labelOf(index, id)).join(" · ");
    if (opening.kind === "community") {
      const group = session.communities.value.byId.get(opening.id);
      return group === undefined ? t.facets.community : communityName(index, group);
    }
    if (opening.kind === "path")
      return v.largeGraph.pathBetween(labelOf(index, opening.from), labelOf(index, opening.to));
    if (opening.kind === "words") return `“${opening.words}”`;
    if (opening.kind === "time") {
      const within = overview.time.filter(({ documents: [first, end] }) => first >= opening.from && end <= opening.to);
      return v.largeGraph.period(within[0]?.from ?? null, within.at(-1)?.to ?? null);
    }
    return index.labels.get(opened?.documents.get(opening.number) ?? "") ?? t.kinds.document;
  };
  return (
    <nav class="opened-parts" aria-label={v.largeGraph.opened}>
      <button type="button" onClick={() => session.change(({ redacted }) => ({ ...START, redacted }))}>
        {v.largeGraph.back}
      </button>
      <ul>
        {parts.map((text, at) => {
          const opening = readOpening(text);
          const total = opened?.totals[at];
          if (opening === null || total === undefined) return null;
          const shown = opened?.shown[at] ?? 0;
          return (
            <li key={text}>
              <strong dir="auto">{label(opening)}</strong>{" "}
              {opening.kind !== "document" && <span class="muted">{v.largeGraph.shown(shown, total)}</span>}
              {shown < total && (
                <button
                  type="button"
                  class="plain"
                  onClick={() =>
                    session.change((pageState) => ({
                      ...pageState,
                      parts: pageState.parts.map((one) => (one === text ? writeOpening(withMoreSteps(opening)) : one)),
                    }))
                  }
                >
                  {v.largeGraph.more(Math.min(AT_ONCE, total - shown))}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
