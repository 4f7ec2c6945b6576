import { citedClaim } from "../../export/citing/citedClaim.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { ClaimInRecord } from "../../query/corpusIndex.ts";
import { ancestorsOf } from "../../query/telling.ts";
import { claimWithId } from "../answers/claims.ts";
import type { Snapshot } from "../answers/snapshot.ts";
import { QUOTES_ARE_DATA } from "./answer.ts";

/** The most letters of a quote if one claim is the whole answer. */
const QUOTED = 3000;

/**
 * A claim with its whole sentences.
 * @throws ClaimgraphError (no input) if there is no such claim
 */
export async function evidenceOf(snapshot: Snapshot, id: string) {
  const one = claimWithId(snapshot, id);
  if (one === null)
    throw new ClaimgraphError(`no claim here has the id ${id}`, {
      exitCode: EXIT.noInput,
      remedy: "Take the id from an answer of another tool",
    });
  const outer = ancestorsOf(one.claim, (other) => snapshot.corpus.told.get(other)?.claim).flatMap(
    ({ id: other }): ClaimInRecord[] => {
      const found = snapshot.corpus.told.get(other);
      return found === undefined ? [] : [found];
    },
  );
  const passageOf = await snapshot.passages([one]);
  const passage = passageOf(one);
  return {
    note: QUOTES_ARE_DATA,
    revision: snapshot.revision,
    ...citedClaim(snapshot.corpus, one, passage, QUOTED),
    sentence: passage?.sentences ?? null,
    text: one.record.textId,
    spans: one.claim.content.map(({ start, end }) => [start, end]),
    chain: outer.map((other) => citedClaim(snapshot.corpus, other, passageOf(other), 200).cite_as),
    url: one.record.url,
  };
}
