import { Fragment } from "preact";
import { origins } from "../../src/query/origins.ts";
import { currentCorpus } from "../state/across.ts";
import { labelOf } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";

/** The origins of the open claim, with the number of independent documents: repeating a text confirms nothing. */
export function Origins() {
  const session = useSession();
  const [across, index, entry] = [currentCorpus(session), session.index.value, session.selected.value];
  if (across === null || index === null || entry === null) return null;
  const found = origins(across, entry.claim.id);
  if (found.origins.reduce((sum, { claims }) => sum + claims.length, 0) < 2) return null;
  return (
    <>
      <h3 title={t.evidence.originsWhy}>{t.evidence.origins(found.independent)}</h3>
      <ul class="origins">
        {found.origins.map(({ speaker, claims, documents, independent }) => (
          <li key={speaker?.id ?? documents.join()} class={independent ? undefined : "dependent"}>
            <strong dir="auto">{speaker?.name ?? t.record.nobody}</strong>{" "}
            <span class="muted">{t.counted.documents(documents.length)}</span>
            {!independent && <span class="muted"> · {t.evidence.dependent}</span>}
            <br />
            {claims.map(({ claim, record }, at) => (
              <Fragment key={claim.id}>
                {at > 0 && " · "}
                {claim.id === entry.claim.id ? (
                  <span class="muted" dir="auto">
                    {labelOf(index, record.id)}
                  </span>
                ) : (
                  <button type="button" class="link" dir="auto" onClick={() => session.open(claim.id)}>
                    {labelOf(index, record.id)}
                  </button>
                )}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
