import { ReviewButton } from "../review/reviewButton.tsx";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { lazily } from "../views/lazily.tsx";
import { PaneButtons } from "../views/paneButtons.tsx";
import { Splitter } from "../views/splitter.tsx";
import { ClaimEvidence } from "./claimEvidence.tsx";
import { CopyButtons } from "./copyButtons.tsx";

const ReviewPanel = lazily(() => import("../review/reviewPanel.tsx").then((part) => part.ReviewPanel), null);
const OpenDecisions = lazily(() => import("../review/openDecisions.tsx").then((part) => part.OpenDecisions), null);

/** The open claim: its words in the document, and everything that the graph says of it. */
export function Evidence() {
  const session = useSession();
  const index = session.index.value;
  const entry = session.selected.value;
  const { view } = session.pageState.value;
  const isReviewing = session.reviewing.isOn.value;
  const fits = entry === null || (session.results.value?.entries.includes(entry) ?? true);
  return (
    <section class="evidence pane" aria-labelledby="evidence-heading">
      <Splitter />
      <Splitter of="height" />
      <div class="pane-head">
        <h2 id="evidence-heading" tabIndex={-1}>
          {t.evidence.title}
        </h2>
        {index !== null && entry !== null && <CopyButtons index={index} entry={entry} />}
        {index !== null && <ReviewButton />}
        <PaneButtons pane="evidence" />
      </div>
      {isReviewing && index !== null && <ReviewPanel />}
      <div class="pane-body">
        {entry !== null && session.reviewing.marks.value.size > 0 && <OpenDecisions />}
        {view === "disputes" && (
          <button
            type="button"
            class="plain back wide-only"
            onClick={() => session.change((pageState) => ({ ...pageState, pane: "view" }))}
          >
            ← {t.evidence.backToPoint}
          </button>
        )}
        {!fits && <p class="trouble">{t.evidence.unfit}</p>}
        {index !== null && entry !== null ? (
          <ClaimEvidence key={entry.claim.id} index={index} entry={entry} />
        ) : (
          <p class="nothing">{t.evidence.none}</p>
        )}
      </div>
    </section>
  );
}
