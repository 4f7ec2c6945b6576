import { contentOf } from "../../src/model/content.ts";
import type { ClaimInRecord } from "../../src/query/corpusIndex.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import { plainWords } from "../evidence/plainWords.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";

interface Given {
  readonly told: ClaimInRecord;
  /** The words at issue, if they are not the whole content. */
  readonly words?: string;
  /** The speaker, if the column does not show it. */
  readonly speaker?: string;
}

/** A claim's words as a button that opens it. */
export function Said({ told, words, speaker }: Given) {
  const session = useSession();
  const { claim, record } = told;
  return (
    <div class="said-by">
      <button
        type="button"
        class="link"
        lang={record.language}
        dir="auto"
        aria-current={session.pageState.value.claim === claim.id ? "true" : undefined}
        onClick={() => session.open(claim.id)}
      >
        “{plainWords(words ?? contentOf(claim))}”
      </button>{" "}
      <span class="muted">
        {speaker === undefined ? t.acts[claim.act] : t.evidence.tieSays(speaker, t.acts[claim.act])}
      </span>{" "}
      {claim.polarity === "denied" && <DeniedTag />}
    </div>
  );
}
