import { contentOf } from "../../src/model/content.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { PathStep } from "./currentPath.ts";

/** A path in words: each step says who speaks of what, or on whose behalf, with a claim that shows it. */
export function PathSteps({ steps }: { steps: readonly PathStep[] }) {
  const session = useSession();
  const index = session.index.value;
  if (index === null) return null;
  return (
    <ol class="path-steps">
      {steps.map(({ from, to, edge, claims, evidence }) => {
        const source = edge?.source ?? from;
        const target = edge?.target ?? to;
        const name = (id: string) => (
          <button
            type="button"
            class="link"
            dir="auto"
            onClick={() => session.change((pageState) => ({ ...pageState, node: id, path: null }))}
          >
            {labelOf(index, id)}
          </button>
        );
        return (
          <li key={`${from} ${to}`}>
            <p>
              {name(source)} {edge?.kind === "behalf" ? t.path.behalf : t.path.claims} {name(target)}{" "}
              <span class="muted">{t.counted.claims(claims)}</span>
            </p>
            {evidence !== null && (
              <p>
                <button
                  type="button"
                  class="link quote"
                  lang={evidence.record.language}
                  dir="auto"
                  title={t.path.evidence}
                  onClick={() => session.open(evidence.claim.id)}
                >
                  “{contentOf(evidence.claim)}”
                </button>{" "}
                {evidence.claim.polarity === "denied" && <DeniedTag />}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
