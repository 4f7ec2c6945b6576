import { copyToClipboard } from "../export/copy.ts";
import { subset } from "../export/subset.ts";
import { type Session, useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { citationOf } from "./chain.ts";
import type { Of } from "./claimEvidence.tsx";

/** Copies the open claim for use elsewhere. */
export function CopyButtons({ index, entry }: Of) {
  const session = useSession();
  return (
    <fieldset class="tools" aria-label={t.evidence.copy}>
      <span class="muted" aria-hidden="true">
        {t.evidence.copy}
      </span>
      <button type="button" class="plain" onClick={() => copy(session, citationOf(index, entry), t.evidence.citation)}>
        {t.evidence.citation}
      </button>
      <button
        type="button"
        class="plain"
        onClick={async () => {
          const { turtleOf } = await import("../export/rdf.ts");
          await copy(session, turtleOf(subset(index, [entry])), t.evidence.turtle);
        }}
      >
        {t.evidence.turtle}
      </button>
      <button type="button" class="plain" onClick={() => copy(session, location.href, t.evidence.link)}>
        {t.evidence.link}
      </button>
    </fieldset>
  );
}

async function copy(session: Session, words: string, what: string): Promise<void> {
  session.notice.value = await copyToClipboard(words, what);
}
