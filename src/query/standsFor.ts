import { contentOf } from "../model/content.ts";
import type { Link } from "../model/link.ts";
import type { DocumentRecord } from "../model/record.ts";
import { type ClaimInRecord, push } from "./corpusIndex.ts";
import { meantByPointing } from "./meantByPointing.ts";
import { Comparables } from "./points/comparables.ts";

/** The words that a merely pointing claim (“denied this”) answers; empty if no document tells them, null for every other claim. */
export type StandsFor = (one: ClaimInRecord) => readonly string[] | null;

/** A claim with more words has content of its own. */
const WORDS = 12;
/** So many answered claims are told. */
const MEANT = 3;

/** Finds the words for which denials stand that only point. The documents are indexed when the first such denial is asked for. */
export function standsForIn(records: readonly DocumentRecord[], links: readonly Link[]): StandsFor {
  let known: { readonly corpus: Parameters<typeof meantByPointing>[0]; readonly words: Comparables } | null = null;
  return (one) => {
    const { act, polarity } = one.claim;
    const denies = act === "deny" || act === "reject" || polarity === "denied";
    if (!denies || contentOf(one.claim).split(/\s+/).length > WORDS) return null;
    known ??= indexed(records, links);
    const { corpus, words } = known;
    if (!words.points(one)) return null;
    return [...new Set(meantByPointing(corpus, one).map((other) => words.wordsOf(other)))].slice(0, MEANT);
  };
}

function indexed(records: readonly DocumentRecord[], links: readonly Link[]) {
  const told = new Map<string, ClaimInRecord>();
  for (const record of records) for (const claim of record.claims) told.set(claim.id, { claim, record });
  const linksOf = new Map<string, Link[]>();
  for (const link of links) {
    if (link.relation !== "disputes") continue;
    push(linksOf, link.from, link);
    push(linksOf, link.to, link);
  }
  return { corpus: { told, linksOf }, words: new Comparables({ told, representativeOf: (id) => id }) };
}
